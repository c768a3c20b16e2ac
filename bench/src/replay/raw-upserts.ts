import { type Fact, namesIn, type RecordedEvent, viewsOf } from '@sovereign-pipeline/domain';
import { Journal } from '@sovereign-pipeline/journal';
import {
  addKeys,
  createGeneration,
  currentProjection,
  dropGeneration,
  prepareReadModels,
} from '@sovereign-pipeline/read-models';
import { createPool } from '@sovereign-pipeline/postgres';
import type pg from 'pg';
import { answer, endWithParent } from '../sandbox/answer.ts';
import type { Sample } from '../report/samples.ts';
import type { LiveTask } from './live-projection.ts';

// The baseline of the live projection. It reads pages of 500 of the journal. For each, in one transaction, it upserts
// into the same tables: the events, the companies that they name, the rows that they are about (from this page alone:
// it reads nothing and overwrites earlier rows), and the checkpoint.

const page = 500;
const { views } = currentProjection;
endWithParent();
const pool = createPool(process.env['DATABASE_URL'] ?? '', { name: 'bench', statementTimeoutMs: 0 });

answer(async ({ events }: LiveTask): Promise<Sample> => {
  await prepareReadModels(pool);
  const generation = await createGeneration(pool, currentProjection, 'building');
  await addKeys(pool, generation, currentProjection);
  const journal = new Journal(pool);
  const client = await pool.connect();
  const began = performance.now();
  let after = 0;
  while (after < events) {
    const read = await journal.read({ after, limit: page });
    after = read.at(-1)?.position ?? events;
    await client.query('BEGIN');
    await upsert(client, (sql) => sql.replaceAll(':schema.', `${generation.schema}.`), read, after);
    await client.query('COMMIT');
  }
  const took = performance.now() - began;
  client.release();
  await dropGeneration(pool, generation);
  return { rate: (after * 1000) / took };
});

async function upsert(
  client: pg.PoolClient,
  here: (sql: string) => string,
  events: readonly RecordedEvent[],
  position: number,
): Promise<void> {
  await client.query(
    here(`INSERT INTO :schema.facts (event_id, position, type, schemaversion, stream, version, recordedat, data)
      SELECT * FROM json_to_recordset($1) AS e(
        id text, position bigint, type text, schemaversion integer, stream text, version integer, "recordedAt" timestamptz, data jsonb)
      ON CONFLICT (event_id) DO NOTHING`),
    [JSON.stringify(events)],
  );
  const named = events.flatMap((event) =>
    namesIn(event).map(({ id, name }, place) => ({ id, name, place, position: event.position })),
  );
  await client.query(
    here(`WITH named AS (SELECT * FROM json_to_recordset($1) AS n(id text, name text, position bigint, place integer)),
      naming AS (INSERT INTO :schema.company_events SELECT DISTINCT id, position FROM named ON CONFLICT DO NOTHING)
      INSERT INTO :schema.company_names SELECT DISTINCT ON (id, name) id, name, position, place, id FROM named ORDER BY id, name, position
      ON CONFLICT (id, name) DO NOTHING`),
    [JSON.stringify(named)],
  );
  const rows = new Map<string, { view: keyof typeof views; key: string; facts: Fact[] }>();
  for (const event of events) {
    for (const { view, key } of viewsOf(event)) {
      const row = rows.get(`${view} ${key}`) ?? { view, key, facts: [] };
      rows.set(`${view} ${key}`, row);
      row.facts.push(event);
    }
  }
  for (const [view, touched] of Map.groupBy(rows.values(), (row) => row.view)) {
    const folded = touched.map(({ key, facts }) => ({ key, ...views[view].fold(key, facts) }));
    await client.query(here(views[view].store), [JSON.stringify(folded), []]);
  }
  await client.query(
    here(`INSERT INTO :schema.checkpoints (slice, position) VALUES ('raw', $1)
      ON CONFLICT (slice) DO UPDATE SET position = excluded.position`),
    [position],
  );
}
