import {
  type Fact,
  isClaim,
  namesIn,
  partnershipKey,
  partnershipOfKey,
  streamOfKey,
} from '@sovereign-pipeline/domain';
import type { Queryable } from '@sovereign-pipeline/postgres';
import { inSchema } from '../schema/schema.ts';
import { factsOfStreams } from './move-rows.ts';
import { byKind, type Ids } from './who-is-who.ts';

// A company's timeline has the claims that name it, and all claims of the partnerships and meetings of which any
// claim names it. Each of them is an entry of each such company (`timeline_entries`). A stream with many claims or
// names, and a partnership with several ids, is entered as a stream instead (`timeline_streams`), so that the entries
// never grow with the square of the claims.

/** A stream with more claims or names than this is entered as a whole. */
export const largeStream = 100;

/** Entries of single claims, and of whole streams, each per company. */
export interface Entered {
  readonly entries: readonly (readonly [company: string, happened: number, position: number])[];
  readonly streams: readonly (readonly [company: string, stream: string])[];
}

/** A claim in its place, with the companies that it names. */
export interface PlacedClaim {
  readonly stream: string;
  readonly position: number;
  readonly when: number;
  readonly names: readonly string[];
}

const isOfCompany = (stream: string): boolean => stream.startsWith('company-');

/** The ids of companies that a fact names, as it was read. */
export const idsNamed = (fact: Fact): readonly string[] => [...new Set(namesIn(fact).map(({ id }) => id))];

/**
 * The entries of some streams. `streams`: all of one partnership with several ids, with claims or not; else one stream.
 * `large`: a stream with more claims or names is entered as a whole.
 */
export function enteredBy(
  claims: readonly PlacedClaim[],
  streams: readonly string[],
  large = largeStream,
): Entered {
  const [stream = ''] = streams;
  if (isOfCompany(stream))
    return {
      entries: claims.flatMap(({ names, when, position }) =>
        names.map((id) => [id, when, position] as const),
      ),
      streams: [],
    };
  const names = [...new Set(claims.flatMap((claim) => claim.names))];
  if (streams.length > 1 || claims.length > large || names.length > large)
    return { entries: [], streams: streams.flatMap((each) => names.map((id) => [id, each] as const)) };
  return {
    entries: claims.flatMap(({ when, position }) => names.map((id) => [id, when, position] as const)),
    streams: [],
  };
}

/** For each stream of a partnership that has several: all of them. */
export function jointStreams(ids: Ids): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const [id, one] of ids) {
    if (partnershipOfKey(one) === undefined) continue;
    const group = groups.get(one) ?? [streamOfKey(one)];
    group.push(streamOfKey(id));
    groups.set(one, group);
  }
  return new Map([...groups.values()].flatMap((group) => group.map((stream) => [stream, group] as const)));
}

const start = streamOfKey(partnershipKey(''));

/** The id in the stream `s.stream` of a partnership. */
const idOf = `case when s.stream like '${start}%' then substr(s.stream, ${start.length + 1}) end`;

/** All streams of a partnership, by any of them; another stream by itself. */
const groupOf = `
    select coalesce('${start}' || own.id, s.stream) as stream, coalesce(one.id, s.stream) as one
    from (select coalesce((select j.partnership_id from :schema.partnership_ids j where j.id = ${idOf}), ${idOf}) as id) as one
    cross join lateral (
      select one.id union all select j.id from :schema.partnership_ids j where j.partnership_id = one.id) as own`;

// $1 streams, $2 ids of events, $3 ids of companies, side by side: each company that a new claim names, or null; $4 how
// much is large. Of a stream that was not entered as it is any earlier claim has an entry for each name in it.
export const enterClaims = (identified: boolean): string => `
with new as materialized (
  select n.stream, n.company_id, c.happened, c.position, n.stream like 'company-%' as is_own
  from unnest($1::text[], $2::text[], $3::text[]) as n(stream, event_id, company_id)
  join :schema.claims c on c.event_id = n.event_id
), streams as materialized (
  select s.stream,
    exists (select from :schema.timeline_streams t where t.stream = s.stream)
      ${identified ? `or exists (select from :schema.partnership_ids j where j.id = ${idOf} or j.partnership_id = ${idOf})` : ''} as apart,
    (select count(*) from (
      select from :schema.claims c where c.stream = s.stream limit $4::integer + 1) as first_ones) as claims
  from (select distinct stream from new where not is_own) as s
), named as materialized (
  select stream, company_id, bool_and(is_new) as is_new from (
    select stream, company_id, true as is_new from new where not is_own and company_id is not null
    union all
    select s.stream, e.company_id, false
    from streams s cross join lateral (
      select c.position from :schema.claims c
      where c.stream = s.stream and c.position not in (select position from new) limit 1) as earlier
    join :schema.timeline_entries e on e.position = earlier.position
    where not s.apart
  ) as all_names group by stream, company_id
), sized as materialized (
  select s.stream, s.apart,
    s.apart or greatest(s.claims, counted.names) > $4 as large
  from streams s
  left join (select stream, count(*) as names from named group by stream) as counted on counted.stream = s.stream
), gone as (
  delete from :schema.timeline_entries e using sized s, :schema.claims c
  where s.large and not s.apart and c.stream = s.stream and e.position = c.position
), pointed as (
  insert into :schema.timeline_streams (company_id, stream)
  select n.company_id, asked.stream
  from sized s join named n on n.stream = s.stream
  cross join lateral (${identified ? groupOf : 'select s.stream'}) as asked
  where s.large
  on conflict do nothing
)
insert into :schema.timeline_entries (company_id, happened, position)
select company_id, happened, position from new where is_own and company_id is not null
union
select n.company_id, c.happened, c.position
from sized s join named n on n.stream = s.stream join :schema.claims c on c.stream = s.stream
where not s.large and (n.is_new or c.position in (select position from new))
on conflict do nothing`;

// $1 ids of corrected claims, whose dates may have changed
const move = `
update :schema.timeline_entries e set happened = c.happened from :schema.claims c
where c.event_id = any ($1::text[]) and e.position = c.position and e.happened <> c.happened`;

/** Enters new claims, which the table `claims` has already, into the timelines of the companies that they name. */
export async function storeTimelines(
  client: Queryable,
  schema: string,
  written: readonly Fact[],
  corrected: readonly Fact[],
  before: Ids,
  { identified, large }: { readonly identified: boolean; readonly large: number },
): Promise<void> {
  const done = await enterAnew(client, schema, before, large);
  const claims = written
    .filter((fact) => isClaim(fact) && !done.has(fact.stream))
    .flatMap((fact) => {
      const ids: readonly (string | null)[] = idsNamed(fact);
      return (ids.length === 0 ? [null] : ids).map((id) => ({ stream: fact.stream, event: fact.id, id }));
    });
  if (claims.length > 0)
    await client.query(inSchema(schema, enterClaims(identified)), [
      claims.map(({ stream }) => stream),
      claims.map(({ event }) => event),
      claims.map(({ id }) => id),
      large,
    ]);
  if (corrected.length > 0) await client.query(inSchema(schema, move), [corrected.map(({ id }) => id)]);
}

// $1 streams. Those of the same partnerships, by the partnership.
const selectGroups = `
select distinct asked.stream, asked.one from unnest($1::text[]) as s(stream) cross join lateral (${groupOf}) as asked`;

// $1 streams
const leave = `
with gone as (delete from :schema.timeline_streams where stream = any ($1::text[]))
delete from :schema.timeline_entries e using :schema.claims c
where c.stream = any ($1::text[]) and e.position = c.position`;

// $1 companies, $2 times and $3 positions, $4 companies and $5 streams, side by side
const insertEntered = `
with streams as (
  insert into :schema.timeline_streams (company_id, stream) select * from unnest($4::text[], $5::text[])
)
insert into :schema.timeline_entries (company_id, happened, position)
select * from unnest($1::text[], $2::bigint[], $3::bigint[])`;

// $1 streams
const selectPlaces = `
select event_id as id, happened::float8 as when from :schema.claims where stream = any ($1::text[])`;

/** Re-enters the streams of partnerships that were joined or separated. Returns the streams. */
async function enterAnew(
  client: Queryable,
  schema: string,
  before: Ids,
  large: number,
): Promise<ReadonlySet<string>> {
  const [, partnerships] = byKind(new Set([...before.keys(), ...before.values()]));
  if (partnerships.length === 0) return new Set();
  const { rows } = await client.query<{ stream: string; one: string }>(inSchema(schema, selectGroups), [
    partnerships.map((id) => streamOfKey(partnershipKey(id))),
  ]);
  await client.query(inSchema(schema, leave), [rows.map(({ stream }) => stream)]);
  for (const group of Map.groupBy(rows, ({ one }) => one).values()) {
    const streams = group.map(({ stream }) => stream);
    const places = await client.query<{ id: string; when: number }>(inSchema(schema, selectPlaces), [
      streams,
    ]);
    const when = new Map(places.rows.map((row) => [row.id, row.when]));
    const claims: PlacedClaim[] = [];
    for await (const facts of factsOfStreams(client, schema, streams))
      for (const fact of facts)
        if (isClaim(fact))
          claims.push({ ...placeOf(fact), when: when.get(fact.id) ?? 0, names: idsNamed(fact) });
    const { entries, streams: entered } = enteredBy(claims, streams, large);
    await client.query(inSchema(schema, insertEntered), [
      ...[0, 1, 2].map((at) => entries.map((entry) => entry[at])),
      ...[0, 1].map((at) => entered.map((entry) => entry[at])),
    ]);
  }
  return new Set(rows.map(({ stream }) => stream));
}

const placeOf = ({ stream, position }: Fact) => ({ stream, position });
