import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { throwawayDatabase, type ThrowawayDatabase } from '@sovereign-pipeline/testing';
import fc from 'fast-check';
import { booleanArray, intArray, textArray } from './binary-arrays.ts';

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
