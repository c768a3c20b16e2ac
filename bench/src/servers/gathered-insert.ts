import { randomUUID } from 'node:crypto';
import { baselinePool } from './baseline-pool.ts';
import { type Posted, serve } from './serve.ts';

// (e): gathers requests into one unnest INSERT while the last one is in flight.

const pool = await baselinePool(2);

const insert = {
  name: 'insert',
  text: `INSERT INTO events (id, type, data)
         SELECT * FROM unnest($1::text[], $2::text[], $3::json[])
         RETURNING position, recordedat`,
};

interface Waiting {
  readonly id: string;
  readonly type: string;
  readonly data: object;
  readonly resolve: (answer: object) => void;
  readonly reject: (error: unknown) => void;
}

let waiting: Waiting[] = [];
let draining = false;

async function drain(): Promise<void> {
  draining = true;
  while (waiting.length > 0) {
    const batch = waiting;
    waiting = [];
    const values = [
      batch.map(({ id }) => id),
      batch.map(({ type }) => type),
      batch.map(({ data }) => JSON.stringify(data)),
    ];
    try {
      const { rows } = await pool.query<object>({ ...insert, values });
      batch.forEach(({ id, type, resolve }, index) => {
        resolve({ id, type, ...rows[index] });
      });
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }
  draining = false;
}

await serve(
  ({ id = randomUUID(), type, data }: Posted) =>
    new Promise<object>((resolve, reject) => {
      waiting.push({ id, type, data, resolve, reject });
      if (!draining) void drain();
    }),
);
