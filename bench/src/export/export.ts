import { migrateJournal } from '@sovereign-pipeline/journal';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { loadPlaced } from '../replay/load-placed.ts';
import { realisticEvents } from '../replay/realistic-events.ts';
import { busyness, machineFacts } from '../report/machine.ts';
import { watchMemory } from '../report/resident-memory.ts';
import { interleave, medianRatio, rowOf, type Sample } from '../report/samples.ts';
import { type Row, tableOf, verdictOf } from '../report/table.ts';
import { tell } from '../report/tell.ts';
import { asStarted, Sandbox } from '../sandbox/sandbox.ts';
import {
  type ExportOptions,
  exportUsage,
  type Format,
  formats,
  readExportOptions,
} from './export-options.ts';

const copyName = 'COPY … TO STDOUT';
/** MiB that the API may take more than before. */
const mostMiB = 64;
/** Of the rate of COPY. The others compress. */
const atLeast: Partial<Record<Format, number>> = { ndjson: 0.5, csv: 0.5 };

/** Measures exports of all events beside COPY of the same rows, and prints a table. Returns the exit code. */
export async function exporting(args: readonly string[]): Promise<number> {
  if (args.includes('--help')) {
    console.log(exportUsage);
    return 0;
  }
  const options = readExportOptions(args);
  const busyBefore = busyness();
  const sandbox = await Sandbox.open();
  try {
    const databaseUrl = await sandbox.createDatabase('export');
    const pool = sandbox.pool(databaseUrl);
    await migrateJournal(pool);
    tell(`a journal of ${options.rows} events`);
    await loadPlaced(pool, realisticEvents(options.rows, options.seed));
    console.log(
      `\n${machineFacts(await sandbox.version())}; medians of ${options.rounds} rounds, ${options.rows} rows, ` +
        `seed ${options.seed}; load average before: ${busyBefore}\n`,
    );
    const rows = await measure(sandbox, options, databaseUrl, pool);
    console.log(`${tableOf(rows)}\n`);
    return verdictOf(rows, options.check);
  } finally {
    await sandbox.close();
  }
}

async function measure(
  sandbox: Sandbox,
  options: ExportOptions,
  databaseUrl: string,
  pool: pg.Pool,
): Promise<Row[]> {
  const memory = new Map<Format, number[]>(options.formats.map((format) => [format, []]));
  const byApi = async (format: Format): Promise<Sample> => {
    // Each from its own start: what another left behind is no measure.
    const { url, pid, stop } = await sandbox.serve(options.api, databaseUrl, asStarted);
    await taken(url, format, options.rows - 2_000);
    const watch = watchMemory(pid, 50);
    const started = performance.now();
    const records = await taken(url, format, 0);
    const seconds = (performance.now() - started) / 1_000;
    const [before = NaN, ...during] = watch.stop();
    memory.get(format)?.push(Math.max(...during) - before);
    await stop();
    if (records !== undefined && records !== options.rows)
      throw new Error(`${format}: ${records} records, not ${options.rows}`);
    return { rate: options.rows / seconds };
  };
  const samples = await interleave(
    options.rounds,
    {
      [copyName]: () => copied(pool, options.rows),
      ...Object.fromEntries(options.formats.map((format) => [format, () => byApi(format)])),
    },
    tell,
  );
  const at = `export of ${options.rows} events`;
  return [
    rowOf(samples, copyName, at),
    ...options.formats.flatMap((format): Row[] => {
      const bar = atLeast[format];
      const ratio = medianRatio(samples, format, copyName);
      const most = Math.max(...(memory.get(format) ?? []));
      return [
        {
          ...rowOf(samples, format, at),
          value: ratio.toFixed(2),
          ...(bar !== undefined && { bar: `≥ ${bar}`, met: ratio >= bar }),
        },
        {
          case: at,
          contender: `${format}: additional memory`,
          value: `${most.toFixed(0)} MiB`,
          bar: `≤ ${mostMiB} MiB`,
          met: most <= mostMiB,
        },
      ];
    }),
  ];
}

/** All columns of all events, in their order. */
async function copied(pool: pg.Pool, rows: number): Promise<Sample> {
  const client = await pool.connect();
  try {
    const started = performance.now();
    let lines = 0;
    const copy = 'COPY (SELECT * FROM journal.events ORDER BY position) TO STDOUT';
    for await (const chunk of client.query(copyTo(copy))) lines += newLinesIn(chunk as Buffer);
    if (lines !== rows) throw new Error(`COPY: ${lines} lines, not ${rows}`);
    return { rate: rows / ((performance.now() - started) / 1_000) };
  } finally {
    client.release();
  }
}

/** Takes the file to its end; how many records there are, where that can be seen. */
async function taken(url: string, format: Format, after: number): Promise<number | undefined> {
  const answer = await fetch(`${url}/v1/events?after=${after}`, { headers: { accept: formats[format] } });
  if (!answer.ok) throw new Error(`${format}: ${answer.status} ${await answer.text()}`);
  let lines = 0;
  for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>)
    if (format in atLeast) lines += newLinesIn(chunk);
  if (format === 'ndjson') return lines;
  return format === 'csv' ? lines - 1 : undefined;
}

function newLinesIn(chunk: Uint8Array): number {
  let count = 0;
  for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) count += 1;
  return count;
}
