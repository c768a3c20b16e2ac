import pg from 'pg';
import type { Queryable } from '@sovereign-pipeline/postgres';
import type { ChangedObject } from '../answers/replay-answers.ts';
import { dependents, remake, savedGrants } from './dependent-views.ts';

interface Column {
  readonly name: string;
  /** By which a view knows whether its column is still the same: type, its modifier, collation. */
  readonly type: string;
  readonly comment: string | null;
}

interface Relation {
  readonly name: string;
  readonly kind: string;
  readonly comment: string | null;
  readonly columns: readonly Column[];
  /** A view that an earlier switch made. */
  readonly ours: boolean;
}

// $1 schema
const selectRelations = `
select c.relname as name, c.relkind::text as kind, obj_description(c.oid, 'pg_class') as comment,
  c.relnamespace = 'pipeline'::regnamespace and c.relkind = 'v' and p.name is not null as ours,
  coalesce((
    select json_agg(json_build_object('name', attname, 'comment', col_description(c.oid, attnum),
      'type', concat_ws(' ', atttypid::regtype, atttypmod, attcollation)) order by attnum)
    from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped), '[]') as columns
from pg_class c left join read_models.published p on p.name = c.relname
where c.relnamespace = $1::regnamespace and c.relkind in ('r', 'v', 'm', 'f', 'p', 'S')`;

const relationsIn = async (db: Queryable, schema: string): Promise<ReadonlyMap<string, Relation>> =>
  new Map((await db.query<Relation>(selectRelations, [schema])).rows.map((each) => [each.name, each]));

const { escapeIdentifier: quoted, escapeLiteral: literal } = pg;

/**
 * Points the views of the schema `pipeline`, one for each table, at a generation's schema; comments come with them. A
 * view keeps its columns in their order, and new ones come last, so that it is replaced and all that others made upon
 * it stays. One that loses a column or its type is made anew, and what was made upon it too, as far as that can be.
 *
 * Throws 55P03 when that would have to wait for longer than `patience` milliseconds in all. That is far less than the
 * time after which PostgreSQL looks for deadlocks: whoever runs a statement on two of the views waits, and is never
 * aborted.
 */
export async function publish(
  client: Queryable,
  { number, schema }: { readonly number: number; readonly schema: string },
  patience: number,
): Promise<ChangedObject[]> {
  const present = await relationsIn(client, 'pipeline');
  const tables = [...(await relationsIn(client, schema)).values()].filter(({ kind }) => kind === 'r');
  const isTable = new Set(tables.map(({ name }) => name));

  const inTheWay = tables.filter(({ name }) => present.get(name)?.ours === false);
  const renamed = inTheWay.map(({ name }) => ({ name, to: `${name}_before_${number}` }));
  const anew = tables.filter((table) => !isReplaceable(table, present.get(table.name)));
  const over = [...present.values()].filter(({ name, ours }) => ours && !isTable.has(name));
  const dropped = [...over, ...anew].map(({ name }) => name).filter((name) => present.get(name)?.ours);
  // The lock that keeps others from making more views upon them, once what there is has been looked at.
  const locks = dropped.map((name) => `alter view pipeline.${quoted(name)} owner to current_user`);
  if (locks.length > 0) await client.query(withPatience(patience, locks));
  const grants = await savedGrants(client, dropped);
  const saved = await dependents(client, dropped);

  await client.query(
    withPatience(patience, [
      ...renamed.map(({ name, to }) => `alter table pipeline.${quoted(name)} rename to ${quoted(to)}`),
      ...dropped.map((name) => `drop view if exists pipeline.${quoted(name)} cascade`),
      ...tables.flatMap((table) => viewOf(schema, table, present.get(table.name))),
    ]),
  );
  await client.query('delete from read_models.published');
  await client.query('insert into read_models.published (name) select unnest($1::text[])', [[...isTable]]);
  for (const { view, column, statement } of grants) {
    const table = tables.find(({ name }) => name === view);
    const stays = column === null || table?.columns.some(({ name }) => name === column) === true;
    if (table !== undefined && stays) await client.query(statement);
  }
  return [
    ...renamed.map(({ name, to }) => ({ name: `pipeline.${name}`, renamed: `pipeline.${to}` })),
    ...(await remake(client, saved)),
  ];
}

/** Whether the view can become that of the table without being dropped. */
function isReplaceable(table: Relation, view: Relation | undefined): boolean {
  if (view?.ours !== true) return true;
  const types = new Map(table.columns.map(({ name, type }) => [name, type]));
  return view.columns.every(({ name, type }) => types.get(name) === type);
}

/** The columns that the view had, then those that are new, and what was said of them anew. */
function viewOf(schema: string, table: Relation, before: Relation | undefined): string[] {
  const view = before?.ours === true ? before : undefined;
  const columns = new Map(table.columns.map((column) => [column.name, column]));
  const had = view?.columns.filter(({ name }) => columns.has(name)) ?? [];
  const known = new Map(had.map(({ name, comment }) => [name, comment]));
  const names = [...known.keys(), ...[...columns.keys()].filter((name) => !known.has(name))];
  const name = `pipeline.${quoted(table.name)}`;
  const stays = isReplaceable(table, view);
  const said = (of: string | null | undefined): string | null => (stays ? (of ?? null) : null);
  return [
    `create or replace view ${name} as select ${names.map(quoted).join(', ')} from ${schema}.${quoted(table.name)}`,
    ...(table.comment === said(view?.comment)
      ? []
      : [`comment on view ${name} is ${textOrNull(table.comment)}`]),
    ...table.columns
      .filter((column) => column.comment !== said(known.get(column.name)))
      .map((column) => `comment on column ${name}.${quoted(column.name)} is ${textOrNull(column.comment)}`),
  ];
}

const textOrNull = (text: string | null): string => (text === null ? 'null' : literal(text));

/** Runs the statements, which wait for locks no longer than that in all. */
const withPatience = (milliseconds: number, statements: readonly string[]): string => `
do $publish$
declare
  until timestamptz := clock_timestamp() + interval '${milliseconds} milliseconds';
  statement text;
begin
  foreach statement in array array[${statements.map(literal).join(',\n')}]::text[] loop
    perform set_config('lock_timeout',
      greatest(1, ceil(1000 * extract(epoch from until - clock_timestamp())))::integer::text, true);
    execute statement;
  end loop;
end $publish$`;
