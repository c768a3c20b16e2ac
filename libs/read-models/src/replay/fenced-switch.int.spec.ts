import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually, throwawayDatabase, type ThrowawayDatabase } from '@sovereign-pipeline/testing';
import { realisticPosts, recorded } from '../events.fixture.ts';
import { besideLive, freshReadModels } from '../generations/generations.fixture.ts';
import { applyLock, type Generation, liveGeneration } from '../generations/generations.ts';
import { FencedSwitch } from './fenced-switch.ts';
import { applied } from './replaying.fixture.ts';

const events = recorded(realisticPosts(60));
const never = new AbortController().signal;
let database: ThrowawayDatabase;
let live: Generation;
let next: Generation;
beforeAll(async () => {
  database = await throwawayDatabase();
});
afterAll(async () => {
  await database.drop();
});
beforeEach(async () => {
  live = await freshReadModels(database.pool);
  next = await besideLive(database.pool);
});

describe('The switch', () => {
  it('is made at the position that both have', async () => {
    const { pool } = database;
    await applied(pool, live, events);
    await applied(pool, next, events);
    expect(await fenced().try()).toEqual({ position: 60, changed: [] });
    expect((await liveGeneration(pool))?.number).toBe(next.number);
  });

  it('is not made when the live one has gone on, also by a batch that was in hand', async () => {
    const { pool } = database;
    await applied(pool, live, events.slice(0, 50));
    await applied(pool, next, events.slice(0, 50));
    const holder = await pool.connect();
    await holder.query(`begin; ${applyLock(live.schema)}`);
    const applying = applied(pool, live, events.slice(50));
    await eventually(() => waiting(1));
    const switching = fenced().try();
    await eventually(() => waiting(2));
    await holder.query('commit');
    holder.release();
    await applying;
    expect(await switching).toBeUndefined();
    expect((await liveGeneration(pool))?.number).toBe(live.number);
  });
});

const fenced = (): FencedSwitch =>
  new FencedSwitch({
    pool: database.pool,
    live,
    generation: next,
    signal: never,
    onWaiting: () => undefined,
  });

async function waiting(count: number): Promise<boolean> {
  const { rows } = await database.pool.query(
    `select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
  );
  return rows.length === count;
}
