import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createPool } from '@sovereign-pipeline/postgres';
import { throwawayDatabase, type ThrowawayDatabase } from '@sovereign-pipeline/testing';
import { dropGeneration } from '../generations/generations.ts';
import { besideLive, freshReadModels, switchTo } from '../generations/generations.fixture.ts';
import { projectionVersion } from '../views/views.ts';
import { MarketNow } from './market-now.ts';
import { PipelineQueries } from './pipeline-queries.ts';

let database: ThrowawayDatabase;
beforeAll(async () => {
  database = await throwawayDatabase();
  await freshReadModels(database.pool);
});
afterAll(() => database.drop());

it('plans a pipeline once, however many different lists were asked for before', async () => {
  const pool = createPool(database.url, { name: 'test', max: 1 });
  const queries = new PipelineQueries(pool);
  const planned = async () => {
    const { rows } = await pool.query<{ statement: string }>('select statement from pg_prepared_statements');
    return rows.map(({ statement }) => statement);
  };
  for (let limit = 1; limit <= 120; limit++) await queries.partnerships({}, { limit });
  const lists = await planned();
  await queries.pipeline('naver');
  const all = await planned();
  await pool.end();
  expect(lists.length).toBeLessThan(100);
  expect(all.filter((statement) => statement.includes('company_counts'))).toHaveLength(1);
});

it('says that the live read models are of another version where they lack what is asked for', async () => {
  const own = await throwawayDatabase();
  try {
    const { schema } = await freshReadModels(own.pool);
    const queries = new PipelineQueries(own.pool);
    const ask = () => queries.partnerships({}, { limit: 1 });
    const lacking = [
      `alter table ${schema}.partnerships rename column stage to phase`,
      `drop table ${schema}.partnerships cascade`,
    ];
    await own.pool.query('update read_models.generations set version = version - 1');
    expect((await ask()).partnerships).toEqual([]);
    for (const change of lacking) {
      await own.pool.query(change);
      await expect(ask()).rejects.toMatchObject({
        code: 'no-read-models',
        message: expect.stringContaining(`of version ${projectionVersion - 1} of the projection`),
      });
    }
    await own.pool.query('update read_models.generations set version = version + 2');
    await expect(ask()).rejects.toMatchObject({ message: expect.stringContaining('is to be upgraded') });
    // Of this version it would be a fault.
    await own.pool.query('update read_models.generations set version = version - 1');
    await expect(ask()).rejects.toMatchObject({ code: '42P01' });
  } finally {
    await own.drop();
  }
});

it('answers of several statements are of the generation that is live, also after a switch', async () => {
  const own = await throwawayDatabase();
  try {
    const before = await freshReadModels(own.pool);
    const market = new MarketNow(own.pool);
    const positionOfAnswer = async () => (await market.find('PH', { limit: 10 })).position;
    const moveTo = (schema: string, position: number) =>
      own.pool.query(`update ${schema}.progress set position = $1`, [position]);
    await moveTo(before.schema, 7);
    expect(await positionOfAnswer()).toBe(7);
    const after = await besideLive(own.pool);
    await moveTo(after.schema, 9);
    expect(await positionOfAnswer()).toBe(7);
    await switchTo(own.pool, after, before);
    expect(await positionOfAnswer()).toBe(9);
    const last = await besideLive(own.pool);
    await switchTo(own.pool, last, after);
    await dropGeneration(own.pool, after);
    expect(await positionOfAnswer()).toBe(0);
  } finally {
    await own.drop();
  }
});
