import { textOf } from './cells.ts';
import type { Cell, Column } from './columns.ts';
import type { Pages } from './entries.ts';

/** Spreadsheets take what begins so for a formula, which may do anything that its author wants. */
const formula = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/** RFC 4180, in UTF-8, by which some spreadsheets know it only by its byte order mark. */
export async function* csvFile(
  columns: readonly Column[],
  pages: Pages,
  { bom = false } = {},
): AsyncGenerator<string> {
  yield (bom ? '\ufeff' : '') + csvRecord(columns.map(({ name }) => name));
  for await (const page of pages)
    yield page.map((entry) => csvRecord(columns.map(({ of }) => of(entry)))).join('');
}

/** One record, with its end. */
export function csvRecord(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(cell: Cell): string {
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell);
  const text = textOf(cell);
  const harmless = formula.test(text) ? `'${text}` : text;
  return /[",\r\n;]|^\s|\s$/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
