import { viewsOf } from '@sovereign-pipeline/domain';
import { Journal } from '@sovereign-pipeline/journal';
import { createPool } from '@sovereign-pipeline/runtime';
import { answer, endWithParent } from '../arena/answer.ts';
import type { Sample } from '../report/samples.ts';
import type { LiveTask } from './live-projection.ts';

// The baseline of the live projection: pages of 500 of the journal, and in one transaction for each an upsert of the
// events, one of the rows that they are about (the last word wins: nothing is folded), and one of the checkpoint.

const page = 500;
endWithParent();
const pool = createPool(process.env['DATABASE_URL'] ?? '', { name: 'bench', statementTimeoutMs: 0 });

answer(async ({ events }: LiveTask): Promise<Sample> => {
  await pool.query(`
    DROP SCHEMA IF EXISTS raw CASCADE;
    CREATE SCHEMA raw;
    CREATE TABLE raw.events (id text COLLATE "C" PRIMARY KEY, position bigint UNIQUE, type text, stream text COLLATE "C", data jsonb);
    CREATE TABLE raw.rows (view text, key text COLLATE "C", position bigint, data jsonb, PRIMARY KEY (key, view));
    CREATE TABLE raw.checkpoint (only_row boolean PRIMARY KEY, position bigint);`);
  const journal = new Journal(pool);
  const client = await pool.connect();
  const began = performance.now();
  let after = 0;
  while (after < events) {
    const read = await journal.read({ after, limit: page });
    const touched = new Map<string, object>();
    for (const event of read) {
      for (const { view, key } of viewsOf(event))
        touched.set(`${view} ${key}`, { view, key, position: event.position, data: event.data });
    }
    after = read.at(-1)?.position ?? events;
    await client.query('BEGIN');
    await client.query(
      `INSERT INTO raw.events SELECT * FROM json_to_recordset($1) AS e(id text, position bigint, type text, stream text, data jsonb)
       ON CONFLICT (id) DO NOTHING`,
      [
        JSON.stringify(
          read.map(({ id, position, type, stream, data }) => ({ id, position, type, stream, data })),
        ),
      ],
    );
    await client.query(
      `INSERT INTO raw.rows SELECT * FROM json_to_recordset($1) AS r(view text, key text, position bigint, data jsonb)
       ON CONFLICT (key, view) DO UPDATE SET position = excluded.position, data = excluded.data`,
      [JSON.stringify([...touched.values()])],
    );
    await client.query(
      'INSERT INTO raw.checkpoint VALUES (true, $1) ON CONFLICT (only_row) DO UPDATE SET position = excluded.position',
      [after],
    );
    await client.query('COMMIT');
  }
  const took = performance.now() - began;
  client.release();
  return { rate: (after * 1000) / took };
});
