import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createPool } from '@sovereign-pipeline/postgres';
import { throwawayDatabase, type ThrowawayDatabase } from '@sovereign-pipeline/testing';
import { freshReadModels } from '../generations/generations.fixture.ts';
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
