import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { throwawayDatabase, type ThrowawayDatabase } from '@sovereign-pipeline/testing';
import pg from 'pg';
import type { AppendRequest } from './append/append-request.ts';
import { waysToAppend } from './append/appending.fixture.ts';
import { type EventsAsked, pageOfEvents } from './event-pages.ts';
import { Journal, statements } from './journal.ts';
import { migrateJournal } from './migrate-journal.ts';
import { sampleEvent } from './sample-event.fixture.ts';

const request = (n: number) => ({ event: sampleEvent({ company: `Company${n % 500}`, data: { n } }) });
const requests = (count: number) => Array.from({ length: count }, (_, n) => request(n));

describe.each(waysToAppend)('the cost of an append %s', (way, open) => {
  it('does not grow with the journal, even in a session that planned it when the journal was empty', async () => {
    const database = await throwawayDatabase();
    await migrateJournal(database.pool);
    const pool = new pg.Pool({ connectionString: database.url, max: 1 });
    let session: pg.PoolClient | undefined;
    pool.on('connect', (client) => (session = client));
    const appending = open(pool);
    /** Rows and index entries that the database has touched in the journal since it started. */
    const touched = async (): Promise<number> => {
      await session?.query('SELECT pg_stat_force_next_flush()');
      const { rows } = await database.pool.query<{ count: number }>(`
        SELECT (t.seq_tup_read + (SELECT sum(idx_tup_read) FROM pg_stat_user_indexes WHERE schemaname = 'journal'))::int
                 AS count
          FROM pg_stat_user_tables t WHERE schemaname = 'journal' AND relname = 'events'`);
      return rows[0]?.count ?? NaN;
    };
    const cost = async (batch: readonly AppendRequest[]): Promise<number> => {
      const before = await touched();
      await appending.append(batch);
      return (await touched()) - before;
    };
    try {
      for (let n = 0; n < 10; n++) await appending.append([...requests(2), request(0)]);
      for (let n = 0; n < 10; n++) await appending.append([request(n)]);
      await appending.append([{ ...request(1), mustExist: true }]);
      for (let n = 0; n < 40; n++) await appending.append(requests(500));

      // One entry of the head, one of its id, one of its stream.
      expect(await cost([request(1)])).toBeLessThanOrEqual(4);
      const batch = requests(100);
      // One entry of the head, and for each request at most: one of its id, one of its stream.
      expect(await cost(batch)).toBeLessThanOrEqual(210);
      // Streams that come up for the first time in a writer's life.
      const unknown = Array.from({ length: 100 }, (_, n) => ({
        event: sampleEvent({ company: `New${n}`, data: {} }),
      }));
      expect(await cost(unknown)).toBeLessThanOrEqual(210);
      const mixed = [...requests(99), ...batch.slice(0, 1)];
      // A writer that knows the head has tried it by an INSERT before.
      expect(await cost(mixed)).toBeLessThanOrEqual(way === 'by any process' ? 420 : 630);
    } finally {
      appending.close();
      await pool.end();
      await database.drop();
    }
  });
});

const page = (asked: Partial<EventsAsked>): [sql: string, values: unknown[]] => {
  const { sql, values } = pageOfEvents({ limit: 500, bytes: 4_000_000, ...asked });
  return [sql, [...values]];
};

describe('the plan of', () => {
  let database: ThrowawayDatabase;
  let journal: Journal;

  beforeAll(async () => {
    database = await throwawayDatabase();
    await migrateJournal(database.pool);
    journal = new Journal(database.pool);
    for (let n = 0; n < 40; n++) await journal.append(requests(500));
    await journal.append(
      Array.from({ length: 3000 }, () => ({ event: sampleEvent({ company: 'Big', data: {} }) })),
    );
    // Enough of them that finding one by its type alone would take long.
    const retracting = { type: 'ClaimRetracted' as const };
    await journal.append(
      Array.from(
        { length: 1000 },
        (_, n) =>
          ({ event: { ...sampleEvent({ data: { eventId: `e${n}` } }), ...retracting } }) as AppendRequest,
      ),
    );
    await database.pool.query('ANALYZE journal.events');
    expect(await journal.head()).toBeGreaterThan(20_000);
  });
  afterAll(() => database.drop());

  it.each([
    ['the tail', statements.tail, ['19000', '500'], 'events_pkey'],
    ['the tail, bounded in bytes', ...page({ after: 19000 }), 'events_pkey'],
    ['the newest, bounded in bytes', ...page({ before: 19000, descending: true }), 'events_pkey'],
    ['a type, bounded in bytes', ...page({ after: 100, types: ['Nothing'] }), 'events_type_position'],
    ['the tail from the beginning', statements.tail, ['0', '500'], 'events_pkey'],
    ['a type that is there', statements.byType, ['100', '500', 'CompanyProfiled'], undefined],
    ['a type that is not there', statements.byType, ['100', '500', 'Nothing'], 'events_type_position'],
    // (Of a stream of a few dozen events it may as well sort them all.)
    [
      'a page of a stream',
      statements.byStream,
      ['0', '100', 'company-big', null],
      'events_stream_version_key',
    ],
    ['an id', statements.byId, ['x'], 'events_id_key'],
    ['the head', statements.head, [], 'events_pkey'],
    ['a retraction', statements.retractionOf, ['x'], 'events_retracted'],
    ['the version of a stream', statements.versionOf, ['company-company7'], 'events_stream_version_key'],
  ])('%s uses an index and sorts nothing', async (what, statement, values, index) => {
    const { rows } = await database.pool.query<{ 'QUERY PLAN': string }>(`EXPLAIN ${statement}`, values);
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    expect(plan).toMatch(/Index (Only )?Scan/);
    expect(plan).not.toMatch(/Sort|Seq Scan|Bitmap/);
    if (index !== undefined) expect(plan).toContain(` using ${index} on `);
  });
});
