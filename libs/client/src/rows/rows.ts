import { type Bytes, encodingOf, textOf } from './text.ts';

/** A row of a table, by the names of its columns; an empty cell is left out. */
export type Cells = Readonly<Record<string, string | number>>;

/** What stands on a line, from 1, of a file; `text`: of a line that is no JSON. */
export type Row = { readonly line: number } & (
  { readonly cells: Cells } | { readonly event: unknown } | { readonly fault: string; readonly text?: string }
);

/** A file of facts, opened. */
export interface OpenedRows {
  /** How the file was read, for the user to check. */
  readonly told: string;
  readonly rows: AsyncIterable<Row>;
}

/** A file of facts, wherever it is: on a disk, or in a browser. */
export interface RowsFile {
  readonly name: string;
  readonly bytes: Bytes;
  /** What csv-parse makes of the text. */
  readonly records: (text: AsyncIterable<string>, how: CsvOptions) => AsyncIterable<unknown>;
  /** The cells of a sheet of an XLSX file; of the first one when none is named. */
  readonly sheet: (name: string | undefined) => Promise<readonly (readonly unknown[])[]>;
}

export interface ReadingOptions {
  readonly encoding?: string | undefined;
  readonly separator?: string | undefined;
  readonly sheet?: string | undefined;
  /** Called with the number of bytes read. */
  readonly onRead?: (bytes: number) => void;
  /** Called with the columns of a table, before any of its rows. */
  readonly onColumns?: (names: readonly string[]) => void;
}

/** A file that cannot be read, and why. */
export class RowsError extends Error {
  override readonly name = 'RowsError';
}

/** Opens a file by what its name ends with. */
export async function openRows(file: RowsFile, options: ReadingOptions = {}): Promise<OpenedRows> {
  const ending = /\.[^./\\]*$/.exec(file.name.toLowerCase())?.[0] ?? '';
  if (ending === '.xlsx') return sheetRows(file, options);
  const isTable = ['.csv', '.tsv', '.txt'].includes(ending);
  if (!isTable && !['.ndjson', '.jsonl'].includes(ending))
    throw new RowsError(
      `${file.name}: expected a file that ends with .ndjson, .jsonl, .csv, .tsv, .txt or .xlsx`,
    );
  const encoding =
    options.encoding === undefined ? await foundEncoding(file) : knownEncoding(options.encoding);
  if (isTable) return tableRows(file, encoding, options);
  return { told: encoding, rows: jsonRows(textOf(file.bytes, encoding, options.onRead)) };
}

async function foundEncoding({ name, bytes }: RowsFile): Promise<string> {
  const encoding = await encodingOf(bytes);
  if (encoding !== undefined) return encoding;
  throw new RowsError(
    `${name}: its encoding is not clear: save it as UTF-8, or name it, such as --encoding gb18030`,
  );
}

function knownEncoding(encoding: string): string {
  try {
    return new TextDecoder(encoding).encoding;
  } catch {
    throw new RowsError(
      `the encoding ${encoding} is not known: expected one such as utf-8, windows-1252 or euc-kr`,
    );
  }
}

async function* jsonRows(texts: AsyncIterable<string>): AsyncGenerator<Row> {
  let line = 0;
  for await (const text of linesOf(texts)) {
    line += 1;
    if (text.trim() === '') continue;
    try {
      yield { line, event: JSON.parse(text) as unknown };
    } catch (error) {
      yield { line, fault: messageOf(error), text };
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

async function tableRows(file: RowsFile, encoding: string, options: ReadingOptions): Promise<OpenedRows> {
  let start = '';
  for await (const text of textOf(file.bytes, encoding)) {
    start += text;
    if (start.length >= sampled) break;
  }
  // Excel's own way to say it.
  const [said, declared] = /^sep=(.)\r?\n/.exec(start) ?? [];
  const whole = start.length < sampled ? start : start.slice(0, start.lastIndexOf('\n') + 1);
  const separator = options.separator ?? declared ?? (await separatorOf(whole, file));
  const how = { ...csv(separator), info: true, ...(said !== undefined && { from_line: 2 }) };
  const told = `${encoding}, separated by ${separator === '\t' ? 'tabs' : separator}`;
  const records = file.records(textOf(file.bytes, encoding, options.onRead), how);
  return { told, rows: namedRows(linedRecords(records), options) };
}

const csv = (delimiter: string) => ({
  delimiter,
  relax_column_count: true,
  relax_quotes: true,
  skip_empty_lines: true,
});
/** How csv-parse reads. */
export type CsvOptions = ReturnType<typeof csv> & {
  readonly info?: boolean;
  readonly from_line?: number;
  readonly to?: number;
};

/** That by which most lines have as many cells as the first, the more cells the better. */
async function separatorOf(text: string, { records }: RowsFile): Promise<string> {
  let best = { separator: ',', score: 0 };
  for (const separator of separators) {
    const found: string[][] = [];
    for await (const record of records(oneText(text), { ...csv(separator), to: 50 }))
      found.push(record as string[]);
    const cells = found[0]?.length ?? 0;
    const alike = found.filter((record) => record.length === cells).length / found.length;
    const score = cells > 1 ? alike * 1_000 + Math.min(cells, 500) : 0;
    if (score > best.score) best = { separator, score };
  }
  return best.separator;
}

// eslint-disable-next-line @typescript-eslint/require-await -- texts come when they are there
async function* oneText(text: string): AsyncGenerator<string> {
  yield text;
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
    throw new RowsError(`The file cannot be read on: ${messageOf(error)}`);
  }
}

async function sheetRows(file: RowsFile, options: ReadingOptions): Promise<OpenedRows> {
  const { sheet } = options;
  const rows = await file.sheet(sheet).catch((error: unknown) => {
    throw new RowsError(`${file.name} cannot be read: ${messageOf(error)}`);
  });
  const lines = rows.map((cells, index) => ({ line: index + 1, cells: cells.map(ofSheet) }));
  return {
    told: sheet === undefined ? 'its first sheet' : `the sheet ${sheet}`,
    rows: namedRows(lines, options),
  };
}

/** A date is a day: that is what a cell with a date is made for. */
function ofSheet(cell: unknown): string | number {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell === 'number') return cell;
  return typeof cell === 'string' ? cell.trim() : typeof cell === 'boolean' ? String(cell) : '';
}

/** By the names of the first line that has any. */
async function* namedRows(
  lines: Iterable<Line> | AsyncIterable<Line>,
  { onColumns }: ReadingOptions,
): AsyncGenerator<Row> {
  let names: readonly string[] | undefined;
  for await (const { line, cells } of lines) {
    const filled = cells.map((cell, index) => [index, cell] as const).filter(([, cell]) => cell !== '');
    if (filled.length === 0) continue;
    if (names === undefined) {
      names = cells.map(String);
      const twice = names.find((name, index) => name !== '' && names?.indexOf(name) !== index);
      if (twice !== undefined) throw new RowsError(`Line ${String(line)} has two columns named ${twice}`);
      onColumns?.(names.filter((name) => name !== ''));
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

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
