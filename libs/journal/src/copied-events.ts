import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { copiedColumns, copyOfEvents, type EventsAsked } from './event-pages.ts';

/** Events as PostgreSQL copies them, for passing on. */
export interface CopiedEvents {
  readonly bytes: Buffer;
  /** More were asked for, but not kept. */
  readonly isCut: boolean;
}

/** Where the columns of a row are in the bytes, in their order: where each begins and ends; -1 for null. */
export type Places = Int32Array;

/**
 * Events beyond so many bytes are left out, but never the first one. They are copied into `page` where it is large
 * enough: memory of its own for each page is work for the garbage collector.
 */
export async function copyEvents(pool: pg.Pool, asked: EventsAsked, page: Buffer): Promise<CopiedEvents> {
  const client = await pool.connect();
  let bytes = page;
  let size = 0;
  let isFull = false;
  let isCut = false;
  try {
    for await (const chunk of client.query(copyTo(copyOfEvents(asked))) as AsyncIterable<Buffer>) {
      isCut ||= isFull;
      if (isFull) continue;
      const needed = size + chunk.length;
      if (needed > bytes.length) bytes = Buffer.concat([bytes.subarray(0, size)], 2 * needed);
      size += chunk.copy(bytes, size);
      isFull = size >= asked.bytes && !rowsOf(bytes.subarray(0, size)).next().done;
    }
    client.release();
  } catch (error) {
    client.release(true);
    throw error;
  }
  return { bytes: bytes.subarray(0, size), isCut };
}

const headerBytes = 19;

/** Each whole row: the places are the same array for all of them. (At the end there is a row of -1 columns.) */
export function* rowsOf(bytes: Buffer): Generator<Places> {
  const places = new Int32Array(2 * copiedColumns.length);
  for (let at = headerBytes; ;) {
    at += 2;
    for (let column = 0; column < places.length; column += 2) {
      if (at + 4 > bytes.length) return;
      const length = bytes.readInt32BE(at);
      at += 4;
      places[column] = length === -1 ? -1 : at;
      if (length !== -1) at += length;
      places[column + 1] = length === -1 ? -1 : at;
    }
    if (at > bytes.length) return;
    yield places;
  }
}
