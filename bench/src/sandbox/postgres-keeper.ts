import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmbeddedPostgres } from '@sovereign-pipeline/local-servers';
import { onShutdown } from '@sovereign-pipeline/runtime';
import { answer } from './answer.ts';

// A process that holds the PostgreSQL server of a benchmark, and ends and removes it when the benchmark ends, however
// it ends.

const folder = await mkdtemp(join(tmpdir(), 'sovereign-pipeline-bench-'));
const starting = EmbeddedPostgres.start({ dataDir: folder, fsync: true });
onShutdown(async () => {
  const server = await starting.catch(() => undefined);
  await server?.abort();
  await rm(folder, { recursive: true, force: true });
}, 120_000);
answer(async () => (await starting).url);
