import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it } from '@jest/globals';
import { type NewEvent, parseEvent } from '@sovereign-pipeline/domain';
import { JournalLog } from '@sovereign-pipeline/event-log';
import { Journal, migrateJournal } from '@sovereign-pipeline/journal';
import { createPool } from '@sovereign-pipeline/postgres';
import { liveGeneration, PipelineQueries } from '@sovereign-pipeline/read-models';
import type { Logger } from '@sovereign-pipeline/runtime';
import { eventually, throwawayDatabase } from '@sovereign-pipeline/testing';
import type pg from 'pg';
import { Reporter } from './reporter.ts';
import { Projector } from './projector.ts';

const cleanUp: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of cleanUp.splice(0).toReversed()) await close();
});

function target(): NewEvent {
  const parsed = parseEvent({ type: 'MarketTargeted', data: { company: 'Naver', market: 'PH' } }, randomUUID);
  if (!parsed.ok || !parsed.event) throw new Error(JSON.stringify(parsed));
  return parsed.event;
}

async function record(pool: pg.Pool, count: number): Promise<void> {
  const events = Array.from({ length: count }, target);
  // Connections of the pool may be found broken at their first use after the database was put back.
  await eventually(() => new Journal(pool).append(events.map((event) => ({ event }))).then(() => true));
}

/** Copies of a database, and the same database put back to one, with everybody else still there. */
function snapshotsOf(admin: pg.Pool, name: string) {
  const alone = async (statements: readonly string[]): Promise<void> => {
    await admin.query(`alter database ${name} allow_connections false`);
    await admin.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = $1`, [name]);
    for (const statement of statements) await eventually(() => admin.query(statement));
    await admin.query(`alter database ${name} allow_connections true`);
  };
  return {
    take: () => alone([`create database ${name}_copy template ${name}`]),
    putBack: () =>
      alone([
        `alter database ${name} rename to ${name}_later`,
        `alter database ${name}_copy rename to ${name}`,
      ]),
    drop: () => admin.query(`drop database if exists ${name}_later with (force)`),
  };
}

describe('A projector whose database is put back to an earlier state', () => {
  it.each([
    ['some events before', 10],
    ['before there were any read models', 0],
  ])('notices, and goes on from there: %s', async (_, before) => {
    const [database, other] = [await throwawayDatabase(), await throwawayDatabase()];
    cleanUp.push(
      () => other.drop(),
      () => database.drop(),
    );
    const { url } = database;
    const pool = createPool(url, { name: 'test' });
    cleanUp.push(() => pool.end());
    const snapshots = snapshotsOf(other.pool, new URL(url).pathname.slice(1));
    cleanUp.push(() => snapshots.drop());
    await migrateJournal(pool);
    if (before === 0) await snapshots.take();

    const own = createPool(url, { name: 'projector' });
    cleanUp.push(() => own.end());
    const logger = Object.fromEntries(
      ['debug', 'info', 'warn', 'error'].map((level) => [level, () => undefined]),
    ) as unknown as Logger;
    const reporter = new Reporter(logger);
    const { onError } = reporter;
    const projector = new Projector(own, new JournalLog(own, { onError, pollInterval: 20 }), reporter);
    cleanUp.push(() => projector.onApplicationShutdown());
    expect(await eventually(() => projector.start())).toBe(true);
    const queries = new PipelineQueries(pool);
    const reached = (position: number) =>
      eventually(async () => (await queries.position().catch(() => undefined)) === position);

    await record(pool, before);
    if (before > 0) {
      await reached(before);
      await snapshots.take();
    }
    await record(pool, 10);
    await reached(before + 10);
    await snapshots.putBack();
    // Fewer than were lost: a reader that goes on from where it was sees none of them.
    await record(pool, 3);
    await reached(before + 3);
    const live = await eventually(() => liveGeneration(pool));
    const { rows } = await pool.query<{ ids: string[] }>(
      `select array_agg(event_id order by position) as ids from ${live.schema}.facts`,
    );
    const events = await new Journal(pool).read({ after: 0, limit: 100 });
    expect(rows[0]?.ids).toEqual(events.map(({ id }) => id));
    expect(events).toHaveLength(before + 3);
  });
});
