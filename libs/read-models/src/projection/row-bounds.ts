import { oldSpace } from '@sovereign-pipeline/postgres';
import { correctionsOf, type SizedRow } from './touched-rows.ts';

/** How many bytes of facts may be in memory at once for folding. Parsed and folded they take several times as much. */
export interface RowBounds {
  /** Bytes of the facts of one row and of the corrections in its stream. A row that has more is not folded. */
  readonly row: number;
  /** Bytes of all rows that are read together, where they are several. */
  readonly together: number;
}

/** Bounds for the memory that the process may use, so that no row exhausts it. `heap`: the bytes of its old space. */
export function boundsWithin(heap: number): RowBounds {
  return { row: Math.min(64 * 2 ** 20, heap / 16), together: Math.min(8 * 2 ** 20, heap / 64) };
}

export const rowBounds = boundsWithin(oldSpace());

/** A row has more facts than are folded. A fault of the event that touches it. */
export class RowTooLargeError extends Error {
  override readonly name = 'RowTooLargeError';
  readonly code = 'row-too-large';

  constructor(row: SizedRow, most: number) {
    const { view, key, size } = row;
    super(
      `the ${view} ${key} has ${megabytes(size)} of facts and ${megabytes(correctionsOf(row))} of corrections: ` +
        `at most ${megabytes(most)} are folded`,
    );
  }
}

/** Bytes as text for people. */
export const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(1)} MiB`;

/** Rows whose facts are read together. */
export interface Part {
  readonly rows: SizedRow[];
  size: number;
}

/** The rows in parts that may be in memory at once. Throws a RowTooLargeError. */
export function inParts(rows: readonly SizedRow[], bounds: RowBounds): readonly Part[] {
  const parts: Part[] = [];
  for (const row of rows) {
    const size = row.size + correctionsOf(row);
    if (size > bounds.row) throw new RowTooLargeError(row, bounds.row);
    let part = parts.at(-1);
    if (part === undefined || part.size + size > bounds.together) {
      part = { rows: [], size: 0 };
      parts.push(part);
    }
    part.rows.push(row);
    part.size += size;
  }
  return parts;
}
