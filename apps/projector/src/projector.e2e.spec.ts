import { readFile } from 'node:fs/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { foldPipeline, parseEvent, type NewEvent } from '@sovereign-pipeline/domain';
import { Journal, JournalNotifier, migrateJournal } from '@sovereign-pipeline/journal';
import {
  liveGeneration,
  lockForApplying,
  ParkedEvents,
  PipelineQueries,
} from '@sovereign-pipeline/read-models';
import { createPool } from '@sovereign-pipeline/postgres';
import { eventually, throwawayDatabase, throwawayPostgres } from '@sovereign-pipeline/testing';
import type pg from 'pg';
import { ProjectorProcess } from './projector-process.fixture.ts';

async function lockWaiters(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query<{ waiters: number }>(`
    select count(*) as waiters from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`);
  return rows[0]?.waiters ?? 0;
}

/** What a test has opened, closed after it in the opposite order. */
const cleanUp: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of cleanUp.splice(0).toReversed()) await close();
});

function event(post: unknown): NewEvent {
  const parsed = parseEvent(post, () => crypto.randomUUID());
  if (!parsed.ok || !parsed.event) throw new Error(JSON.stringify(parsed));
  return parsed.event;
}

const target = (n: number, id = `target-${n}`) =>
  event({
    id,
    type: 'MarketTargeted',
    data: { company: `Company ${n % 10}`, market: 'PH', purpose: `for ${n}` },
  });

async function freshDatabase() {
  const database = await throwawayDatabase();
  cleanUp.push(() => database.drop());
  return database;
}

async function startProjector(url: string): Promise<ProjectorProcess> {
  const projector = await ProjectorProcess.start(url);
  cleanUp.push(() => projector.kill());
  return projector;
}

/** Records events as the API does, in batches, and wakes the readers. */
async function record(pool: pg.Pool, events: readonly NewEvent[], batchSize = 50): Promise<void> {
  const journal = new Journal(pool);
  const notifier = new JournalNotifier(pool);
  for (let from = 0; from < events.length; from += batchSize) {
    const outcomes = await journal.append(
      events.slice(from, from + batchSize).map((each) => ({ event: each })),
    );
    expect(outcomes.map(({ outcome }) => outcome)).not.toContain('id-reused');
    notifier.notify();
  }
  await notifier.close();
}

/** The read models hold every event of the journal, once, and say what the fold of the journal says. */
async function expectEqualToJournal(pool: pg.Pool): Promise<void> {
  const journal = new Journal(pool);
  const queries = new PipelineQueries(pool);
  const events = await journal.read({ after: 0, limit: 100_000 });
  await eventually(async () => (await queries.position()) === (await journal.head()));
  const { rows } = await pool.query<{ id: string }>(
    'select event_id as id from pipeline.facts order by position',
  );
  expect(rows.map(({ id }) => id)).toEqual(events.map(({ id }) => id));
  const { companies } = await queries.companies({}, { limit: 1000 });
  expect(companies.length).toBeGreaterThan(0);
  for (const { id } of companies) {
    expect(await queries.pipeline(id)).toEqual({ ...foldPipeline(id, events), position: events.length });
  }
}

describe('The projector process', () => {
  it('stops when it is asked to while it waits for PostgreSQL', async () => {
    const projector = ProjectorProcess.begin('postgres://u:p@127.0.0.1:1/d');
    cleanUp.push(() => projector.kill());
    await eventually(() => projector.lines.some(({ err }) => err?.message.includes('ECONNREFUSED')));
    expect(await projector.stop('SIGTERM')).toBe(0);
    expect(projector.complaints).toEqual([]);
  });

  it('waits for the journal, lives through restarts of PostgreSQL and stops when it is asked to', async () => {
    const postgres = await throwawayPostgres();
    cleanUp.push(() => postgres.remove());
    const pool = createPool(postgres.url);
    cleanUp.push(() => pool.end());
    const projector = await startProjector(postgres.url);
    await eventually(() => projector.logged('waiting for the tables').length > 0);

    await migrateJournal(pool);
    const samples = await readFile(
      new URL('../../../samples/korea-herald-naver-nvidia.ndjson', import.meta.url),
      'utf8',
    );
    await record(
      pool,
      samples
        .split('\n')
        .filter(Boolean)
        .map((line) => event(JSON.parse(line))),
    );
    await expectEqualToJournal(pool);
    expect(await new PipelineQueries(pool).pipeline('naver')).toMatchObject({
      stages: { proposed: 1, 'in-discussion': 1, agreed: 1, launched: 0, stalled: 0, paused: 0, ended: 0 },
    });

    await record(
      pool,
      Array.from({ length: 200 }, (_, n) => target(n)),
    );
    await postgres.stop();
    await eventually(() => projector.logged('cannot go on').length > 0);
    await postgres.start();
    await expectEqualToJournal(pool);

    // In the middle of the work, without a word of warning.
    await record(
      pool,
      Array.from({ length: 400 }, (_, n) => target(1000 + n)),
      20,
    );
    await postgres.kill();
    await postgres.start();
    await record(pool, [target(5000)]);
    await expectEqualToJournal(pool);

    expect(await projector.stop('SIGTERM')).toBe(0);
    expect(projector.logged('stopped')).toHaveLength(1);
    expect(projector.logged('an event cannot be projected')).toEqual([]);
  });

  it('applies nothing twice when a second one is started by mistake, nor when one is killed', async () => {
    const { pool, url } = await freshDatabase();
    await migrateJournal(pool);
    const [first, second] = await Promise.all([startProjector(url), startProjector(url)]);
    // Both are made to wait with the same batch in hand.
    const { schema } = await eventually(() => liveGeneration(pool));
    const holder = await pool.connect();
    await holder.query('begin');
    await lockForApplying(holder, schema);
    await record(pool, [target(2000)]);
    await eventually(async () => (await lockWaiters(pool)) === 2);
    await holder.query('commit');
    holder.release();
    await eventually(() =>
      [first, second].some((projector) => projector.logged('another projector').length > 0),
    );

    const recording = record(
      pool,
      Array.from({ length: 1500 }, (_, n) => target(n)),
      15,
    );
    await eventually(async () => (await new PipelineQueries(pool).position()) > 300);
    await first.kill();
    const third = await startProjector(url);
    await recording;
    await expectEqualToJournal(pool);
    expect(await second.stop('SIGINT')).toBe(0);
    expect(await third.stop('disconnect')).toBe(0);
  });

  it('parks the stream of an event that it cannot project, names it, and goes on with the others', async () => {
    const { pool, url } = await freshDatabase();
    await migrateJournal(pool);
    const projector = await startProjector(url);
    const { schema } = await eventually(() => liveGeneration(pool));
    await pool.query(`alter table ${schema}.facts add constraint trouble check (event_id <> 'bad')`);
    await record(pool, [
      ...Array.from({ length: 30 }, (_, n) => target(n)),
      target(30, 'bad'),
      target(31),
      target(40),
    ]);
    const [line] = await eventually(() => {
      const lines = projector.logged('an event cannot be projected');
      return lines.length > 0 && lines;
    });
    expect(line).toMatchObject({
      level: 'error',
      event: { id: 'bad', type: 'MarketTargeted', stream: 'company-company-0', position: 31 },
    });
    // Whoever waits for a position does not wait for what is parked.
    await eventually(async () => (await new PipelineQueries(pool).position()) === 33);
    const parked = new ParkedEvents(pool);
    expect(await parked.count()).toEqual({ streams: 1, events: 2 });

    await pool.query(`alter table ${schema}.facts drop constraint trouble`);
    expect(await parked.retry()).toEqual([{ stream: 'company-company-0', applied: 2, left: 0 }]);
    await expectEqualToJournal(pool);
    expect(await projector.stop('SIGTERM')).toBe(0);
  });
});
