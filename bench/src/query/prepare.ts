import { migrateJournal } from '@sovereign-pipeline/journal';
import { loadPlaced } from '../replay/load-placed.ts';
import type { RebuildTask } from '../replay/rebuilder.ts';
import { tell } from '../report/tell.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { largeEvents } from './large-events.ts';

/** A journal of so many events, and read models of it. */
export async function prepare(sandbox: Sandbox, name: string, events: number, seed: number): Promise<string> {
  const databaseUrl = await sandbox.createDatabase(name);
  const pool = sandbox.pool(databaseUrl);
  await migrateJournal(pool);
  tell(`a journal of ${events} events, and read models of it`);
  await loadPlaced(pool, largeEvents(events, seed));
  const builder = await sandbox.start('replay/rebuilder.ts', { env: { DATABASE_URL: databaseUrl } });
  await builder.ask({ events, first: true } satisfies RebuildTask);
  await builder.stop();
  await pool.query('VACUUM (ANALYZE)');
  return databaseUrl;
}
