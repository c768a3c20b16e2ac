import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LocalKafka } from '@sovereign-pipeline/local-servers';
import { onShutdown } from '@sovereign-pipeline/runtime';
import { answer } from '../sandbox/answer.ts';

// A process that holds the Kafka broker of a benchmark, and ends and removes it when the benchmark ends, however it
// ends.

const folder = await mkdtemp(join(tmpdir(), 'sovereign-pipeline-bench-kafka-'));
const starting = LocalKafka.start({ dataDir: folder, heapMegabytes: 1024 });
starting.catch(() => undefined);
onShutdown(async () => {
  const broker = await starting.catch(() => undefined);
  await broker?.kill();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}, 120_000);
answer(async () => {
  const { brokers, version } = await starting;
  return { brokers, version };
});
