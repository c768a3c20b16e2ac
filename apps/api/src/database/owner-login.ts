import type { Queryable } from '@sovereign-pipeline/postgres';

/** Whether this login may change the journal's tables and switch off its triggers. */
const mayChange = `
SELECT pg_has_role(relowner, 'USAGE') AS may FROM pg_class WHERE oid = 'journal.events'::regclass`;

/** Whether this login is the journal's owner, a superuser, or a member of the owner: more than the service needs. */
export async function ownsJournal(db: Queryable): Promise<boolean> {
  return (await db.query<{ may: boolean }>(mayChange)).rows[0]?.may === true;
}
