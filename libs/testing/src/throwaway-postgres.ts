import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serverProcess } from './server-handle.ts';

export interface ThrowawayPostgres {
  /** The same over restarts. */
  readonly url: string;
  /** Of the server that runs now, or ran last. */
  readonly pid: number;
  /** SIGKILL to every process of the server. */
  kill(): Promise<void>;
  start(): Promise<void>;
  /** A clean shutdown. */
  stop(): Promise<void>;
  remove(): Promise<void>;
}

/** A durable server of its own, to kill and restart. Removed at the latest when the test process ends. */
export async function throwawayPostgres(): Promise<ThrowawayPostgres> {
  const server = serverProcess(
    join(tmpdir(), `sovereign-pipeline-${randomBytes(6).toString('hex')}`),
    'durable',
  );
  let current = await server.ask('start');
  return {
    get url() {
      return current.url;
    },
    get pid() {
      return current.pid;
    },
    kill: async () => {
      await server.ask('kill');
    },
    start: async () => {
      current = await server.ask('start');
    },
    stop: async () => {
      await server.ask('stop');
    },
    remove: () => server.remove(),
  };
}
