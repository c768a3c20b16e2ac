import type { Moment } from '@sovereign-pipeline/domain';
import type { Queryable } from '@sovereign-pipeline/postgres';
import { correctionsOf, type TouchedRow } from '../projection/touched-rows.ts';
import { inSchema } from '../schema/schema.ts';
import type { Between } from './rows-in-scope.ts';

/** A row, and the position of its change in the order of recording; 0: unknown until it is folded. */
export interface PlacedRow extends TouchedRow {
  readonly at: number;
}

// $1 views and $2 keys, side by side; $3 a position. The position of the last fact of each row up to there. One probe
// of the index for each row.
const lastPositions = `
select (
  select c.position::float8 from :schema.contributions c
  where c.key = touched.key and c.view = touched.view and c.position <= $3 order by c.position desc limit 1) as at
from unnest($1::text[], $2::text[]) with ordinality as touched(view, key, place) order by place`;

/**
 * Whether the last fact of a row caused its change between two moments of recording: always, unless the moment leaves
 * out facts by date of publication or by source.
 */
export const placesAreKnown = ({ asOf: _, knownAt: __, ...others }: Moment): boolean =>
  Object.keys(others).length === 0;

/** Rows with their places up to a position. Corrections are not among the facts of a row, but may cause its change. */
export async function placed(
  client: Queryable,
  schema: string,
  rows: readonly TouchedRow[],
  until: number,
  isKnown: boolean,
): Promise<readonly PlacedRow[]> {
  if (!isKnown || rows.length === 0) return rows.map((row) => ({ ...row, at: 0 }));
  const found = await client.query<{ at: number | null }>(inSchema(schema, lastPositions), [
    rows.map(({ view }) => view),
    rows.map(({ key }) => key),
    until,
  ]);
  return rows.map((row, place) => ({
    ...row,
    at: correctionsOf(row) > 0 ? 0 : (found.rows[place]?.at ?? 0),
  }));
}

/** The rows without those that no event in between touches. */
export async function touchedBetween(
  client: Queryable,
  schema: string,
  rows: readonly TouchedRow[],
  between: Between | undefined,
): Promise<readonly TouchedRow[]> {
  if (between === undefined) return rows;
  const [after, last] = between;
  return (await placed(client, schema, rows, last, true)).filter(({ at }) => at === 0 || at > after);
}

export const inOrderOfPlaces = (rows: readonly PlacedRow[]): readonly PlacedRow[] =>
  rows.toSorted((a, b) => a.at - b.at);

/** The first rows up to a position, in order: `most` of them, and others at the position of the last. */
export function firstUpTo(rows: readonly PlacedRow[], end: number, most: number): readonly PlacedRow[] {
  const last = rows[most - 1]?.at ?? Infinity;
  return rows.filter(({ at }) => at <= end && at <= last);
}
