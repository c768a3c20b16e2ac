import type { Queryable } from '@sovereign-pipeline/postgres';

/** Those of all erasures that are recorded, and when that was done: also when a backup has brought them back. */
const deleteThem = `
WITH told AS (
  SELECT e.id AS event, erased->>'pseudonym' AS key
    FROM journal.events e, json_array_elements(e.data->'erased') AS erased
   WHERE e.type = 'PersonErased'
), gone AS (
  DELETE FROM personal.keys k USING told t WHERE k.id = t.key RETURNING t.event
)
INSERT INTO personal.erasures (event)
SELECT event FROM gone
 UNION
SELECT event FROM told WHERE NOT EXISTS (SELECT FROM personal.erasures e WHERE e.event = told.event)
ON CONFLICT (event) DO UPDATE SET deletedat = clock_timestamp()`;

export async function deleteErasedKeys(db: Queryable): Promise<void> {
  const { rowCount } = await db.query(deleteThem);
  // Removes their bytes from the files; while a transaction still reads older rows, autovacuum does so later.
  if (rowCount) await db.query('VACUUM personal.keys');
}
