import type pg from 'pg';
import { dropGeneration, type Generation, generations } from '../generations/generations.ts';
import { isLockTimeout } from './fenced-switch.ts';

/**
 * Drops every generation that is not live; to be called by the holder of the builder lock, before it makes its own.
 * False when one stays for the next time because a query still reads it.
 */
export async function dropAbandoned(pool: pg.Pool): Promise<boolean> {
  let all = true;
  for (const generation of await generations(pool)) {
    if (generation.state === 'live') continue;
    if (generation.state === 'building') await endSessionsOf(pool, generation);
    await dropGeneration(pool, generation).catch((error: unknown) => {
      if (!isLockTimeout(error)) throw error;
      all = false;
    });
  }
  return all;
}

// $1 schema
const endSessions = `
select pg_terminate_backend(pid) from (
  select distinct l.pid from pg_locks l join pg_class c on c.oid = l.relation
  where l.locktype = 'relation' and c.relnamespace = to_regnamespace($1) and l.pid <> pg_backend_pid()
    and l.database = (select oid from pg_database where datname = current_database())
) as stale`;

/** Generations of a builder that is gone or frozen: a generation that is not live has no other users. */
async function endSessionsOf(pool: pg.Pool, { schema }: Pick<Generation, 'schema'>): Promise<void> {
  await pool.query(endSessions, [schema]);
}
