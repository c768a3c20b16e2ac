import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { throwawayDatabase, type ThrowawayDatabase } from '@sovereign-pipeline/testing';
import pg from 'pg';
import { Journal } from './journal.ts';
import { migrateJournal } from './migrate-journal.ts';
import { migrations } from './migrations/index.ts';
import { sampleEvent } from './sample-event.fixture.ts';

let database: ThrowawayDatabase;
beforeEach(async () => {
  database = await throwawayDatabase();
});
afterEach(() => database.drop());

const applied = async (): Promise<unknown> =>
  (await database.pool.query('SELECT id, name FROM journal.migrations ORDER BY id')).rows;
const all = migrations.map(({ id, name }) => ({ id, name }));

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

  it('finishes a schema of which only the beginning is there', async () => {
    await database.pool.query(
      `CREATE SCHEMA journal; CREATE TABLE journal.migrations (id int PRIMARY KEY, name text NOT NULL);
       INSERT INTO journal.migrations VALUES (1, 'events');` + (migrations[0]?.sql ?? ''),
    );
    await migrateJournal(database.pool);
    expect(await applied()).toEqual(all);
  });

  it('keeps what was recorded under an older schema: repeats of it are known, and its streams go on', async () => {
    const before = migrations.slice(0, 3);
    const event = sampleEvent();
    await database.pool.query(
      `CREATE SCHEMA journal; CREATE TABLE journal.migrations (id int PRIMARY KEY, name text NOT NULL);` +
        before
          .map(({ id, name, sql }) => `INSERT INTO journal.migrations VALUES (${id}, '${name}');${sql}`)
          .join(''),
    );
    await database.pool.query(
      `INSERT INTO journal.events VALUES (1, $1, $2, 0, $3, 1, $4, $1, $1, null, null, now(), '\\x00', $5)`,
      [event.id, event.stream, event.type, event.source, JSON.stringify(event.data)],
    );
    await migrateJournal(database.pool);
    expect(await applied()).toEqual(all);
    const next = { ...event, id: 'another' };
    expect(await new Journal(database.pool).append([{ event }, { event: next }])).toMatchObject([
      { outcome: 'duplicate', event: { position: 1, version: 0 } },
      { outcome: 'appended', event: { position: 2, version: 1 } },
    ]);
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
    await expect(migrateJournal(database.pool)).rejects.toThrow('relation "events" already exists');
    expect((await database.pool.query(`SELECT to_regclass('journal.migrations') AS t`)).rows).toEqual([
      { t: null },
    ]);
  });
});
