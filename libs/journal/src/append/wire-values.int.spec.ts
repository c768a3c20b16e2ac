import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { throwawayDatabase, type ThrowawayDatabase } from '@sovereign-pipeline/testing';
import fc from 'fast-check';
import { booleanArray, intArray, textArray, timestamp } from './wire.ts';

let database: ThrowawayDatabase;

beforeAll(async () => {
  database = await throwawayDatabase();
});
afterAll(async () => {
  await database.drop();
});

/** What PostgreSQL reads. */
const read = async (type: string, array: Buffer): Promise<unknown> =>
  (await database.pool.query<{ array: unknown }>(`SELECT $1::${type} AS array`, [array])).rows[0]?.array;

const text = fc.oneof(
  fc.string({ unit: 'grapheme-ascii', maxLength: 300 }),
  fc.string({ unit: fc.constantFrom('é', '한', '😀', 'a'), maxLength: 300 }),
);
const listOf = <T>(item: fc.Arbitrary<T>): fc.Arbitrary<(T | null)[]> =>
  fc.array(fc.option(item), { minLength: 1, maxLength: 20 });

describe('a timestamp in binary', () => {
  it.each([
    [0, '1970-01-01 00:00:00'],
    [946_684_800_000_000, '2000-01-01 00:00:00'],
    [1_795_000_000_123_456, '2026-11-18 11:06:40.123456'],
  ])('is read by PostgreSQL as what it was made of: %d', async (microseconds, text) => {
    const { rows } = await database.pool.query<{ time: string }>(
      `SELECT ($1::timestamptz AT TIME ZONE 'UTC')::text AS time`,
      [timestamp(microseconds)],
    );
    expect(rows).toEqual([{ time: text }]);
  });
});

describe('arrays in binary', () => {
  it('are read by PostgreSQL as what they were made of', async () => {
    await fc.assert(
      fc.asyncProperty(
        listOf(text),
        listOf(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })),
        fc.array(fc.boolean(), { minLength: 1 }),
        async (texts, ints, booleans) => {
          expect(await read('text[]', textArray(texts))).toEqual(texts);
          expect(await read('int[]', intArray(ints))).toEqual(ints);
          expect(await read('boolean[]', booleanArray(booleans))).toEqual(booleans);
        },
      ),
    );
  });
});
