import type pg from 'pg';
import { checkpointTables } from './checkpoints.ts';
import { factTables } from './facts.ts';
import { nameTables } from './names.ts';
import { progressTables } from './progress.ts';
import { inSchema } from './schema.ts';
import { inTransaction } from './transaction.ts';
import { views } from './views.ts';

/** Forward only: a step that has been released is never edited; what changes is a new step at the end. */
const steps: readonly string[] = [
  [
    checkpointTables,
    factTables,
    progressTables,
    nameTables,
    ...Object.values(views).map((view) => view.tables),
  ].join('\n'),
];

const migrationTable = `
create table if not exists pipeline.migrations (
  version    integer primary key,
  applied_at timestamptz not null default now()
);
comment on table pipeline.migrations is 'Which steps of this schema''s tables have been applied'`;

// Read committed: who had to wait for the lock must see what the one before it did. However long that takes.
const begin = 'begin isolation level read committed; set local statement_timeout = 0';

// $1 name of the schema
const lockSchema = `select pg_advisory_xact_lock(hashtextextended('sovereign-pipeline read-models ' || $1, 0))`;

/** Brings the tables up to date in one transaction. Several processes may call it at once: one migrates, the others wait. */
export async function migrateReadModels(pool: pg.Pool, { schema = 'pipeline' } = {}): Promise<void> {
  await inTransaction(pool, begin, async (client) => {
    const run = (sql: string, values?: unknown[]) =>
      client.query<{ version: number }>(inSchema(schema, sql), values);
    await run(lockSchema, [schema]);
    await client.query(`create schema if not exists ${schema}`);
    await run(migrationTable);
    const { rows } = await run('select coalesce(max(version), 0) as version from pipeline.migrations');
    const done = rows[0]?.version ?? 0;
    for (const [index, step] of steps.entries()) {
      if (index < done) continue;
      await run(step);
      await run('insert into pipeline.migrations (version) values ($1)', [index + 1]);
    }
  });
}
