import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  correctionsOf,
  dateBounds,
  factsOfCompany,
  foldPipeline,
  isCorrection,
  readDate,
  resolved,
  stageChange,
  stageHistory,
  timelineOf,
} from '@sovereign-pipeline/domain';
import { throwawayDatabase, type ThrowawayDatabase } from '@sovereign-pipeline/testing';
import fc from 'fast-check';
import { recorded } from '../events.fixture.ts';
import { freshReadModels } from '../generations/generations.fixture.ts';
import type { Generation } from '../generations/generations.ts';
import { PipelineQueries } from '../queries/pipeline-queries.ts';
import { analyticsViews } from './analytics.ts';
import { applied, sampleEvents } from './samples.fixture.ts';

let database: ThrowawayDatabase;
let live: Generation;
beforeAll(async () => {
  database = await throwawayDatabase();
  live = await freshReadModels(database.pool);
  await applied(database.pool, live, sampleEvents);
});
afterAll(async () => {
  await database.drop();
});

/** The last day that a date covers. */
const dayOf = (edtf: string | null): string | null => (edtf === null ? null : (dateBounds(edtf)?.to ?? null));

async function select<Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> {
  return (await database.pool.query<Row>(sql, values)).rows;
}

describe('The schema analytics', () => {
  it.each(analyticsViews.map((view) => [view.name]))('has rows in its view %s', async (name) => {
    const [row] = await select<{ count: number }>(`select count(*)::integer as count from analytics.${name}`);
    expect(row?.count).toBeGreaterThan(0);
  });

  it('says of every view and column what it is', async () => {
    expect(
      await select(`
        select c.relname, a.attname from pg_class c
        join pg_attribute a on a.attrelid = c.oid and a.attnum >= 0 or a.attrelid = c.oid and a.attnum = -1
        where c.relnamespace = 'analytics'::regnamespace
          and (col_description(c.oid, a.attnum) is null and a.attnum > 0 or obj_description(c.oid) is null)`),
    ).toEqual([]);
  });
});

describe('The days beside a date', () => {
  const digits = (least: number, most: number) =>
    fc.integer({ min: least, max: most }).map((number) => String(number).padStart(2, '0'));
  const single = fc
    .tuple(
      fc.oneof(
        fc.integer({ min: 1, max: 9999 }).map((year) => String(year).padStart(4, '0')),
        fc.constantFrom('0000', '2024', '202X', '20XX'),
      ),
      fc.option(fc.oneof(digits(1, 12), digits(21, 41), fc.constant('XX'))),
      fc.option(fc.oneof(digits(1, 31), fc.constant('XX'))),
      fc.constantFrom('', '', '?', '~', '%'),
    )
    .map(
      ([year, month, date, mark]) =>
        [year, ...(month === null ? [] : [month]), ...(month === null || date === null ? [] : [date])].join(
          '-',
        ) + mark,
    );
  const bound = fc.oneof({ weight: 4, arbitrary: single }, fc.constantFrom('', '..'));
  const written = fc.oneof(
    single,
    fc.tuple(bound, bound).map((bounds) => bounds.join('/')),
    fc.tuple(single, single).map(([one, other]) => `{${one},${other}}`),
    fc.constantFrom(
      'Y12345',
      'Y-12345',
      '-0044-03-15',
      '[2024-06-24..2024-06-28]',
      '2024/..',
      '../2024',
      'Y3388E2S3',
    ),
  );

  it('are those of the domain', async () => {
    const dates = [...new Set(fc.sample(written, { numRuns: 2000, seed: 19 }))].filter(
      (text) => typeof readDate(text) !== 'string',
    );
    expect(dates.length).toBeGreaterThan(300);
    const other = await freshReadModels(database.pool);
    // What was written before is read, though it would not be taken now.
    const [event] = recorded([
      { type: 'MarketTargeted', data: { company: 'Naver', market: 'PH', occurred: '2024' } },
    ]);
    if (event === undefined) throw new Error('nothing was recorded');
    const events = dates.map((occurred, index) => ({
      ...event,
      id: `e${index}`,
      version: index,
      position: index + 1,
      data: { ...event.data, occurred },
    }));
    await applied(database.pool, other, events as (typeof event)[]);
    const rows = await select<{ occurred: string; from: number | null; to: number | null }>(
      `select occurred, extract(epoch from occurred_from)::float8 * 1000 as "from",
         extract(epoch from occurred_to + 1)::float8 * 1000 - 1 as "to" from analytics.events`,
    );
    expect(rows).toHaveLength(dates.length);
    const finite = (instant: number) =>
      Number.isFinite(instant) && new Date(instant).getUTCFullYear() >= -4711 ? instant : null;
    for (const { occurred, from, to } of rows) {
      const extent = readDate(occurred) as { from: number; to: number };
      expect({ occurred, from, to }).toEqual({ occurred, from: finite(extent.from), to: finite(extent.to) });
    }
    live = await freshReadModels(database.pool);
    await applied(database.pool, live, sampleEvents);
  });
});

describe('What analysts read of a company', () => {
  it('is what the directory and its pipeline have', async () => {
    const { companies } = await new PipelineQueries(database.pool).companies({}, { limit: 500 });
    expect(companies.length).toBeGreaterThan(15);
    expect(
      await select(
        `select id, name, partnerships, markets, models, meetings from analytics.companies order by id`,
      ),
    ).toEqual(
      companies.map(({ id, name, partnerships, markets, models, meetings }) => ({
        id,
        name,
        partnerships,
        markets,
        models,
        meetings,
      })),
    );
  });

  it('is where its pipeline says that it goes', async () => {
    const companies = await select<{ id: string }>('select id from analytics.companies');
    for (const { id } of companies) {
      const pipeline = foldPipeline(id, sampleEvents);
      const rows = await select(
        `select market as code, (array_agg(distinct market_name))[1] as name, bool_and(contested) as contested,
           case when bool_or(via = 'targeted') then 'targeted' else 'partnership' end as via,
           array(select distinct unnest(m.with_companies) from analytics.company_markets m
             where m.company_id = $1 and m.market = all_of.market order by 1) as with,
           array(select distinct unnest(m.disputed_by) from analytics.company_markets m
             where m.company_id = $1 and m.market = all_of.market order by 1) as "disputedBy",
           array(select distinct unnest(m.basis) from analytics.company_markets m
             where m.company_id = $1 and m.market = all_of.market order by 1) as basis
         from analytics.company_markets all_of where company_id = $1 group by market order by market`,
        [id],
      );
      expect(rows).toEqual(
        (pipeline?.markets ?? []).map(
          ({ code, name, contested, via, with: others, disputedBy = [], basis }) => ({
            code,
            name,
            contested,
            via,
            with: others,
            disputedBy,
            basis,
          }),
        ),
      );
    }
  });
});

describe('What analysts read of claims', () => {
  it('is the history of each partnership', async () => {
    const rows = await select<{ id: string; history: unknown }>(
      `select partnership_id as id, json_agg(json_build_object('stage', stage, 'since', since, 'certainty', certainty,
         'contested', contested, 'basis', basis) order by place) as history
       from analytics.partnership_history group by 1`,
    );
    expect(rows.length).toBeGreaterThan(8);
    for (const { id, history } of rows)
      expect(history).toEqual(stageHistory(id, sampleEvents).map(({ disputedBy, ...stage }) => stage));
  });

  it('is what became of everything on each day', async () => {
    interface Row {
      readonly kind: string;
      readonly ids: string[];
      readonly changes: number;
      readonly day: string | null;
    }
    const read = (view: string) =>
      select<Row>(`select kind, ids, changes, day::text from analytics.changes_daily where view = $1`, [
        view,
      ]);
    const partnerships = await select<{ id: string }>('select id from analytics.partnerships');
    const expected = partnerships.flatMap(({ id }) => {
      const history = stageHistory(id, sampleEvents);
      return history.map(({ stage, since }, at) => {
        const before = history[at - 1];
        return [dayOf(since), before ? stageChange(before.stage, stage) : 'entered', id];
      });
    });
    const rows = await read('partnership');
    for (const { ids, changes } of rows) expect(ids).toHaveLength(changes);
    const found = rows.flatMap(({ day, kind, ids }) => ids.map((id) => [day, kind, id]));
    expect(found.map(String).sort()).toEqual(expected.map(String).sort());
    expect(new Set(rows.map(({ kind }) => kind))).toEqual(
      new Set(['entered', 'advanced', 'set-back', 'halted', 'resumed']),
    );
    const counts = await select<{ targets: number; meetings: number }>(
      `select (select count(*)::integer from analytics.company_markets where via = 'targeted') as targets,
         (select count(*)::integer from analytics.meetings where status = 'held') as meetings`,
    );
    const sum = async (view: string) => (await read(view)).reduce((all, { changes }) => all + changes, 0);
    expect([{ targets: await sum('market-target'), meetings: await sum('meeting') }]).toEqual(counts);
    expect(await read('model')).toEqual(
      expect.arrayContaining([expect.objectContaining({ kind: 'entered', changes: 1 })]),
    );
  });

  it('is what was taken back, and what is disputed', async () => {
    const corrections = correctionsOf(sampleEvents);
    const claims = sampleEvents.filter((event) => !isCorrection(event));
    expect(
      await select(`select event_id as id, retracted_by as "retractedBy", cardinality(disputed_by) as disputes
        from analytics.claims order by position`),
    ).toEqual(
      claims.map(({ id }) => ({
        id,
        retractedBy: corrections.get(id)?.retracted?.id ?? null,
        disputes: corrections.get(id)?.disputes.length ?? 0,
      })),
    );
    expect(await select(`select count(*)::integer as pieces from analytics.evidence`)).toEqual([
      { pieces: claims.reduce((sum, { data }) => sum + (data.evidence?.length ?? 0), 0) },
    ]);
  });

  it('is the timeline of each company', async () => {
    const { rows } = await database.pool.query<{ id: string; company_id: string }>(
      `select id, company_id from pipeline.company_ids`,
    );
    const facts = resolved(sampleEvents, { ids: new Map(rows.map((row) => [row.id, row.company_id])) });
    for (const { id } of await select<{ id: string }>('select id from analytics.companies')) {
      const entries = timelineOf(factsOfCompany(id, facts));
      const told = await select<{ event_id: string; day: string }>(
        `select event_id, reached_to::text as day from analytics.timeline where company_id = $1 order by reached_to, position`,
        [id],
      );
      expect(told.map(({ event_id: event, day }) => [event, day]).sort()).toEqual(
        entries.map((entry) => [entry.id, new Date(entry.when).toISOString().slice(0, 10)]).sort(),
      );
    }
  });
});

describe('Whoever has the role analyst', () => {
  const asAnalyst = async (sql: string): Promise<unknown> => {
    const client = await database.pool.connect();
    try {
      await client.query('set role analyst');
      return (await client.query(sql)).rows;
    } finally {
      client.release(true);
    }
  };

  it('reads all of the schema analytics', async () => {
    for (const { name } of analyticsViews) await asAnalyst(`select * from analytics.${name}`);
  });

  it.each([
    'select * from pipeline.partnerships',
    'select * from read_models.generations',
    'select * from analytics.partnerships for update',
    'create view analytics.mine as select 1',
    'create table analytics.mine (mine text)',
    'select * from :live.facts',
    'begin; lock table analytics.partnerships in access exclusive mode',
    'select from read_models.generations for no key update',
  ])('may not %s', async (sql) => {
    await expect(asAnalyst(sql.replace(':live', live.schema))).rejects.toThrow(/permission denied/);
  });

  it('has its statements and idle sessions ended, here', async () => {
    const [row] = await select<{ settings: string[] }>(
      `select s.setconfig as settings from pg_db_role_setting s
       join pg_database d on d.oid = s.setdatabase join pg_roles r on r.oid = s.setrole
       where d.datname = current_database() and r.rolname = 'analyst'`,
    );
    expect(row?.settings.sort()).toEqual([
      'default_transaction_read_only=on',
      'idle_in_transaction_session_timeout=1min',
      'idle_session_timeout=1h',
      'search_path=analytics',
      'statement_timeout=5min',
    ]);
  });
});
