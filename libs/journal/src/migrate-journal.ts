import type pg from 'pg';
import { inTransaction, type Queryable } from '@sovereign-pipeline/postgres';
import { checksumOf, type SchemaVersion, schemaSql, schemaVersions, stepSql } from './schema-versions.ts';

/** The schema `journal` is not one that a version of this service made. Nothing was changed. */
export class UnknownSchemaError extends Error {
  override readonly name = 'UnknownSchemaError';
}

interface Installed {
  readonly id: number;
  readonly name: string;
  readonly checksum: string | null;
}

// READ COMMITTED: what the process before us did must be seen once we have the lock.
const begin = `
BEGIN ISOLATION LEVEL READ COMMITTED;
SET LOCAL statement_timeout = 0;
SET LOCAL lock_timeout = 0`;

// Not to_regclass: once it has found nothing, it goes on finding nothing for a while.
const isThere = `
SELECT EXISTS (SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE n.nspname = 'journal' AND c.relname = 'migrations') AS there`;

/** As JSON, because up to version 6 there is no checksum. */
const readInstalled = `
SELECT id, name, to_jsonb(m) ->> 'checksum' AS checksum FROM journal.migrations m ORDER BY id`;

/** Only who may change the table gets this lock, so that no reader can hold an upgrade up. */
const lockInstalled = `LOCK TABLE journal.migrations IN SHARE ROW EXCLUSIVE MODE`;
/** Where there is no table yet. Any number, the same in every version. */
const lockNothing = `SELECT pg_advisory_xact_lock(7021774235)`;

/** $1: id, $2: name, $3: checksum. */
const noteVersion = `INSERT INTO journal.migrations (id, name, checksum) VALUES ($1, $2, $3)`;

/**
 * Brings the schema `journal` up to date, forward only, in one transaction. Safe when several processes do it at once
 * (one works, the others wait and find nothing to do) and on a schema of a newer version, which is left as it is. Throws
 * an UnknownSchemaError.
 */
export async function migrateJournal(pool: pg.Pool): Promise<void> {
  if (missingIn(await installedIn(pool)).length === 0) return;
  await inTransaction(pool, begin, async (client) => {
    await client.query((await isInstalled(client)) ? lockInstalled : lockNothing);
    const installed = await installedIn(client);
    const missing = missingIn(installed);
    if (missing.length === 0) return;
    if (installed) for (const version of missing) await runStep(client, version);
    await client.query(schemaSql());
    // The first six as well where they never were, so that an older service finds them done.
    for (const { id, name, checksum } of missing)
      await client.query(noteVersion, [id, name, checksum ?? null]);
  });
}

async function isInstalled(db: Queryable): Promise<boolean> {
  return (await db.query<{ there: boolean }>(isThere)).rows[0]?.there === true;
}

/** Undefined where there is no journal yet. */
async function installedIn(db: Queryable): Promise<readonly Installed[] | undefined> {
  return (await isInstalled(db)) ? (await db.query<Installed>(readInstalled)).rows : undefined;
}

/** Throws when what is installed is not what this service knows under that number. */
function missingIn(installed: readonly Installed[] = []): readonly SchemaVersion[] {
  const byId = new Map(installed.map((version) => [version.id, version]));
  return schemaVersions.filter((known) => {
    const found = byId.get(known.id);
    if (found === undefined) return true;
    if (found.name !== known.name || (found.checksum ?? undefined) !== known.checksum)
      throw new UnknownSchemaError(
        `The schema journal of this database has a version ${found.id} "${found.name}" (checksum ${found.checksum ?? 'none'}), ` +
          `which no release of this service made: "${known.name}" (${known.checksum ?? 'none'}) is expected. ` +
          'Use the service that made it, or restore a backup. Nothing was changed.',
      );
    return false;
  });
}

async function runStep(client: Queryable, version: SchemaVersion): Promise<void> {
  const sql = stepSql(version);
  if (sql === undefined) return;
  if (checksumOf(sql) !== version.stepChecksum)
    throw new Error(
      `sql/steps of version ${version.id} was edited: what has run somewhere must stay as it is`,
    );
  await client.query(sql);
}
