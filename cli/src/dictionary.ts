/** `npm run dictionary`: writes docs/data-dictionary.md, from the views as a PostgreSQL of its own has them. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmbeddedPostgres } from '@sovereign-pipeline/local-servers';
import { createPool } from '@sovereign-pipeline/postgres';
import { currentProjection, ensureLive, prepareReadModels } from '@sovereign-pipeline/read-models';
import { type Command, runCommand, say } from './command.ts';
import { dictionaryFile, dictionaryText } from './dictionary-file.ts';
import { relativePath } from './relative-path.ts';

await runCommand(run);

async function run({ running }: Command): Promise<number> {
  const dataDir = await mkdtemp(join(tmpdir(), 'dictionary-'));
  running.defer(() => rm(dataDir, { recursive: true, force: true }));
  const server = await EmbeddedPostgres.start({ dataDir, fsync: false });
  running.defer(() => server.stop());
  const pool = createPool(server.url, { name: 'npm run dictionary' });
  running.defer(() => pool.end());
  await prepareReadModels(pool);
  await ensureLive(pool, currentProjection);
  await writeFile(dictionaryFile, await dictionaryText(pool));
  say(`${relativePath(dictionaryFile)} is up to date.`);
  return 0;
}
