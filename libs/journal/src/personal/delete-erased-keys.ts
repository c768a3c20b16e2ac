import type { Queryable } from '@sovereign-pipeline/postgres';

/** Those of all erasures that are recorded: also when a backup has brought them back. */
const deleteThem = `
WITH told AS (
  SELECT e.id AS event, erased->>'pseudonym' AS key
    FROM journal.events e, json_array_elements(e.data->'erased') AS erased
   WHERE e.type = 'PersonErased'
), gone AS (
  DELETE FROM personal.keys k USING told t WHERE k.id = t.key RETURNING t.event
)
INSERT INTO personal.erasures (event, deletedat)
SELECT event, timestamptz 'infinity' FROM gone
 UNION
SELECT event, timestamptz 'infinity' FROM told WHERE NOT EXISTS (SELECT FROM personal.erasures e WHERE e.event = told.event)
ON CONFLICT (event) DO UPDATE SET deletedat = excluded.deletedat`;

/** After the commit, however long that took: until then others find the keys. */
const tellWhen = `UPDATE personal.erasures SET deletedat = clock_timestamp() WHERE deletedat = 'infinity'`;

export async function deleteErasedKeys(db: Queryable): Promise<void> {
  const { rowCount } = await db.query(deleteThem);
  await db.query(tellWhen);
  // Removes their bytes from the files; while a transaction still reads older rows, autovacuum does so later.
  if (rowCount) await db.query('VACUUM personal.keys');
}
