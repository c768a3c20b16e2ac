import { expect, it } from '@jest/globals';
import type { Queryable } from '@sovereign-pipeline/postgres';
import { throwawayDatabase } from '@sovereign-pipeline/testing';
import { migrateJournal } from '../migrate-journal.ts';
import { hasSealed, hasSealedLately } from './has-sealed.ts';
import { migratePersonal } from './migrate-personal.ts';

/** $1: after that position, $2: how many, $3: data. */
const record = `
INSERT INTO journal.events (position, id, stream, version, type, schemaversion, source, correlationid, causationid,
                            recordedat, data)
SELECT $1::int + n, 'e' || $1::int + n, 'company-' || $1::int + n, 0, 'MarketTargeted', 2, '/tests', 'c', 'c',
       timestamptz '2024-01-01' + ($1::int + n) * interval '1 s', $3::json
  FROM generate_series(1, $2::int) AS n`;

it('a large journal is looked through once, in pieces, and what was looked at stays so when it is given up', async () => {
  const database = await throwawayDatabase();
  const { pool } = database;
  try {
    await migrateJournal(pool);
    await migratePersonal(pool);
    await pool.query(record, [0, 62_000, '{"company":"Naver","market":"JP"}']);
    const until = async (): Promise<unknown[]> =>
      (await pool.query<{ until: number }>('SELECT until FROM personal.plain')).rows.map((row) => row.until);

    let statements = 0;
    const givenUp: Queryable = {
      query: (...given: unknown[]) => {
        if (++statements > 13) throw new Error('stopped');
        return (pool.query as (...given: unknown[]) => unknown).apply(pool, given);
      },
    } as Queryable;
    await expect(hasSealed(givenUp)).rejects.toThrow('stopped');
    expect(await until()).toEqual([5_000]);
    expect([await hasSealed(pool), await until()]).toEqual([false, [62_000]]);

    await pool.query(record, [62_000, 1, '{"company":"Naver","people":[{"name":{"sealed":"k.x"}}]}']);
    expect([await hasSealed(pool), await hasSealedLately(pool), await until()]).toEqual([
      true,
      true,
      [62_000],
    ]);
    await pool.query(record, [62_001, 51_000, '{"company":"Naver","market":"JP"}']);
    // Of more than the newest only who can keep how far it came looks at all.
    expect([await hasSealed(pool), await hasSealedLately(pool)]).toEqual([true, false]);
  } finally {
    await database.drop();
  }
});
