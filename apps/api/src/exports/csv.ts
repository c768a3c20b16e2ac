import { textOf } from './cells.ts';
import type { Cell, Column } from './column.ts';
import { type Pages, writtenPages } from './entries.ts';

/** Spreadsheets take a text that begins like this for a formula, which may do anything that its author wants. */
const formula = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/**
 * RFC 4180, in UTF-8, which some spreadsheets recognize only by its byte order mark. Own code: it is one expression
 * (`csvCell`); reading CSV, which is more work, is left to csv-parse.
 */
export async function* csvFile(
  columns: readonly Column[],
  pages: Pages,
  { bom = false } = {},
): AsyncGenerator<string | Uint8Array> {
  yield (bom ? '\ufeff' : '') + csvRecord(columns.map(({ name }) => name));
  yield* writtenPages(pages, (entry) => csvLine(columns, entry));
}

/** The record of an entry. */
export const csvLine = (columns: readonly Column[], entry: object): string =>
  csvRecord(columns.map(({ of }) => of(entry)));

/** One record, with its end. */
export function csvRecord(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

export function csvCell(cell: Cell): string {
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell);
  const text = textOf(cell);
  const harmless = formula.test(text) ? `'${text}` : text;
  return /[",\r\n;]|^\s|\s$/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
