import {
  type Fact,
  resolved,
  rowName,
  streamOfKey,
  upcast,
  partnershipKey,
  type ViewKey,
} from '@sovereign-pipeline/domain';
import type { Queryable } from '@sovereign-pipeline/postgres';
import { inSchema } from '../schema/schema.ts';
import { foldedColumns, type StoredFact } from './facts.ts';
import { contributionsOf, noteContributions, type TouchedRow, withStreams } from './touched-rows.ts';
import { byKind, type Ids, idsNamedIn } from './who-is-who.ts';

/** Facts that are read at once. */
const atOnce = 500;

// $1 ids, $2 position, $3 how many. The facts that name one of the companies, after the position.
export const selectNaming = `
select ${foldedColumns} from :schema.facts f
where f.position in (
  select distinct named.position from unnest($1::text[]) as asked(id), lateral (
    select n.position from :schema.company_events n
    where n.company_id = asked.id and n.position > $2
      and exists (select from :schema.facts f where f.position = n.position)
    order by n.position limit $3) as named
  order by named.position limit $3)
order by f.position`;

// $1 stream, $2 position, $3 how many. Positions in a stream ascend with its versions.
export const selectOfStream = `
select ${foldedColumns} from :schema.facts f
where f.stream = $1 and f.version > coalesce((
  select last.version from :schema.facts last where last.position = $2 and last.stream = $1), -1)
order by f.version limit $3`;

// $1 id of a partnership, $2 position, $3 how many. The facts of meetings about it, after the position.
export const selectMeetingsOf = `
select ${foldedColumns} from :schema.facts f
where f.type in ('MeetingHeld', 'MeetingPlanned') and f.data ? 'partnershipId' and f.data->>'partnershipId' = $1
  and f.position > $2
order by f.position limit $3`;

// $1 views, $2 keys and $3 positions, side by side
const forget = `
delete from :schema.contributions c using unnest($1::text[], $2::text[], $3::bigint[]) as gone(view, key, position)
where c.key = gone.key and c.view = gone.view and c.position = gone.position`;

/** The facts that name one of the companies, in order, a few at a time, so that few are in memory. */
export function factsNaming(
  client: Queryable,
  schema: string,
  ids: readonly string[],
  atOnce: number,
): AsyncGenerator<Fact[]> {
  return inParts(client, inSchema(schema, selectNaming), ids.length === 0 ? undefined : ids, atOnce);
}

/** The facts that name one of the partnerships, in the same way. */
async function* factsOfPartnerships(
  client: Queryable,
  schema: string,
  ids: readonly string[],
  atOnce: number,
): AsyncGenerator<Fact[]> {
  for (const id of ids) {
    yield* inParts(client, inSchema(schema, selectOfStream), streamOfKey(partnershipKey(id)), atOnce);
    yield* inParts(client, inSchema(schema, selectMeetingsOf), id, atOnce);
  }
}

/** The facts of some streams, in the same way. */
export async function* factsOfStreams(
  client: Queryable,
  schema: string,
  streams: readonly string[],
): AsyncGenerator<Fact[]> {
  for (const stream of streams) yield* inParts(client, inSchema(schema, selectOfStream), stream, atOnce);
}

/** The facts that a statement finds for `about` ($1) after a position ($2), `atOnce` of them ($3) at a time. */
async function* inParts(
  client: Queryable,
  statement: string,
  about: unknown,
  atOnce: number,
): AsyncGenerator<Fact[]> {
  for (let after = 0, done = about === undefined; !done;) {
    const { rows } = await client.query<StoredFact>(statement, [about, after, atOnce]);
    const facts = rows.map((row) => upcast(row));
    if (facts.length > 0) yield facts;
    after = facts.at(-1)?.position ?? after;
    done = facts.length < atOnce;
  }
}

/**
 * The rows of facts that name ids which now belong to another company, or to themselves again; `before`: their former
 * companies. A row of the one becomes a row of the other.
 */
export async function moveRows(
  client: Queryable,
  schema: string,
  before: Ids,
): Promise<readonly TouchedRow[]> {
  const rows = new Map<string, ViewKey & { readonly stream: string }>();
  const move = async (facts: readonly Fact[]): Promise<void> => {
    const ids = await idsNamedIn(client, schema, facts);
    const gone = contributionsOf(resolved(facts, { ids: asBefore(ids, before) }));
    const added = contributionsOf(resolved(facts, { ids }));
    await client.query(inSchema(schema, forget), [
      gone.map(({ view }) => view),
      gone.map(({ key }) => key),
      gone.map(({ fact }) => fact.position),
    ]);
    await noteContributions(client, schema, added);
    for (const { view, key, fact } of [...gone, ...added])
      rows.set(rowName({ view, key }), { view, key, stream: fact.stream });
  };
  const [companies, partnerships] = byKind(before.keys());
  for await (const facts of factsNaming(client, schema, companies, atOnce)) await move(facts);
  for await (const facts of factsOfPartnerships(client, schema, partnerships, atOnce)) await move(facts);
  return withStreams(client, schema, [...rows.values()], true);
}

function asBefore(now: Ids, before: Ids): Ids {
  const ids = new Map(now);
  for (const [id, one] of before) {
    if (one === id) ids.delete(id);
    else ids.set(id, one);
  }
  return ids;
}
