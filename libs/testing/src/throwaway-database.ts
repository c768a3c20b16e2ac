import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startTimeOf } from '@sovereign-pipeline/local-servers';
import { createPool } from '@sovereign-pipeline/postgres';
import { serverProcess } from './server-handle.ts';

export interface ThrowawayDatabase {
  readonly url: string;
  readonly pool: pg.Pool;
  /** Ends the pool and drops the database, even with sessions of others. */
  drop(): Promise<void>;
}

/**
 * A fresh, empty database. All of a Jest worker's share one server, started at the first use, in Docker where that is
 * there; it forgets on a crash, which makes it fast. TEST_DATABASE_URL uses that server instead.
 */
export async function throwawayDatabase(): Promise<ThrowawayDatabase> {
  const server = process.env['TEST_DATABASE_URL'] ?? (await (ours ??= serverOfThisProcess()));
  const name = `test_${randomBytes(6).toString('hex')}`;
  await runOn(
    server,
    `CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C' LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8'`,
  );
  const url = withDatabase(server, name);
  const pool = createPool(url, { name: 'test' });
  return {
    url,
    pool,
    drop: async () => {
      if (!pool.ended) await pool.end();
      // PostgreSQL waits for sessions that are about to end: ended by force, they would tell their pools of an error.
      await runOn(server, `DROP DATABASE IF EXISTS ${name}`).catch((error: unknown) => {
        if ((error as { code?: unknown }).code !== inUse) throw error;
        return runOn(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      });
    },
  };
}

/** SQLSTATE object_in_use. */
const inUse = '55006';

let ours: Promise<string> | undefined;

/**
 * Jest gives each test file its own modules and its own `globalThis`, so the worker's server is found through a file
 * whose path follows from the process (pid and start time).
 */
async function serverOfThisProcess(): Promise<string> {
  const folder = join(tmpdir(), `sovereign-pipeline-${process.pid}-${startTimeOf(process.pid) ?? ''}`);
  const running = await readFile(join(folder, 'url'), 'utf8').catch(() => undefined);
  return running ?? (await serverProcess(folder, 'fast').ask('start')).url;
}

async function runOn(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function withDatabase(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
