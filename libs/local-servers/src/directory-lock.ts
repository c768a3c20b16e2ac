import { utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import {
  claimsBesides,
  describeHolder,
  heartbeatMs,
  here,
  judge,
  removeClaim,
  type Watching,
  writeClaim,
} from './directory-claim.ts';
import { lockFile } from './kernel-lock.ts';
import { makeFolder } from './make-folder.ts';
import { isRunning } from './process-identity.ts';

/** Another live process holds the directory. */
export class DirectoryInUseError extends Error {
  readonly directory: string;
  /** Such as: process 12 of another container (its host name). */
  readonly holder: string;

  constructor(directory: string, holder: string) {
    super(`${directory} is in use by the running ${holder}`);
    this.name = 'DirectoryInUseError';
    this.directory = directory;
    this.holder = holder;
  }
}

export interface DirectoryLock {
  /** A process of another machine that fell silent: what it ran there may still run. */
  readonly takenOverFrom: string | undefined;
  /**
   * Resolves when another machine took the directory over because this one seemed dead: stop writing to it at once.
   */
  readonly lost: Promise<void>;
  release(): Promise<void>;
}

/** Far longer than a busy machine keeps a process from its next heartbeat. */
const defaultStandstillMs = 30_000;

/**
 * Claims a directory for this process, for as long as it lives or until release(). Within one kernel (all containers
 * and namespaces of a machine) the kernel's lock on `owner.lock` decides, at once. Between machines that share the
 * directory a claim in `lock/` does; its modification time is the heartbeat of its owner.
 *
 * Safe against simultaneous starts: every process writes its claim before it looks for others, and withdraws when it
 * sees another live one, so two can never both believe that they hold it. Ties are broken by trying again.
 * Own code: proper-lockfile has the claim alone, by which two containers of one machine can both believe to hold it.
 */
export async function lockDirectory(
  directory: string,
  { standstillMs = defaultStandstillMs, log = () => undefined }: Partial<Watching> = {},
): Promise<DirectoryLock> {
  const folder = join(directory, 'lock');
  await makeFolder(folder);
  const kernelLock = await takeKernelLock(directory, folder);
  try {
    for (let attempt = 1; ; attempt++) {
      const mine = await writeClaim(folder);
      const { live, takenOverFrom } = await clearOthers(mine, folder, { standstillMs, log });
      if (live === undefined) return hold(mine, kernelLock, takenOverFrom);
      await removeClaim(mine);
      if (attempt === 3) throw new DirectoryInUseError(directory, live);
      await delay(20 + Math.random() * 80);
    }
  } catch (error) {
    kernelLock.unlock();
    throw error;
  }
}

/** Clears away the claims of the dead, until a live one is found. */
async function clearOthers(
  mine: string,
  folder: string,
  watching: Watching,
): Promise<{ live?: string; takenOverFrom?: string }> {
  let takenOverFrom: string | undefined;
  for (const claim of await claimsBesides(mine, folder)) {
    const judgement = await judge(claim, watching);
    if (judgement === 'alive') return { live: describeHolder(claim) };
    if (judgement === 'silent') takenOverFrom = describeHolder(claim);
    await removeClaim(claim.file);
  }
  return takenOverFrom === undefined ? {} : { takenOverFrom };
}

/** A killed process holds it until its last thread has ended; one that starts or ends has no claim for a moment. */
async function takeKernelLock(directory: string, folder: string): Promise<{ unlock(): void }> {
  const deadline = performance.now() + 2_000;
  for (;;) {
    const lock = lockFile(join(directory, 'owner.lock'));
    if (lock !== undefined) return lock;
    const claims = await claimsBesides(undefined, folder);
    const holder = claims.find(({ place }) => place?.kernel === here().kernel);
    const isCertain =
      holder?.place?.pidNamespace === here().pidNamespace && isRunning(holder.pid, holder.startTime);
    if (isCertain || performance.now() > deadline)
      throw new DirectoryInUseError(
        directory,
        holder ? describeHolder(holder) : 'process that is starting or ending',
      );
    await delay(50);
  }
}

function hold(
  mine: string,
  kernelLock: { unlock(): void },
  takenOverFrom: string | undefined,
): DirectoryLock {
  let lose: () => void = () => undefined;
  const lost = new Promise<void>((resolve) => {
    lose = resolve;
  });
  const heart = setInterval(() => {
    const now = new Date();
    utimes(mine, now, now).catch((error: unknown) => {
      // Other errors (a network failure) pass, or another process takes over and removes it.
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') lose();
    });
  }, heartbeatMs).unref();
  return {
    takenOverFrom,
    lost,
    release: async () => {
      clearInterval(heart);
      await removeClaim(mine);
      kernelLock.unlock();
    },
  };
}
