import {
  type Fact,
  isClaim,
  isCorrection,
  partnershipKey,
  rowName,
  streamOfKey,
  upcast,
  type ViewKey,
  viewsOf,
} from '@sovereign-pipeline/domain';
import { correction, foldedColumns, type StoredFact } from './facts.ts';
import type { Queryable } from '@sovereign-pipeline/postgres';
import { inSchema } from '../schema/schema.ts';
import { partnershipsToldApart } from './told-apart.ts';
import { othersOf, resolvedNow } from './who-is-who.ts';

// $1 views, $2 keys and $3 positions of new contributions, side by side
const contribute = `
insert into :schema.contributions (view, key, position)
select * from unnest($1::text[], $2::text[], $3::bigint[])
on conflict do nothing`;

// $1 views and $2 keys, side by side; $3 the last position. The bytes that each of the rows is folded from.
export const selectSizes = `
select (
  select coalesce(sum(f.size), 0)::float8 from :schema.contributions c join :schema.facts f on f.position = c.position
  where c.key = touched.key and c.view = touched.view and c.position <= $3
) as size
from unnest($1::text[], $2::text[]) with ordinality as touched(view, key, place) order by place`;

// $1 views and $2 keys, side by side; $3 the last position, $4 bytes. What each of the rows is folded from, by its
// place among them, without an id where that is nothing; no row at all when it is more than so many bytes together.
export const selectContributed = `
select * from (
  select touched.place::integer - 1 as place, ${foldedColumns}, coalesce(sum(f.size) over (), 0) as together
  from unnest($1::text[], $2::text[]) with ordinality as touched(view, key, place)
  left join (:schema.contributions c join :schema.facts f on f.position = c.position)
    on c.key = touched.key and c.view = touched.view and c.position <= $3
) as contributed where together <= $4`;

// $1 ids
export const selectFacts = `
select ${foldedColumns} from :schema.facts f where f.event_id = any ($1::text[])`;

// $1 streams. Those that have any.
export const selectCorrectionSizes = `
select f.stream, sum(f.size)::float8 as size from :schema.facts f
where f.stream = any ($1::text[]) and f.${correction} group by f.stream`;

// $1 streams
export const selectCorrections = `
select ${foldedColumns} from :schema.facts f
where f.stream = any ($1::text[]) and f.${correction}`;

/**
 * A row to be folded anew. The facts that it rests on, corrections included, are in one stream; those of companies and
 * partnerships with several ids in one stream per id.
 */
export interface TouchedRow extends ViewKey {
  readonly streams: readonly SizedStream[];
}

interface SizedStream {
  readonly stream: string;
  /** Bytes of the corrections in the stream. */
  readonly corrections: number;
}

/** Bytes of the corrections in the streams of a row. */
export const correctionsOf = ({ streams }: TouchedRow): number =>
  streams.reduce((sum, { corrections }) => sum + corrections, 0);

export interface SizedRow extends TouchedRow {
  /** Bytes of the facts that contribute to the row. */
  readonly size: number;
}

type Contributed = { readonly place: number; readonly together: unknown } & (
  StoredFact | { readonly id: null }
);

/** A row with all facts that contribute to it and the corrections in their stream. */
export interface FactsOfRow extends ViewKey {
  readonly facts: readonly Fact[];
}

/** The rows and claims that new facts touch. */
export interface Touched {
  /** The rows that they contribute to, and the rows of the claims that they correct. */
  readonly rows: readonly TouchedRow[];
  /** Names of the rows of the claims that they correct. */
  readonly correctedRows: ReadonlySet<string>;
  readonly added: readonly Added[];
  /** The claims that corrections among them are about. */
  readonly corrected: readonly Fact[];
}

/** A fact that contributes to a row. */
export interface Added extends ViewKey {
  readonly fact: Fact;
}

/** `identified`: whether anything may have several ids; the facts are resolved. */
export async function touchedBy(
  client: Queryable,
  schema: string,
  facts: readonly Fact[],
  identified: boolean,
): Promise<Touched> {
  const added = contributionsOf(facts);
  const rows = new Map(
    added.map(({ view, key, fact: { stream } }) => [rowName({ view, key }), { view, key, stream }]),
  );
  for (const row of await partnershipsToldApart(client, schema, facts, identified))
    if (!rows.has(rowName(row))) rows.set(rowName(row), row);
  const corrected = await correctedBy(client, schema, facts);
  const correctedRows = new Set<string>();
  for (const claim of identified ? await resolvedNow(client, schema, corrected) : corrected) {
    for (const row of viewsOf(claim)) {
      rows.set(rowName(row), { ...row, stream: claim.stream });
      correctedRows.add(rowName(row));
    }
  }
  const touched = await withStreams(client, schema, [...rows.values()], identified);
  return { rows: touched, correctedRows, added, corrected };
}

/** Adds to rows, each with one of the streams that it rests on, all of these streams. */
export async function withStreams(
  client: Queryable,
  schema: string,
  rows: readonly (ViewKey & { readonly stream: string })[],
  identified: boolean,
): Promise<readonly TouchedRow[]> {
  if (rows.length === 0) return [];
  const others = identified
    ? await othersOf(client, schema, new Set(rows.flatMap((row) => toldOf(row) ?? [])))
    : new Map<string, readonly string[]>();
  const streamsOf = (row: ViewKey & { readonly stream: string }): readonly string[] => {
    const id = toldOf(row);
    if (id === undefined) return [row.stream];
    return [...new Set([row.stream, ...[id, ...(others.get(id) ?? [])].map(streamOfKey)])];
  };
  const withAll = rows.map((row) => ({ ...row, streams: streamsOf(row) }));
  const { rows: sized } = await client.query<{ stream: string; size: number }>(
    inSchema(schema, selectCorrectionSizes),
    [[...new Set(withAll.flatMap(({ streams }) => streams))]],
  );
  const sizes = new Map(sized.map(({ stream, size }) => [stream, size]));
  return withAll.map(({ view, key, streams }) => ({
    view,
    key,
    streams: streams.map((stream) => ({ stream, corrections: sizes.get(stream) ?? 0 })),
  }));
}

/** The part of a row's key that is the company of its streams. */
const companyPart: Partial<Record<ViewKey['view'], number>> = { company: 0, 'market-target': 0, model: 2 };

/** The company, or the partnership's key, whose streams have the facts of a row; none for a meeting. */
function toldOf({ view, key }: ViewKey): string | undefined {
  if (view === 'partnership') return partnershipKey(key);
  const part = companyPart[view];
  return part === undefined ? undefined : key.split('/')[part];
}

/** The rows that facts contribute to. */
export function contributionsOf(facts: readonly Fact[]): Added[] {
  return facts.flatMap((fact) => viewsOf(fact).map((row) => ({ ...row, fact })));
}

/** Stores which rows facts contribute to. */
export async function noteContributions(
  client: Queryable,
  schema: string,
  added: readonly Added[],
): Promise<void> {
  if (added.length === 0) return;
  await client.query(inSchema(schema, contribute), [
    added.map(({ view }) => view),
    added.map(({ key }) => key),
    added.map(({ fact }) => fact.position),
  ]);
}

/** Stands for the last position when all facts count. */
const noEnd = Number.MAX_SAFE_INTEGER;

/** The rows with the bytes of the facts that contribute to each, up to a position. */
export async function withSizes(
  client: Queryable,
  schema: string,
  rows: readonly TouchedRow[],
  until = noEnd,
): Promise<readonly SizedRow[]> {
  const sizes = await client.query<{ size: number }>(inSchema(schema, selectSizes), [...keysOf(rows), until]);
  return rows.map((row, place) => ({ ...row, size: sizes.rows[place]?.size ?? 0 }));
}

/**
 * The facts behind some rows, row by row; undefined when they exceed `most` bytes. `added`: facts that are not stored
 * yet, with their bytes by id; the others are read, up to the position `until`. `identified`: whether companies may
 * have several ids.
 */
export async function factsOfRows(
  client: Queryable,
  schema: string,
  rows: readonly TouchedRow[],
  most: number,
  identified: boolean,
  added: readonly Added[] = [],
  sizes: ReadonlyMap<string, number> = new Map(),
  until = noEnd,
): Promise<Iterable<FactsOfRow> | undefined> {
  const corrected = new Map(
    rows.flatMap(({ streams }) => streams.map(({ stream, corrections }) => [stream, corrections])),
  );
  const inMemory = added.map(({ fact }) => sizes.get(fact.id) ?? 0);
  const room = [...corrected.values(), ...inMemory].reduce((left, size) => left - size, most);
  if (room < 0) return undefined;
  const contributed = await client.query<Contributed>(inSchema(schema, selectContributed), [
    ...keysOf(rows),
    ...[until, Math.floor(room)],
  ]);
  if (contributed.rows.length === 0) return undefined;
  const facts = rows.map((): Fact[] => []);
  const known: { readonly place: number; readonly fact: Fact }[] = [];
  for (const { place, together: _, ...stored } of contributed.rows)
    if (stored.id !== null) known.push({ place, fact: upcast(stored) });
  const read = known.map(({ fact }) => fact);
  const named = identified ? await resolvedNow(client, schema, read) : read;
  for (const [index, fact] of named.entries()) facts[known[index]?.place ?? NaN]?.push(fact);
  const places = new Map(rows.map((row, place) => [rowName(row), place]));
  for (const row of added) facts[places.get(rowName(row)) ?? NaN]?.push(row.fact);
  const streams = [...corrected].filter(([, size]) => size > 0).map(([stream]) => stream);
  const corrections = Map.groupBy(
    streams.length === 0 ? [] : await correctionsIn(client, schema, streams),
    ({ stream }) => stream,
  );
  return eachWith(rows, facts, corrections);
}

function* eachWith(
  rows: readonly TouchedRow[],
  facts: readonly (readonly Fact[])[],
  corrections: ReadonlyMap<string, readonly Fact[]>,
): Generator<FactsOfRow> {
  for (const [place, { view, key, streams }] of rows.entries()) {
    const own = facts[place] ?? [];
    const against = streams.flatMap(({ stream }) => corrections.get(stream) ?? []);
    yield { view, key, facts: against.length === 0 ? own : [...own, ...against] };
  }
}

const keysOf = (rows: readonly ViewKey[]): [string[], string[]] => [
  rows.map(({ view }) => view),
  rows.map(({ key }) => key),
];

/**
 * The claims that the corrections among the facts are about; for a correction of a correction, the latter's claim.
 */
async function correctedBy(client: Queryable, schema: string, facts: readonly Fact[]): Promise<Fact[]> {
  const claims: Fact[][] = [];
  const seen = new Set<string>();
  let corrected = facts.filter(isCorrection);
  while (corrected.length > 0) {
    const ids = new Set(corrected.map(({ data }) => data.eventId).filter((id) => !seen.has(id)));
    ids.forEach((id) => seen.add(id));
    const found = ids.size === 0 ? [] : await select(client, schema, selectFacts, [...ids]);
    claims.push(found.filter((each) => isClaim(each)));
    corrected = found.filter(isCorrection);
  }
  return claims.flat();
}

/** All corrections in some streams. */
export function correctionsIn(
  client: Queryable,
  schema: string,
  streams: readonly string[],
): Promise<Fact[]> {
  return select(client, schema, selectCorrections, streams);
}

async function select(
  client: Queryable,
  schema: string,
  sql: string,
  values: readonly string[],
): Promise<Fact[]> {
  const { rows } = await client.query<StoredFact>(inSchema(schema, sql), [values]);
  return rows.map((row) => upcast(row));
}
