import { extname } from 'node:path';
import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { parse as parseWhole } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
import { UserError } from '../stop-request.ts';
import { type TextFile, textFile, textOf } from './text-file.ts';

/** A row of a table, by the names of its columns; an empty cell is left out. */
export type Cells = Readonly<Record<string, string | number>>;

/** What stands on a line, from 1, of a file. */
export type Row = { readonly line: number } & (
  { readonly cells: Cells } | { readonly event: unknown } | { readonly fault: string }
);

/** A file of facts, opened. */
export interface RowsFile {
  /** How the file was read, for the user to check. */
  readonly told: string;
  readonly rows: AsyncIterable<Row>;
}

export interface ReadingOptions {
  readonly encoding?: string | undefined;
  readonly separator?: string | undefined;
  readonly sheet?: string | undefined;
  /** Called with the number of bytes read. */
  readonly onRead?: (bytes: number) => void;
}

/** Opens a file by what its name ends with. */
export async function openRows(path: string, options: ReadingOptions = {}): Promise<RowsFile> {
  const ending = extname(path).toLowerCase();
  if (ending === '.xlsx') return sheetRows(path, options);
  const file = await textFile(path, options.encoding);
  if (['.ndjson', '.jsonl'].includes(ending))
    return { told: file.encoding, rows: jsonRows(file, options.onRead) };
  if (['.csv', '.tsv', '.txt'].includes(ending)) return tableRows(file, options);
  throw new UserError(`${path}: expected a file that ends with .ndjson, .jsonl, .csv, .tsv, .txt or .xlsx`);
}

async function* jsonRows(file: TextFile, onRead?: (bytes: number) => void): AsyncGenerator<Row> {
  let line = 0;
  for await (const text of linesOf(textOf(file, onRead))) {
    line += 1;
    if (text.trim() === '') continue;
    try {
      yield { line, event: JSON.parse(text) as unknown };
    } catch (error) {
      yield { line, fault: error instanceof Error ? error.message : String(error) };
    }
  }
}

async function* linesOf(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const text of texts) {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

const separators = [',', ';', '\t', '|'];

/** Characters by which a separator is found out. */
const sampled = 65_536;

async function tableRows(file: TextFile, options: ReadingOptions): Promise<RowsFile> {
  let start = '';
  for await (const text of textOf(file)) {
    start += text;
    if (start.length >= sampled) break;
  }
  // Excel's own way to say it.
  const [said, declared] = /^sep=(.)\r?\n/.exec(start) ?? [];
  const whole = start.length < sampled ? start : start.slice(0, start.lastIndexOf('\n') + 1);
  const separator = options.separator ?? declared ?? separatorOf(whole);
  const parser = parse({
    ...csv(separator),
    info: true,
    ...(said !== undefined && { from_line: 2 }),
  });
  const records = Readable.from(textOf(file, options.onRead)).pipe(parser);
  const told = `${file.encoding}, separated by ${separator === '\t' ? 'tabs' : separator}`;
  return { told, rows: namedRows(linedRecords(records)) };
}

const csv = (separator: string) => ({
  delimiter: separator,
  relax_column_count: true,
  relax_quotes: true,
  skip_empty_lines: true,
});

/** That by which most lines have as many cells as the first, the more cells the better. */
function separatorOf(text: string): string {
  const found = separators.map((separator) => {
    const records: string[][] = parseWhole(text, { ...csv(separator), to: 50 });
    const cells = records[0]?.length ?? 0;
    const alike = records.filter((record) => record.length === cells).length / records.length;
    return { separator, score: cells > 1 ? alike * 1_000 + Math.min(cells, 500) : 0 };
  });
  const best = found.reduce((a, b) => (b.score > a.score ? b : a));
  return best.score === 0 ? ',' : best.separator;
}

interface Line {
  readonly line: number;
  readonly cells: readonly (string | number)[];
}

async function* linedRecords(records: AsyncIterable<unknown>): AsyncGenerator<Line> {
  // The parser counts both signs of a line break in a cell.
  let countedTwice = 0;
  try {
    for await (const each of records) {
      const { record, info } = each as { record: string[]; info: { lines: number } };
      // Where it begins: a cell may have line breaks.
      const breaks = record.join('').match(/[\r\n]/g)?.length ?? 0;
      yield { line: info.lines - countedTwice - breaks, cells: record.map((cell) => cell.trim()) };
      countedTwice += record.join('').match(/\r\n/g)?.length ?? 0;
    }
  } catch (error) {
    if ((error as { code?: string }).code?.startsWith('CSV_') !== true) throw error;
    throw new UserError(`The file cannot be read on: ${(error as Error).message}`);
  }
}

async function sheetRows(path: string, { sheet }: ReadingOptions): Promise<RowsFile> {
  const read = sheet === undefined ? readSheet(path) : readSheet(path, sheet);
  const rows = await read.catch((error: unknown) => {
    throw new UserError(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  });
  const lines = rows.map((cells, index) => ({ line: index + 1, cells: cells.map(ofSheet) }));
  return { told: sheet === undefined ? 'its first sheet' : `the sheet ${sheet}`, rows: namedRows(lines) };
}

/** A date is a day: that is what a cell with a date is made for. */
function ofSheet(cell: unknown): string | number {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell === 'number') return cell;
  return typeof cell === 'string' ? cell.trim() : typeof cell === 'boolean' ? String(cell) : '';
}

/** By the names of the first line that has any. */
async function* namedRows(lines: Iterable<Line> | AsyncIterable<Line>): AsyncGenerator<Row> {
  let names: readonly string[] | undefined;
  for await (const { line, cells } of lines) {
    const filled = cells.map((cell, index) => [index, cell] as const).filter(([, cell]) => cell !== '');
    if (filled.length === 0) continue;
    if (names === undefined) {
      names = cells.map(String);
      const twice = names.find((name, index) => name !== '' && names?.indexOf(name) !== index);
      if (twice !== undefined) throw new UserError(`Line ${String(line)} has two columns named ${twice}`);
      continue;
    }
    const nameless = filled.find(([index]) => (names?.[index] ?? '') === '');
    if (nameless)
      yield {
        line,
        fault: `cell ${String(nameless[0] + 1)} is in no column: there are ${String(names.length)}`,
      };
    else {
      const named = filled.map(([index, cell]) => [names?.[index] ?? '', cell] as const);
      yield { line, cells: Object.fromEntries(named) };
    }
  }
}
