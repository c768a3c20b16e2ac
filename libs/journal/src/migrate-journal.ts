import type pg from 'pg';
import { migrations } from './migrations/index.ts';

/** Any number, the same in every version, and not that of `journal.append`. */
const migrationLock = 7021774235;

/**
 * Brings the schema `journal` up to date, forward only, in one transaction. Safe when several processes do it at once
 * (one works, the others wait and find nothing to do) and on a schema of a newer version, which is left as it is.
 */
export async function migrateJournal(pool: pg.Pool): Promise<void> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    // READ COMMITTED: what the process before us did must be seen once we have the lock.
    await client.query('BEGIN ISOLATION LEVEL READ COMMITTED');
    await client.query('SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = 0');
    await client.query('SELECT pg_advisory_xact_lock($1)', [migrationLock]);
    const done = await appliedMigrations(client);
    for (const { id, name, sql } of migrations.filter((migration) => !done.has(migration.id))) {
      await client.query(sql);
      await client.query('INSERT INTO journal.migrations (id, name) VALUES ($1, $2)', [id, name]);
    }
    await client.query('COMMIT');
  } catch (error) {
    broken = error as Error;
    throw error;
  } finally {
    client.release(broken);
  }
}

async function appliedMigrations(client: pg.PoolClient): Promise<ReadonlySet<number>> {
  // Not CREATE … IF NOT EXISTS alone: that asks for the privilege to create even when there is nothing to create.
  const { rows } = await client.query<{ exists: boolean }>(
    `SELECT to_regclass('journal.migrations') IS NOT NULL AS exists`,
  );
  if (rows[0]?.exists === true) {
    const applied = await client.query<{ id: number }>('SELECT id FROM journal.migrations');
    return new Set(applied.rows.map((row) => row.id));
  }
  await client.query(`
    CREATE SCHEMA IF NOT EXISTS journal;
    CREATE TABLE journal.migrations (
      id        int         PRIMARY KEY,
      name      text        NOT NULL,
      appliedat timestamptz NOT NULL DEFAULT clock_timestamp()
    )`);
  return new Set();
}
