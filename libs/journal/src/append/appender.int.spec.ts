import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { throwawayDatabase, type ThrowawayDatabase } from '@sovereign-pipeline/testing';
import pg from 'pg';
import type { AppendOutcome, AppendRequest } from './append-request.ts';
import { type Appending, knowingTheHead } from './appending.fixture.ts';
import { Journal } from '../journal.ts';
import { migrateJournal } from '../migrate-journal.ts';
import { sampleEvent } from '../sample-event.fixture.ts';

// What all ways to append have in common is in journal.int.spec.ts and journal-model.int.spec.ts.

let database: ThrowawayDatabase;
let journal: Journal;
let appending: Appending;

beforeEach(async () => {
  database = await throwawayDatabase();
  await migrateJournal(database.pool);
  journal = new Journal(database.pool);
  appending = knowingTheHead(database.pool);
});
afterEach(async () => {
  appending.close();
  await database.drop();
});

const to = (company: string, more: Omit<AppendRequest, 'event'> = {}, id?: string): AppendRequest => ({
  event: sampleEvent({ company, ...(id === undefined ? {} : { id }) }),
  ...more,
});
const knowTheHead = async (): Promise<void> => {
  for (let n = 0; n < 2; n++) await appending.append([to('Known')]);
};
/** From now on only what needs no function of the journal can be appended. */
const forbidFunctions = (): Promise<unknown> =>
  database.pool.query(`ALTER SCHEMA journal RENAME TO elsewhere;
                       CREATE SCHEMA journal;
                       ALTER TABLE elsewhere.events SET SCHEMA journal;
                       ALTER TABLE elsewhere.append_lock SET SCHEMA journal`);
const places = (outcomes: readonly AppendOutcome[]): unknown[] =>
  outcomes.map((each) => ('event' in each ? [each.event.position, each.event.version] : each.outcome));
/** Takes events away, as when an older copy of the journal is put in its place. */
const loseAllAfter = (position: number): Promise<unknown> =>
  database.pool.query(`ALTER TABLE journal.events DISABLE TRIGGER ALL;
                       DELETE FROM journal.events WHERE position > ${position};
                       ALTER TABLE journal.events ENABLE TRIGGER ALL`);
const recorded = async (): Promise<unknown[]> =>
  (await journal.read({ after: 0, limit: 100 })).map(({ position, stream, version }) => [
    position,
    stream,
    version,
  ]);

describe('a writer that knows the head', () => {
  it('appends by INSERT alone, whether it knows the streams or not', async () => {
    await appending.append([to('Old'), to('Old'), to('Older')]);
    await knowTheHead();
    await forbidFunctions();
    const append = async (...batch: AppendRequest[]) => places(await appending.append(batch));
    expect(await append(to('Known'))).toEqual([[6, 2]]);
    expect(await append(to('Unknown'))).toEqual([[7, 0]]);
    expect(await append(to('Known'), to('Unknown'), to('Known'))).toEqual([
      [8, 3],
      [9, 1],
      [10, 4],
    ]);
    expect(await append(to('New'), to('Known'), to('New'), to('Old'))).toEqual([
      [11, 0],
      [12, 5],
      [13, 1],
      [14, 2],
    ]);
    expect(await append(to('New', { expectedVersion: 1 }), to('New', { mustExist: true }))).toEqual([
      [15, 2],
      [16, 3],
    ]);
    expect(await append(to('Newest'), to('Newest', { mustExist: true }))).toEqual([
      [17, 0],
      [18, 1],
    ]);
  });

  it.each([
    ['one', [to('Known')]],
    ['a batch', [to('Known'), to('New'), to('Known')]],
  ])('appends after what others have appended: %s', async (_, batch) => {
    await knowTheHead();
    await journal.append([to('Known'), to('New')]);
    const outcomes = await appending.append(batch);
    expect(places(outcomes)[0]).toEqual([5, 3]);
    expect(
      await appending.append([to('Known', { expectedVersion: batch.length === 1 ? 3 : 4 })]),
    ).toMatchObject([{ outcome: 'appended' }]);
    await journal.append([to('Known')]);
    expect(await appending.append([to('Nobody', { mustExist: true })])).toEqual([
      { outcome: 'stream-missing' },
    ]);
  });

  it('goes on without a gap in a journal that was put back to an earlier state', async () => {
    await knowTheHead();
    await appending.append([to('Lost'), to('Lost')]);
    await loseAllAfter(1);
    expect(places(await appending.append([to('Lost')]))).toEqual([[2, 0]]);
    expect(places(await appending.append([to('Known'), to('Lost')]))).toEqual([
      [3, 1],
      [4, 1],
    ]);
  });

  it('notices that another event is at the position of the head', async () => {
    await knowTheHead();
    await appending.append([to('Lost')]);
    await loseAllAfter(2);
    await journal.append([to('Other')]);
    expect(places(await appending.append([to('Lost'), to('Other')]))).toEqual([
      [4, 0],
      [5, 1],
    ]);
    expect(await recorded()).toEqual([
      [1, 'company-known', 0],
      [2, 'company-known', 1],
      [3, 'company-other', 0],
      [4, 'company-lost', 0],
      [5, 'company-other', 1],
    ]);
  });

  it('has its appends wait for the disk even where the database is set not to', async () => {
    const pool = new pg.Pool({
      connectionString: database.url,
      max: 1,
      options: '-c synchronous_commit=off',
    });
    let session: pg.PoolClient | undefined;
    pool.on('connect', (client) => (session = client));
    const writer = knowingTheHead(pool);
    for (let n = 0; n < 3; n++) await writer.append([to('Durable')]);
    expect((await session?.query('SHOW synchronous_commit'))?.rows).toEqual([{ synchronous_commit: 'on' }]);
    writer.close();
    await pool.end();
  });
});
