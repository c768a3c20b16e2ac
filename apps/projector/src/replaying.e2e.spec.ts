import { afterEach, describe, expect, it } from '@jest/globals';
import { parseEvent, type NewEvent } from '@sovereign-pipeline/domain';
import { Journal, migrateJournal } from '@sovereign-pipeline/journal';
import {
  createGeneration,
  currentProjection,
  liveGeneration,
  PipelineQueries,
  type Replay,
  Replays,
} from '@sovereign-pipeline/read-models';
import { eventually, throwawayDatabase } from '@sovereign-pipeline/testing';
import type pg from 'pg';
import { ProjectorProcess } from './projector-process.fixture.ts';

/** What a test has opened, closed after it in the opposite order. */
const cleanUp: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of cleanUp.splice(0).toReversed()) await close();
});

const events = 600;

function event(n: number): NewEvent {
  const data =
    n % 3 === 0
      ? { type: 'MarketTargeted', data: { company: `Company ${n % 10}`, market: 'PH', purpose: `for ${n}` } }
      : { type: 'ModelLaunched', data: { company: `Company ${n % 7}`, model: `Model ${n % 5}` } };
  const parsed = parseEvent({ id: `event-${n}`, ...data }, () => crypto.randomUUID());
  if (!parsed.ok || parsed.event === undefined) throw new Error('not an event');
  return parsed.event;
}

async function record(pool: pg.Pool, from: number, count: number): Promise<void> {
  const requests = Array.from({ length: count }, (_, n) => ({ event: event(from + n) }));
  await new Journal(pool).append(requests);
}

async function start(url: string): Promise<ProjectorProcess> {
  const projector = await ProjectorProcess.start(url);
  cleanUp.push(() => projector.kill());
  return projector;
}

/** A journal, and a projector whose read models have all of it. */
async function running() {
  const database = await throwawayDatabase();
  cleanUp.push(() => database.drop());
  const { pool, url } = database;
  await migrateJournal(pool);
  await record(pool, 0, events);
  const projector = await start(url);
  const queries = new PipelineQueries(pool);
  await eventually(async () => (await queries.position()) === events);
  return { pool, url, projector, queries, replays: new Replays(pool) };
}

async function requested(replays: Replays, kind: 'rebuild' | 'verify'): Promise<Replay> {
  const replay = await replays.request(kind);
  if ('refused' in replay) throw new Error('another replay is in the way');
  return replay;
}

async function ended(replays: Replays, id: string): Promise<Replay> {
  return eventually(async () => {
    const replay = await replays.find(id);
    return (replay?.status === 'done' || replay?.status === 'failed') && replay;
  });
}

/** Keeps a lock until it is told to let go. */
async function holding(pool: pg.Pool, lock: string): Promise<() => Promise<void>> {
  const client = await pool.connect();
  client.on('error', () => undefined);
  await client.query(`begin; ${lock}`);
  let held = true;
  const letGo = async (): Promise<void> => {
    if (!held) return;
    held = false;
    await client.query('rollback');
    client.release();
  };
  cleanUp.push(letGo);
  return letGo;
}

async function isBuilding(pool: pg.Pool): Promise<string | undefined> {
  const { rows } = await pool.query<{ schema: string }>(
    `select schema from read_models.generations join read_models.replays on number = generation where state = 'building'`,
  );
  return rows[0]?.schema;
}

const waitsForLock = async (pool: pg.Pool, query: string): Promise<boolean> =>
  (
    await pool.query(
      `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query like $1`,
      [query],
    )
  ).rows.length > 0;

/** Each brings a replay to one of its phases and keeps it there; gives what lets go. */
const phases = {
  reading: async (pool: pg.Pool, replays: Replays) => {
    const letGo = await holding(pool, 'lock table journal.events in access exclusive mode');
    const { id } = await requested(replays, 'rebuild');
    await eventually(() => isBuilding(pool));
    await eventually(async () => (await replays.find(id))?.phase === 'reading');
    return { id, letGo };
  },
  folding: async (pool: pg.Pool, replays: Replays) => {
    const reading = await holding(pool, 'lock table journal.events in access exclusive mode');
    const { id } = await requested(replays, 'rebuild');
    const schema = await eventually(() => isBuilding(pool));
    const letGo = await holding(pool, `lock table ${schema}.contributions in access share mode`);
    await reading();
    await eventually(() => waitsForLock(pool, `%truncate%${schema}.contributions%`));
    return { id, letGo };
  },
  switching: async (pool: pg.Pool, replays: Replays) => {
    const live = await liveGeneration(pool);
    // Whoever reads a view is in the way of the switch.
    const letGo = await holding(
      pool,
      `lock table read_models.live in access share mode; select from pipeline.models`,
    );
    const { id } = await requested(replays, 'rebuild');
    await eventually(async () => (await replays.find(id))?.phase === 'switching');
    expect(await liveGeneration(pool)).toEqual(live);
    return { id, letGo };
  },
};

describe('Replays in the projector process', () => {
  it('rebuild and verify when they are asked to, one of several processes each', async () => {
    const { pool, url, projector, replays } = await running();
    const second = await start(url);
    const before = await liveGeneration(pool);
    const rebuilt = await ended(replays, (await requested(replays, 'rebuild')).id);
    expect(rebuilt).toMatchObject({ kind: 'rebuild', status: 'done', position: events });
    expect((await liveGeneration(pool))?.number).toBeGreaterThan(before?.number ?? NaN);

    // Both go on with the new one.
    const queries = new PipelineQueries(pool);
    await record(pool, events, 50);
    await eventually(async () => (await queries.position()) === events + 50);
    const verified = await ended(replays, (await requested(replays, 'verify')).id);
    expect(verified).toMatchObject({ status: 'done', position: events + 50, result: { equal: true } });
    for (const each of [projector, second]) {
      expect(await each.stop('SIGTERM')).toBe(0);
      expect(each.lines.filter(({ level }) => level === 'error')).toEqual([]);
      expect(each.complaints).toEqual([]);
    }
    const done = [projector, second].flatMap((each) => each.logged('a replay is done'));
    expect(done).toHaveLength(2);
  });

  it.each(Object.keys(phases) as (keyof typeof phases)[])(
    'that are killed while %s leave the old read models serving, and the next process starts them over',
    async (phase) => {
      const { pool, url, projector, queries, replays } = await running();
      const before = await liveGeneration(pool);
      const { id, letGo } = await phases[phase](pool, replays);
      await projector.kill();
      expect(await liveGeneration(pool)).toEqual(before);
      expect(await queries.position()).toBe(events);
      expect((await replays.find(id))?.status).toBe('running');
      await letGo();
      expect(await replays.request('rebuild')).toMatchObject({ refused: { id } });

      const next = await start(url);
      expect(await ended(replays, id)).toMatchObject({ status: 'done', position: events });
      await record(pool, events, 10);
      await eventually(async () => (await queries.position()) === events + 10);
      const verified = await ended(replays, (await requested(replays, 'verify')).id);
      expect(verified.result?.equal).toBe(true);
      const { rows } = await pool.query('select state from read_models.generations');
      expect(rows).toEqual([{ state: 'live' }]);
      expect(await next.stop('SIGTERM')).toBe(0);
    },
  );

  it('let go when the process is stopped, and the next one starts them over', async () => {
    const { pool, url, projector, replays } = await running();
    const { id, letGo } = await phases.folding(pool, replays);
    expect(await projector.stop('SIGTERM')).toBe(0);
    await letGo();
    await start(url);
    expect(await ended(replays, id)).toMatchObject({ status: 'done', position: events });
  });

  it('of a process that is frozen are taken over, and it finds that out when it goes on', async () => {
    const { pool, url, projector, queries, replays } = await running();
    const { id, letGo } = await phases.reading(pool, replays);
    const left = await isBuilding(pool);
    projector.freeze();
    await letGo();
    const second = await start(url);
    expect(await ended(replays, id)).toMatchObject({ status: 'done', position: events });
    // Nothing of the frozen one is left in the database, its transaction neither.
    const { rows } = await pool.query<{ schema: string }>('select schema from read_models.generations');
    expect(rows.map(({ schema }) => schema)).not.toContain(left);
    const after = await liveGeneration(pool);

    projector.thaw();
    await eventually(() => projector.logged('cannot go on').length > 0);
    await record(pool, events, 10);
    await eventually(async () => (await queries.position()) === events + 10);
    const verified = await ended(replays, (await requested(replays, 'verify')).id);
    expect(verified.result?.equal).toBe(true);
    expect(await liveGeneration(pool)).toEqual(after);
    for (const each of [projector, second]) expect(await each.stop('SIGTERM')).toBe(0);
  });

  it('begin with what a killed process left behind being dropped', async () => {
    const { pool, url, projector } = await running();
    await projector.kill();
    await createGeneration(pool, currentProjection, 'building');
    await start(url);
    await eventually(async () => (await pool.query('select from read_models.generations')).rows.length === 1);
  });
});
