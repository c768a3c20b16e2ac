import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { throwawayDatabase, type ThrowawayDatabase } from '@sovereign-pipeline/testing';
import pg from 'pg';
import { Journal } from './journal.ts';
import { migrateJournal } from './migrate-journal.ts';
import { schemaVersions } from './schema-versions.ts';
import { sampleEvent } from './sample-event.fixture.ts';

let database: ThrowawayDatabase;
beforeEach(async () => {
  database = await throwawayDatabase();
});
afterEach(() => database.drop());

const applied = async (): Promise<unknown> =>
  (await database.pool.query('SELECT id, name FROM journal.migrations ORDER BY id')).rows;
const all = schemaVersions.map(({ id, name }) => ({ id, name }));

describe('migrateJournal', () => {
  it('may be run by several processes at once', async () => {
    const pools = Array.from({ length: 6 }, () => new pg.Pool({ connectionString: database.url, max: 1 }));
    for (const pool of pools) pool.on('error', () => undefined);
    await Promise.all(pools.map((pool) => migrateJournal(pool)));
    await Promise.all(pools.map((pool) => pool.end()));
    expect(await applied()).toEqual(all);
  });

  it('leaves what is there as it is', async () => {
    await migrateJournal(database.pool);
    await new Journal(database.pool).append([{ event: sampleEvent() }]);
    await migrateJournal(database.pool);
    expect(await new Journal(database.pool).head()).toBe(1);
  });

  it('works where the schema was made for it by someone else, and leaves a newer one alone', async () => {
    await database.pool.query('CREATE SCHEMA journal');
    await migrateJournal(database.pool);
    await database.pool.query(`INSERT INTO journal.migrations (id, name) VALUES (999, 'of a newer version')`);
    await migrateJournal(database.pool);
    expect(await applied()).toEqual([...all, { id: 999, name: 'of a newer version' }]);
  });

  it('changes nothing when it fails, and says why', async () => {
    await database.pool.query('CREATE SCHEMA journal; CREATE TABLE journal.events ()');
    await expect(migrateJournal(database.pool)).rejects.toThrow('column "type" does not exist');
    expect((await database.pool.query(`SELECT to_regclass('journal.migrations') AS t`)).rows).toEqual([
      { t: null },
    ]);
  });
});
