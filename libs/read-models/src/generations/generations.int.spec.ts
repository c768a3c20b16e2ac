import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually, throwawayDatabase, type ThrowawayDatabase } from '@sovereign-pipeline/testing';
import pg from 'pg';
import { prepareReadModels } from '../schema/control-schema.ts';
import { realisticPosts, recorded } from '../events.fixture.ts';
import { besideLive, freshReadModels, switchTo } from './generations.fixture.ts';
import {
  dropGeneration,
  ensureLive,
  generations,
  liveGeneration,
  lockForApplying,
  makeLive,
  type Generation,
} from './generations.ts';
import { LiveTables } from '../queries/live-tables.ts';
import { PipelineQueries } from '../queries/pipeline-queries.ts';
import { Projection } from '../projection/projection.ts';
import { contentsOf } from '../tables.fixture.ts';
import { currentProjection, type ProjectionDefinition } from '../views/views.ts';

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

const events = recorded(realisticPosts(60));

async function apply(generation: Generation, from: number, to: number): Promise<void> {
  const projection = new Projection(database.pool, { schema: generation.schema, onFault: 'fail' });
  await projection.apply({ partition: 'journal', from, to, events: events.slice(from, to) });
}

/** The next version of the projection, with another table of models. */
const withModels = (change: (tables: string) => string): ProjectionDefinition => {
  const { version, views } = currentProjection;
  return {
    version: version + 1,
    views: { ...views, model: { ...views.model, tables: change(views.model.tables) } },
  };
};
/** One column more, in front. */
const wider = withModels((tables) =>
  tables
    .replace('CREATE TABLE :schema.models (', 'CREATE TABLE :schema.models (added integer, ')
    .replace(/(COMMENT ON TABLE :schema.models IS) '[^']*'/, "$1 'Models, wider'"),
);
/** Its view has to be made anew. */
const retyped = withModels((tables) => tables.replace(/languages\s+text\[\]/, 'languages text'));

describe('Generations', () => {
  it('are prepared by several processes at once, of which one makes the first', async () => {
    const empty = await throwawayDatabase();
    try {
      const made = await Promise.all(
        Array.from({ length: 8 }, async () => {
          await prepareReadModels(empty.pool);
          return ensureLive(empty.pool, currentProjection);
        }),
      );
      expect(new Set(made.map(({ number }) => number)).size).toBe(1);
      expect(await generations(empty.pool)).toEqual([{ ...made[0], state: 'live' }]);
    } finally {
      await empty.drop();
    }
  });

  it('take the place of tables in the schema pipeline itself, as they were before', async () => {
    const old = await throwawayDatabase();
    try {
      await old.pool.query('create schema pipeline; create table pipeline.checkpoints (slice text)');
      await prepareReadModels(old.pool);
      await ensureLive(old.pool, currentProjection);
      await prepareReadModels(old.pool);
      const { rows } = await old.pool.query(
        `select relkind::text as kind from pg_class where oid = 'pipeline.checkpoints'::regclass`,
      );
      expect(rows).toEqual([{ kind: 'v' }]);
    } finally {
      await old.drop();
    }
  });

  it('say of every table, and of every view of it, what it holds, and the schemas too', async () => {
    const { rows } = await database.pool.query<{ name: string }>(`
      select n.nspname || '.' || relname as name from pg_class c join pg_namespace n on n.oid = relnamespace
      where (nspname = 'pipeline' or nspname = 'read_models' or nspname ~ '^pipeline_') and relkind in ('r', 'v')
        and obj_description(c.oid, 'pg_class') is null`);
    expect(rows).toEqual([]);
    const column = await database.pool.query(
      `select col_description('pipeline.facts'::regclass, attnum) as text from pg_attribute
       where attrelid = 'pipeline.facts'::regclass and attname = 'recordedat'`,
    );
    expect(column.rows).toEqual([{ text: 'When the event was recorded; when it happened is data.occurred' }]);
    const { rows: leaking } = await database.pool.query(
      `select description from pg_description where description ~ 'pipeline_\\d'`,
    );
    expect(leaking).toEqual([]);
  });

  it('switch in one moment: no error, and no step back, for whoever reads', async () => {
    await apply(live, 0, 10);
    const { pool, url } = database;
    const analyst = new pg.Pool({ connectionString: url, max: 2 });
    const stop = new AbortController();
    let answers = 0;
    const follow = async (read: () => Promise<number>): Promise<void> => {
      let last = 0;
      while (!stop.signal.aborted) {
        const at = await read();
        expect(at).toBeGreaterThanOrEqual(last);
        last = at;
        answers += 1;
      }
    };
    const queries = new PipelineQueries(pool);
    const other = new LiveTables(pool);
    const readers = Promise.all([
      follow(() => queries.position()),
      follow(async () => (await queries.pipeline('company-1'))?.position ?? 0),
      follow(async () => {
        const [row] = await other.select<{ count: number }>(
          'select count(*)::integer as count from :schema.facts',
        );
        return row?.count ?? 0;
      }),
      follow(async () => {
        const { rows } = await analyst.query<{ count: number }>(
          'select count(*)::integer as count from pipeline.facts',
        );
        return rows[0]?.count ?? 0;
      }),
    ]);
    try {
      for (let round = 1; round <= 6; round++) {
        const next = await besideLive(pool, round % 2 === 0 ? currentProjection : wider);
        await apply(next, 0, 10 + round);
        const before = answers;
        await switchTo(pool, next, live);
        await dropGeneration(pool, live);
        live = next;
        await eventually(() => answers > before + 20);
      }
    } finally {
      stop.abort();
      await readers.finally(() => analyst.end());
    }
    expect(await queries.position()).toBe(16);
    expect((await generations(pool)).map(({ number }) => number)).toEqual([live.number]);
  });

  it('answer from the moment of the switch on, whether the one before is still there or gone', async () => {
    const { pool } = database;
    await apply(live, 0, 10);
    const queries = new PipelineQueries(pool);
    expect(await queries.position()).toBe(10);
    const second = await besideLive(pool);
    await apply(second, 0, 20);
    await switchTo(pool, second, live);
    expect(await queries.position()).toBe(20);
    const third = await besideLive(pool);
    await apply(third, 0, 30);
    await switchTo(pool, third, second);
    await dropGeneration(pool, second);
    expect(await queries.position()).toBe(30);
  });

  it('have views that are those of the live one: its tables, columns, comments', async () => {
    const { pool } = database;
    const next = await besideLive(pool, wider);
    await pool.query(`insert into ${next.schema}.models
      (added, company_id, model_id, told_of, with_companies, people, name, languages, markets, certainty, contested, sources, pieces, basis)
      values (7, 'c', 'm', 'c', '{}', '[]', 'M', '{}', '{}', 'reported', false, '{}', '[]', '{}')`);
    await switchTo(pool, next, live);
    await dropGeneration(pool, live);
    const { rows } = await pool.query('select * from pipeline.models');
    expect(rows).toMatchObject([{ added: 7, company_id: 'c' }]);
    const { rows: comments } = await pool.query(
      `select obj_description('pipeline.models'::regclass, 'pg_class') as text`,
    );
    expect(comments).toEqual([{ text: 'Models, wider' }]);
    const { rows: views } = await pool.query<{ name: string }>(
      `select viewname as name from pg_views where schemaname = 'pipeline' order by 1`,
    );
    const { rows: tables } = await pool.query<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = '${next.schema}' order by 1`,
    );
    expect(views).toEqual(tables);
  });

  it('keep what analysts were granted, by default privileges and on the views themselves', async () => {
    const { pool } = database;
    const role = `analyst_${String(process.pid)}`;
    await pool.query(`create role ${role}; grant usage on schema pipeline to ${role};
      alter default privileges in schema pipeline grant select on tables to ${role}`);
    try {
      const may = async (table: string) => {
        const { rows } = await pool.query<{ may: boolean }>(
          `select has_table_privilege('${role}', 'pipeline.${table}', 'select') as may`,
        );
        return rows[0]?.may;
      };
      const second = await besideLive(pool, retyped);
      await switchTo(pool, second, live);
      expect(await may('models')).toBe(true);

      await pool.query(`alter default privileges in schema pipeline revoke select on tables from ${role};
        revoke all on all tables in schema pipeline from ${role};
        grant select on pipeline.models, pipeline.facts to ${role}`);
      const third = await besideLive(pool);
      await switchTo(pool, third, second);
      expect([await may('models'), await may('facts'), await may('meetings')]).toEqual([true, true, false]);
    } finally {
      await pool.query(`drop owned by ${role}; drop role ${role}`);
    }
  });

  it('take no events when they are neither live nor being built', async () => {
    const { pool } = database;
    await apply(live, 0, 5);
    const next = await besideLive(pool);
    await apply(next, 0, 5);
    await switchTo(pool, next, live);
    const before = await contentsOf(pool, live.schema);
    await expect(apply(live, 5, 6)).rejects.toMatchObject({ code: 'superseded' });
    expect(await contentsOf(pool, live.schema)).toEqual(before);
    await apply(next, 5, 6);

    await dropGeneration(pool, live);
    await expect(apply(live, 5, 6)).rejects.toMatchObject({ code: 'superseded' });
    const gone = new Projection(pool, { schema: live.schema, onFault: 'park' });
    await expect(gone.checkpoint('journal')).rejects.toMatchObject({ code: 'superseded' });
    await expect(gone.lastVersions(['s'])).rejects.toMatchObject({ code: 'superseded' });
    await expect(gone.position()).rejects.toMatchObject({ code: 'superseded' });
  });

  it('that wait for a batch of theirs to be applied when they are superseded find that out', async () => {
    const { pool } = database;
    const next = await besideLive(pool);
    const holder = await pool.connect();
    await holder.query('begin');
    await lockForApplying(holder, live.schema);
    await lockForApplying(holder, next.schema);
    const applying = expect(apply(live, 0, 5)).rejects.toMatchObject({ code: 'superseded' });
    await eventually(async () => {
      const { rows } = await pool.query<{ waiters: number }>(
        `select count(*)::integer as waiters from pg_locks where locktype in ('transactionid', 'tuple') and not granted`,
      );
      return rows[0]?.waiters === 1;
    });
    await makeLive(holder, next);
    await holder.query('commit');
    holder.release();
    await applying;
  });

  it('are not dropped while they are live, and not made live twice', async () => {
    const { pool } = database;
    await expect(dropGeneration(pool, live)).rejects.toThrow('are live');
    const next = await besideLive(pool);
    await switchTo(pool, next, live);
    await expect(switchTo(pool, live, next)).rejects.toMatchObject({ code: 'superseded' });
    expect(await liveGeneration(pool)).toEqual({ ...next, state: 'live' });
  });
});
