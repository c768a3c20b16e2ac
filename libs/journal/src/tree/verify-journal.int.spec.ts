import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { throwawayDatabase, type ThrowawayDatabase } from '@sovereign-pipeline/testing';
import { migrateJournal } from '../migrate-journal.ts';
import { JournalTree } from './journal-tree.ts';
import { leafOf } from './leaf.ts';
import { changing, grown, record } from './tree.fixture.ts';
import { verifyJournal } from './verify-journal.ts';
import { readEvents } from '../journal.ts';

let database: ThrowawayDatabase;
let tree: JournalTree;
beforeEach(async () => {
  database = await throwawayDatabase();
  await migrateJournal(database.pool);
  tree = new JournalTree(database.pool);
  for (let n = 0; n < 3; n++) {
    await record(database.pool, 100);
    await grown(tree, 1_000);
    await tree.sign();
  }
  await record(database.pool, 3);
});
afterEach(() => database.drop());

const idAt = async (position: number): Promise<string> =>
  (await readEvents(database.pool, { after: position - 1, limit: 1 }))[0]?.id ?? '';

it('says of a journal that nobody touched that all is as it was recorded', async () => {
  expect(await verifyJournal(database.pool)).toMatchObject({ events: 300, pending: 3, head: { size: 300 } });
  expect(await verifyJournal(database.pool)).not.toHaveProperty('misfit');
});

describe('names the first event that does not fit', () => {
  const swap = (a: number, b: number): string[] => [
    `UPDATE journal.events SET position = 1000000 WHERE position = ${String(a)}`,
    `UPDATE journal.events SET position = ${String(a)} WHERE position = ${String(b)}`,
    `UPDATE journal.events SET position = ${String(b)} WHERE position = 1000000`,
  ];
  it.each([
    [
      'its data is changed',
      57,
      [`UPDATE journal.events SET data = '{"company":"Other"}' WHERE position >= 57`],
    ],
    [
      'a word of it is',
      8,
      [
        `UPDATE journal.events SET data = replace(data::text, 'reported', 'confirmed')::json WHERE position = 8`,
      ],
    ],
    ['its type is changed', 1, [`UPDATE journal.events SET type = 'ModelLaunched' WHERE position IN (1, 2)`]],
    [
      'its time is moved by a microsecond',
      300,
      [`UPDATE journal.events SET recordedat = recordedat - interval '1 microsecond' WHERE position = 300`],
    ],
    ['another recorded it', 11, [`UPDATE journal.events SET recordedby = 'Busan' WHERE position = 11`]],
    ['two changed places', 100, swap(100, 200)],
  ])('%s', async (_, position, statements) => {
    const id = await idAt(position);
    await changing(database.pool, 'events', ...statements);
    const { misfit, events } = await verifyJournal(database.pool);
    expect(events).toBe(position - 1);
    const shown = position === 100 ? await idAt(100) : id;
    expect(misfit).toBe(`position ${position}: the event "${shown}" is not what was recorded`);
  });

  it('it is deleted', async () => {
    await changing(database.pool, 'events', 'DELETE FROM journal.events WHERE position = 150');
    expect((await verifyJournal(database.pool)).misfit).toBe('position 150: the event is gone');
  });

  it('it is deleted before it is in the tree', async () => {
    await changing(database.pool, 'events', 'DELETE FROM journal.events WHERE position = 302');
    expect((await verifyJournal(database.pool)).misfit).toBe('positions 301 to 303: an event is gone');
  });

  it('its leaf is deleted', async () => {
    await changing(database.pool, 'leaves', 'DELETE FROM journal.leaves WHERE position = 20');
    expect((await verifyJournal(database.pool)).misfit).toMatch(
      /^position 20: the event "\S+" has lost its leaf$/,
    );
  });
});

describe('whoever also makes leaves anew is found out by the heads', () => {
  beforeEach(async () => {
    await changing(
      database.pool,
      'events',
      `UPDATE journal.events SET source = '/forged' WHERE position = 130`,
    );
    const [event] = await readEvents(database.pool, { after: 129, limit: 1 });
    if (!event) throw new Error('no event');
    const seed = Buffer.alloc(16);
    const hash = leafOf(event, seed).toString('hex');
    await changing(
      database.pool,
      'leaves',
      `UPDATE journal.leaves SET hash = '\\x${hash}', seed = '\\x${seed.toString('hex')}' WHERE position = 130`,
    );
  });

  it('between which two the event is', async () => {
    expect((await verifyJournal(database.pool)).misfit).toMatch(
      /^positions 101 to 200: an event is not what was signed at \S+, nor is its leaf$/,
    );
  });

  it('also when the heads are gone: by a subtree', async () => {
    await changing(database.pool, 'heads', 'DELETE FROM journal.heads');
    expect((await verifyJournal(database.pool)).misfit).toBe(
      'the subtree of height 8 that ends with position 256 is another one',
    );
  });

  it('also when everything is made anew: by a head that was kept elsewhere', async () => {
    const kept = await tree.head(300);
    const given = { heads: [kept?.note ?? ''] };
    const [verifier = ''] = await tree.verifiers();
    await changing(database.pool, 'heads', 'DELETE FROM journal.heads');
    await changing(database.pool, 'subtrees', 'DELETE FROM journal.subtrees');
    await changing(database.pool, 'leaves', 'DELETE FROM journal.leaves');
    await grown(new JournalTree(database.pool), 1_000);
    await new JournalTree(database.pool).sign();
    expect(await verifyJournal(database.pool)).not.toHaveProperty('misfit');
    expect((await verifyJournal(database.pool, given)).misfit).toMatch(/^positions 1 to 300: /);
    expect((await verifyJournal(database.pool, { ...given, verifier })).misfit).toMatch(
      /^positions 1 to 300: /,
    );
  });
});

describe('heads', () => {
  it('that nobody signed are none', async () => {
    await changing(
      database.pool,
      'heads',
      `UPDATE journal.heads SET note = replace(note, 'signed 2', 'signed 1') WHERE size = 200`,
    );
    expect((await verifyJournal(database.pool)).misfit).toBe(
      'the head of the first 200 events is not signed by a key of this journal',
    );
  });

  it('of another key than the one that is believed are none', async () => {
    const other = await throwawayDatabase();
    try {
      await migrateJournal(other.pool);
      await record(other.pool, 1);
      const stranger = new JournalTree(other.pool);
      await grown(stranger, 10);
      await stranger.sign();
      const [verifier = ''] = await stranger.verifiers();
      expect((await verifyJournal(database.pool, { verifier })).misfit).toMatch(
        /^the head of the first 100 events/,
      );
      const heads = [(await stranger.head())?.note ?? ''];
      expect((await verifyJournal(database.pool, { heads })).misfit).toMatch(
        /^the head that was given is not signed/,
      );
    } finally {
      await other.drop();
    }
  });

  it('of more than there is tell what is lost', async () => {
    const heads = [(await tree.head())?.note ?? ''];
    for (const [table, column] of [
      ['events', 'position'],
      ['leaves', 'position'],
      ['heads', 'size'],
      ['subtrees', 'place + 201'],
    ] as const)
      await changing(database.pool, table, `DELETE FROM journal.${table} WHERE ${column} > 200`);
    expect(await verifyJournal(database.pool)).not.toHaveProperty('misfit');
    expect((await verifyJournal(database.pool, { heads })).misfit).toBe(
      'the head that was given tells of 300 events, and 200 are in the tree',
    );
  });
});
