import { generateKeyPairSync } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  oldDatabases,
  restoreOldDatabase,
  throwawayDatabase,
  type ThrowawayDatabase,
} from '@sovereign-pipeline/testing';
import { Journal } from '../journal.ts';
import { migrateJournal } from '../migrate-journal.ts';
import { sampleEvent } from '../sample-event.fixture.ts';
import { readHead } from './head-note.ts';
import { JournalTree, MissingEventError } from './journal-tree.ts';
import { Frontier } from './merkle-tree.ts';
import { storedTree } from './stored-tree.ts';
import { changing, grown, record } from './tree.fixture.ts';
import { verifyJournal } from './verify-journal.ts';

let database: ThrowawayDatabase;
beforeEach(async () => {
  database = await throwawayDatabase();
  await migrateJournal(database.pool);
});
afterEach(() => database.drop());

const leaves = async (): Promise<Buffer[]> =>
  (await database.pool.query<{ hash: Buffer }>('SELECT hash FROM journal.leaves ORDER BY position')).rows.map(
    ({ hash }) => hash,
  );
function rootOf(hashes: readonly Buffer[]): string {
  const frontier = new Frontier();
  for (const hash of hashes) frontier.add(hash);
  return frontier.root().toString('hex');
}

it('grows behind the journal, also where it is gone on with by another process', async () => {
  const trees = [new JournalTree(database.pool), new JournalTree(database.pool)];
  let size = 0;
  for (const [n, count] of [1, 255, 1, 200, 400].entries()) {
    await record(database.pool, count);
    size += count;
    await grown(trees[n % 2], 100);
    const all = await leaves();
    expect(all).toHaveLength(size);
    expect((await storedTree(database.pool).root(size)).toString('hex')).toBe(rootOf(all));
    expect((await storedTree(database.pool).root(Math.ceil(size / 3))).toString('hex')).toBe(
      rootOf(all.slice(0, Math.ceil(size / 3))),
    );
  }
  const { rows } = await database.pool.query('SELECT height, place FROM journal.subtrees ORDER BY place');
  expect(rows.map(({ height }: { height: number }) => height)).toEqual([8, 8, 8]);
  expect(await verifyJournal(database.pool)).toEqual({ events: 857, pending: 0 });
});

it('two at once do no harm', async () => {
  await record(database.pool, 300);
  const trees = [1, 2, 3].map(() => new JournalTree(database.pool));
  await Promise.all(trees.map((tree) => grown(tree, 20)));
  await Promise.all(trees.map((tree) => tree.sign()));
  const { rows } = await database.pool.query<{ size: number }>('SELECT size FROM journal.heads');
  expect(rows).toHaveLength(1);
  expect(await verifyJournal(database.pool)).toMatchObject({ events: 300, pending: 0, head: { size: 300 } });
});

it('goes on after the last leaves were lost with a crash, and made anew by somebody else', async () => {
  await record(database.pool, 40);
  const [one, other] = [new JournalTree(database.pool), new JournalTree(database.pool)];
  await grown(one, 100);
  await changing(database.pool, 'leaves', 'DELETE FROM journal.leaves WHERE position > 30');
  await grown(other, 100);
  await record(database.pool, 10);
  await grown(one, 100);
  await one.sign();
  expect(await verifyJournal(database.pool)).toMatchObject({ events: 50, head: { size: 50 } });
});

it('does not go on where an event is gone', async () => {
  await record(database.pool, 3);
  await changing(database.pool, 'events', 'DELETE FROM journal.events WHERE position = 1');
  await expect(new JournalTree(database.pool).grow(10)).rejects.toThrow(MissingEventError);
});

describe('a head', () => {
  it('is signed once for each size, by a key that the journal keeps', async () => {
    const tree = new JournalTree(database.pool);
    expect([await tree.sign(), await tree.head(), await tree.verifiers()]).toEqual([false, undefined, []]);
    await record(database.pool, 5);
    await grown(tree, 100);
    expect([await tree.sign(), await tree.sign()]).toEqual([true, false]);
    await record(database.pool, 2);
    const next = new JournalTree(database.pool);
    await grown(next, 100);
    await next.sign();
    const [verifier, ...others] = await tree.verifiers();
    expect(others).toEqual([]);
    for (const size of [5, 7]) {
      const head = await tree.head(size);
      expect(readHead(head?.note ?? '', verifier ?? '')).toMatchObject({ size, root: head?.root });
    }
    expect(await tree.head()).toEqual(await tree.head(6));
  });

  it('is signed by the key that is given, which the journal does not keep', async () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    await record(database.pool, 1);
    const tree = new JournalTree(database.pool, privateKey);
    await grown(tree, 100);
    await tree.sign();
    const { rows } = await database.pool.query('SELECT privatekey FROM journal.signing_keys');
    expect(rows).toEqual([{ privatekey: null }]);
    const [verifier = ''] = await tree.verifiers();
    expect(readHead((await tree.head())?.note ?? '', verifier)).toMatchObject({ size: 1 });
  });

  it('is published once, as far as is known', async () => {
    const tree = new JournalTree(database.pool);
    for (let n = 0; n < 3; n++) {
      await record(database.pool, 1);
      await grown(tree, 100);
      await tree.sign();
    }
    const sizes = async (): Promise<number[]> => (await tree.unpublished('t')).map(({ size }) => size);
    expect(await sizes()).toEqual([1, 2, 3]);
    await tree.notePublished('t', 2);
    await tree.notePublished('t', 1);
    expect(await sizes()).toEqual([3]);
  });
});

it.each(['leaves', 'subtrees', 'heads', 'signing_keys'])('nothing in %s can be changed', async (table) => {
  await record(database.pool, 256);
  const tree = new JournalTree(database.pool);
  await grown(tree, 300);
  await tree.sign();
  for (const sql of [
    `UPDATE journal.${table} SET ${table === 'signing_keys' ? 'privatekey = null' : table === 'heads' ? "note = ''" : "hash = ''"}`,
    `DELETE FROM journal.${table}`,
    `TRUNCATE journal.${table}`,
  ])
    await expect(database.pool.query(sql)).rejects.toMatchObject({ code: '42501' });
});

it.each(oldDatabases)('catches up with a journal that %s made', async (commit) => {
  const old = await throwawayDatabase();
  try {
    await restoreOldDatabase(old.pool, commit);
    await migrateJournal(old.pool);
    await new Journal(old.pool).append([{ event: sampleEvent() }]);
    const tree = new JournalTree(old.pool);
    await grown(tree, 100);
    await tree.sign();
    const head = await new Journal(old.pool).head();
    expect(await verifyJournal(old.pool)).toMatchObject({ events: head, pending: 0, head: { size: head } });
  } finally {
    await old.drop();
  }
});
