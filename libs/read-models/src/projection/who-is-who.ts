import {
  everyIdIn,
  type Fact,
  type FirstId,
  type Identities,
  identitiesOf,
  partnershipKey,
  partnershipOfKey,
  resolved,
  streamOfKey,
  upcast,
} from '@sovereign-pipeline/domain';
import { hasNul, type Queryable } from '@sovereign-pipeline/postgres';
import { inSchema } from '../schema/schema.ts';
import { correction, foldedColumns, type StoredFact } from './facts.ts';

// Reads identities: those stored in the tables, and those stated by claims.

/** The companies and partnerships that other ids belong to, as in `Identities`. */
export type Ids = Identities['ids'];

const key = `'${partnershipKey('')}' ||`;

// $1 ids of companies and $2 of partnerships
const selectIds = `
select id, company_id as one from :schema.company_ids where id = any ($1::text[])
union all
select ${key} id, ${key} partnership_id from :schema.partnership_ids where id = any ($2::text[])`;

// $1 ids of companies and $2 of partnerships
const selectOthers = `
select company_id as one, id from :schema.company_ids where company_id = any ($1::text[])
union all
select ${key} partnership_id, ${key} id from :schema.partnership_ids where partnership_id = any ($2::text[])`;

const stream = `'${streamOfKey(partnershipKey(''))}' ||`;

/** The streams of partnerships that have several, each with the partnership's id. An SQL table expression. */
export const severalStreams = `(
  select ${stream} id as stream, partnership_id from :schema.partnership_ids
  union
  select ${stream} partnership_id, partnership_id from :schema.partnership_ids)`;

/** Some streams, and the others of the same partnerships. */
export const withOthers = (streams: string): string => `
  select coalesce(other.stream, own.stream) as stream from (${streams}) as own
  left join ${severalStreams} as mine on mine.stream = own.stream
  left join ${severalStreams} as other on other.partnership_id = mine.partnership_id`;

// $1 ids. All ids that claims about identity, whatever they state, or the names of the first rule connect with them.
export const selectConnected = `
with recursive connected (id) as (
  select unnest($1::text[]) collate "C"
  union
  select other.id from connected c, lateral (
    select theirs.id from :schema.identity_claims mine
    join :schema.identity_claims theirs on theirs.event_id = mine.event_id where mine.id = c.id
    union all
    select first_id from :schema.first_ids where id = c.id
    union all
    select id from :schema.first_ids where first_id = c.id
  ) as other
)
select id from connected`;

/** The claims about identities that meet a condition, with their corrections. */
const claimsWhere = (condition: string): string => `
with said as materialized (select f.* from :schema.facts f where ${condition})
select ${foldedColumns} from said f
union all
select ${foldedColumns} from :schema.facts f where f.stream in (select stream from said) and f.${correction}`;

// $1 ids
export const selectClaims = claimsWhere(
  `f.event_id in (select event_id from :schema.identity_claims where id = any ($1::text[]))`,
);

// $1 streams to leave out
export const selectAllClaims = claimsWhere(
  `f.event_id in (select event_id from :schema.identity_claims) and not f.stream = any ($1::text[])`,
);

// $1 ids
export const selectFirstIds = `
select id, first_id as first from :schema.first_ids where id = any ($1::text[])`;

/** Divides ids into those of companies and, where they are keys of partnerships, those of partnerships. */
export function byKind(ids: Iterable<string>): [companies: string[], partnerships: string[]] {
  const kinds: [string[], string[]] = [[], []];
  for (const id of ids) {
    const partnership = partnershipOfKey(id);
    if (partnership === undefined) kinds[0].push(id);
    else kinds[1].push(partnership);
  }
  return kinds;
}

interface Other {
  readonly id: string;
  readonly one: string;
}

/** The company or partnership of each of some ids that belongs to another one. */
export async function idsOf(client: Queryable, schema: string, some: Iterable<string>): Promise<Ids> {
  const [companies, partnerships] = byKind(some);
  if (companies.length + partnerships.length === 0) return new Map();
  const { rows } = await client.query<Other>(inSchema(schema, selectIds), [companies, partnerships]);
  return new Map(rows.map(({ id, one }) => [id, one]));
}

/** The other ids of some companies and partnerships. */
export async function othersOf(
  client: Queryable,
  schema: string,
  some: Iterable<string>,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const [companies, partnerships] = byKind(some);
  const others = new Map<string, string[]>();
  if (companies.length + partnerships.length === 0) return others;
  const { rows } = await client.query<Other>(inSchema(schema, selectOthers), [companies, partnerships]);
  for (const { id, one } of rows) others.set(one, [...(others.get(one) ?? []), id]);
  return others;
}

/** The companies and partnerships of the ids in facts as read that belong to another one. */
export function idsNamedIn(client: Queryable, schema: string, facts: readonly Fact[]): Promise<Ids> {
  return idsOf(client, schema, new Set(facts.flatMap(everyIdIn)));
}

/** Facts as read, with the ids of what they name. */
export async function resolvedNow(
  client: Queryable,
  schema: string,
  facts: readonly Fact[],
): Promise<readonly Fact[]> {
  return resolved(facts, { ids: await idsNamedIn(client, schema, facts) });
}

/** Statements about the identity of some ids: all claims that connect ids with them. */
export interface Said {
  readonly ids: readonly string[];
  readonly claims: readonly Fact[];
  readonly firstIds: readonly FirstId[];
}

export async function saidOf(client: Queryable, schema: string, some: Iterable<string>): Promise<Said> {
  const asked = [...new Set(some)].filter((id) => !hasNul(id));
  const { rows } = await client.query<{ id: string }>(inSchema(schema, selectConnected), [asked]);
  const ids = rows.map(({ id }) => id);
  const claims = await client.query<StoredFact>(inSchema(schema, selectClaims), [ids]);
  const first = await client.query<FirstId>(inSchema(schema, selectFirstIds), [ids]);
  return { ids, claims: claims.rows.map((row) => upcast(row)), firstIds: first.rows };
}

/** The identities that these statements make; `known`: selects the claims that count at a moment. */
export function identitiesBy(
  { claims, firstIds }: Said,
  known: (claims: readonly Fact[]) => readonly Fact[] = (all) => all,
): Identities {
  return identitiesOf(known(claims), firstIds);
}
