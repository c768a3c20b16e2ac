import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import {
  openRows as openFile,
  type ReadingOptions,
  type Row,
  RowsError,
} from '@sovereign-pipeline/client/rows';
import { parse } from 'csv-parse';
import { readSheet } from 'read-excel-file/node';
import { UserError } from '../stop-request.ts';

/** Opens a file of facts; throws a UserError that says why it cannot be read. */
export async function openRows(path: string, options: ReadingOptions = {}) {
  const file = {
    name: path,
    bytes: () => createReadStream(path) as AsyncIterable<Buffer>,
    records: (text: AsyncIterable<string>, how: object) => Readable.from(text).pipe(parse(how)),
    sheet: (name: string | undefined) => (name === undefined ? readSheet(path) : readSheet(path, name)),
  };
  const { told, rows } = await openFile(file, options).catch(inWords);
  return { told, rows: readable(rows) };
}

async function* readable(rows: AsyncIterable<Row>): AsyncGenerator<Row> {
  try {
    yield* rows;
  } catch (error) {
    inWords(error);
  }
}

function inWords(error: unknown): never {
  throw error instanceof RowsError ? new UserError(error.message) : error;
}
