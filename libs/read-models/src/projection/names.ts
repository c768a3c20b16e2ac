import { namesIn, upcast, type Fact, type RecordedEvent } from '@sovereign-pipeline/domain';
import { hasNul, type Queryable } from '@sovereign-pipeline/postgres';
import { inSchema } from '../schema/schema.ts';
import type { Ids } from './who-is-who.ts';

// $1 ids, $2 names, $3 first positions and $4 places there, side by side, each name once; $5 ids and $6 positions,
// each pair once; $7 the companies of the first ids. The least position stays, in whatever order the facts come.
export const insertNames = `
with named as (
  insert into :schema.company_events (company_id, position)
  select * from unnest($5::text[], $6::bigint[])
  on conflict do nothing
)
insert into :schema.company_names as stored (id, name, first_position, first_place, company_id)
select * from unnest($1::text[], $2::text[], $3::bigint[], $4::integer[], $7::text[])
on conflict (id, name) do update
set first_position = excluded.first_position, first_place = excluded.first_place
where excluded.first_position < stored.first_position`;

/** Stores every name in the facts, as they were read, and which facts name which company. */
export async function storeNames(
  client: Queryable,
  schema: string,
  facts: readonly Fact[],
  ids: Ids = new Map(),
): Promise<void> {
  const names = new Map<string, { id: string; name: string; position: number; place: number }>();
  const events = new Map<string, { id: string; position: number }>();
  for (const fact of facts) {
    const { position } = fact;
    for (const [place, { id, name }] of namesIn(fact).entries()) {
      const known = names.get(`${id} ${name}`);
      if (known === undefined || position < known.position)
        names.set(`${id} ${name}`, { id, name, position, place });
      events.set(`${id} ${position}`, { id, position });
    }
  }
  if (names.size === 0) return;
  const first = [...names.values()];
  const naming = [...events.values()];
  await client.query(inSchema(schema, insertNames), [
    first.map(({ id }) => id),
    first.map(({ name }) => name),
    first.map(({ position }) => position),
    first.map(({ place }) => place),
    naming.map(({ id }) => id),
    naming.map(({ position }) => position),
    first.map(({ id }) => ids.get(id) ?? id),
  ]);
}

// $1 company ids and $2 positions, side by side, each pair once
const insertCompanyEvents = `
insert into :schema.company_events (company_id, position)
select * from unnest($1::text[], $2::bigint[])
on conflict do nothing`;

/**
 * Stores which unprojected events name which company: a reader of a company's events by position must not find them
 * later below its own position. Returns the ids of events whose companies are unknown.
 */
export async function storeNaming(
  client: Queryable,
  schema: string,
  events: readonly RecordedEvent[],
): Promise<ReadonlySet<string>> {
  const unnamed = new Set<string>();
  const naming: { company: string; position: number }[] = [];
  for (const event of events) {
    const companies = companiesIn(event);
    if (companies === undefined) unnamed.add(event.id);
    for (const company of companies ?? []) naming.push({ company, position: event.position });
  }
  if (naming.length > 0)
    await client.query(inSchema(schema, insertCompanyEvents), [
      naming.map(({ company }) => company),
      naming.map(({ position }) => position),
    ]);
  return unnamed;
}

/** The most bytes of an id that an index takes. */
const longest = 2000;

/** Undefined when the event cannot be read, or has a name that PostgreSQL does not take. */
function companiesIn(event: RecordedEvent): ReadonlySet<string> | undefined {
  try {
    const ids = new Set(namesIn(upcast(event)).map(({ id }) => id));
    const fit = [...ids].every((id) => !hasNul(id) && Buffer.byteLength(id) <= longest);
    return fit ? ids : undefined;
  } catch {
    return undefined;
  }
}
