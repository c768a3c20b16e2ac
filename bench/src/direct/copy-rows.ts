import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { from as copyFrom } from 'pg-copy-streams';
import { copyLine } from '../workload/copy-text.ts';
import { baselinePool } from '../servers/baseline-pool.ts';
import { eventsOf } from '../workload/events.ts';
import { idsOf } from '../workload/event-ids.ts';
import { turnsOf } from '../workload/turns.ts';
import type { Contender } from './contender.ts';
import { measure } from './measure.ts';

/** (d): COPY of rows that were written out beforehand, a transaction for each batch. */
export const copyRows: Contender = async () => {
  const pool = await baselinePool(4);
  return async (task) => {
    const newId = idsOf('v7');
    const next = turnsOf(eventsOf(task.workload.streams, task.workload.seed));
    const pieces: Buffer[] = [];
    for (let at = 0; at < task.batch; at += 100) {
      const lines = Array.from({ length: Math.min(100, task.batch - at) }, () => {
        const { type, data } = next();
        return copyLine([newId(), type, JSON.stringify(data)]);
      });
      pieces.push(Buffer.from(lines.join('')));
    }
    const client = await pool.connect();
    try {
      return await measure(task, () =>
        pipeline(Readable.from(pieces), client.query(copyFrom('COPY events (id, type, data) FROM STDIN'))),
      );
    } finally {
      client.release();
    }
  };
};
