/** What a cell may hold: several texts are one of them after the other. */
export type Cell = string | number | boolean | null | undefined | readonly string[] | object;

/** Spreadsheets take what begins so for a formula, which may do anything that its author wants. */
const formula = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/** One record of RFC 4180, with its end. */
export function csvRecord(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(cell: Cell): string {
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell);
  const text = textOf(cell);
  const harmless = formula.test(text) ? `'${text}` : text;
  return /[",\r\n;]|^\s|\s$/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

function textOf(cell: Exclude<Cell, number | boolean>): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return cell;
  const isList = Array.isArray(cell) && cell.every((item) => typeof item === 'string');
  return isList ? cell.join('; ') : JSON.stringify(cell);
}
