import { describe, expect, it } from '@jest/globals';
import { throwawayDatabase } from './throwaway-database.ts';

describe('throwawayDatabase', () => {
  it('gives every caller an empty database of their own on one server', async () => {
    const [one, two] = await Promise.all([throwawayDatabase(), throwawayDatabase()]);
    await one.pool.query('CREATE TABLE t AS SELECT 42::int8 AS n');
    expect((await one.pool.query('SELECT n FROM t')).rows).toEqual([{ n: 42 }]);
    await expect(two.pool.query('SELECT n FROM t')).rejects.toThrow('does not exist');
    expect(new URL(one.url).host).toBe(new URL(two.url).host);
    await one.drop();
    await two.drop();
  });
});
