import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { throwawayDatabase, type ThrowawayDatabase } from '@sovereign-pipeline/testing';
import { inTransaction } from '@sovereign-pipeline/postgres';
import { currentProjection, type ProjectionDefinition } from '../views/views.ts';
import { besideLive, freshReadModels } from './generations.fixture.ts';
import { dropGeneration, type Generation, makeLive } from './generations.ts';
import type { ChangedObject } from '../answers/replay-answers.ts';

const analyst = `analyst_${String(process.pid)}`;
const outsider = `outsider_${String(process.pid)}`;
let database: ThrowawayDatabase;
let live: Generation;
beforeAll(async () => {
  database = await throwawayDatabase();
  await database.pool.query(`create role ${analyst}; create role ${outsider}`);
});
beforeEach(async () => {
  const { pool } = database;
  await pool.query('drop schema if exists analysts, pipeline cascade; create schema pipeline');
  live = await freshReadModels(pool);
  await switched(plain);
  await pool.query(`create schema analysts authorization ${analyst};
    grant usage on schema pipeline to ${analyst}; grant create on schema pipeline to ${analyst};
    grant select on all tables in schema pipeline to ${analyst};
    insert into ${live.schema}.models values ('acme', 'm', 'M', '{ko}', '{w}', '{PH}', '{e}')`);
});
afterAll(async () => {
  await database.pool.query(
    `drop owned by ${analyst}, ${outsider} cascade; drop role ${analyst}, ${outsider}`,
  );
  await database.drop();
});

/** The current projection, with other columns of the table of models. */
const withModels = (columns: string): ProjectionDefinition => ({
  version: currentProjection.version + 1,
  views: {
    ...currentProjection.views,
    model: {
      ...currentProjection.views.model,
      tables: `create table :schema.models (${columns}); comment on table :schema.models is 'Models';
        create table :schema.model_people (name text);`,
      keys: 'alter table :schema.models add primary key (company_id, model_id);',
    },
  },
});

/** What the others differ from, whatever columns the projection has. */
const plain = withModels(
  `company_id text not null, model_id text not null, name text not null,
   languages text[] not null, words text[] not null, markets text[] not null, basis text[] not null`,
);
const wider = withModels(
  `company_id text not null, added integer, model_id text not null, name text not null,
   languages text[] not null, words text[] not null, markets text[] not null, basis text[] not null`,
);
/** `words` is gone, `languages` is one text. */
const narrower = withModels(
  `company_id text not null, model_id text not null, name text not null,
   languages text not null, markets text[] not null, basis text[] not null`,
);

/** Switches, and drops the one before. */
async function switched(definition: ProjectionDefinition, values?: string): Promise<ChangedObject[]> {
  const { pool } = database;
  const next = await besideLive(pool, definition);
  if (values !== undefined) await pool.query(`insert into ${next.schema}.models values (${values})`);
  const changed = await inTransaction(pool, 'begin', (client) => makeLive(client, next));
  await dropGeneration(pool, live);
  live = next;
  return changed;
}

const asAnalyst = (sql: string): Promise<unknown> =>
  inTransaction(database.pool, `begin; set local role ${analyst}`, (client) => client.query(sql));

const rows = async (sql: string): Promise<unknown[]> => (await database.pool.query<object>(sql)).rows;

const columnsOf = async (view: string): Promise<unknown> => {
  const [row] = await rows(
    `select array_agg(attname::text order by attnum) as names from pg_attribute where attrelid = '${view}'::regclass`,
  );
  return (row as { names: unknown }).names;
};

describe('A switch to a version with more columns', () => {
  it('lets the published ones stand first, in their order, and leaves what was made upon them', async () => {
    await asAnalyst(`create view analysts.named as select * from pipeline.models;
      create view pipeline.my_models as select company_id, count(*) from pipeline.models group by 1;
      create view analysts.named_twice as select n.name from analysts.named n join pipeline.my_models using (company_id)`);
    const before = await columnsOf('pipeline.models');
    expect(await switched(wider, `'acme', 7, 'm', 'M2', '{}', '{}', '{}', '{}'`)).toEqual([]);
    expect(await columnsOf('pipeline.models')).toEqual([...(before as string[]), 'added']);
    expect(await rows('select name, added from pipeline.models')).toEqual([{ name: 'M2', added: 7 }]);
    expect(await rows('select * from analysts.named_twice')).toEqual([{ name: 'M2' }]);
    expect(await rows('select count from pipeline.my_models')).toEqual([{ count: 1 }]);
    // And the next one of the same version, and one without that column.
    expect(await switched(wider, `'acme', 7, 'm', 'M3', '{}', '{}', '{}', '{}'`)).toEqual([]);
    expect(await switched(plain, `'acme', 'm', 'M4', '{}', '{}', '{}', '{}'`)).toEqual([]);
    expect(await rows('select * from analysts.named_twice')).toEqual([{ name: 'M4' }]);
    expect(await columnsOf('pipeline.models')).toEqual(before);
  });
});

describe('A switch to a version without a column, or with another type of one', () => {
  it('makes the views upon it again, with owner, grants and comments', async () => {
    await asAnalyst(`create view analysts.names with (security_barrier = true) as select name, company_id from pipeline.models;
      create view analysts.again as select upper(name) as name from analysts.names;
      comment on view analysts.again is 'It''s mine'; comment on column analysts.again.name is 'Loud';
      grant select on analysts.again to ${outsider}; grant select (name) on analysts.names to ${outsider}`);
    await database.pool.query(`grant select (name) on pipeline.models to ${outsider}`);
    expect(await switched(narrower, `'acme', 'm', 'M2', 'ko', '{}', '{}'`)).toEqual([]);
    expect(await columnsOf('pipeline.models')).toEqual([
      'company_id',
      'model_id',
      'name',
      'languages',
      'markets',
      'basis',
    ]);
    expect(await rows('select * from analysts.again')).toEqual([{ name: 'M2' }]);
    expect(
      await rows(`select pg_get_userbyid(relowner) as owner, obj_description(oid, 'pg_class') as said,
          col_description(oid, 1) as column, has_table_privilege('${outsider}', oid, 'select') as may
        from pg_class where oid = 'analysts.again'::regclass`),
    ).toEqual([{ owner: analyst, said: "It's mine", column: 'Loud', may: true }]);
    expect(
      await rows(`select reloptions, has_column_privilege('${outsider}', oid, 'name', 'select') as name,
          has_column_privilege('${outsider}', oid, 'company_id', 'select') as company,
          has_column_privilege('${outsider}', 'pipeline.models', 'name', 'select') as published
        from pg_class where oid = 'analysts.names'::regclass`),
    ).toEqual([{ reloptions: ['security_barrier=true'], name: true, company: false, published: true }]);
  });

  it('goes on without those that cannot be made again, and names them', async () => {
    await asAnalyst(`create view analysts.gone as select name, words from pipeline.models;
      create view analysts.upon_gone as select name from analysts.gone;
      create materialized view analysts.kept as select name from pipeline.models;
      create view analysts.stays as select name from pipeline.models;
      create function analysts.first() returns pipeline.models language sql as 'select null::pipeline.models'`);
    const changed = await switched(narrower, `'acme', 'm', 'M2', 'ko', '{}', '{}'`);
    expect(changed).toHaveLength(4);
    expect(changed).toEqual(
      expect.arrayContaining([
        {
          name: 'analysts.gone',
          reason: expect.stringContaining('words') as unknown,
          definition: expect.stringMatching(/create view analysts\.gone as\s+select name/i) as unknown,
        },
        expect.objectContaining({ name: 'analysts.upon_gone' }),
        expect.objectContaining({ name: 'analysts.kept', reason: 'it is a materialized view' }),
        expect.objectContaining({ name: 'function analysts.first()' }),
      ]),
    );
    expect(await rows('select * from analysts.stays')).toEqual([{ name: 'M2' }]);
  });
});

describe('What others have made in the schema pipeline', () => {
  it('stays, whatever it is made upon', async () => {
    await asAnalyst('create view pipeline.one as select 1 as one');
    await asAnalyst('create table pipeline.notes (note text)');
    expect(await switched(currentProjection)).toEqual([]);
    expect(await switched(wider)).toEqual([]);
    expect(await rows('select one, note from pipeline.one left join pipeline.notes on true')).toEqual([
      { one: 1, note: null },
    ]);
  });

  it('gets another name where a table has that name now, and is named', async () => {
    await asAnalyst(`create view pipeline.people as select name from pipeline.models;
      create view analysts.people as select * from pipeline.people`);
    const { views } = plain;
    const people = `${views.model.tables} create table :schema.people (id text); comment on table :schema.people is 'People';`;
    const definition = {
      version: currentProjection.version + 1,
      views: { ...views, model: { ...views.model, tables: people } },
    };
    const renamed = `pipeline.people_before_${live.number + 1}`;
    expect(await switched(definition, `'acme', 'm', 'M2', '{}', '{}', '{}', '{}'`)).toEqual([
      { name: 'pipeline.people', renamed },
    ]);
    expect(await columnsOf('pipeline.people')).toEqual(['id']);
    expect(await rows(`select p.name, a.name as also from ${renamed} p, analysts.people a`)).toEqual([
      { name: 'M2', also: 'M2' },
    ]);
    // A published view that has no table any more goes, theirs does not.
    expect(await switched(currentProjection)).toEqual([]);
    expect(
      await rows(`select relname::text as name from pg_class where relname ~ '^people' and relkind = 'v'
        and relnamespace = 'pipeline'::regnamespace`),
    ).toEqual([{ name: renamed.slice('pipeline.'.length) }]);
  });
});
