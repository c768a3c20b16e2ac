import { randomUUID } from 'node:crypto';
import { baselinePool } from './baseline-pool.ts';
import { type Posted, serve } from './serve.ts';

// (a): one prepared INSERT … RETURNING per request, on a pool of 16.

const pool = await baselinePool(16);

const insert = {
  name: 'insert',
  text: 'INSERT INTO events (id, type, data) VALUES ($1, $2, $3) RETURNING position, recordedat',
};

await serve(async ({ id = randomUUID(), type, data }: Posted) => {
  const { rows } = await pool.query<object>({ ...insert, values: [id, type, data] });
  return { id, type, ...rows[0] };
});
