import { getHeapStatistics } from 'node:v8';
import type { TouchedRow } from './touched-rows.ts';

/** How much is in memory at once of what rows are folded from. Parsed and folded it takes several times its bytes. */
export interface RowBounds {
  /** Bytes of the facts of one row and of the corrections in its stream. One that has more is not folded. */
  readonly row: number;
  /** Bytes of all rows that are read together, where they are several. */
  readonly together: number;
}

const heap = getHeapStatistics().heap_size_limit;

/** Of the memory that the process may take, so that no row ends it. */
export const rowBounds: RowBounds = {
  row: Math.min(64 * 2 ** 20, heap / 16),
  together: Math.min(8 * 2 ** 20, heap / 64),
};

/** A row has more facts than are folded. A fault of the event that touches it. */
export class RowTooLargeError extends Error {
  override readonly name = 'RowTooLargeError';
  readonly code = 'row-too-large';

  constructor({ view, key, size, corrections }: TouchedRow, most: number) {
    super(
      `the ${view} ${key} has ${megabytes(size)} of facts and ${megabytes(corrections)} of corrections: ` +
        `at most ${megabytes(most)} are folded`,
    );
  }
}

const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(1)} MiB`;

/** The rows in parts that may be in memory at once. Throws a RowTooLargeError. */
export function inParts(rows: readonly TouchedRow[], bounds: RowBounds): TouchedRow[][] {
  const parts: TouchedRow[][] = [];
  let room = 0;
  for (const row of rows) {
    const size = row.size + row.corrections;
    if (size > bounds.row) throw new RowTooLargeError(row, bounds.row);
    if (size > room || parts.length === 0) {
      parts.push([]);
      room = bounds.together;
    }
    parts.at(-1)?.push(row);
    room -= size;
  }
  return parts;
}
