import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { DirectoryInUseError } from './directory-lock.ts';

const conflict = 75;

/**
 * What to put before a server's command line so that the kernel locks its folder for as long as any process of the
 * server lives: two servers never run on one folder, in whatever containers, even when the process that started one was
 * killed. Of util-linux; without it there is only the lock of the process that starts servers.
 */
export async function serverLockPrefix(
  dataDir: string,
  spawnAs: { readonly uid?: number; readonly gid?: number } = {},
): Promise<readonly string[]> {
  const prefix = flock(dataDir);
  return (await exitCode([...prefix, 'sh', '-c', ':'], spawnAs)) === 'unavailable' ? [] : prefix;
}

/** Waits for the end of a server without an owner, in any container. Throws a DirectoryInUseError when it runs on. */
export async function waitForServersEnd(dataDir: string, log: (message: string) => void): Promise<void> {
  const deadline = performance.now() + 60_000;
  for (let waits = 0; (await exitCode([...flock(dataDir), 'sh', '-c', ':'])) === conflict; waits++) {
    if (waits === 10) log(`waiting for the end of a server that another container runs on ${dataDir}`);
    if (performance.now() > deadline) throw new DirectoryInUseError(dataDir, 'server of another container');
    await delay(100);
  }
}

const flock = (dataDir: string): string[] => [
  'flock',
  ...['--nonblock', '--no-fork', '--conflict-exit-code', String(conflict)],
  join(dataDir, 'server.lock'),
];

function exitCode(
  [file = '', ...args]: readonly string[],
  spawnAs: { readonly uid?: number; readonly gid?: number } = {},
): Promise<number | 'unavailable'> {
  return new Promise((resolve) => {
    execFile(file, args, { ...spawnAs, env: { PATH: process.env['PATH'] } }, (error) => {
      if (error === null) resolve(0);
      else resolve(error.code === conflict ? conflict : 'unavailable');
    });
  });
}
