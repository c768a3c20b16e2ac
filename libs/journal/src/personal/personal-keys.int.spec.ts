import { createSecretKey, type KeyObject } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Queryable } from '@sovereign-pipeline/postgres';
import { throwawayDatabase, type ThrowawayDatabase } from '@sovereign-pipeline/testing';
import { migrateJournal } from '../migrate-journal.ts';
import { migratePersonal } from './migrate-personal.ts';
import { PersonalKeys } from './personal-keys.ts';

let database: ThrowawayDatabase;
const bytes = Buffer.alloc(32, 7);
let secret: KeyObject;
beforeAll(async () => {
  database = await throwawayDatabase();
  await migrateJournal(database.pool);
  await migratePersonal(database.pool);
  await database.pool.query('INSERT INTO personal.sealed (secret, after) VALUES ($1, 0)', [bytes]);
  secret = createSecretKey(bytes);
});
afterAll(() => database.drop());

const names = (of: string, count: number): string[] =>
  Array.from({ length: count }, (_, number) => `${of} ${number}`);

/** The database, and what is to happen after each answer of it, before it is given. */
const watched = (answered: () => unknown) =>
  ({
    query: async (...given: unknown[]) => {
      const answer = await (database.pool.query as (...given: unknown[]) => Promise<unknown>).apply(
        database.pool,
        given,
      );
      await answered();
      return answer;
    },
  }) as Queryable;

it('whoever asks while others wait goes with them, in one statement, also of keys that are there', async () => {
  let statements = 0;
  const keys = new PersonalKeys(watched(() => (statements += 1)));
  await keys.ofOwners(['there'], secret);
  keys.forget();
  statements = 0;
  const asked = ['there', ...names('new', 50)];
  const answers = await Promise.all(asked.map((name) => keys.ofOwners([name], secret)));
  expect(statements).toBe(1);
  expect(answers.map((answer) => [...answer.keys()])).toEqual(asked.map((name) => [name]));
  const { rowCount } = await database.pool.query('SELECT FROM personal.keys');
  expect(rowCount).toBe(asked.length);
  await Promise.all(asked.map((name) => keys.ofOwners([name], secret)));
  expect(statements).toBe(1);
});

it('two processes that make the key of one owner at once have the same', async () => {
  const owners = names('same', 200);
  const made = [owners, owners.toReversed()].map((each) =>
    new PersonalKeys(database.pool).ofOwners(each, secret),
  );
  const [one, other] = await Promise.all(made);
  for (const owner of owners) {
    expect(one?.get(owner)?.id).toMatch(/^[0-9a-f]{16}$/);
    expect(other?.get(owner)?.id).toBe(one?.get(owner)?.id);
  }
});

it('who asked together with others learns of a failure, and the next one asks again', async () => {
  const keys = new PersonalKeys(database.pool);
  await database.pool.query('ALTER SCHEMA personal RENAME TO away');
  const both = ['a', 'b'].map((name) => keys.ofOwners([name], secret));
  expect(await Promise.allSettled(both)).toMatchObject([{ status: 'rejected' }, { status: 'rejected' }]);
  await database.pool.query('ALTER SCHEMA away RENAME TO personal');
  expect((await keys.ofOwners(['a'], secret)).has('a')).toBe(true);
});

it('keeps no key in mind that is deleted while it is looked up', async () => {
  let deletes = false;
  const keys: PersonalKeys = new PersonalKeys(
    watched(async () => {
      if (!deletes) return;
      deletes = false;
      await database.pool.query('DELETE FROM personal.keys WHERE id = $1', [id]);
      keys.forget();
    }),
  );
  const id = (await keys.ofOwners(['deleted'], secret)).get('deleted')?.id ?? '';
  deletes = true;
  expect([...(await keys.ofIds(new Set([id]))).keys()]).toEqual([id]);
  expect([...(await keys.ofIds(new Set([id]))).keys()]).toEqual([]);
  const other = (await keys.ofOwners(['deleted'], secret)).get('deleted')?.id;
  expect(other).not.toBe(id);
});
