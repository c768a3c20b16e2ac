import { migrateJournal } from '@sovereign-pipeline/journal';
import { loadJournal } from '../workload/load-journal.ts';
import { compareJournals, type Place } from './compare-journals.ts';
import type { Part } from './part.ts';

/** "As fast as", less what two measurements of the same thing differ by. */
const asFast = 0.95;

/** Appending to streams of 10 000 events, beside streams of 10: as many rows of each in one journal. */
export const stream: Part = async (context) => {
  const { sandbox, options, tell } = context;
  const databaseUrl = await sandbox.createDatabase('stream');
  const pool = sandbox.pool(databaseUrl);
  await migrateJournal(pool);
  const journal = await sandbox.start('direct/direct.ts', {
    args: ['journal'],
    env: { DATABASE_URL: databaseUrl },
  });
  const prepare = async (name: string, streams: number, perStream: number): Promise<Place> => {
    tell(`preparing ${name}`);
    const streamPrefix = `company-of-${perStream}-`;
    await loadJournal(pool, { streams, perStream, streamPrefix, seed: options.seed });
    return { name, journal, streams, streamPrefix };
  };
  const long = await prepare('streams of 10,000', 32, 10_000);
  const short = await prepare('streams of 10', 32_000, 10);
  const rows = await compareJournals(context, 'stream', [long, short], asFast);
  await journal.stop();
  return rows;
};
