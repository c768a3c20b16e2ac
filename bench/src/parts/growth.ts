import { migrateJournal } from '@sovereign-pipeline/journal';
import { loadJournal } from '../workload/load-journal.ts';
import { compareJournals, type Place } from './compare-journals.ts';
import type { Part } from './part.ts';

const perStream = 100;

/** Appending to a large journal, beside a small one. */
export const growth: Part = async (context) => {
  const { sandbox, options, tell } = context;
  const prepare = async (rows: number): Promise<Place> => {
    tell(`preparing a journal of ${rows} rows`);
    const databaseUrl = await sandbox.createDatabase(`growth-${rows}`);
    const pool = sandbox.pool(databaseUrl);
    await migrateJournal(pool);
    const streams = Math.max(1, Math.round(rows / perStream));
    await loadJournal(pool, { streams, perStream, streamPrefix: 'company-grown-', seed: options.seed, tell });
    const journal = await sandbox.start('direct/direct.ts', {
      args: ['journal'],
      env: { DATABASE_URL: databaseUrl },
    });
    return { name: `${rows.toLocaleString('en')} rows`, journal, streams, streamPrefix: 'company-grown-' };
  };
  const small = await prepare(options.rows[0]);
  const large = await prepare(options.rows[1]);
  const rows = await compareJournals(context, 'growth', [large, small], 0.85);
  await Promise.all([small.journal.stop(), large.journal.stop()]);
  return rows;
};
