import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { migrateJournal } from '@sovereign-pipeline/journal';
import type pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';

const run = promisify(execFile);

/** A database, to dump or to restore into. */
interface Place {
  readonly url: string;
  readonly pool: pg.Pool;
}

/**
 * Dumps the journal and restores it elsewhere, both as docs/operations.md says: with pg_dump where there is one that is
 * not older than the server, else by COPY of the tables. Answers which way it was.
 */
export async function dumpAndRestore(from: Place, to: Place): Promise<'pg_dump' | 'COPY'> {
  if (!(await canDump(from.pool))) {
    await migrateJournal(to.pool);
    for (const table of ['journal.events', 'journal.relay']) await copyTable(from.pool, to.pool, table);
    return 'COPY';
  }
  const folder = await mkdtemp(join(tmpdir(), 'sovereign-pipeline-dump-'));
  try {
    const file = join(folder, 'journal.dump');
    await run('pg_dump', ['--format=custom', '--schema=journal', `--file=${file}`, from.url]);
    await run('pg_restore', ['--no-owner', '--exit-on-error', `--dbname=${to.url}`, file]);
    return 'pg_dump';
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function canDump(pool: pg.Pool): Promise<boolean> {
  const { rows } = await pool.query<{ server_version_num: string }>('show server_version_num');
  const tool = await run('pg_dump', ['--version']).catch(() => undefined);
  const major = Number(/\(PostgreSQL\) (\d+)/.exec(tool?.stdout ?? '')?.[1] ?? 0);
  return major >= Math.floor(Number(rows[0]?.server_version_num) / 10_000);
}

async function copyTable(from: pg.Pool, to: pg.Pool, table: string): Promise<void> {
  const [source, target] = await Promise.all([from.connect(), to.connect()]);
  try {
    await pipeline(
      source.query(copyTo(`COPY ${table} TO STDOUT`)),
      target.query(copyFrom(`COPY ${table} FROM STDIN`)),
    );
  } finally {
    source.release();
    target.release();
  }
}
