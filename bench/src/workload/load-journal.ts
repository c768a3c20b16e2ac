import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { copyLine } from './copy-text.ts';
import { idsOf } from './event-ids.ts';
import { eventsOf } from './events.ts';
import { turnsOf } from './turns.ts';

export interface Load {
  readonly streams: number;
  readonly perStream: number;
  /** Begins the names of the streams. */
  readonly streamPrefix: string;
  readonly seed: number;
  readonly tell?: (progress: string) => void;
}

const columns =
  'position, id, stream, version, type, schemaversion, source, correlationid, causationid, recordedat, data';
const rowsPerPiece = 500;

/**
 * Fills a journal by COPY, past `journal.append` but with everything that it guarantees: positions without gaps, times
 * that increase with them, versions without gaps; the streams take turns.
 */
export async function loadJournal(pool: pg.Pool, load: Load): Promise<void> {
  const client = await pool.connect();
  try {
    const { rows } = await client.query<{ position: number; microseconds: number }>(
      `SELECT coalesce(max(position), 0) AS position,
              coalesce(extract(epoch FROM max(recordedat)) * 1000000, 1704067200000000)::bigint AS microseconds
         FROM journal.events`,
    );
    const { position = 0, microseconds = 0 } = rows[0] ?? {};
    const copy = client.query(copyFrom(`COPY journal.events (${columns}) FROM STDIN`));
    await pipeline(Readable.from(piecesOf(load, position, microseconds)), copy);
    // What follows shall not compete with the cleaning up after this.
    await client.query('VACUUM (ANALYZE) journal.events');
    await client.query('CHECKPOINT');
  } finally {
    client.release();
  }
}

function* piecesOf(
  { streams, perStream, streamPrefix, seed, tell }: Load,
  position: number,
  microseconds: number,
) {
  const total = streams * perStream;
  const newId = idsOf('v7');
  const next = turnsOf(
    eventsOf(streams, seed).map(({ type, data }) => ({ type, data: JSON.stringify(data) })),
  );
  let lines: string[] = [];
  for (let row = 0; row < total; row++) {
    const id = newId();
    const { type, data } = next();
    lines.push(
      copyLine([
        ...[position + row + 1, id, `${streamPrefix}${row % streams}`, Math.floor(row / streams), type, 1],
        ...['/sovereign-pipeline/bench', id, id, timeOf(microseconds + row + 1)],
        data,
      ]),
    );
    if (lines.length === rowsPerPiece || row === total - 1) {
      yield Buffer.from(lines.join(''));
      lines = [];
    }
    if ((row + 1) % 1_000_000 === 0)
      tell?.(`${(row + 1) / 1_000_000} of ${total / 1_000_000} million rows loaded`);
  }
}

function timeOf(microseconds: number): string {
  const milliseconds = Math.floor(microseconds / 1000);
  return `${new Date(milliseconds).toISOString().slice(0, -1)}${String(microseconds % 1000).padStart(3, '0')}Z`;
}
