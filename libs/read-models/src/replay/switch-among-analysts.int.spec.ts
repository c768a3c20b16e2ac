import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually, throwawayDatabase, type ThrowawayDatabase } from '@sovereign-pipeline/testing';
import pg from 'pg';
import { realisticPosts, recorded } from '../events.fixture.ts';
import { besideLive, freshReadModels } from '../generations/generations.fixture.ts';
import { dropGeneration, type Generation, liveGeneration } from '../generations/generations.ts';
import { FencedSwitch } from './fenced-switch.ts';
import { MemoryLog } from './memory-log.fixture.ts';
import { applied, replayed } from './replaying.fixture.ts';
import { Replays } from './replays.ts';

let database: ThrowawayDatabase;
let live: Generation;
beforeAll(async () => {
  database = await throwawayDatabase();
});
beforeEach(async () => {
  live = await freshReadModels(database.pool);
});
afterAll(async () => {
  await database.drop();
});

/** Each uses several views, in an order of its own. */
const statements = [
  'select (select position from pipeline.progress), (select count(*) from pipeline.facts)',
  'select count(*) from pipeline.partnerships p join pipeline.partnership_parties q on q.partnership_id = p.id',
  'select count(*) from pipeline.partnership_parties q join pipeline.partnerships p on q.partnership_id = p.id',
  'select count(*) from pipeline.progress, pipeline.companies, pipeline.checkpoints',
];

describe('Switches among analysts', () => {
  it('abort no statement of theirs', async () => {
    const { pool, url } = database;
    const events = recorded(realisticPosts(60));
    await applied(pool, live, events);
    const over = new AbortController();
    let answers = 0;
    const analysts = statements.map(async (sql) => {
      const client = new pg.Client(url);
      await client.connect();
      const errors: unknown[] = [];
      while (!over.signal.aborted) {
        await client.query(sql).then(
          () => (answers += 1),
          (error: unknown) => errors.push(error),
        );
      }
      await client.end();
      return errors;
    });
    try {
      for (let switches = 0; switches < 12; switches += 1) {
        const next = await besideLive(pool);
        await applied(pool, next, events);
        const before = answers;
        const { signal } = over;
        const options = { pool, live, generation: next, signal, onWaiting: () => undefined };
        const fenced = new FencedSwitch(options);
        await eventually(() => fenced.try());
        await eventually(() => dropGeneration(pool, live).then(() => true));
        live = next;
        await eventually(() => answers > before + 50);
      }
    } finally {
      over.abort();
    }
    expect((await Promise.all(analysts)).flat()).toEqual([]);
  });

  it('say who has been in the way for long, until they are made', async () => {
    const { pool, url } = database;
    const log = new MemoryLog();
    const events = recorded(realisticPosts(20));
    log.append(events);
    await applied(pool, live, events);
    const analyst = new pg.Client({ connectionString: url, application_name: 'a dashboard' });
    await analyst.connect();
    try {
      await analyst.query('begin; select from pipeline.models');
      const told: unknown[] = [];
      const replay = replayed(pool, 'rebuild', log, {
        tellAfter: 200,
        onWaiting: (sessions) => told.push(...sessions),
      });
      const waitingFor = await eventually(
        async () => (await new Replays(pool).list(1)).find(({ status }) => status === 'running')?.waitingFor,
      );
      const { rows } = await analyst.query<{ pid: number; user: string }>(
        'select pg_backend_pid() as pid, current_user as user',
      );
      const stamp = expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) as unknown;
      expect(waitingFor).toEqual([
        {
          ...rows[0],
          application: 'a dashboard',
          state: 'idle in transaction',
          transactionStart: stamp,
          queryStart: stamp,
        },
      ]);
      expect(told[0]).toMatchObject({ pid: rows[0]?.pid });
      expect(await liveGeneration(pool)).toEqual({ ...live, state: 'live' });
      // Others are not stalled for good meanwhile.
      for (let n = 0; n < 20; n += 1) await pool.query('select from pipeline.models');
      await analyst.query('rollback');
      const ended = await replay;
      expect(ended.outcome.status).toBe('done');
      expect(ended.replay).not.toHaveProperty('waitingFor');
    } finally {
      await analyst.end();
    }
  });
});
