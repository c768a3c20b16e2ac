import type pg from 'pg';
import { isThereAlready } from './errors.ts';
import type { Queryable } from './transaction.ts';

/**
 * Makes a schema that is not there, by a statement of its own: a transaction that found nothing may go on finding
 * nothing when another process has made it meanwhile.
 */
export async function makeSchema(pool: pg.Pool, name: string): Promise<void> {
  const { rowCount } = await pool.query('SELECT FROM pg_namespace WHERE nspname = $1', [name]);
  // CREATE … IF NOT EXISTS asks for the privilege to create even when there is nothing to create.
  if (rowCount === 1) return;
  await pool.query(`CREATE SCHEMA ${name}`).catch((error: unknown) => {
    if (!isThereAlready(error)) throw error;
  });
}

/**
 * Keeps all others from changing a schema until the end of the transaction. Not an advisory lock, which anybody who may
 * log in could keep: this one needs to own the schema.
 */
export async function lockSchema(client: Queryable, name: string): Promise<void> {
  await client.query(`COMMENT ON SCHEMA ${name} IS NULL`);
}
