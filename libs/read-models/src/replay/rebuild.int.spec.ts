import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { throwawayDatabase, type ThrowawayDatabase } from '@sovereign-pipeline/testing';
import fc from 'fast-check';
import { realisticPosts, recorded } from '../events.fixture.ts';
import { freshReadModels } from '../generations/generations.fixture.ts';
import { createGeneration, liveGeneration } from '../generations/generations.ts';
import { contentsOf } from '../tables.fixture.ts';
import type { View } from '../views/view.ts';
import { currentProjection, type ProjectionDefinition, projectionVersion, views } from '../views/views.ts';
import { BuilderLock } from './builder-lock.ts';
import { correctedHistory } from './corrected-history.fixture.ts';
import { MemoryLog } from './memory-log.fixture.ts';
import { applied, replayed } from './replaying.fixture.ts';
import { Replays } from './replays.ts';
import { runReplay } from './run-replay.ts';

let database: ThrowawayDatabase;
beforeAll(async () => {
  database = await throwawayDatabase();
});
afterAll(async () => {
  await database.drop();
});
beforeEach(async () => {
  await freshReadModels(database.pool);
  await database.pool.query('truncate read_models.replays');
});

const generationsLeft = async (): Promise<unknown[]> =>
  (await database.pool.query<object>('select number, state from read_models.generations order by number'))
    .rows;

/** Live read models of some events, and a log of the same. */
async function world(count: number, { partitions = 1 } = {}) {
  const { pool } = database;
  const events = recorded(realisticPosts(count));
  const log = new MemoryLog({ partitions, batchSize: 50 });
  log.append(events);
  const live = await liveGeneration(pool);
  if (live === undefined) throw new Error('nothing is live');
  await applied(pool, live, events);
  return { pool, events, log, live };
}

/** The projection with one view that does something else with the facts. */
function withFold(fold: (...args: Parameters<View['fold']>) => unknown, version = projectionVersion) {
  const market = { ...views['market-target'], fold } as View;
  return { version, views: { ...views, 'market-target': market } } satisfies ProjectionDefinition;
}

describe('A rebuild', () => {
  it('has, row by row, what the live read models have, whatever was corrected, in whatever slices the log comes', async () => {
    const history = fc.record({
      events: correctedHistory,
      partitions: fc.integer({ min: 1, max: 3 }),
      batchSize: fc.integer({ min: 1, max: 20 }),
      live: fc.nat({ max: 100 }),
    });
    await fc.assert(
      fc.asyncProperty(history, async ({ events, live: share, ...cut }) => {
        const { pool } = database;
        const live = await freshReadModels(pool);
        const log = new MemoryLog(cut);
        log.append(events);
        // What the live ones have not, the rebuild finds in the log.
        await applied(pool, live, events.slice(0, Math.ceil((events.length * share) / 100)));
        const { outcome } = await replayed(pool, 'rebuild', log);
        expect(outcome).toEqual({ status: 'done', position: events.length });
        const rebuilt = await contentsOf(pool);

        const clean = await freshReadModels(pool);
        await applied(pool, clean, events);
        expect(rebuilt).toEqual(await contentsOf(pool, clean.schema));
      }),
      { numRuns: 12 },
    );
  });

  it('keeps count, takes the place of the generation before and goes on from its own checkpoints', async () => {
    const { pool, events, log, live } = await world(1500, { partitions: 3 });
    const before = await contentsOf(pool);
    const { outcome, replay } = await replayed(pool, 'rebuild', log);
    expect(outcome).toEqual({ status: 'done', position: events.length });
    expect(replay).toMatchObject({
      kind: 'rebuild',
      status: 'done',
      total: 1500,
      done: 1500,
      position: 1500,
    });
    expect(replay.eventsPerSecond).toBeGreaterThan(0);
    expect(await contentsOf(pool)).toEqual(before);
    const after = await liveGeneration(pool);
    expect(await generationsLeft()).toEqual([{ number: after?.number, state: 'live' }]);
    expect(after?.number).toBeGreaterThan(live.number);
    const { rows } = await pool.query<{ count: number }>(
      'select count(*)::integer as count from pipeline.checkpoints where position > 0',
    );
    expect(rows).toEqual([{ count: 3 }]);
  });

  it('from a log that has lost an event that the live ones have fails, and says which', async () => {
    const { pool, log } = await world(200, { partitions: 2 });
    log.lose(77);
    const { replay } = await replayed(pool, 'rebuild', log, { patience: 2000 });
    expect(replay).toMatchObject({ status: 'failed', error: { code: 'log-incomplete' } });
    expect(replay.error?.detail).toContain('position 77;');
  });

  it('is refused while another one is queued or running', async () => {
    const replays = new Replays(database.pool);
    const asked = await Promise.all([1, 2, 3].map(() => replays.request('rebuild')));
    const made = asked.flatMap((each) => ('refused' in each ? [] : [each]));
    expect(made).toHaveLength(1);
    expect(asked.filter((each) => 'refused' in each && each.refused.id === made[0]?.id)).toHaveLength(2);
    await replays.request('verify').then((each) => {
      expect(each).toMatchObject({ refused: { id: made[0]?.id, kind: 'rebuild', status: 'queued' } });
    });
  });

  it('that is interrupted is started over by the next one, which drops what was left', async () => {
    const { pool, events, log } = await world(400);
    await createGeneration(pool, currentProjection, 'building');
    const replays = new Replays(pool);
    const requested = await replays.request('rebuild');
    if ('refused' in requested) throw new Error('another replay is in the way');
    const openLog = () => ({ log, close: () => Promise.resolve() });
    const first = await BuilderLock.tryTake(pool);
    expect(await BuilderLock.tryTake(pool)).toBeUndefined();
    const interrupt = new AbortController();
    const definition = withFold((key, facts) => {
      interrupt.abort();
      return views['market-target'].fold(key, facts);
    });
    if (first === undefined) throw new Error('somebody builds already');
    await expect(
      runReplay(pool, requested, first, { definition, signal: interrupt.signal, openLog }),
    ).rejects.toMatchObject({ code: 'replay-interrupted' });
    await first.release();
    expect(await replays.waiting(projectionVersion)).toMatchObject({ id: requested.id, status: 'running' });

    const second = await BuilderLock.tryTake(pool);
    if (second === undefined) throw new Error('somebody builds already');
    await runReplay(pool, requested, second, { signal: new AbortController().signal, openLog });
    await second.release();
    expect(await replays.find(requested.id)).toMatchObject({ status: 'done', position: events.length });
    expect(await generationsLeft()).toEqual([{ number: expect.any(Number) as unknown, state: 'live' }]);
  });

  it('by a newer version of the projection has the tables and rows of that version', async () => {
    const { pool, log, live } = await world(300);
    const definition = withFold((key, facts) => {
      const row = views['market-target'].fold(key, facts);
      return row && { ...row, purposes: ['by version 2'] };
    }, projectionVersion + 1);
    expect((await replayed(pool, 'version', log, { definition })).replay.status).toBe('done');
    expect(await liveGeneration(pool)).toMatchObject({ version: projectionVersion + 1, state: 'live' });
    expect((await liveGeneration(pool))?.number).toBeGreaterThan(live.number);
    const { rows } = await pool.query('select distinct purposes from pipeline.market_targets');
    expect(rows).toEqual([{ purposes: ['by version 2'] }]);

    // Another process with that version finds it done; one with the version before touches nothing.
    expect((await replayed(pool, 'version', log, { definition })).replay.status).toBe('done');
    const before = await liveGeneration(pool);
    expect((await replayed(pool, 'rebuild', log)).replay.error).toMatchObject({ code: 'version-mismatch' });
    expect(await liveGeneration(pool)).toEqual(before);
  });
});
