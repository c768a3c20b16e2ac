import { readFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gone, isRunning, parentOf, processesIn, processTree, signal } from './process-identity.ts';

/** What a running server says of itself in `postmaster.pid`. */
export interface PostmasterFile {
  readonly pid: number;
  readonly port: number;
  readonly ready: boolean;
}

export async function readPostmasterFile(data: string): Promise<PostmasterFile | undefined> {
  const text = await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '');
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  return pid > 0 ? { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' } : undefined;
}

/**
 * The servers that run on that data directory. What runs is looked at, not `postmaster.pid`: that may be empty after a
 * power cut, or name a process which got the recycled pid.
 */
export async function postmastersOf(data: string): Promise<number[]> {
  if (process.platform === 'linux') {
    // Every process of a server changes into its data directory and stays there; the postmaster has no parent among
    // them.
    const running = processesIn(data, (pid) =>
      readFileSync(`/proc/${pid}/comm`, 'utf8').startsWith('postgres'),
    );
    return running.filter((pid) => !running.includes(parentOf(pid) ?? 0));
  }
  const file = await readPostmasterFile(data);
  return file && isRunning(file.pid) ? [file.pid] : [];
}

/** Fast shutdown (sessions are cut off, everything is written); when that takes too long, harder ones. */
export async function stopPostmaster(pid: number): Promise<void> {
  signal(pid, 'SIGINT');
  if (!(await gone(pid, 30_000))) await abortPostmaster(pid);
}

/** Immediate shutdown: nothing is written, the processes end in order. */
export async function abortPostmaster(pid: number): Promise<void> {
  signal(pid, 'SIGQUIT');
  if (!(await gone(pid, 5_000))) await killPostmaster(pid);
}

/** Kills the server and every process of it at once, as a power cut would. (Each has a process group of its own.) */
export async function killPostmaster(pid: number): Promise<void> {
  const all = processTree(pid);
  for (const each of all) signal(each, 'SIGKILL');
  for (const each of all) await gone(each, 5_000);
}
