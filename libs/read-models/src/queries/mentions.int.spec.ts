import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createPool } from '@sovereign-pipeline/postgres';
import { eventually, throwawayDatabase, type ThrowawayDatabase } from '@sovereign-pipeline/testing';
import { realisticPosts, recorded } from '../events.fixture.ts';
import { freshReadModels } from '../generations/generations.fixture.ts';
import type { Generation } from '../generations/generations.ts';
import { applied } from '../replay/replaying.fixture.ts';
import { Mentions } from './mentions.ts';

let database: ThrowawayDatabase;
let live: Generation;
beforeAll(async () => {
  database = await throwawayDatabase();
  live = await freshReadModels(database.pool);
  const named = {
    type: 'MarketTargeted',
    data: { company: 'Naver', market: 'JP', people: [{ name: 'Pat "100%" Lee' }] },
  } as const;
  await applied(database.pool, live, recorded([...realisticPosts(20), named]));
});
afterAll(() => database.drop());

it('What an event says is found, however long all events take', async () => {
  const { pool, url } = database;
  const impatient = createPool(url, { max: 1, statementTimeoutMs: 2000 });
  const slow = await pool.connect();
  try {
    const mentions = new Mentions(impatient);
    expect(await mentions.idsOf('Naver')).toEqual(['naver']);
    await slow.query(`begin; lock table ${live.schema}.facts`);
    const found = mentions.positionsOf(['pat "100%" lee', 'nobody'], 10);
    found.catch(() => undefined);
    const waiting = `select from pg_stat_activity where wait_event_type = 'Lock' and query like '%ilike any%'
      and query_start < clock_timestamp() - interval '4 seconds'`;
    await Promise.race([found, eventually(async () => (await pool.query(waiting)).rowCount === 1)]);
    await slow.query('commit');
    expect(await found).toEqual([21]);
  } finally {
    slow.release(true);
    await impatient.end();
  }
});
