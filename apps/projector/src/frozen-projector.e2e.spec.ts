import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it } from '@jest/globals';
import { foldPipeline, type NewEvent, parseEvent } from '@sovereign-pipeline/domain';
import { Journal, migrateJournal } from '@sovereign-pipeline/journal';
import { liveGeneration, PipelineQueries } from '@sovereign-pipeline/read-models';
import { eventually, throwawayDatabase } from '@sovereign-pipeline/testing';
import { ProjectorProcess } from './projector-process.fixture.ts';

const cleanUp: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of cleanUp.splice(0).toReversed()) await close();
});

async function startProjector(url: string): Promise<ProjectorProcess> {
  const projector = await ProjectorProcess.start(url);
  cleanUp.push(() => projector.kill());
  return projector;
}

function target(n: number): NewEvent {
  const post = { type: 'MarketTargeted', data: { company: `Company ${n % 3}`, market: 'PH' } };
  const parsed = parseEvent(post, randomUUID);
  if (!parsed.ok || !parsed.event) throw new Error(JSON.stringify(parsed));
  return parsed.event;
}

describe('A projector that is frozen in the middle of a batch', () => {
  it('is taken over from within seconds, and applies nothing twice when it goes on', async () => {
    const database = await throwawayDatabase();
    cleanUp.push(() => database.drop());
    const { pool, url } = database;
    await migrateJournal(pool);
    const journal = new Journal(pool);
    const queries = new PipelineQueries(pool);
    const record = (count: number) =>
      journal.append(Array.from({ length: count }, (_, n) => ({ event: target(n) })));

    const first = await startProjector(url);
    const { schema } = await eventually(() => liveGeneration(pool));
    // It is held up within its transaction, and frozen there.
    const holder = await pool.connect();
    await holder.query(`begin; lock table ${schema}.market_targets in access exclusive mode`);
    await record(5);
    await eventually(async () => {
      const { rows } = await pool.query(`
        select from pg_stat_activity where datname = current_database() and application_name = 'projector'
          and wait_event_type = 'Lock' and wait_event = 'relation'`);
      return rows.length === 1;
    });
    first.freeze();
    await holder.query('commit');
    holder.release();

    const second = await startProjector(url);
    await record(5);
    // Well below the minute after which PostgreSQL ends what is idle in a transaction anyway.
    await eventually(async () => (await queries.position()) === 10);

    first.thaw();
    await record(5);
    await eventually(async () => (await queries.position()) === 15);
    await eventually(() => first.logged('cannot go on').length > 0);
    await second.kill();
    await record(5);
    await eventually(async () => (await queries.position()) === 20);
    const events = await journal.read({ after: 0, limit: 100 });
    for (const id of ['company-0', 'company-1', 'company-2'])
      expect(await queries.pipeline(id)).toEqual({ ...foldPipeline(id, events), position: 20 });
    const { rows } = await pool.query<{ facts: number; contributions: number }>(
      `select (select count(*) from pipeline.facts) as facts, (select count(*) from pipeline.contributions) as contributions`,
    );
    expect(rows).toEqual([{ facts: 20, contributions: 20 }]);
    expect(first.running).toBe(true);
  });
});
