import type { Queryable } from '@sovereign-pipeline/postgres';
import type { BlockingSession } from '../answers/replay-answers.ts';

const time = (column: string): string =>
  `to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

// $1: since how many milliseconds
const selectSessions = `
select pid, usename as "user", application_name as application, state,
  ${time('xact_start')} as "transactionStart", ${time('query_start')} as "queryStart"
from pg_stat_activity
where pid <> pg_backend_pid()
  and coalesce(xact_start < clock_timestamp() - $1 * interval '1 millisecond', true)
  and pid in (
    select l.pid from pg_locks l join pg_class c on c.oid = l.relation
    where l.locktype = 'relation' and l.granted and c.relnamespace in ('pipeline'::regnamespace, 'analytics'::regnamespace) and c.relkind in ('v', 'm')
      and l.database = (select oid from pg_database where datname = current_database()))
order by xact_start nulls last`;

/**
 * Sessions that have used a view of the schemas `pipeline` and `analytics` in a transaction for at least that long.
 */
export async function sessionsInTheWay(db: Queryable, milliseconds: number): Promise<BlockingSession[]> {
  const { rows } = await db.query<Record<keyof BlockingSession, unknown>>(selectSessions, [milliseconds]);
  return rows.map(
    (row) =>
      Object.fromEntries(
        Object.entries(row).filter(([, value]) => value !== null),
      ) as unknown as BlockingSession,
  );
}
