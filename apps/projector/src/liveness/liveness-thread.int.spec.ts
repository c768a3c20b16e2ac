import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { BuilderLock, prepareReadModels, Projectors } from '@sovereign-pipeline/read-models';
import type { Logger } from '@sovereign-pipeline/runtime';
import { eventually, throwawayDatabase, type ThrowawayDatabase } from '@sovereign-pipeline/testing';
import { Reporter } from '../reporter.ts';
import { LivenessThread } from './liveness-thread.ts';
import { whileHeld } from './held-loop.fixture.ts';

const silent = () => undefined;
const logger = { debug: silent, info: silent, warn: silent, error: silent } as unknown as Logger;

let database: ThrowawayDatabase;
const cleanUp: (() => Promise<unknown>)[] = [];
beforeEach(async () => {
  database = await throwawayDatabase();
  await prepareReadModels(database.pool);
});
afterEach(async () => {
  for (const close of cleanUp.splice(0).toReversed()) await close();
  await database.drop();
});

async function start(stuckAfter?: number): Promise<{ thread: LivenessThread; address: string }> {
  const thread = new LivenessThread(new Reporter(logger), {
    ...{ databaseUrl: database.url, host: '127.0.0.1', port: 0, hosts: [] },
    about: { version: 1, log: 'kafka' },
    ...(stuckAfter !== undefined && { stuckAfter }),
  });
  cleanUp.push(() => thread.stop());
  return { thread, address: await thread.listening() };
}

/** Has a share of four partitions, and hears of what becomes of it. */
function share(thread: LivenessThread) {
  const held = new Set<number>();
  const told: string[] = [];
  const over = new AbortController();
  const holder = {
    gained: (partition: number) => {
      held.add(partition);
    },
    lost: (partition: number) => {
      told.push(`lost ${partition}`);
      held.delete(partition);
      return Promise.resolve();
    },
  };
  const running = thread
    .share('a topic')
    .run([0, 1, 2, 3], holder, over.signal)
    .catch((error: unknown) => {
      told.push(String(error));
    });
  cleanUp.push(() => {
    over.abort();
    return running;
  });
  return { held, told, running };
}

const holders = async () =>
  (await database.pool.query<{ pid: number }>('select session as pid from read_models.topic_readers')).rows;

describe('A projector whose main loop is held for longer than others wait for it', () => {
  it('goes on living: its report, its health, its share, and its lease', async () => {
    const { thread, address } = await start();
    const { held, told } = share(thread);
    await eventually(() => held.size === 4);
    const before = await holders();
    const lock = await BuilderLock.tryTake(database.pool, { lease: 2000, keep: thread.keepLease });
    cleanUp.push(async () => lock?.release());
    await eventually(async () => (await new Projectors(database.pool).list())?.length === 1);

    const { answers, projectors } = await whileHeld(8000, address, database.url);
    expect(new Set(answers)).toEqual(new Set([200]));
    expect(projectors.length).toBeGreaterThan(0);
    expect(projectors.every(({ alive, state }) => alive && state === 'starting')).toBe(true);

    expect(await holders()).toEqual(before);
    expect(await BuilderLock.tryTake(database.pool, { lease: 2000 })).toBeUndefined();
    expect(lock?.lost.aborted).toBe(false);
    expect(told).toEqual([]);
  });

  it('is told as stuck after a while, and keeps nothing; and begins anew when it goes on', async () => {
    const { thread, address } = await start(1000);
    const { held, told, running } = share(thread);
    await eventually(() => held.size === 4);
    const lock = await BuilderLock.tryTake(database.pool, { lease: 60_000, keep: thread.keepLease });
    cleanUp.push(async () => lock?.release());

    const { answers, projectors } = await whileHeld(6000, address, database.url);
    expect(answers).toContain(503);
    expect(projectors.at(-1)).toMatchObject({
      state: 'trouble',
      reason: expect.stringContaining('its main loop has not turned for'),
    });
    expect(await holders()).toEqual([]);
    await running;
    expect([...told].sort()).toEqual([
      'Error: the main loop stood still: its partitions were let go of',
      ...['lost 0', 'lost 1', 'lost 2', 'lost 3'],
    ]);
    await eventually(() => lock?.lost.aborted);
    await eventually(async () => (await fetch(`${address}/health/live`)).status === 200);
    const again = share(thread);
    await eventually(() => again.held.size === 4);
  });
});
