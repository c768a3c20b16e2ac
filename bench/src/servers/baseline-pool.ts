import pg from 'pg';

/** The pool of a baseline, on its own table: a key, and nothing that makes an id unique. */
export async function baselinePool(max: number): Promise<pg.Pool> {
  const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max });
  await pool.query(`
    CREATE TABLE IF NOT EXISTS events (
      position   bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      id         text        NOT NULL,
      type       text        NOT NULL,
      data       json        NOT NULL,
      recordedat timestamptz NOT NULL DEFAULT clock_timestamp()
    )`);
  return pool;
}
