/**
 * A process of its own that keeps one throwaway server for a test process, and ends with it: when the channel to the
 * test process closes, for whatever reason (done, Ctrl-C, SIGKILL), it kills the server and removes the folder.
 *
 * Arguments: the folder (made and removed here), and `durable` (a process, to be killed) or `fast` (from Docker if it
 * can be).
 */
import { rmSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EmbeddedPostgres } from '@sovereign-pipeline/local-servers';
import { type DockerPostgres, startDockerPostgres } from './docker-postgres.ts';
import type { Command } from './keeper-handle.ts';
import type { Reply } from './server-protocol.ts';

const [folder = '', mode] = process.argv.slice(2);
let container: DockerPostgres | undefined;
let server: EmbeddedPostgres | undefined;
let port: number | undefined;
let work = Promise.resolve();

const does: Record<Command, () => Promise<void>> = {
  start: async () => {
    if (mode === 'fast') container = await startDockerPostgres();
    if (container) return;
    server = await EmbeddedPostgres.start({
      dataDir: folder,
      fsync: mode === 'durable',
      ...(port ? { port } : {}),
    });
    port = server.port; // a restart keeps the address
  },
  stop: async () => server?.stop(),
  kill: async () => server?.kill(),
};

async function answer(command: Command): Promise<void> {
  let reply: Reply;
  try {
    await does[command]();
    reply = { url: container?.url ?? server?.url ?? '', pid: server?.pid ?? 0 };
  } catch (error) {
    reply = { error: String(error) };
  }
  if (command === 'start' && 'url' in reply) {
    // Whole or not there: other test files of the same worker look for it.
    await writeFile(join(folder, 'url.new'), reply.url);
    await rename(join(folder, 'url.new'), join(folder, 'url'));
  }
  if (process.connected) process.send?.(reply);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
process.on('message', (command: Command) => {
  work = work.then(() => answer(command));
});
process.on('disconnect', () => {
  void work
    .then(() => Promise.all([server?.abort(), container?.stop()]))
    .finally(() => {
      rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
      process.exit();
    });
});
await mkdir(folder, { recursive: true, mode: 0o700 });
