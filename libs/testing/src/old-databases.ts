import { readdirSync, readFileSync } from 'node:fs';
import type pg from 'pg';

const folder = new URL('../dumps/', import.meta.url);

/** Commits with a dump of the database that each of them made and recorded the samples in; `a-b`: b continued a's. */
export const oldDatabases: readonly string[] = readdirSync(folder)
  .map((file) => file.replace(/\.sql$/, ''))
  .sort();

/** Fills an empty database with what the service of that commit left behind. */
export async function restoreOldDatabase(pool: pg.Pool, commit: string): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query(readFileSync(new URL(`${commit}.sql`, folder), 'utf8'));
  } finally {
    client.release(true);
  }
}
