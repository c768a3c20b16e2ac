import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { parseEvent, type NewEvent } from '@sovereign-pipeline/domain';
import { JournalLog } from '@sovereign-pipeline/event-log';
import type { Logger } from '@sovereign-pipeline/runtime';
import { eventually, throwawayDatabase, type ThrowawayDatabase } from '@sovereign-pipeline/testing';
import { Journal, migrateJournal } from '@sovereign-pipeline/journal';
import {
  addKeys,
  createGeneration,
  currentProjection,
  dropGeneration,
  ensureLive,
  type Generation,
  liveGeneration,
  lockForApplying,
  makeLive,
  PipelineQueries,
  prepareReadModels,
  Projection,
  type ProjectionDefinition,
} from '@sovereign-pipeline/read-models';
import { Reporter } from './reporter.ts';
import { Projector } from './projector.ts';
import { journalReplayLog } from './replay-logs.ts';
import { ReplayWorker } from './replay-worker.ts';

/** Keeps what is told. */
function listener(): { logger: Logger; told: string[] } {
  const told: string[] = [];
  const tell = (_: unknown, words?: string) => {
    if (words !== undefined) told.push(words);
  };
  const logger = { debug: tell, info: tell, warn: tell, error: tell, fatal: tell } as unknown as Logger;
  return { logger, told };
}

const newer: ProjectionDefinition = { ...currentProjection, version: currentProjection.version + 1 };

let database: ThrowawayDatabase;
const cleanUp: (() => Promise<unknown>)[] = [];
beforeEach(async () => {
  database = await throwawayDatabase();
  await migrateJournal(database.pool);
});
afterEach(async () => {
  for (const close of cleanUp.splice(0).toReversed()) await close();
  await database.drop();
});

let posted = 0;
async function record(count: number): Promise<number> {
  const events = Array.from({ length: count }, (): NewEvent => {
    posted += 1;
    const post = { type: 'MarketTargeted', data: { company: `Company ${posted % 7}`, market: 'PH' } };
    const parsed = parseEvent(post, () => crypto.randomUUID());
    if (!parsed.ok || !parsed.event) throw new Error(JSON.stringify(parsed));
    return parsed.event;
  });
  const journal = new Journal(database.pool);
  await journal.append(events.map((event) => ({ event })));
  return journal.head();
}

/** A projector within this process; with `replays` it also runs those that are asked for. */
async function start(definition: ProjectionDefinition, { replays }: { replays: boolean }) {
  const { pool } = database;
  const { logger, told } = listener();
  const reporter = new Reporter(logger);
  const { onError } = reporter;
  const projector = new Projector(pool, new JournalLog(pool, { onError, pollInterval: 20 }), reporter, {
    definition,
    ...(replays && {
      replayWorker: new ReplayWorker({ pool, openLog: journalReplayLog(pool), logger, reporter, definition }),
    }),
  });
  cleanUp.push(() => projector.onApplicationShutdown());
  expect(await projector.start()).toBe(true);
  return { told, stop: () => projector.onApplicationShutdown() };
}

/** A generation that has everything, with which the live one is replaced as by a rebuild. */
async function replaceLive(
  definition: ProjectionDefinition,
): Promise<{ before: Generation; after: Generation }> {
  const { pool } = database;
  const before = await eventually(() => liveGeneration(pool));
  const after = await createGeneration(pool, definition, 'building');
  await addKeys(pool, after, definition);
  const events = await new Journal(pool).read({ after: 0, limit: 1000 });
  const to = events.at(-1)?.position ?? 0;
  await new Projection(pool, { schema: after.schema, definition, onFault: 'fail' }).apply({
    partition: 'journal',
    from: 0,
    to,
    events,
  });
  const client = await pool.connect();
  try {
    await client.query('begin');
    await lockForApplying(client, before.schema);
    await lockForApplying(client, after.schema);
    await makeLive(client, after);
    await client.query('commit');
  } finally {
    client.release();
  }
  return { before, after };
}

const caughtUp = (head: number) =>
  eventually(async () => (await new PipelineQueries(database.pool).position()) === head);

describe('Projector', () => {
  it('makes the first generation and follows each that takes its place, also when the one before is gone', async () => {
    const { told } = await start(currentProjection, { replays: false });
    await caughtUp(await record(10));
    const first = await replaceLive(currentProjection);
    await caughtUp(await record(5));
    await dropGeneration(database.pool, first.before);
    const second = await replaceLive(currentProjection);
    await dropGeneration(database.pool, second.before);
    await caughtUp(await record(5));
    expect(await liveGeneration(database.pool)).toEqual({ ...second.after, state: 'live' });
    expect(told.filter((words) => words === 'following the live read models')).toHaveLength(3);
    expect(told.filter((words) => words.startsWith('cannot go on'))).toEqual([]);
  });

  it('applies nothing to read models of a newer version, says so, and goes on when they are of its own again', async () => {
    const { told } = await start(currentProjection, { replays: true });
    await caughtUp(await record(10));
    await replaceLive(newer);
    const head = await record(5);
    await eventually(() => told.some((words) => words.includes('of a newer version of the projection')));
    expect(await new PipelineQueries(database.pool).position()).toBe(10);
    await replaceLive(currentProjection);
    await caughtUp(head);
    await caughtUp(await record(5));
  });

  it('builds read models of its own version beside older ones and follows them; those of the older version stop', async () => {
    const old = await start(currentProjection, { replays: true });
    await caughtUp(await record(40));
    const queries = new PipelineQueries(database.pool);
    const before = await liveGeneration(database.pool);
    // Two of the new one start at once; the old one is still there.
    const started = await Promise.all([start(newer, { replays: true }), start(newer, { replays: true })]);
    await eventually(async () => {
      expect(await queries.position()).toBeGreaterThanOrEqual(40);
      return (await liveGeneration(database.pool))?.version === newer.version;
    });
    await caughtUp(await record(20));
    await eventually(() => old.told.some((words) => words.includes('of a newer version of the projection')));
    const begun = started.flatMap(({ told }) => told.filter((words) => words === 'a replay begins'));
    expect(begun).toHaveLength(1);
    await eventually(async () => {
      const { rows } = await database.pool.query('select from pg_namespace where nspname = $1', [
        before?.schema,
      ]);
      return rows.length === 0;
    });
  });

  it('leaves older read models as they are while nobody builds new ones', async () => {
    await prepareReadModels(database.pool);
    await ensureLive(database.pool, currentProjection);
    await record(5);
    const { told } = await start(newer, { replays: false });
    await eventually(() => told.some((words) => words.includes('of an older version of the projection')));
    expect(await new PipelineQueries(database.pool).position()).toBe(0);
  });
});
