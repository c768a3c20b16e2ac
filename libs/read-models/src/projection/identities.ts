import {
  everyIdIn,
  type Fact,
  firstIdsIn,
  identifiedIn,
  identitiesOf,
  isCorrection,
  resolved,
  upcast,
} from '@sovereign-pipeline/domain';
import type { Queryable } from '@sovereign-pipeline/postgres';
import { inSchema } from '../schema/schema.ts';
import { correction, foldedColumns, type StoredFact } from './facts.ts';

/** The ids of companies by their other ids. */
export type Companies = ReadonlyMap<string, string>;

/** Whether companies of a generation may have several ids; set as soon as one has. */
export interface IdentityFlag {
  identified: boolean;
}

// $1 ids
const selectCompanies = `
select id, company_id as company from :schema.company_ids where id = any ($1::text[])`;

// $1 ids and $2 event ids, side by side
const insertClaims = `
insert into :schema.identity_claims (company_id, event_id)
select * from unnest($1::text[], $2::text[])
on conflict do nothing`;

// $1 ids and $2 those of the first rule, side by side. Returns the ids that have another by the first rule.
const insertFirstIds = `
with added as (
  insert into :schema.first_ids (id, first_id)
  select * from unnest($1::text[], $2::text[])
  on conflict do nothing
  returning id, first_id
)
select distinct added.id from added
where added.id <> added.first_id
  or exists (select from :schema.first_ids f where f.id = added.id and f.first_id <> f.id)`;

// $1 streams of companies
const identifiedInStreams = `
select distinct c.company_id as id from :schema.facts f join :schema.identity_claims c on c.event_id = f.event_id
where f.stream = any ($1::text[]) and f.type in ('CompanyProfiled', 'IdentityJudged')`;

// $1 ids. Those that claims connect with them, whatever these say, or names of the first rule.
export const selectConnected = `
with recursive connected (id) as (
  select unnest($1::text[]) collate "C"
  union
  select other.id from connected c, lateral (
    select theirs.company_id as id from :schema.identity_claims mine
    join :schema.identity_claims theirs on theirs.event_id = mine.event_id where mine.company_id = c.id
    union all
    select first_id from :schema.first_ids where id = c.id
    union all
    select id from :schema.first_ids where first_id = c.id
  ) as other
)
select id from connected`;

// $1 ids. The claims of who they are, and what corrects these.
export const selectClaims = `
with said as materialized (
  select f.* from :schema.facts f
  where f.event_id in (select event_id from :schema.identity_claims where company_id = any ($1::text[]))
)
select ${foldedColumns} from said f
union all
select ${foldedColumns} from :schema.facts f where f.stream in (select stream from said) and f.${correction}`;

// $1 ids
export const selectFirstIds = `
select id, first_id as first from :schema.first_ids where id = any ($1::text[])`;

// $1 ids and $2 companies, side by side; $3 ids that are their company's
const storeCompanies = `
with own as (
  delete from :schema.company_ids where id = any ($3::text[])
), names as (
  update :schema.company_names n set company_id = coalesce(changed.company_id, n.id)
  from (
    select * from unnest($1::text[], $2::text[])
    union all
    select own, null from unnest($3::text[]) as own
  ) as changed(id, company_id)
  where n.id = changed.id
)
insert into :schema.company_ids (id, company_id)
select * from unnest($1::text[], $2::text[])
on conflict (id) do update set company_id = excluded.company_id`;

// $1 companies
const selectOthers = `
select company_id as company, id from :schema.company_ids where company_id = any ($1::text[])`;

/** The companies of those of some ids that are another's. */
export async function companiesOf(
  client: Queryable,
  schema: string,
  ids: ReadonlySet<string>,
): Promise<Companies> {
  if (ids.size === 0) return new Map();
  const { rows } = await client.query<{ id: string; company: string }>(inSchema(schema, selectCompanies), [
    [...ids],
  ]);
  return new Map(rows.map(({ id, company }) => [id, company]));
}

/** The other ids of some companies. */
export async function othersOf(
  client: Queryable,
  schema: string,
  companies: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (companies.length === 0) return new Map();
  const { rows } = await client.query<{ company: string; id: string }>(inSchema(schema, selectOthers), [
    companies,
  ]);
  const others = new Map<string, string[]>();
  for (const { company, id } of rows) others.set(company, [...(others.get(company) ?? []), id]);
  return others;
}

/** The companies of the ids that facts as read name, where they are another's. */
export function companiesNamedIn(
  client: Queryable,
  schema: string,
  facts: readonly Fact[],
): Promise<Companies> {
  return companiesOf(client, schema, new Set(facts.flatMap(everyIdIn)));
}

/** Facts as read, with the ids of the companies that they name. */
export async function withCompanies(
  client: Queryable,
  schema: string,
  facts: readonly Fact[],
): Promise<readonly Fact[]> {
  return resolved(facts, { companies: await companiesNamedIn(client, schema, facts) });
}

/**
 * Notes what new facts say of who is who, and finds anew who those are that it is said of. Returns what companies the
 * ids were before of which that has changed: what rests on them is to be folded anew.
 */
export async function identify(
  client: Queryable,
  schema: string,
  facts: readonly Fact[],
): Promise<ReadonlyMap<string, string>> {
  const said = await noteClaims(client, schema, facts);
  if (said.size === 0) return new Map();
  const { rows } = await client.query<{ id: string }>(inSchema(schema, selectConnected), [[...said]]);
  const ids = rows.map(({ id }) => id);
  const { companies } = await identitiesAmong(client, schema, ids);
  const before = await companiesOf(client, schema, new Set(ids));
  const changed = ids.filter((id) => companies.get(id) !== before.get(id));
  if (changed.length === 0) return new Map();
  const others = changed.flatMap((id) => {
    const company = companies.get(id);
    return company === undefined ? [] : [{ id, company }];
  });
  await client.query(inSchema(schema, storeCompanies), [
    others.map(({ id }) => id),
    others.map(({ company }) => company),
    changed.filter((id) => !companies.has(id)),
  ]);
  return new Map(changed.map((id) => [id, before.get(id) ?? id]));
}

/** Who some ids are that are all connected by claims with no others. */
async function identitiesAmong(client: Queryable, schema: string, ids: readonly string[]) {
  const claims = await client.query<StoredFact>(inSchema(schema, selectClaims), [ids]);
  const first = await client.query<{ id: string; first: string }>(inSchema(schema, selectFirstIds), [ids]);
  return identitiesOf(
    claims.rows.map((row) => upcast(row)),
    firstIdsFrom(first.rows),
  );
}

export function firstIdsFrom(rows: readonly { readonly id: string; readonly first: string }[]) {
  const isOwn = ({ id, first }: { readonly id: string; readonly first: string }) => id === first;
  return {
    pairs: rows.filter((row) => !isOwn(row)).map(({ id, first }) => [first, id] as const),
    own: new Set(rows.filter(isOwn).map(({ id }) => id)),
  };
}

/** Returns the ids of which who they are may have changed. */
async function noteClaims(
  client: Queryable,
  schema: string,
  facts: readonly Fact[],
): Promise<ReadonlySet<string>> {
  const said = new Set<string>();
  const claims = facts.flatMap((fact) => identifiedIn(fact).map((id) => ({ id, event: fact.id })));
  if (claims.length > 0)
    await client.query(inSchema(schema, insertClaims), [
      claims.map(({ id }) => id),
      claims.map(({ event }) => event),
    ]);
  for (const { id } of claims) said.add(id);
  const { pairs, own } = firstIdsIn(facts);
  const first = [...pairs, ...Array.from(own, (id) => [id, id] as const)];
  if (first.length > 0) {
    const { rows } = await client.query<{ id: string }>(inSchema(schema, insertFirstIds), [
      first.map(([, id]) => id),
      first.map(([id]) => id),
    ]);
    for (const { id } of rows) said.add(id);
  }
  const corrected = facts.filter((fact) => isCorrection(fact) && fact.stream.startsWith('company-'));
  if (corrected.length > 0) {
    const { rows } = await client.query<{ id: string }>(inSchema(schema, identifiedInStreams), [
      [...new Set(corrected.map(({ stream }) => stream))],
    ]);
    for (const { id } of rows) said.add(id);
  }
  return said;
}
