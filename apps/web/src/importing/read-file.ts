import { openRows, type Row, type RowsFile } from '@sovereign-pipeline/client/rows';
import { parse } from 'csv-parse/browser/esm/sync';
import { unzipSync, zipSync } from 'fflate';
import { readSheet } from 'read-excel-file/universal';

/** Largest file that a browser should hold: a larger one is for `npm run import`. */
export const largestFile = 20_000_000;

/** The rows of a file as `npm run import` reads them, and how it was read. */
export async function readFile(file: File): Promise<{ told: string; rows: Row[] }> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const { told, rows } = await openRows(inMemory(file.name, bytes));
  const all: Row[] = [];
  for await (const row of rows) all.push(row);
  return { told, rows: all };
}

const inMemory = (name: string, bytes: Uint8Array): RowsFile => ({
  name,
  bytes: () => whole(bytes),
  records: async function* (texts, how) {
    let text = '';
    for await (const each of texts) text += each;
    yield* parse(text, how) as unknown[];
  },
  // What is not compressed it unpacks by itself, without a worker made from text, which the page's policy forbids.
  sheet: (sheet) => {
    const stored = new Blob([zipSync(unzipSync(bytes), { level: 0 })]);
    return sheet === undefined ? readSheet(stored) : readSheet(stored, sheet);
  },
});

// eslint-disable-next-line @typescript-eslint/require-await -- others read from a disk
async function* whole(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** What was pasted, as a file: events are lines of JSON, everything else is a table. */
export const pasted = (text: string): File =>
  new File([text], text.trimStart().startsWith('{') ? 'pasted.ndjson' : 'pasted.csv');
