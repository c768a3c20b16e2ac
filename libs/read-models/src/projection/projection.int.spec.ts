import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from '@sovereign-pipeline/domain';
import { throwawayDatabase, type ThrowawayDatabase } from '@sovereign-pipeline/testing';
import pg from 'pg';
import { StaleCheckpointError } from './checkpoints.ts';
import { realisticPosts, recorded } from '../events.fixture.ts';
import { besideLive, freshReadModels } from '../generations/generations.fixture.ts';
import { prepareReadModels } from '../schema/control-schema.ts';
import { PipelineQueries } from '../queries/pipeline-queries.ts';
import { Projection } from './projection.ts';
import { contentsOf } from '../tables.fixture.ts';

const events = recorded(realisticPosts(400));

let database: ThrowawayDatabase;
let clean: Record<string, unknown[]>;
/** Of the live generation. */
let schema: string;

beforeAll(async () => {
  database = await throwawayDatabase();
  await prepareReadModels(database.pool);
  ({ schema } = await besideLive(database.pool));
  await new Projection(database.pool, { schema, onFault: 'fail' }).apply(batch(events, 0, events.length));
  clean = await contentsOf(database.pool, schema);
});
beforeEach(async () => {
  ({ schema } = await freshReadModels(database.pool));
});
afterAll(async () => {
  await database.drop();
});

const liveProjection = (pool = database.pool) => new Projection(pool, { schema, onFault: 'park' });

function batch(of: readonly RecordedEvent[], from: number, to: number) {
  return { partition: 'journal', from, to, events: of.slice(from, to) };
}

describe('Projection', () => {
  it('keeps the rows, the facts that they rest on, and how far it got', async () => {
    const projection = liveProjection();
    expect(await projection.checkpoint('journal')).toBe(0);
    await projection.apply(batch(events, 0, 150));
    await projection.apply(batch(events, 150, 400));
    expect(await projection.checkpoint('journal')).toBe(400);
    expect(await contentsOf(database.pool)).toEqual(clean);
    expect(clean['facts']).toHaveLength(400);
    expect(clean['partnerships']?.length).toBeGreaterThan(20);
  });

  it('plans its statements once, of a kind that does not become slow when empty tables grow', async () => {
    const session = new pg.Pool({ connectionString: database.url, max: 1 });
    try {
      const projection = liveProjection(session);
      for (let at = 0; at < 100; at++) await projection.apply(batch(events, at, at + 1));
      await projection.apply(batch(events, 100, 400));
      const { rows: planned } = await session.query<{ statement: string; kept: number }>(
        'select statement, generic_plans::integer as kept from pg_prepared_statements where name like $1',
        ['planned %'],
      );
      expect(planned.length).toBeGreaterThan(10);
      expect(new Set(planned.map(({ statement }) => statement)).size).toBe(planned.length);
      expect(planned.filter(({ kept }) => kept > 0).length).toBeGreaterThan(10);
      await session.query('select pg_stat_force_next_flush()');
      // Progress is one row.
      const { rows: readWhole } = await session.query<{ relname: string; rows: number }>(
        `select relname, seq_tup_read::integer as rows from pg_stat_user_tables
         where schemaname = $1 and seq_tup_read > 0 and relname <> 'progress'`,
        [schema],
      );
      expect(readWhole).toEqual([]);
      expect(await contentsOf(database.pool)).toEqual(clean);
    } finally {
      await session.end();
    }
  });

  it('moves over a run without events', async () => {
    const projection = liveProjection();
    await projection.apply({ partition: 'journal', from: 0, to: 7, events: [] });
    expect(await projection.checkpoint('journal')).toBe(7);
  });

  it('knows how far it got over any number of facts that have waited for one before them', async () => {
    const projection = liveProjection();
    const queries = new PipelineQueries(database.pool);
    const many = recorded(
      Array.from({ length: 4500 }, (_, n) => ({
        type: 'CompanyProfiled',
        data: { company: `Company ${n}` },
      })),
    );
    await projection.apply({ partition: 'late', from: 0, to: 1, events: many.slice(1) });
    expect(await queries.position()).toBe(0);
    await projection.apply({ partition: 'early', from: 0, to: 1, events: many.slice(0, 1) });
    expect(await queries.position()).toBe(4500);
  });

  it('knows the last version of a stream', async () => {
    const projection = liveProjection();
    expect(await projection.lastVersions(['company-naver'])).toEqual(new Map());
    const naver = recorded(
      ['NAVER', 'Nvidia', 'Naver', 'naver'].map((company) => ({
        type: 'CompanyProfiled',
        data: { company },
      })),
    );
    await projection.apply({ partition: 'journal', from: 0, to: 1, events: naver.slice(0, 3) });
    expect(await projection.lastVersions(['company-naver', 'company-nvidia', 'company-else'])).toEqual(
      new Map([
        ['company-naver', 1],
        ['company-nvidia', 0],
      ]),
    );
    await projection.apply({ partition: 'journal', from: 1, to: 2, events: naver.slice(3) });
    expect(await projection.lastVersions(['company-naver'])).toEqual(new Map([['company-naver', 2]]));
  });

  it.each([
    ['behind', 100],
    ['ahead', 300],
    ['at the beginning', 0],
  ])('refuses a batch that starts %s and leaves everything as it was', async (_, from) => {
    const projection = liveProjection();
    await projection.apply(batch(events, 0, 200));
    const before = await contentsOf(database.pool);
    const refused = projection.apply({ partition: 'journal', from, to: 400, events: events.slice(200) });
    await expect(refused).rejects.toBeInstanceOf(StaleCheckpointError);
    await expect(refused).rejects.toMatchObject({ code: 'stale-checkpoint' });
    expect(await contentsOf(database.pool)).toEqual(before);
    expect(await projection.checkpoint('journal')).toBe(200);
  });

  it('lets exactly one of several racers make the first step of a slice, and each later one', async () => {
    const racers = Array.from({ length: 4 }, () => liveProjection());
    for (let round = 0; round < 20; round++) {
      for (const [from, to] of [[0, 5] as const, [5, 9] as const]) {
        const outcomes = await Promise.allSettled(
          racers.map((racer) => racer.apply({ partition: `slice-${round}`, from, to, events: [] })),
        );
        expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      }
    }
  });

  it('applies nothing twice when a second projector runs by mistake', async () => {
    let applied = 0;
    let refused = 0;
    const run = async (size: number) => {
      const projection = liveProjection();
      for (let from = 0; from < events.length; from = await projection.checkpoint('journal')) {
        const to = Math.min(from + size, events.length);
        try {
          await projection.apply(batch(events, from, to));
          applied += to - from;
        } catch (error) {
          if (!(error instanceof StaleCheckpointError)) throw error;
          refused += 1;
        }
      }
    };
    await Promise.all([run(7), run(11), run(7)]);
    expect(applied).toBe(events.length);
    expect(refused).toBeGreaterThan(0);
    expect(await contentsOf(database.pool)).toEqual(clean);
  });

  it('shares rows between slices that are applied at the same time', async () => {
    const partitions = [0, 1, 2].map((remainder) =>
      events.filter(({ position }) => position % 3 === remainder),
    );
    await Promise.all(
      partitions.map(async (mine, n) => {
        const projection = liveProjection();
        for (let from = 0; from < mine.length; from += 10) {
          const to = Math.min(from + 10, mine.length);
          await projection.apply({ partition: `partition-${n}`, from, to, events: mine.slice(from, to) });
        }
      }),
    );
    expect(await contentsOf(database.pool)).toEqual(clean);
  });

  describe('when its connection is killed', () => {
    // The server ends the session itself at a chosen point of the transaction: between two statements of the
    // batch, or at commit, after all rows are written.
    const killAt = (point: 'rows' | 'commit') => `
      create function ${schema}.end_session() returns trigger language plpgsql as $$
      begin
        if (select position from ${schema}.checkpoints) > 200 then perform pg_terminate_backend(pg_backend_pid()); end if;
        return null;
      end $$;
      create constraint trigger kill after insert on ${schema}.partnership_parties
      ${point === 'commit' ? 'deferrable initially deferred' : 'not deferrable'}
      for each row execute function ${schema}.end_session()`;

    it.each(['rows', 'commit'] as const)('at %s, nothing is left half', async (point) => {
      const pool = new pg.Pool({ connectionString: database.url });
      const idleErrors: Error[] = [];
      pool.on('error', (error) => idleErrors.push(error));
      try {
        const projection = liveProjection(pool);
        await projection.apply(batch(events, 0, 200));
        const before = await contentsOf(pool);
        await pool.query(killAt(point));
        await expect(projection.apply(batch(events, 200, 400))).rejects.toMatchObject({ code: '57P01' });
        expect(await contentsOf(pool)).toEqual(before);
        expect(await projection.checkpoint('journal')).toBe(200);

        await pool.query(`drop function ${schema}.end_session cascade`);
        await projection.apply(batch(events, 200, 400));
        expect(await contentsOf(pool)).toEqual(clean);
      } finally {
        await pool.end();
      }
    });
  });

  it('keeps every spelling of a name, and the first one by position, whatever comes first', async () => {
    const named = recorded(
      ['NAVER', 'Naver', 'NAVER', 'naver'].map((company) => ({ type: 'CompanyProfiled', data: { company } })),
    );
    const projection = liveProjection();
    for (const [index, event] of named.toReversed().entries()) {
      await projection.apply({ partition: 'journal', from: index, to: index + 1, events: [event, event] });
    }
    const { rows } = await database.pool.query(
      'select company_id, name, first_position from pipeline.company_names order by first_position',
    );
    expect(rows).toEqual([
      { company_id: 'naver', name: 'NAVER', first_position: 1 },
      { company_id: 'naver', name: 'Naver', first_position: 2 },
      { company_id: 'naver', name: 'naver', first_position: 4 },
    ]);
  });
});
