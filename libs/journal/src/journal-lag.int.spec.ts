import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { throwawayDatabase, type ThrowawayDatabase } from '@sovereign-pipeline/testing';
import { Journal } from './journal.ts';
import { journalLag } from './journal-lag.ts';
import { migrateJournal } from './migrate-journal.ts';
import { sampleEvent } from './sample-event.fixture.ts';

let database: ThrowawayDatabase;
beforeAll(async () => {
  database = await throwawayDatabase();
  await migrateJournal(database.pool);
});
afterAll(() => database.drop());

describe('journalLag', () => {
  it('of an empty journal is nothing', async () => {
    expect(await journalLag(database.pool, [0])).toEqual({ head: 0, waiting: [0] });
  });

  it('is the age of the first event that a reader does not have, whatever it is behind', async () => {
    const journal = new Journal(database.pool);
    for (let n = 0; n < 3; n++) await journal.append([{ event: sampleEvent({ id: `lag-${n}` }) }]);
    // As if the second had been recorded an hour before the third.
    await database.pool.query('alter table journal.events disable trigger user');
    await database.pool.query(
      `update journal.events set recordedat = recordedat - interval '1 hour' where position < 3`,
    );
    const { head, waiting } = await journalLag(database.pool, [3, 1, 2, 0]);
    expect([head, waiting[0]]).toEqual([3, 0]);
    expect(waiting[1]).toBeGreaterThanOrEqual(3600);
    expect(waiting[2]).toBeLessThan(3600);
    expect(waiting[3]).toBeGreaterThanOrEqual(3600);
  });

  it('is none of a time that the clock has not got to', async () => {
    await database.pool.query(
      `update journal.events set recordedat = recordedat + interval '1 day' where position = 3`,
    );
    expect((await journalLag(database.pool, [2])).waiting).toEqual([0]);
  });
});
