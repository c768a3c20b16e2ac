import { type Fact, type Moment, partnershipKey, streamOfKey, upcast } from '@sovereign-pipeline/domain';
import { foldedColumns, type StoredFact } from '../projection/facts.ts';
import { position } from '../projection/progress.ts';
import type { Queryable } from '@sovereign-pipeline/postgres';
import { inSchema } from '../schema/schema.ts';
import { envelope, HistoryTooLargeError, knownBy, knownValues } from './facts-of.ts';

const isOne = `($8::text[] is null or f.stream = any ($8))`;

/**
 * Partnerships or meetings: the facts of as many of the streams that come next as fit. $1 the stream before, $2
 * one that none of them reaches, $3 how many, $4 recorded until then, or null; $5 up to that position, or null;
 * $6 bytes; $7 ids of a
 * company, or null: only streams with a fact that names it, or of a partnership of which anybody judged what it is; $8
 * the only streams, or null. Goes from stream to stream through an index.
 */
export const factsOfStreams = `
with recursive keys (key, nth) as (
  select (select f.stream from :schema.facts f where f.stream > $1 and f.stream < $2 and ${isOne} order by f.stream limit 1), 1
  union all
  select (select f.stream from :schema.facts f where f.stream > keys.key and f.stream < $2 and ${isOne} order by f.stream limit 1), nth + 1
  from keys where keys.key is not null and nth < $3
), sized as materialized (
  select key, nth, (
    select coalesce(sum(f.size + ${envelope}), 0)::float8 from :schema.facts f
    where f.stream = keys.key and ${knownBy('$4', '$5')}) as bytes
  from keys where key is not null and ($7::text[] is null or exists (
    select from :schema.facts f join :schema.company_events n on n.position = f.position and n.company_id = any ($7)
    where f.stream = keys.key) or exists (
    select from :schema.identity_claims i
    where i.id = '${partnershipKey('')}' || substr(keys.key, ${streamOfKey(partnershipKey('')).length + 1})
      and keys.key like '${streamOfKey(partnershipKey(''))}%'))
), summed as (select key, nth, bytes, sum(bytes) over (order by nth) as upto from sized)
select ${position}::float8 as at, scan.last, scan.count::integer as count, summed.key, summed.nth::integer as nth,
  summed.bytes, summed.upto, ${foldedColumns}
from (select max(key) as last, count(key) as count from keys) as scan
left join summed on true
left join :schema.facts f on f.stream = summed.key and summed.upto <= $6 and ${knownBy('$4', '$5')}`;

/** Which keys of a list come next. */
export interface KeysAsked {
  readonly after: string;
  /** All keys are less than this. */
  readonly before: string;
  readonly keys: number;
  /** Ids of a company: only keys with a fact that names it. */
  readonly company?: readonly string[] | undefined;
  /** Only these. */
  readonly only?: readonly string[] | undefined;
  readonly bytes: number;
}

/** The facts of some keys in their order. */
export interface FoundKeys {
  readonly found: readonly { readonly key: string; readonly facts: readonly Fact[] }[];
  /** Every key up to this one was examined; undefined: there are no more. */
  readonly last: string | undefined;
  readonly bytes: number;
  readonly position: number;
}

type KeyRow = StoredFact & {
  readonly at: number;
  readonly last: string | null;
  readonly count: number;
  readonly key: string | null;
  readonly nth: number;
  readonly bytes: number;
  readonly upto: number;
};

/** Throws a HistoryTooLargeError when the first of the keys alone has more than so many bytes. */
export async function findFactsByKey(
  client: Queryable,
  schema: string,
  { after, before, keys, company, only, bytes }: KeysAsked,
  { knownAt }: Moment,
): Promise<FoundKeys> {
  const { rows } = await client.query<KeyRow>(inSchema(schema, factsOfStreams), [
    ...[after, before, keys],
    ...knownValues(knownAt),
    ...[bytes, company ?? null, only ?? null],
  ]);
  const [first] = rows;
  if (first === undefined) throw new Error('no row of a statement that always has one');
  const fit = Map.groupBy(
    rows.filter((row) => row.key !== null && row.upto <= bytes),
    ({ key }) => key ?? '',
  );
  const over = rows.filter(({ key, upto }) => key !== null && upto > bytes);
  const [tooMuch] = over.toSorted((a, b) => a.nth - b.nth);
  if (tooMuch !== undefined && fit.size === 0) throw new HistoryTooLargeError(tooMuch.bytes, bytes);
  const ordered = [...fit].sort(([, [a]], [, [b]]) => (a?.nth ?? 0) - (b?.nth ?? 0));
  const found = ordered.map(([key, own]) => ({
    key,
    facts: own.flatMap(
      ({ at: _, last: __, count: ___, key: ____, nth: _____, bytes: ______, upto: _______, ...row }) =>
        (row.id as string | null) === null ? [] : [upcast(row)],
    ),
  }));
  const isEnd = tooMuch === undefined && first.count < keys;
  return {
    found,
    last: isEnd ? undefined : tooMuch === undefined ? (first.last ?? undefined) : found.at(-1)?.key,
    bytes: Math.max(0, ...[...fit.values()].map(([row]) => row?.upto ?? 0)),
    position: first.at,
  };
}
