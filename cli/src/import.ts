/**
 * `npm run import -- <file> [--map mapping.json] [--dry-run]`: records the facts of a file (NDJSON, CSV, XLSX)
 * through the service, and reports which rows were refused and why. Facts that are recorded already are not recorded
 * again.
 */
import { openSync, writeSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { eventOf, plainMapping, type Row, type RowResult, withId } from '@sovereign-pipeline/client/rows';
import { SingleBar } from 'cli-progress';
import { type Command, complain, runCommand, say } from './command.ts';
import { readMapping } from './importing/mapping.ts';
import { type PostedRow, postRows } from './importing/post-rows.ts';
import { openRows } from './importing/rows.ts';
import { ServiceClient } from './service-client.ts';
import { UserError } from './stop-request.ts';

const usage = `npm run import -- <file.ndjson | file.csv | file.xlsx>
  --map <file>         a mapping (JSON) of columns to fields: docs/operations.md has one
  --exported           the file is an export of /v1/events (NDJSON): keep when and where each was recorded first
  --dry-run            tell what would become of each row, and record nothing
  --refused <file>     write the refused rows there, as NDJSON
  --encoding <name>    of a text file, when it is not found out: euc-kr, shift_jis …
  --separator <sign>   of a CSV file, when it is not found out
  --sheet <name>       of an XLSX file; the first one when left out
The service is told by API_URL or PORT, its key by API_KEY.`;

/** How many refused rows are printed one by one. */
const mostTold = 50;

interface Counts {
  recorded: number;
  before: number;
  refused: number;
}

/** The exit code: 0 when no row was refused. */
async function run({ args, stop }: Command): Promise<number> {
  const { values, file } = given(args);
  // Where npm was called, not where it runs us.
  const at = (path: string): string => resolve(process.env['INIT_CWD'] ?? '.', path);
  const path = at(file);
  const mapping =
    values.map === undefined ? plainMapping : readMapping(await readFile(at(values.map), 'utf8'), values.map);
  const { size } = await stat(path);
  const progress = progressOf(size, process.stdout);
  const rows = await openRows(path, { ...values, onRead: progress.read, onColumns: expectMapped });
  say(`Reading ${file}: ${rows.told}.`);
  // Made once the file has proved to be readable: until then the list of the run before stays.
  let refusals: number | undefined;
  const counts: Counts = { recorded: 0, before: 0, refused: 0 };
  const told: string[] = [];
  const refuse = (line: number, result: Partial<RowResult>, event?: unknown): void => {
    counts.refused += 1;
    if (refusals !== undefined) writeSync(refusals, `${JSON.stringify({ ...result, line, row: event })}\n`);
    if (told.length < mostTold) told.push(`Line ${String(line)}: ${wordsOf(result)}`);
  };
  const events = async function* (): AsyncGenerator<PostedRow> {
    for await (const row of rows.rows) {
      if (values.refused !== undefined) refusals ??= openSync(at(values.refused), 'w');
      if ('fault' in row) refuse(row.line, { code: 'unreadable', detail: row.fault });
      else yield { line: row.line, event: withId(asEvent(row)) };
    }
  };
  const service = new ServiceClient(process.env, stop.signal);
  const asked = [
    ...(values['dry-run'] ? ['dryRun=true'] : []),
    ...(values.exported ? ['exported=true'] : []),
  ];
  const address = ['/v1/events', ...(asked.length > 0 ? [asked.join('&')] : [])].join('?');
  try {
    for await (const { row, result } of postRows(events(), service, address, stop.signal)) {
      if (result.code !== undefined) refuse(row.line, result, row.event);
      else if (result.duplicate) counts.before += 1;
      else counts.recorded += 1;
      progress.show(counts);
    }
  } finally {
    progress.end();
    for (const line of told) complain(line);
  }
  if (counts.refused > told.length)
    complain(`… and ${String(counts.refused - told.length)} others: --refused <file> has all of them.`);
  const recorded = values['dry-run'] ? 'would be recorded' : 'recorded';
  say(`${number.format(counts.recorded)} ${recorded}, ${standing(counts)}`);
  return counts.refused === 0 ? 0 : 1;

  /** A recorded event stays as it is: what a wrong name of a column left out would be missing for good. */
  function expectMapped(names: readonly string[]): void {
    const missing = Object.keys(mapping.columns ?? {}).filter((column) => !names.includes(column));
    if (missing.length === 0) return;
    throw new UserError(
      `${file} has no column ${missing.join(', ')}, which the mapping names. Its columns: ${names.join(', ')}.`,
    );
  }

  function asEvent(row: Exclude<Row, { readonly fault: string }>): unknown {
    return 'event' in row ? row.event : eventOf(row.cells, mapping);
  }
}

const number = new Intl.NumberFormat('en');
const standing = ({ before, refused }: Counts): string =>
  `${number.format(before)} recorded before, ${number.format(refused)} refused.`;

function given(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        map: { type: 'string' },
        exported: { type: 'boolean', default: false },
        'dry-run': { type: 'boolean', default: false },
        refused: { type: 'string' },
        encoding: { type: 'string' },
        separator: { type: 'string' },
        sheet: { type: 'string' },
      },
    });
    const [file, ...others] = positionals;
    if (file === undefined || others.length > 0) throw new UserError(usage);
    return { values, file };
  } catch (error) {
    throw error instanceof TypeError ? new UserError(`${error.message}\n\n${usage}`) : error;
  }
}

const wordsOf = ({ code = '', title, detail, errors = [] }: Partial<RowResult>): string =>
  `${code}: ${errors.map((each) => `${each.pointer ?? ''} ${each.detail}`.trim()).join('; ') || (detail ?? title ?? '')}`;

/** Milliseconds between two lines where there is no terminal. */
const lineEvery = 2_000;

/** By bytes read: the number of rows is known only at the end. */
function progressOf(size: number, stream: NodeJS.WriteStream) {
  let [bytes, toldAt] = [0, performance.now()];
  const bar = stream.isTTY
    ? new SingleBar({ stream, format: '{bar} {percentage} % | {told}', barsize: 24, hideCursor: false })
    : undefined;
  bar?.start(Math.max(1, size), 0, { told: '' });
  return {
    read: (more: number): void => {
      bytes += more;
    },
    show: (counts: Counts): void => {
      const told = (): string => `${number.format(counts.recorded)} recorded, ${standing(counts)}`;
      if (performance.now() - toldAt < (bar ? 100 : lineEvery)) return;
      toldAt = performance.now();
      if (bar) bar.update(Math.min(bytes, size), { told: told() });
      else stream.write(`${told()}\n`);
    },
    end: (): void => bar?.stop(),
  };
}

await runCommand(run);
