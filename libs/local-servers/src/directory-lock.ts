import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { isRunning, startTimeOf } from './process-identity.ts';

/** Another live process holds the directory. */
export class DirectoryInUseError extends Error {
  readonly directory: string;
  readonly pid: number;

  constructor(directory: string, pid: number) {
    super(`${directory} is in use by the running process ${pid}`);
    this.name = 'DirectoryInUseError';
    this.directory = directory;
    this.pid = pid;
  }
}

export interface DirectoryLock {
  release(): Promise<void>;
}

/**
 * Claims a directory for this process, for as long as it lives or until release(). A claim is an empty file that is
 * named after its process (pid and start time), so a dead process's claim, or one whose pid was recycled, counts for nothing.
 *
 * Safe against starts at the same moment: everyone writes their claim before looking for others, and whoever sees a
 * live other withdraws, so two can never both believe they hold it. Ties are broken by trying again.
 */
export async function lockDirectory(directory: string): Promise<DirectoryLock> {
  const claims = join(directory, 'lock');
  const mine = join(claims, `${process.pid}-${startTimeOf(process.pid) ?? ''}`);
  await mkdir(claims, { recursive: true });
  for (let attempt = 1; ; attempt++) {
    try {
      await writeFile(mine, '', { flag: 'wx' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      throw new DirectoryInUseError(directory, process.pid);
    }
    const holder = await liveHolderBesides(mine, claims);
    if (holder === undefined) return { release: () => rm(mine, { force: true }) };
    await rm(mine, { force: true });
    if (attempt === 3) throw new DirectoryInUseError(directory, holder);
    await delay(20 + Math.random() * 80);
  }
}

/** The pid of another live claimant. Clears away the claims of the dead. */
async function liveHolderBesides(mine: string, claims: string): Promise<number | undefined> {
  for (const name of await readdir(claims)) {
    const claim = join(claims, name);
    const [pid, startTime] = name.split('-');
    if (claim === mine) continue;
    if (isRunning(Number(pid), startTime)) return Number(pid);
    await rm(claim, { force: true });
  }
  return undefined;
}
