import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { copyLine } from '../workload/copy-text.ts';
import { idsOf } from '../workload/event-ids.ts';
import type { PlacedEvent } from './realistic-events.ts';

const columns =
  'position, id, stream, version, type, schemaversion, source, correlationid, causationid, recordedat, data';
const rowsPerPiece = 500;
const began = 1_704_067_200_000;

/** Fills an empty journal by COPY. */
export async function loadPlaced(pool: pg.Pool, events: Iterable<PlacedEvent>): Promise<void> {
  const client = await pool.connect();
  try {
    const copy = client.query(copyFrom(`COPY journal.events (${columns}) FROM STDIN`));
    await pipeline(Readable.from(pieces(events)), copy);
    await client.query('VACUUM (ANALYZE) journal.events');
    await client.query('CHECKPOINT');
  } finally {
    client.release();
  }
}

function* pieces(events: Iterable<PlacedEvent>): Generator<Buffer> {
  const newId = idsOf('v7');
  let lines: string[] = [];
  let position = 0;
  for (const { stream, version, type, data } of events) {
    position += 1;
    const id = newId();
    const recordedAt = new Date(began + position).toISOString();
    lines.push(
      copyLine([
        ...[position, id, stream, version, type, 1, '/sovereign-pipeline/bench', id, id, recordedAt],
        JSON.stringify(data),
      ]),
    );
    if (lines.length < rowsPerPiece) continue;
    yield Buffer.from(lines.join(''));
    lines = [];
  }
  yield Buffer.from(lines.join(''));
}
