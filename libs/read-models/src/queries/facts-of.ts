import { type Fact, type Moment, partnershipKey, streamOfKey, upcast } from '@sovereign-pipeline/domain';
import { correction, foldedColumns, type StoredFact } from '../projection/facts.ts';
import type { Queryable } from '@sovereign-pipeline/postgres';
import { inSchema } from '../schema/schema.ts';
import { position } from '../projection/progress.ts';
import { megabytes } from '../projection/row-bounds.ts';

/**
 * The facts that an answer is folded from, without their long texts, and the position that the read models included at
 * that moment.
 */
export interface FoundFacts {
  readonly facts: readonly Fact[];
  readonly position: number;
  /** The version of the stream asked about, in these facts; undefined when none is of that stream. */
  readonly version: number | undefined;
  readonly bytes: number;
}

/** The facts exceed the memory for one answer. */
export class HistoryTooLargeError extends Error {
  override readonly name = 'HistoryTooLargeError';
  readonly code = 'history-too-large';

  constructor(bytes: number, most: number) {
    super(`${megabytes(bytes)} of facts tell of it; one answer is made from at most ${megabytes(most)}`);
  }
}

/** The most bytes of facts to read for one answer; in memory they take several times as much. */
export const maxHistoryBytes = 24 * 2 ** 20;

/** About the bytes of a fact besides its data. */
export const envelope = 200;

/** Only facts recorded by then may determine what belongs to an answer: nothing else was known at the time. */
export const knownBy = (time: string, position: string): string =>
  `(${time}::timestamptz is null or f.recordedat <= ${time}) and (${position}::bigint is null or f.position <= ${position})`;
/** The values for `knownBy`: a time, or a position. */
export const knownValues = (knownAt: Moment['knownAt']): [time: string | null, position: number | null] => [
  typeof knownAt === 'string' ? knownAt : null,
  typeof knownAt === 'number' ? knownAt : null,
];
/** `knownBy` with the parameters of all statements below. */
export const known = knownBy('$2', '$3');

/**
 * The facts of `told`, each by its position: a table of all facts is read from end to end otherwise, even for some
 * thousands of them.
 */
const toldFacts = (condition: string): string => `
  select f.* from told t cross join lateral (
    select * from :schema.facts where position = t.position offset 0) as f
  where ${condition}`;

/**
 * The facts of `told`, and in a row of its own at least the position, because an answer without facts has a moment
 * too. No facts when they exceed $4 bytes. $5: the stream whose version is requested, or null.
 */
export const answer = `, sized as materialized (
  select coalesce(sum(f.size + ${envelope}), 0)::float8 as bytes from (${toldFacts(known)}) as f
)
select ${position}::float8 as upto, sized.bytes,
  (select version from :schema.facts where stream = $5::text order by version desc limit 1) as at, ${foldedColumns}
from sized left join lateral (${toldFacts(`sized.bytes <= $4 and ${known}`)}) as f on true`;

const [streamStart, keyStart] = [streamOfKey(partnershipKey('')), partnershipKey('')];

/**
 * `told`, and all facts of some streams of partnerships and meetings, and of the partnerships that any judgement
 * connects with them: these determine the identities at a moment. Needs `with recursive`. The planner takes an array
 * for a few rows, and the result of a recursion for many.
 */
export const toldIn = (streams: string, told: string): string => `linked (stream, own) as (
  select distinct stream, true from ${streams}
  union
  select '${streamStart}' || substr(other.id, ${keyStart.length + 1}), false
  from linked l cross join lateral (
    select theirs.id
    from :schema.identity_claims mine join :schema.identity_claims theirs on theirs.event_id = mine.event_id
    where mine.id = '${keyStart}' || substr(l.stream, ${streamStart.length + 1}) and l.stream like '${streamStart}%'
    offset 0) as other
), told as materialized (
  select f.position from (select distinct stream from ${streams}) s join :schema.facts f on f.stream = s.stream
  union
  select f.position from unnest(array(select stream from linked where not own)) as l(stream)
  join :schema.facts f on f.stream = l.stream
  union
  ${told}
)`;

/** The positions of the corrections in some streams. */
const correctionsIn = (streams: string): string =>
  `select f.position from (${streams}) s join :schema.facts f on f.stream = s.stream and f.${correction}`;

// $1 ids of a company; $2 recorded until then, or null; $3 up to that position, or null; $4 most
// bytes; $5 stream or null. All that names the company; of the
// partnerships and meetings among it, everything that is said of them; of the rest, what corrects it. Goes by the
// company's own events through indexes.
export const factsOfCompany = `
with recursive named as materialized (
  select f.position, f.stream from :schema.company_events n join :schema.facts f on f.position = n.position
  where n.company_id = any($1::text[]) and ${known}
), ${toldIn(
  `named where stream not like 'company-%'`,
  `select position from named
  union
  ${correctionsIn(`select distinct stream from named where stream like 'company-%'`)}`,
)}${answer}`;

// $1 streams; $2 recorded until then, or null; $3 up to that position, or null; $4 most bytes; $5 stream or null
export const factsInStreams = `
with told as (
  select position from :schema.facts where stream = any ($1::text[])
)${answer}`;

// $1 streams of companies; $2 recorded until then, or null; $3 up to that position, or null; $4 most bytes;
// $5 stream or null. How they are profiled, and what corrects that.
export const profilesOf = `
with told as (
  select position from :schema.facts f
  where f.stream = any ($1::text[]) and (f.type = 'CompanyProfiled' or f.${correction})
)${answer}`;

/** The facts about targets of markets $1, and about partnerships for them. */
const forMarkets = `select f.position, f.stream, f.type from :schema.facts f
  where f.type = 'MarketTargeted' and f.data->>'market' = any($1) and ${known}
  union all
  select f.position, f.stream, f.type from :schema.facts f
  where f.type in ('PartnershipProposed', 'PartnershipAdvanced') and f.data->'markets' ?| $1 and ${known}`;

// $1 market codes; $2 recorded until then, or null; $3 up to that position, or null; $4 most bytes; $5 stream or
// null. The targets of these markets; the partnerships for them, with all their facts; and the corrections of these.
export const factsOfMarkets = `
with recursive named as materialized (
  ${forMarkets}
), ${toldIn(
  `named where type <> 'MarketTargeted'`,
  `select position from named where type = 'MarketTargeted'
  union
  ${correctionsIn(`select distinct stream from named where type = 'MarketTargeted'`)}`,
)}${answer}`;

// $1 beginnings of keys of models: `company/` or `company/model/`, of any id of the company; $2 recorded until then,
// or null; $3 up to that position, or null; $4 most bytes; $5 stream or null. The facts about these models, and their
// corrections.
export const factsOfModels = `
with named as materialized (
  select f.position, f.stream from unnest($1::text[]) as asked(start)
  cross join lateral (
    select coalesce((select company_id from :schema.company_ids where id = split_part(start, '/', 1)), split_part(start, '/', 1))
      || substr(start, strpos(start, '/'), length(start) - strpos(start, '/')) as key) as now
  join :schema.contributions c
    on c.view = 'model' and c.key >= now.key || '/' and c.key < now.key || '0'
  join :schema.facts f on f.position = c.position
  where ${known}
), told as materialized (
  select position from named
  union
  ${correctionsIn(`select distinct stream from named`)}
)${answer}`;

/** Whether a fact f names people. */
export const namesPeople = `(f.data @? '$.participants[*].people[*]' or f.data @? '$.parties[*].people[*]' or f.data @? '$.people[*]')`;

// $1 ids of a company; $2 recorded until then, or null; $3 up to that position, or null; $4 most bytes; $5 stream or
// null. The facts that name people and the company; and all facts about the partnerships, meetings, targets and
// models that these are about.
export const factsOfPeople = `
with recursive named as materialized (
  select f.position, f.stream, f.type, f.data->>'market' as market
  from :schema.company_events n join :schema.facts f on f.position = n.position
  where n.company_id = any($1::text[]) and ${namesPeople} and ${known}
), targets as materialized (
  select f.position, f.stream
  from (select distinct substr(stream, length('company-') + 1) as id, market from named where type = 'MarketTargeted') said
  join :schema.contributions c on c.view = 'market-target'
    and c.key = coalesce((select company_id from :schema.company_ids where id = said.id), said.id) || '/' || said.market
  join :schema.facts f on f.position = c.position
), makers as materialized (
  select distinct coalesce((select company_id from :schema.company_ids where id = said.id), said.id) as id
  from (select substr(stream, length('company-') + 1) as id from named where type = 'ModelLaunched') said
), told_models as materialized (
  select distinct split_part(c.key, '/', 1) || '/' || split_part(c.key, '/', 2) as key
  from makers m join :schema.contributions c on c.view = 'model' and c.key >= m.id || '/' and c.key < m.id || '0'
  where c.position in (select position from named)
), models as materialized (
  select f.position, f.stream from told_models m
  join :schema.contributions c on c.view = 'model' and c.key >= m.key || '/' and c.key < m.key || '0'
  join :schema.facts f on f.position = c.position
), ${toldIn(
  `named where type not in ('MarketTargeted', 'ModelLaunched')`,
  `select position from targets
  union
  select position from models
  union
  ${correctionsIn(`select stream from targets union select stream from models`)}`,
)}${answer}`;

type FactRow = StoredFact & { readonly upto: number; readonly bytes: number; readonly at: number | null };

/**
 * Facts by one of the statements above. `knownAt`: only what had been recorded by then (RFC 3339), or up to that
 * position. Throws a HistoryTooLargeError.
 */
export async function findFacts(
  client: Queryable,
  schema: string,
  statement: string,
  about: string | readonly string[],
  knownAt: Moment['knownAt'],
  stream: string | null,
  most = maxHistoryBytes,
): Promise<FoundFacts> {
  const { rows } = await client.query<FactRow>(inSchema(schema, statement), [
    about,
    ...knownValues(knownAt),
    most,
    stream,
  ]);
  const { upto = 0, bytes = 0, at = null } = rows[0] ?? {};
  if (bytes > most) throw new HistoryTooLargeError(bytes, most);
  const facts = rows.flatMap(({ upto: _, bytes: __, at: ___, ...row }) =>
    (row.id as string | null) === null ? [] : [upcast(row)],
  );
  return { facts, position: upto, version: at ?? undefined, bytes };
}

// $1 positions in the order of a page, $2 bytes. As many of them as have data of no more bytes; the first one whatever
// its size is.
export const factsOfPage = `
select position, type, schemaversion, data from (
  select asked.place, f.position::float8 as position, f.type, f.schemaversion, f.data,
    octet_length(f.data::text) as own, sum(octet_length(f.data::text)) over (order by asked.place) as bytes
  from unnest($1::bigint[]) with ordinality as asked(position, place)
  join :schema.facts f on f.position = asked.position
) as summed where bytes - own < $2 order by place`;

// $1 ids of corrections
export const reasonsOf = `
select event_id as id, data->>'reason' as reason from :schema.facts where event_id = any($1::text[])`;
