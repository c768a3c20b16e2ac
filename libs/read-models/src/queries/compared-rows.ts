import { isCompared } from '@sovereign-pipeline/domain';
import type { Queryable } from '@sovereign-pipeline/postgres';
import { inParts, type RowBounds } from '../projection/row-bounds.ts';
import {
  correctionsOf,
  type FactsOfRow,
  factsOfRows,
  type SizedRow,
  type TouchedRow,
  withSizes,
} from '../projection/touched-rows.ts';
import { inSchema } from '../schema/schema.ts';
import { maxHistoryBytes } from './facts-of.ts';

/** Bytes of facts that are folded for one page, and of one row: as much as one answer is folded from. */
const bounds: RowBounds = { row: maxHistoryBytes, together: maxHistoryBytes };

// $1 position, $2 time. Whether the first fact from there on was recorded later; no row when there is none.
const isLater = `
select f.recordedat > $2 as later from :schema.facts f where f.position >= $1 order by f.position limit 1`;

/** The last position that had been recorded by then, at most `last`: times rise with positions. */
export async function positionAt(
  client: Queryable,
  schema: string,
  moment: string | number,
  last: number,
): Promise<number> {
  if (typeof moment === 'number') return Math.min(moment, last);
  let [known, later] = [0, last + 1];
  while (later - known > 1) {
    const middle = Math.floor((known + later) / 2);
    const { rows } = await client.query<{ later: boolean }>(inSchema(schema, isLater), [middle, moment]);
    if (rows[0]?.later === false) known = middle;
    else later = middle;
  }
  return known;
}

/**
 * The rows to compare, with their facts up to a position, and those that are too large. Where all of them fit into
 * memory together, as they usually do, their sizes are not read.
 */
export async function comparedRows(
  client: Queryable,
  schema: string,
  touched: readonly TouchedRow[],
  until?: number,
) {
  const rows = touched.filter(isCompared);
  const read = (some: readonly TouchedRow[]) =>
    factsOfRows(client, schema, some, bounds.together, true, [], undefined, until);
  const all = await read(rows);
  if (all !== undefined) return { large: [], small: inTurn([() => all]) };
  const sized = await withSizes(client, schema, rows, until);
  const isSmall = (row: SizedRow) => row.size + correctionsOf(row) <= bounds.row;
  const readParts = inParts(sized.filter(isSmall), bounds).map((part) => () => read(part.rows));
  return {
    small: inTurn(readParts),
    large: sized.flatMap((row) =>
      isSmall(row) || !isCompared(row) ? [] : [{ view: row.view, id: row.key }],
    ),
  };
}

async function* inTurn(parts: readonly (() => ReturnType<typeof factsOfRows> | Iterable<FactsOfRow>)[]) {
  for (const part of parts)
    for (const row of (await part()) ?? []) if (isCompared(row)) yield { ...row, view: row.view };
}
