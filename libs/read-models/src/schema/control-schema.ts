import type pg from 'pg';
import { generationTables } from './generation-tables.ts';
import { projectorTables } from '../projectors/projector-tables.ts';
import { setAsideTables } from '../projectors/set-aside-tables.ts';
import { publishedTable } from './published-table.ts';
import { builderTable } from '../replay/builder-lock.ts';
import { replayNotes, replayTables } from '../replay/replay-tables.ts';
import { inTransaction } from '@sovereign-pipeline/postgres';

/** Forward only: a step that has been released is never edited; what changes is a new step at the end. */
const steps: readonly string[] = [
  generationTables + replayTables,
  projectorTables,
  publishedTable + replayNotes,
  setAsideTables,
  builderTable,
];

const schemas = `
create schema if not exists read_models;
comment on schema read_models is 'Which generation of the read models is the live one, and how they are rebuilt';
create table if not exists read_models.migrations (
  version    integer primary key,
  applied_at timestamptz not null default now()
);
comment on table read_models.migrations is 'Which steps of this schema''s tables have been applied'`;

// Before there were generations the tables themselves were in the schema pipeline. They are built anew from the log.
const dropOldLayout = `
do $$ begin
  if exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where n.nspname = 'pipeline' and c.relname = 'checkpoints' and c.relkind = 'r') then
    drop schema pipeline cascade;
  end if;
end $$;
create schema if not exists pipeline;
comment on schema pipeline is 'The live read models, as views: the tables are in a schema of each generation'`;

/** Held until the end of the transaction: who makes or changes what all generations share. */
export const lockReadModels = `select pg_advisory_xact_lock(hashtextextended('sovereign-pipeline read-models', 0))`;

// Read committed: who had to wait for the lock must see what the one before it did. However long that takes.
export const beginLocked = `begin isolation level read committed; set local statement_timeout = 0; ${lockReadModels}`;

/** Makes the schema `read_models`, in one transaction. Several processes may call it at once: one does it, the others wait. */
export async function prepareReadModels(pool: pg.Pool): Promise<void> {
  // Who only reads may hold this lock for long: it is asked for when there is something to do.
  if (await isPrepared(pool)) return;
  await inTransaction(pool, beginLocked, async (client) => {
    await client.query(schemas);
    const { rows } = await client.query<{ version: number }>(
      'select coalesce(max(version), 0) as version from read_models.migrations',
    );
    const done = rows[0]?.version ?? 0;
    if (done === 0) await client.query(dropOldLayout);
    for (const [index, step] of steps.entries()) {
      if (index < done) continue;
      await client.query(step);
      await client.query('insert into read_models.migrations (version) values ($1)', [index + 1]);
    }
  });
}

async function isPrepared(pool: pg.Pool): Promise<boolean> {
  const { rows } = await pool.query<{ there: boolean }>(
    `select to_regclass('read_models.migrations') is not null as there`,
  );
  if (rows[0]?.there !== true) return false;
  const { rowCount } = await pool.query('select from read_models.migrations where version = $1', [
    steps.length,
  ]);
  return rowCount === 1;
}
