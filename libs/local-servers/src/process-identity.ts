import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, readlinkSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';

/** When a process started, as an opaque text: with the pid it names one process even after the pid was recycled. */
export function startTimeOf(pid: number): string | undefined {
  if (process.platform !== 'linux')
    return ps(['-o', 'lstart=', '-p', String(pid)]).replaceAll(/\W+/g, '_') || undefined;
  const fields = statOf(pid);
  // A zombie (waiting for its parent to notice) does nothing any more: it counts as gone.
  if (!fields || fields[0] === 'Z' || fields[0] === 'X') return undefined;
  return `${bootId()}_${fields[19] ?? ''}`;
}

/** Whether the process runs; with `startTime`, whether it is still that very process. */
export function isRunning(pid: number, startTime?: string): boolean {
  const now = startTimeOf(pid);
  return now !== undefined && (startTime === undefined || startTime === now);
}

/** Resolves once the process is gone, or false when it still runs after that time. */
export async function gone(pid: number, withinMs: number): Promise<boolean> {
  const startTime = startTimeOf(pid);
  const deadline = Date.now() + withinMs;
  while (startTime !== undefined && isRunning(pid, startTime)) {
    if (Date.now() > deadline) return false;
    await delay(10);
  }
  return true;
}

/** Signals a process that may be gone. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** The process and all that descend from it, the process itself first. */
export function processTree(root: number): number[] {
  const parents = process.platform === 'linux' ? parentsFromProc() : parentsFromPs();
  const tree = [root];
  for (const parent of tree) for (const [pid, ppid] of parents) if (ppid === parent) tree.push(pid);
  return tree;
}

/**
 * The processes that work in that directory, of those that `isOne` takes (Linux). The directory itself is compared, not
 * its path: that may be another one in a container, or lead through a link.
 */
export function processesIn(directory: string, isOne: (pid: number) => boolean): number[] {
  const home = statSync(directory, { throwIfNoEntry: false });
  if (!home) return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        if (!isOne(pid)) return false;
        const cwd = statSync(`/proc/${pid}/cwd`);
        return cwd.dev === home.dev && cwd.ino === home.ino;
      } catch {
        return false; // ended meanwhile, or not ours
      }
    });
}

/** On Linux. */
export const parentOf = (pid: number): number | undefined => {
  const parent = statOf(pid)?.[1];
  return parent === undefined ? undefined : Number(parent);
};

function parentsFromProc(): [number, number][] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => [Number(name), parentOf(Number(name)) ?? -1]);
}

function parentsFromPs(): [number, number][] {
  return ps(['-A', '-o', 'pid=,ppid='])
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .map(([pid, ppid]) => [pid ?? -1, ppid ?? -1]);
}

/** The fields of /proc/<pid>/stat from the third (state) on: the second, the name, may hold spaces and brackets. */
function statOf(pid: number): string[] | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}

/** Names the running kernel: all containers of a machine have it in common, and lose it with the next boot. */
export function kernelId(): string {
  return process.platform === 'linux'
    ? readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim()
    : hostname();
}

/** Within which a pid names a process. */
export function pidNamespace(): string {
  return process.platform === 'linux' ? readlinkSync('/proc/self/ns/pid') : '';
}

const bootId = (): string => kernelId().slice(0, 8);

function ps(args: string[]): string {
  try {
    return execFileSync('ps', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return '';
  }
}
