import { type Fact, firstIdsIn, identifiedIn, isCorrection } from '@sovereign-pipeline/domain';
import type { Queryable } from '@sovereign-pipeline/postgres';
import { inSchema } from '../schema/schema.ts';
import { byKind, identitiesBy, type Ids, idsOf, saidOf } from './who-is-who.ts';

/** Whether companies or partnerships of a generation may have several ids; set as soon as one has. */
export interface IdentityFlag {
  identified: boolean;
}

// $1 ids and $2 event ids, side by side
const insertClaims = `
insert into :schema.identity_claims (id, event_id)
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

// $1 streams. The ids whose identity their claims state.
export const identifiedInStreams = `
select distinct c.id from :schema.facts f join :schema.identity_claims c on c.event_id = f.event_id
where f.stream = any ($1::text[]) and f.type in ('CompanyProfiled', 'IdentityJudged')`;

/** The tables by kind, in the order of `byKind`. */
const tables = [
  { table: 'company_ids', column: 'company_id' },
  { table: 'partnership_ids', column: 'partnership_id' },
] as const;

// $1 ids, $2 the companies that they belong to, side by side
const nameCompanies = `
update :schema.company_names n set company_id = changed.company_id
from unnest($1::text[], $2::text[]) as changed(id, company_id) where n.id = changed.id`;

/** Stores the companies of ids that have none stored and belong to another id. */
export async function storeIds(client: Queryable, schema: string, ids: Ids): Promise<void> {
  const [others, ones] = [byKind(ids.keys()), byKind(ids.values())];
  for (const [kind, { table, column }] of tables.entries())
    if (others[kind]?.length)
      await client.query(
        inSchema(
          schema,
          `insert into :schema.${table} (id, ${column}) select * from unnest($1::text[], $2::text[])`,
        ),
        [others[kind], ones[kind]],
      );
}

/** Stores what some ids belong to now: another company or partnership, or their own. */
async function changeIds(
  client: Queryable,
  schema: string,
  changed: readonly string[],
  now: Ids,
): Promise<void> {
  const kinds = byKind(changed);
  for (const [kind, { table }] of tables.entries())
    if (kinds[kind]?.length)
      await client.query(inSchema(schema, `delete from :schema.${table} where id = any ($1::text[])`), [
        kinds[kind],
      ]);
  await storeIds(
    client,
    schema,
    new Map(changed.flatMap((id) => (now.has(id) ? [[id, now.get(id) ?? id]] : []))),
  );
  const [companies] = kinds;
  if (companies.length > 0)
    await client.query(inSchema(schema, nameCompanies), [
      companies,
      companies.map((id) => now.get(id) ?? id),
    ]);
}

/**
 * Stores the statements of new facts about identities, and resolves the affected ids again. Returns the former
 * company of each id that changed, whose rows must be folded again.
 */
export async function identify(client: Queryable, schema: string, facts: readonly Fact[]): Promise<Ids> {
  const asked = await noteClaims(client, schema, facts);
  if (asked.size === 0) return new Map();
  const said = await saidOf(client, schema, asked);
  const { ids: now } = identitiesBy(said);
  const before = await idsOf(client, schema, said.ids);
  const changed = said.ids.filter((id) => now.get(id) !== before.get(id));
  await changeIds(client, schema, changed, now);
  return new Map(changed.map((id) => [id, before.get(id) ?? id]));
}

/** Returns the ids whose company may have changed. */
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
  const first = firstIdsIn(facts);
  if (first.length > 0) {
    const { rows } = await client.query<{ id: string }>(inSchema(schema, insertFirstIds), [
      first.map(({ id }) => id),
      first.map(({ first: each }) => each),
    ]);
    for (const { id } of rows) said.add(id);
  }
  const corrected = facts.filter((fact) => isCorrection(fact) && !fact.stream.startsWith('meeting-'));
  if (corrected.length > 0) {
    const { rows } = await client.query<{ id: string }>(inSchema(schema, identifiedInStreams), [
      [...new Set(corrected.map(({ stream }) => stream))],
    ]);
    for (const { id } of rows) said.add(id);
  }
  return said;
}
