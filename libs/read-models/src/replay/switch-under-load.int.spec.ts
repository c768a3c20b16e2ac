import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { throwawayDatabase, type ThrowawayDatabase } from '@sovereign-pipeline/testing';
import { realisticPosts, recorded } from '../events.fixture.ts';
import { freshReadModels } from '../generations/generations.fixture.ts';
import { liveGeneration } from '../generations/generations.ts';
import { PipelineQueries } from '../queries/pipeline-queries.ts';
import { Projection } from '../projection/projection.ts';
import { contentsOf } from '../tables.fixture.ts';
import { MemoryLog } from './memory-log.fixture.ts';
import { applied, replayed } from './replaying.fixture.ts';

let database: ThrowawayDatabase;
beforeAll(async () => {
  database = await throwawayDatabase();
});
afterAll(async () => {
  await database.drop();
});

describe('Rebuilds while events are recorded and queries are asked', () => {
  it('switch with no error and no step back', async () => {
    const { pool } = database;
    await freshReadModels(pool);
    const events = recorded(realisticPosts(4000));
    const log = new MemoryLog({ partitions: 3, batchSize: 60 });
    const over = new AbortController();

    // The projector: after a switch on the generation that is live by then.
    const projection = async (): Promise<Projection> => {
      const live = await liveGeneration(pool);
      if (live === undefined) throw new Error('nothing is live');
      return new Projection(pool, { schema: live.schema, onFault: 'park' });
    };
    const again = (error: unknown): never => {
      const superseded = (error as { code?: unknown }).code === 'superseded';
      throw superseded ? Object.assign(new Error('superseded'), { code: 'stale-checkpoint' }) : error;
    };
    const following = log.run(
      {
        checkpoint: async (partition) => (await projection()).checkpoint(partition).catch(() => 0),
        apply: async (batch) => (await projection()).apply(batch).catch(again),
      },
      over.signal,
    );

    const positions: number[] = [];
    const asking = (async () => {
      const queries = new PipelineQueries(pool);
      while (!over.signal.aborted) {
        const { position } = await queries.companies({}, { limit: 3 });
        positions.push(position);
        const own = await queries.position();
        positions.push(own);
      }
    })();

    let recordedSoFar = 0;
    const recording = (async () => {
      while (recordedSoFar < events.length) {
        log.append(events.slice(recordedSoFar, recordedSoFar + 20));
        recordedSoFar += 20;
        // At the pace at which they are applied.
        const queries = new PipelineQueries(pool);
        while ((await queries.position()) + 200 < recordedSoFar) await nextTurn();
      }
    })();

    const switches: (number | undefined)[] = [];
    for (let n = 0; n < 3; n += 1) switches.push((await replayed(pool, 'rebuild', log)).replay.position);
    await recording;
    const queries = new PipelineQueries(pool);
    expect(await queries.waitFor(events.length, 20_000)).toBe(true);
    over.abort();
    await Promise.all([following, asking]);

    expect(switches).toEqual(switches.toSorted((a = 0, b = 0) => a - b));
    expect(positions).toEqual(positions.toSorted((a, b) => a - b));
    expect(new Set(positions).size).toBeGreaterThan(10);
    const after = await contentsOf(pool);
    const clean = await freshReadModels(pool);
    await applied(pool, clean, events);
    expect(after).toEqual(await contentsOf(pool, clean.schema));
  });
});
