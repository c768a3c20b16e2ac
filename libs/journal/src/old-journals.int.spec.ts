import { readdirSync } from 'node:fs';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { checksumOf, sqlOf, stepSqlOf } from '@sovereign-pipeline/postgres';
import {
  oldDatabases,
  restoreOldDatabase,
  throwawayDatabase,
  type ThrowawayDatabase,
  schemaOf,
} from '@sovereign-pipeline/testing';
import { type Appending, waysToAppend } from './append/appending.fixture.ts';
import { Journal } from './journal.ts';
import { journalSchema, migrateJournal } from './migrate-journal.ts';
import { sampleEvent } from './sample-event.fixture.ts';
import { schemaVersions } from './schema-versions.ts';

let fresh: readonly string[];
beforeAll(async () => {
  const database = await throwawayDatabase();
  await migrateJournal(database.pool);
  fresh = await schemaOf(database.pool, 'journal');
  await database.drop();
});

let database: ThrowawayDatabase;
let appending: Appending[];
beforeEach(async () => {
  database = await throwawayDatabase();
  appending = [];
});
afterEach(async () => {
  for (const each of appending) each.close();
  await database.drop();
});

const stored = async (): Promise<unknown[]> =>
  (
    await database.pool.query<object>(`
      SELECT position, id, stream, version, type, schemaversion, source, correlationid, causationid, recordedat::text,
             data::text FROM journal.events ORDER BY position`)
  ).rows;

describe.each(oldDatabases)('a database that %s made', (commit) => {
  it('keeps every event, is appended to, and ends with the schema of a new one', async () => {
    await restoreOldDatabase(database.pool, commit);
    const before = await stored();
    expect(before.length).toBeGreaterThanOrEqual(12);

    await migrateJournal(database.pool);
    expect(await stored()).toEqual(before);
    expect(await schemaOf(database.pool, 'journal')).toEqual(fresh);

    const journal = new Journal(database.pool);
    const [first] = await journal.read({ after: 0, limit: 1 });
    if (!first) throw new Error('no event');
    expect(await journal.append([{ event: first }])).toMatchObject([
      { outcome: 'duplicate', event: { position: 1, version: 0, recordedAt: first.recordedAt } },
    ]);
    let position = before.length;
    for (const [, open] of waysToAppend) {
      const way = open(database.pool);
      appending.push(way);
      for (let n = 0; n < 3; n++)
        expect(await way.append([{ event: sampleEvent() }])).toMatchObject([
          { outcome: 'appended', event: { position: ++position } },
        ]);
    }
    // And at the next start.
    await migrateJournal(database.pool);
    expect(await journal.head()).toBe(position);
  });
});

it('there is such a database of each shape that the schema ever had', () => {
  expect(oldDatabases).toEqual(expect.arrayContaining(['c6d9c34', 'e2bbbc1', 'dd94498', 'f4e3e44']));
});

describe('the versions of the schema', () => {
  it('say what sql/journal.sql is: whoever changes it adds a version, and a step that leads to it', () => {
    expect(schemaVersions.at(-1)?.checksum).toBe(checksumOf(sqlOf(journalSchema)));
  });

  it('say what each step is: none is edited once it has run somewhere, and none is forgotten', () => {
    const steps = schemaVersions.filter(({ stepChecksum }) => stepChecksum !== undefined);
    for (const version of steps)
      expect(checksumOf(stepSqlOf(journalSchema, version) ?? '')).toBe(version.stepChecksum);
    expect(readdirSync(new URL('../sql/steps', import.meta.url))).toHaveLength(steps.length);
  });

  it.each([
    ['another text', `UPDATE journal.migrations SET checksum = 'other' WHERE id = 7`],
    ['another name', `UPDATE journal.migrations SET name = 'other' WHERE id = 3`],
    ['no text', `UPDATE journal.migrations SET checksum = NULL WHERE id = 7`],
  ])('are refused by a sentence when what is installed has %s', async (_, sql) => {
    await migrateJournal(database.pool);
    await database.pool.query(sql);
    await expect(migrateJournal(database.pool)).rejects.toThrow(
      /^The schema journal of this database has a version \d .* which no release of this service made/,
    );
  });
});
