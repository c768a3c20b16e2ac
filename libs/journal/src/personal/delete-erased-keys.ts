import type { Queryable } from '@sovereign-pipeline/postgres';

/** The keys of all recorded erasures, including those that a backup brought back. */
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

/** The time after the commit, because others find the keys until then. */
const tellWhen = `UPDATE personal.erasures SET deletedat = clock_timestamp() WHERE deletedat = 'infinity'`;

export async function deleteErasedKeys(db: Queryable): Promise<void> {
  const { rowCount } = await db.query(deleteThem);
  await db.query(tellWhen);
  // Removes their bytes from the files; while a transaction still reads older rows, autovacuum does so later.
  if (rowCount) await db.query('VACUUM personal.keys');
}
