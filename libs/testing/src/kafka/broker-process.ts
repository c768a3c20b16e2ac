/**
 * A process of its own that keeps one broker for a test process, and ends with it: when the channel to the test process
 * closes, for whatever reason (done, Ctrl-C, SIGKILL), it kills the broker and removes the folder.
 *
 * Arguments: the folder (made and removed here), and `any` (from Docker if it can be) or `own` (a process, to be
 * killed).
 */
import { rmSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { KafkaUnavailableError, LocalKafka } from '@sovereign-pipeline/local-servers';
import type { Command } from '../keeper-handle.ts';
import type { Broker, Reply } from './broker-protocol.ts';
import { type DockerKafka, startDockerKafka } from './docker-kafka.ts';

const [folder = '', mode] = process.argv.slice(2);
const ending = new AbortController();
let container: DockerKafka | undefined;
let local: LocalKafka | undefined;
let work = Promise.resolve();

async function start(): Promise<void> {
  let reason = '';
  if (mode === 'any') {
    const docker = await startDockerKafka();
    if (!('reason' in docker)) {
      container = docker;
      return;
    }
    reason = `${docker.reason}; `;
  }
  try {
    local = await LocalKafka.start({
      dataDir: folder,
      shortLived: true,
      signal: ending.signal,
      ...(local ? { port: local.port } : {}), // a restart keeps the address
    });
  } catch (error) {
    if (!(error instanceof KafkaUnavailableError)) throw error;
    throw new KafkaUnavailableError(reason + error.message, { cause: error });
  }
}

const does: Record<Command, () => Promise<void>> = {
  start,
  stop: async () => local?.stop(),
  kill: async () => local?.kill(),
};

function running(): Broker {
  return container
    ? { brokers: container.brokers, pid: 0, source: 'Docker' }
    : { brokers: local?.brokers ?? '', pid: local?.pid ?? 0, source: 'Java and Maven' };
}

async function answer(command: Command): Promise<void> {
  let reply: Reply;
  try {
    await does[command]();
    reply = running();
  } catch (error) {
    reply = {
      error: error instanceof Error ? error.message : String(error),
      unavailable: error instanceof KafkaUnavailableError,
    };
  }
  if (command === 'start' && !ending.signal.aborted) {
    // Whole or not there: other test files of the same worker look for it.
    await writeFile(join(folder, 'reply.new'), JSON.stringify(reply));
    await rename(join(folder, 'reply.new'), join(folder, 'reply'));
  }
  if (process.connected) process.send?.(reply);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
process.on('message', (command: Command) => {
  work = work.then(() => answer(command));
});
process.on('disconnect', () => {
  ending.abort();
  void work
    .then(() => Promise.all([local?.kill(), container?.stop()]))
    .finally(() => {
      rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
      process.exit();
    });
});
await mkdir(folder, { recursive: true, mode: 0o700 });
