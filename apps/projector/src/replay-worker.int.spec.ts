import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import {
  currentProjection,
  ensureLive,
  liveGeneration,
  prepareReadModels,
  Replays,
} from '@sovereign-pipeline/read-models';
import { migrateJournal, migratePersonal } from '@sovereign-pipeline/journal';
import { createLogger } from '@sovereign-pipeline/runtime';
import { eventually, throwawayDatabase, type ThrowawayDatabase } from '@sovereign-pipeline/testing';
import { Reporter } from './reporter.ts';
import type { OpenReplayLog } from './replay-logs.ts';
import { ReplayWorker } from './replay-worker.ts';

/** Also when it has aborted before it is asked. */
const untilAborted = (signal: AbortSignal): Promise<void> =>
  delay(1 << 30, undefined, { signal }).catch(() => undefined);

let database: ThrowawayDatabase;
beforeAll(async () => {
  database = await throwawayDatabase();
});
afterAll(() => database.drop());

it('A newer version is asked for again after a replay of it that failed, and why it is not live is told', async () => {
  const { pool } = database;
  await prepareReadModels(pool);
  await ensureLive(pool, currentProjection);
  const definition = { ...currentProjection, version: currentProjection.version + 1 };
  const logger = createLogger('test', { LOG_LEVEL: 'silent' });
  const reporter = new Reporter(logger);
  reporter.otherVersion(currentProjection.version, definition.version);
  let opened = 0;
  let broken = true;
  const openLog: OpenReplayLog = () => ({
    log: {
      run: async (_, signal) => {
        opened += 1;
        if (broken) throw new Error('the log is in pieces');
        await untilAborted(signal);
      },
    },
    close: () => Promise.resolve(),
  });
  const replayWorker = new ReplayWorker({ pool, openLog, logger, reporter, definition });
  const stop = new AbortController();
  const running = replayWorker.run(stop.signal);
  try {
    await eventually(() => opened >= 2);
    await eventually(() => reporter.state.status.reason?.includes('failed: the log is in pieces') === true);
    broken = false;
    await eventually(async () => (await liveGeneration(pool))?.version === definition.version);
    const outcomes = await eventually(async () => {
      const all = await new Replays(pool).list(20);
      return all.every(({ status }) => status !== 'running') && all.map(({ status }) => status);
    });
    expect([outcomes[0], ...new Set(outcomes.slice(1))]).toEqual(['done', 'failed']);
  } finally {
    stop.abort();
    await running;
  }
});

it('What comparisons showed of rows goes with an erasure, as they may have what was erased', async () => {
  const own = await throwawayDatabase();
  const { pool } = own;
  await migrateJournal(pool);
  await migratePersonal(pool);
  await prepareReadModels(pool);
  await ensureLive(pool, currentProjection);
  const compared = { table: 'meetings', rows: 3, missing: 0, extra: 1 };
  const result = {
    equal: false,
    tables: [
      { ...compared, examples: [{ side: 'live', row: { name: 'Pat Lee' } }] },
      { ...compared, table: 'models', extra: 0, examples: [] },
    ],
  };
  const { rows } = await pool.query<{ id: string }>(
    `insert into read_models.replays (kind, status, result) values ('verify', 'done', $1) returning id`,
    [JSON.stringify(result)],
  );
  await pool.query(`insert into read_models.replays (kind, status) values ('rebuild', 'done')`);
  await pool.query(`update read_models.generations set made_at = now() - interval '1 hour'`);
  await pool.query(`insert into personal.erasures values ('e', now() - interval '1 minute')`);
  const logger = createLogger('test', { LOG_LEVEL: 'silent' });
  const openLog: OpenReplayLog = () => ({
    log: {
      run: async (_, signal) => {
        await untilAborted(signal);
      },
    },
    close: () => Promise.resolve(),
  });
  const stop = new AbortController();
  const running = new ReplayWorker({ pool, openLog, logger, reporter: new Reporter(logger) }).run(
    stop.signal,
  );
  try {
    const replays = new Replays(pool);
    await eventually(async () => (await replays.list(9)).length === 3);
    expect((await replays.find(rows[0]?.id ?? ''))?.result).toEqual({
      equal: false,
      tables: [
        { ...compared, examples: [] },
        { ...compared, table: 'models', extra: 0, examples: [] },
      ],
    });
  } finally {
    stop.abort();
    await running;
    await own.drop();
  }
});
