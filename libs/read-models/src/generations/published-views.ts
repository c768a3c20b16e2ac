import pg from 'pg';
import type { Queryable } from '@sovereign-pipeline/postgres';
import { analyticsPrefix } from '../analytics/analytics-view.ts';
import type { ChangedObject } from '../answers/replay-answers.ts';
import { dependents, remake, savedGrants } from './dependent-views.ts';
import { type Relation, relationsIn } from './relations.ts';

const { escapeIdentifier: quoted, escapeLiteral: literal } = pg;

/** A schema of views, each on one relation of the live generation's schema, with all of its columns. */
export interface PublishedSchema {
  readonly name: string;
  /** What the views are built on: tables (`r`), or views (`v`). */
  readonly kind: 'r' | 'v';
  /** Prefix of the names of these relations, which the views' names omit. */
  readonly prefix: string;
}

/** `pipeline`: the tables as they are; `analytics`: what analysts may build on. */
export const publishedSchemas: readonly PublishedSchema[] = [
  { name: 'pipeline', kind: 'r', prefix: '' },
  { name: 'analytics', kind: 'v', prefix: analyticsPrefix },
];

/**
 * Points the views of the schemas `pipeline` and `analytics` at a generation's schema, with their comments. A view
 * keeps its columns in their order, and new ones come last, so that it can be replaced, and all that others built on it
 * stays. One that loses a column or changes its type is recreated, and so is what was built on it, as far as possible.
 *
 * Throws 55P03 when that would have to wait for longer than `patience` milliseconds in all. That is far less than the
 * time after which PostgreSQL looks for deadlocks: a statement that uses two of the views waits, and is never
 * aborted.
 */
export async function publish(
  client: Queryable,
  generation: { readonly number: number; readonly schema: string },
  patience: number,
): Promise<ChangedObject[]> {
  const plans: Plan[] = [];
  for (const published of publishedSchemas) plans.push(await planOf(client, published, generation));
  const dropped = plans.flatMap((plan) => plan.dropped);
  // All locks at once, because creating the views takes far longer than locking them: a statement that uses one view
  // and waits for another, which we have locked, would block us. The locks also keep others from building more views
  // on these after we have looked at what there is.
  const locks = plans.flatMap((plan) => plan.locks);
  if (locks.length > 0) await client.query(withPatience(patience, locks));
  const grants = await savedGrants(client, dropped);
  const saved = await dependents(client, dropped);

  await client.query(
    withPatience(
      patience,
      plans.flatMap((plan) => plan.statements),
    ),
  );
  await client.query('delete from read_models.published');
  const columns = new Map<string, ReadonlySet<string>>();
  for (const { schema, sources } of plans) {
    const names = sources.map(({ name }) => name);
    await client.query(
      'insert into read_models.published (schema, name) select $1::name, unnest($2::text[])',
      [schema, names],
    );
    for (const source of sources)
      columns.set(nameOf(schema, source.name), new Set(source.columns.map(({ name }) => name)));
  }
  for (const { schema, view, column, statement } of grants) {
    const names = columns.get(nameOf(schema, view));
    if (names !== undefined && (column === null || names.has(column))) await client.query(statement);
  }
  await client.query(grantToAnalyst);
  const renamed = plans.flatMap((plan) => plan.renamed);
  return [...renamed, ...(await remake(client, saved))];
}

/** Grants to the role for analysts, if it exists. */
const grantToAnalyst = `
do $grant$ begin
  if exists (select from pg_roles where rolname = 'analyst') then
    execute coalesce((
      select 'grant select on ' || string_agg(format('%I.%I', schema, name), ', ') || ' to analyst'
      from read_models.published where schema = 'analytics'), '');
  end if;
end $grant$`;

const nameOf = (schema: string, view: string): string => `${quoted(schema)}.${quoted(view)}`;

/** What to do with the views of one schema. */
interface Plan {
  readonly schema: string;
  /** What the views are built on, under the views' names. */
  readonly sources: readonly Relation[];
  readonly renamed: readonly ChangedObject[];
  readonly dropped: readonly string[];
  /** Statements that change nothing, but take the lock that replacing a view takes. */
  readonly locks: readonly string[];
  readonly statements: readonly string[];
}

async function planOf(
  client: Queryable,
  { name: schema, kind, prefix }: PublishedSchema,
  generation: { readonly number: number; readonly schema: string },
): Promise<Plan> {
  const present = await relationsIn(client, schema);
  const relations = await relationsIn(client, generation.schema);
  const sources = [...relations.values()]
    .filter((each) => each.kind === kind && each.name.startsWith(prefix))
    .map((each) => ({ ...each, name: each.name.slice(prefix.length) }));
  const isSource = new Set(sources.map(({ name }) => name));

  const inTheWay = sources.filter(({ name }) => present.get(name)?.ours === false);
  const renamed = inTheWay.map(({ name }) => ({ name, to: `${name}_before_${generation.number}` }));
  const anew = sources.filter((source) => !isReplaceable(source, present.get(source.name)));
  const over = [...present.values()].filter(({ name, ours }) => ours && !isSource.has(name));
  const dropped = [...over, ...anew]
    .filter(({ name }) => present.get(name)?.ours)
    .map(({ name }) => nameOf(schema, name));
  return {
    schema,
    sources,
    renamed: renamed.map(({ name, to }) => ({ name: `${schema}.${name}`, renamed: `${schema}.${to}` })),
    dropped,
    locks: [...present.values()]
      .filter(({ ours }) => ours)
      .map(({ name }) => `alter view ${nameOf(schema, name)} owner to current_user`),
    statements: [
      ...renamed.map(({ name, to }) => `alter table ${nameOf(schema, name)} rename to ${quoted(to)}`),
      ...dropped.map((view) => `drop view if exists ${view} cascade`),
      ...sources.flatMap((source) =>
        viewOf(
          nameOf(schema, source.name),
          nameOf(generation.schema, prefix + source.name),
          source,
          present.get(source.name),
        ),
      ),
    ],
  };
}

/** Whether the view can be replaced by one on the relation without being dropped. */
function isReplaceable(source: Relation, view: Relation | undefined): boolean {
  if (view?.ours !== true) return true;
  const types = new Map(source.columns.map(({ name, type }) => [name, type]));
  return view.columns.every(({ name, type }) => types.get(name) === type);
}

/** The columns that the view had, then the new ones, with their current comments. */
function viewOf(name: string, upon: string, source: Relation, before: Relation | undefined): string[] {
  const view = before?.ours === true ? before : undefined;
  const columns = new Map(source.columns.map((column) => [column.name, column]));
  const had = view?.columns.filter((column) => columns.has(column.name)) ?? [];
  const known = new Map(had.map((column) => [column.name, column.comment]));
  const names = [...known.keys(), ...[...columns.keys()].filter((column) => !known.has(column))];
  const stays = isReplaceable(source, view);
  const said = (of: string | null | undefined): string | null => (stays ? (of ?? null) : null);
  return [
    `create or replace view ${name} as select ${names.map(quoted).join(', ')} from ${upon}`,
    ...(source.comment === said(view?.comment)
      ? []
      : [`comment on view ${name} is ${textOrNull(source.comment)}`]),
    ...source.columns
      .filter((column) => column.comment !== said(known.get(column.name)))
      .map((column) => `comment on column ${name}.${quoted(column.name)} is ${textOrNull(column.comment)}`),
  ];
}

const textOrNull = (text: string | null): string => (text === null ? 'null' : literal(text));

/** Runs the statements; waits for locks for at most so long in all. */
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
