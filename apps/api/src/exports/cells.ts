import type { Cell } from './column.ts';

/** The text of a cell that is neither a number nor true or false; several texts are joined. */
export function textOf(cell: Exclude<Cell, number | boolean>): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return cell;
  const isList = Array.isArray(cell) && cell.every((item) => typeof item === 'string');
  return isList ? cell.join('; ') : JSON.stringify(cell);
}
