import { type ChildProcess, spawn, type SpawnOptions } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { endWithOwner } from './end-with-owner.ts';
import type { LogFile } from './log-file.ts';

/** A server that runs as a child of this process. */
export interface ServerChild {
  readonly process: ChildProcess;
  /** Resolves with the reason of its end, whatever ended it. */
  readonly exited: Promise<string>;
}

export interface ServerCommand extends Pick<SpawnOptions, 'cwd' | 'env' | 'uid' | 'gid'> {
  readonly command: readonly string[];
  readonly log: LogFile;
  /** What ends it, one after the other, when this process is killed. */
  readonly endBy: readonly NodeJS.Signals[];
}

export function spawnServer({ command, log, endBy, ...options }: ServerCommand): ServerChild {
  const [file = '', ...args] = command;
  const server = spawn(file, args, {
    ...options,
    detached: true, // a session of its own: a terminal's Ctrl-C must not reach it before its clients have finished
    stdio: ['ignore', log.fd, log.fd],
  });
  const exited = endOf(server);
  if (server.pid !== undefined) void exited.then(endWithOwner(server.pid, endBy));
  void exited.then(() => {
    log.close();
  });
  return { process: server, exited };
}

/** Until then no other process can get its pid. */
export const isAlive = ({ exitCode, signalCode }: ChildProcess): boolean =>
  exitCode === null && signalCode === null;

/** Its pid, once it is ready. Recovery may take long, an end is noticed at once. */
export async function untilReady(
  { process: server, exited }: ServerChild,
  isReady: () => boolean | Promise<boolean>,
  signal?: AbortSignal,
): Promise<number> {
  let end: string | undefined;
  void exited.then((reason) => {
    end = reason;
  });
  const deadline = Date.now() + 300_000;
  while (Date.now() < deadline) {
    signal?.throwIfAborted();
    if (end !== undefined) throw new Error(`it ${end}`);
    if (server.pid !== undefined && (await isReady())) return server.pid;
    await delay(20);
  }
  throw new Error('it was not ready within 5 minutes');
}

function endOf(server: ChildProcess): Promise<string> {
  return new Promise((done) => {
    server.once('error', (error) => {
      done(`could not be started: ${error.message}`);
    });
    server.once('exit', (code, signal) => {
      done(signal ? `was ended by ${signal}` : `ended with exit code ${code ?? '?'}`);
    });
  });
}
