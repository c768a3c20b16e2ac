import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { NewEvent } from '@sovereign-pipeline/domain';
import { checksumOf } from '@sovereign-pipeline/postgres';
import { schemaOf, throwawayDatabase, type ThrowawayDatabase } from '@sovereign-pipeline/testing';
import { waysToAppend } from './append/appending.fixture.ts';
import { Journal } from './journal.ts';
import { migrateJournal } from './migrate-journal.ts';
import { sampleEvent } from './sample-event.fixture.ts';
import { schemaVersions } from './schema-versions.ts';

let database: ThrowawayDatabase;
beforeEach(async () => {
  database = await throwawayDatabase();
});
afterEach(() => database.drop());

const by = (id: string, recordedby?: string): { event: NewEvent } => ({
  event: { ...sampleEvent({ id }), ...(recordedby !== undefined && { recordedby }) },
});
const recorded = async (): Promise<unknown[]> =>
  (await new Journal(database.pool).read({ after: 0, limit: 99 })).map(({ id, recordedby }) => [
    id,
    recordedby,
  ]);

it.each(waysToAppend)('who records an event is kept, the first time, when appended %s', async (_, open) => {
  await migrateJournal(database.pool);
  const appending = open(database.pool);
  try {
    for (const id of ['first', 'second', 'alone']) await appending.append([by(id, 'Seoul')]);
    await appending.append([by('smooth', 'Seoul'), by('nobody'), by('another', 'Manila')]);
    const repeated = await appending.append([by('alone', 'Manila'), by('beside a repetition', 'Manila')]);
    expect(repeated.map(({ outcome }) => outcome)).toEqual(['duplicate', 'appended']);
    expect(await recorded()).toEqual([
      ['first', 'Seoul'],
      ['second', 'Seoul'],
      ['alone', 'Seoul'],
      ['smooth', 'Seoul'],
      ['nobody', undefined],
      ['another', 'Manila'],
      ['beside a repetition', 'Manila'],
    ]);
  } finally {
    appending.close();
  }
});

it.each(waysToAppend)('where an event was recorded first is kept, when appended %s', async (_, open) => {
  await migrateJournal(database.pool);
  const appending = open(database.pool);
  const first = (position: number) => ({
    importedtime: '2024-01-01T00:00:00.000042Z',
    importedposition: position,
    importedby: 'Seoul',
  });
  const from = (id: string, position: number) => ({ event: { ...sampleEvent({ id }), ...first(position) } });
  try {
    for (const id of ['here', 'here as well', 'still here']) await appending.append([by(id)]);
    await appending.append([from('alone', 1)]);
    await appending.append([by('between'), from('beside', 2)]);
    await appending.append([from('alone', 3), by('after')]);
    const events = await new Journal(database.pool).read({ after: 3, limit: 99 });
    const found = events.map(({ id, importedtime, importedposition, importedby }) =>
      importedtime === undefined ? [id] : [id, { importedtime, importedposition, importedby }],
    );
    expect(found).toEqual([['alone', first(1)], ['between'], ['beside', first(2)], ['after']]);
  } finally {
    appending.close();
  }
});

/** As a service of version 7 appends: it knows of no recorder. */
const appendAsVersion7 = (...ids: string[]) =>
  database.pool.query(
    `SELECT journal.append($1, ARRAY['company-x'], $2, $3, $4, $2, $5, NULL, NULL, NULL, NULL, NULL, NULL, $6)`,
    [
      ids,
      ids.map(() => 1),
      ids.map((_, index) => index + 1),
      ids.map(() => 'MarketTargeted'),
      ids.map(() => '/x'),
      ids.map(() => '{}'),
    ],
  );

it('a journal of version 7 becomes as a new one is, and a service of that version goes on', async () => {
  const sql = readFileSync(new URL('__fixtures__/journal-7.sql', import.meta.url), 'utf8');
  expect(schemaVersions.find(({ id }) => id === 7)?.checksum).toBe(checksumOf(sql));
  await database.pool.query(sql);
  for (const { id, name, checksum } of schemaVersions.filter((version) => version.id <= 7))
    await database.pool.query('INSERT INTO journal.migrations (id, name, checksum) VALUES ($1, $2, $3)', [
      ...[id, name, checksum],
    ]);
  await appendAsVersion7('old', 'older');

  await migrateJournal(database.pool);
  await appendAsVersion7('beside', 'besides');
  await new Journal(database.pool).append([by('new', 'Seoul')]);
  expect(await recorded()).toEqual([
    ['old', undefined],
    ['older', undefined],
    ['beside', undefined],
    ['besides', undefined],
    ['new', 'Seoul'],
  ]);

  const fresh = await throwawayDatabase();
  await migrateJournal(fresh.pool);
  expect(await schemaOf(database.pool, 'journal')).toEqual(await schemaOf(fresh.pool, 'journal'));
  await fresh.drop();
});
