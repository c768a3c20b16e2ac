import { readFileSync } from 'node:fs';

/** The resident memory of a process now, in MiB. Linux only. */
export function residentMiB(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'latin1');
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? NaN) / 1024;
}

/** Samples the resident memory of a process until stopped. */
export function watchMemory(pid: number, everyMs: number): { stop(): number[] } {
  const samples = [residentMiB(pid)];
  const timer = setInterval(() => {
    samples.push(residentMiB(pid));
  }, everyMs);
  return {
    stop: () => {
      clearInterval(timer);
      return samples;
    },
  };
}
