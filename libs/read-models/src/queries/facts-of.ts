import { type Fact, type Moment, upcast } from '@sovereign-pipeline/domain';
import { correction, factColumns, type StoredFact } from '../projection/facts.ts';
import type { LiveTables } from './live-tables.ts';
import { position } from '../projection/progress.ts';

/** The facts that an answer is folded from, and the position that the read models included at that moment. */
export interface FoundFacts {
  readonly facts: readonly Fact[];
  readonly position: number;
}

/** Only what had been recorded by then may tell what else belongs to an answer: nobody knew more at the time. */
const known = `($2::timestamptz is null or f.recordedat <= $2) and ($3::bigint is null or f.position <= $3)`;

/** The facts of `told`, and on a row of its own at least the position: an answer without facts is of a moment, too. */
const answer = `
select ${position}::float8 as upto, ${factColumns}
from (select 1) as always left join told f on ${known}`;

// $1 company id; $2 recorded until then, or null; $3 up to that position, or null. All that names the company; of the
// partnerships and meetings among it, everything that is said of them; of the rest, what corrects it. Goes by the company's own
// events through indexes.
export const factsOfCompany = `
with named as materialized (
  select f.* from pipeline.company_events n join pipeline.facts f on f.position = n.position where n.company_id = $1 and ${known}
), told as (
  select * from named
  union
  select f.* from (select distinct stream from named where stream not like 'company-%') s
  join pipeline.facts f on f.stream = s.stream
  union
  select f.* from (select distinct stream from named where stream like 'company-%') s
  join pipeline.facts f on f.stream = s.stream and f.${correction}
)${answer}`;

// $1 stream; $2 recorded until then, or null; $3 up to that position, or null
export const factsOfStream = `
with told as (
  select * from pipeline.facts where stream = $1
)${answer}`;

// $1 market codes; $2 recorded until then, or null; $3 up to that position, or null. Who is said to target one of the markets;
// partnerships for one of them, with everything that is said of them; and what corrects these.
export const factsOfMarkets = `
with named as materialized (
  select f.* from pipeline.facts f where f.type = 'MarketTargeted' and f.data->>'market' = any($1) and ${known}
  union all
  select f.* from pipeline.facts f
  where f.type in ('PartnershipProposed', 'PartnershipAdvanced') and f.data->'markets' ?| $1 and ${known}
), told as (
  select * from named where type = 'MarketTargeted'
  union
  select f.* from (select distinct stream from named where type <> 'MarketTargeted') s
  join pipeline.facts f on f.stream = s.stream
  union
  select f.* from (select distinct stream from named where type = 'MarketTargeted') s
  join pipeline.facts f on f.stream = s.stream and f.${correction}
)${answer}`;

type FactRow = StoredFact & { readonly upto: number };

/** Facts by one of the statements above. `knownAt`: only what had been recorded by then (RFC 3339), or up to that position. */
export async function findFacts(
  tables: LiveTables,
  statement: string,
  about: string | readonly string[],
  knownAt: Moment['knownAt'],
): Promise<FoundFacts> {
  const rows = await tables.select<FactRow>(statement, [
    about,
    typeof knownAt === 'string' ? knownAt : null,
    typeof knownAt === 'number' ? knownAt : null,
  ]);
  const facts = rows.flatMap(({ upto: _, ...row }) =>
    (row.id as string | null) === null ? [] : [upcast(row)],
  );
  return { facts, position: rows[0]?.upto ?? 0 };
}
