import type pg from 'pg';
import { inTransaction, lockSchema, makeSchema } from '@sovereign-pipeline/postgres';
import { sqlFile } from './sql-file.ts';

/** Forward only: a step that has been released is never edited; what changes is a new step at the end. */
const steps = [
  '001-generations-and-replays',
  '002-projectors',
  '003-published-views',
  '004-set-aside-records',
  '005-builder',
  '006-analytics',
  '007-topic-readers',
];

/**
 * Held until the end of the transaction, to create or change what all generations share. No reader can hold it up: it
 * needs the right to change the table. Processes of earlier versions take the advisory lock alone, and wait for it.
 */
const lockReadModels = `
  lock table read_models.migrations in share row exclusive mode;
  select pg_try_advisory_xact_lock(hashtextextended('sovereign-pipeline read-models', 0))`;

// Read committed, to see what the previous holder of the lock did; no timeout, however long that takes.
const begin = 'begin isolation level read committed; set local statement_timeout = 0';
export const beginLocked = `${begin}; ${lockReadModels}`;

/**
 * Makes the schema `read_models`, in one transaction. Several processes may call it at once: one does it, the others
 * wait.
 */
export async function prepareReadModels(pool: pg.Pool): Promise<void> {
  // Readers may hold this lock for long: request it only when there is something to do.
  if (await isPrepared(pool)) return;
  const isThere = await isMade(pool);
  if (!isThere) await makeSchema(pool, 'read_models');
  await inTransaction(pool, isThere ? beginLocked : begin, async (client) => {
    if (!isThere) await lockSchema(client, 'read_models');
    await client.query(sqlFile('schemas.sql'));
    const { rows } = await client.query<{ version: number }>(
      'select coalesce(max(version), 0) as version from read_models.migrations',
    );
    const done = rows[0]?.version ?? 0;
    if (done === 0) await client.query(sqlFile('old-layout.sql'));
    for (const [index, step] of steps.entries()) {
      if (index < done) continue;
      await client.query(sqlFile(`steps/${step}.sql`));
      await client.query('insert into read_models.migrations (version) values ($1)', [index + 1]);
    }
  });
}

async function isMade(pool: pg.Pool): Promise<boolean> {
  const { rows } = await pool.query<{ there: boolean }>(
    `select to_regclass('read_models.migrations') is not null as there`,
  );
  return rows[0]?.there === true;
}

async function isPrepared(pool: pg.Pool): Promise<boolean> {
  if (!(await isMade(pool))) return false;
  const { rowCount } = await pool.query('select from read_models.migrations where version = $1', [
    steps.length,
  ]);
  return rowCount === 1;
}
