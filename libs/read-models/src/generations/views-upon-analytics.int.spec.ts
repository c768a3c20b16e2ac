import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { throwawayDatabase, type ThrowawayDatabase } from '@sovereign-pipeline/testing';
import { inTransaction } from '@sovereign-pipeline/postgres';
import { type AnalyticsColumns, analyticsDdl } from '../analytics/analytics-view.ts';
import { analyticsViews } from '../analytics/analytics.ts';
import type { ChangedObject } from '../answers/replay-answers.ts';
import { currentProjection, type ProjectionDefinition } from '../views/views.ts';
import { besideLive, freshReadModels } from './generations.fixture.ts';
import { dropGeneration, type Generation, makeLive } from './generations.ts';

const analyst = `builder_${String(process.pid)}`;
let database: ThrowawayDatabase;
let live: Generation;
beforeAll(async () => {
  database = await throwawayDatabase();
  await database.pool.query(`create role ${analyst}`);
});
beforeEach(async () => {
  const { pool } = database;
  await pool.query('drop schema if exists analysts, analytics cascade; create schema analytics');
  live = await freshReadModels(pool);
  await switched(currentProjection);
  await pool.query(`create schema analysts authorization ${analyst};
    grant usage on schema analytics to ${analyst}; grant select on all tables in schema analytics to ${analyst}`);
});
afterAll(async () => {
  await database.pool.query(`drop owned by ${analyst} cascade; drop role ${analyst}`);
  await database.drop();
});

/** A later version, whose analytics.models has other columns. */
const withModels = (change: (columns: AnalyticsColumns) => AnalyticsColumns): ProjectionDefinition => ({
  ...currentProjection,
  version: currentProjection.version + 1,
  analytics: analyticsViews
    .map((view) => analyticsDdl(view.name === 'models' ? { ...view, columns: change(view.columns) } : view))
    .join(''),
});
const without = (name: string) =>
  withModels((columns) => Object.fromEntries(Object.entries(columns).filter(([column]) => column !== name)));

/** Switches to new read models, with one model in them, and drops those before. */
async function switched(definition: ProjectionDefinition, model = 'HyperCLOVA'): Promise<ChangedObject[]> {
  const { pool } = database;
  const next = await besideLive(pool, definition);
  await pool.query(`insert into ${next.schema}.models (company_id, model_id, told_of, name, languages, markets, certainty,
      with_companies, people, contested, sources, pieces, basis)
    values ('naver', 'h', 'naver', '${model}', '{ko}', '{KR}', 'reported', '{}', '[]', false, '{}', '[]', '{e}')`);
  const changed = await inTransaction(pool, 'begin', (client) => makeLive(client, next));
  await dropGeneration(pool, live);
  live = next;
  return changed;
}

const asAnalyst = (sql: string): Promise<unknown> =>
  inTransaction(database.pool, `begin; set local role ${analyst}`, (client) => client.query(sql));

const rows = async (sql: string): Promise<unknown[]> => (await database.pool.query<object>(sql)).rows;

const mine = `create view analysts.korean as
  select name, company_id, certainty from analytics.models where 'ko' = any (languages);
  create materialized view analysts.counted as select count(*) from analytics.models;
  create view analysts.loud as select upper(name) as name from analysts.korean`;

describe("Analysts' own views upon the schema analytics", () => {
  it('show what a replay has made', async () => {
    await asAnalyst(mine);
    expect(await switched(currentProjection, 'HyperCLOVA X')).toEqual([]);
    expect(await rows('select * from analysts.loud')).toEqual([{ name: 'HYPERCLOVA X' }]);
    await asAnalyst('refresh materialized view analysts.counted');
  });

  it('stay when a later version has more columns, which come last', async () => {
    await asAnalyst(mine);
    const added = { added: { of: '7', comment: 'Seven' } };
    expect(
      await switched(
        withModels((columns) => ({ ...added, ...columns })),
        'New',
      ),
    ).toEqual([]);
    expect(await rows('select * from analysts.loud')).toEqual([{ name: 'NEW' }]);
    const columns = await rows(`select attname::text as name from pg_attribute
      where attrelid = 'analytics.models'::regclass and attnum > 0 order by attnum`);
    expect(columns.at(-1)).toEqual({ name: 'added' });
  });

  it('are made again when a later version is without a column that they do not have', async () => {
    await asAnalyst(mine);
    const changed = await switched(without('market_names'), 'New');
    expect(changed).toEqual([
      expect.objectContaining({ name: 'analysts.counted', reason: 'it is a materialized view' }),
    ]);
    expect(await rows('select * from analysts.loud')).toEqual([{ name: 'NEW' }]);
    expect(
      await rows(
        `select pg_get_userbyid(relowner) as owner from pg_class where oid = 'analysts.loud'::regclass`,
      ),
    ).toEqual([{ owner: analyst }]);
  });

  it('are named, with how they were made, when a later version is without a column of theirs', async () => {
    await asAnalyst(mine);
    const changed = await switched(without('certainty'));
    expect(changed.map(({ name }) => name).sort()).toEqual([
      'analysts.counted',
      'analysts.korean',
      'analysts.loud',
    ]);
    expect(changed.find(({ name }) => name === 'analysts.korean')).toMatchObject({
      reason: expect.stringContaining('certainty') as unknown,
      definition: expect.stringMatching(/create view analysts\.korean as/i) as unknown,
    });
  });
});
