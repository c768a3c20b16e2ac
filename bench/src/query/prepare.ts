import { JournalTree, migrateJournal } from '@sovereign-pipeline/journal';
import { loadPlaced } from '../replay/load-placed.ts';
import type { RebuildTask } from '../replay/rebuilder.ts';
import { tell } from '../report/tell.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { largeEvents } from './large-events.ts';

/** Events that go into the journal's tree at once. */
const leavesAtOnce = 1_000;

/**
 * A journal of so many events, and read models of it. Its tree is signed: a service that still has that to do is not
 * one whose queries are to be measured.
 */
export async function prepare(sandbox: Sandbox, name: string, events: number, seed: number): Promise<string> {
  const databaseUrl = await sandbox.createDatabase(name);
  const pool = sandbox.pool(databaseUrl);
  await migrateJournal(pool);
  tell(`a journal of ${events} events, and read models of it`);
  await loadPlaced(pool, largeEvents(events, seed));
  const builder = await sandbox.start('replay/rebuilder.ts', { env: { DATABASE_URL: databaseUrl } });
  const tree = new JournalTree(pool);
  const signing = async (): Promise<void> => {
    while ((await tree.grow(leavesAtOnce)) > 0);
    await tree.sign();
  };
  await Promise.all([builder.ask({ events, first: true } satisfies RebuildTask), signing()]);
  await builder.stop();
  await pool.query('VACUUM (ANALYZE)');
  return databaseUrl;
}
