import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { gone, processesIn, signal } from '../process-identity.ts';

const mainClass = 'kafka.Kafka';

/** The broker's last two arguments, by which it is known again. */
export const brokerArguments = (settings: string): string[] => [mainClass, settings];

/**
 * The brokers that run in this data directory, of any starter. The arguments of a process are known from its first
 * moment; a pid file is missing when the supervisor was killed before it wrote one.
 */
export function brokersIn(dataDir: string, settings: string): number[] {
  return process.platform === 'linux' ? brokersFromProc(dataDir) : brokersFromPs(settings);
}

function brokersFromProc(dataDir: string): number[] {
  return processesIn(
    dataDir,
    (pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').at(-3) === mainClass,
  );
}

function brokersFromPs(settings: string): number[] {
  return execFileSync('ps', ['-A', '-ww', '-o', 'pid=,args='], { encoding: 'utf8', maxBuffer: 100_000_000 })
    .split('\n')
    .filter((line) => line.trimEnd().endsWith(` ${mainClass} ${settings}`))
    .map((line) => Number.parseInt(line, 10));
}

/** Lets the broker hand over and write everything; when that takes too long, kills it. */
export async function stopBroker(pid: number): Promise<void> {
  signal(pid, 'SIGTERM');
  if (!(await gone(pid, 30_000))) await killBroker(pid);
}

export async function killBroker(pid: number): Promise<void> {
  signal(pid, 'SIGKILL');
  await gone(pid, 5_000);
}
