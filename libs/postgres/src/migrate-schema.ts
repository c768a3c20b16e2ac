import { createHash } from 'node:crypto';
import type pg from 'pg';
import { lockSchema, makeSchema } from './lock-schema.ts';
import { inTransaction, type Queryable } from './transaction.ts';
import { DatabaseSetupError } from './until-usable.ts';

/** A version of a schema. A version that has run anywhere is never edited: to change its SQL, add one. */
export interface SchemaVersion {
  readonly id: number;
  readonly name: string;
  /** sha-256 of the schema's SQL as it was then. Without: a version of before there were checksums. */
  readonly checksum?: string;
  /** sha-256 of the step that brings tables over from the version before it; none where there is no step. */
  readonly stepChecksum?: string;
}

// Own code: migrators of npm run files in their order; this one also holds what ran against its checksum, and makes
// a new schema from one file that can be read (ADR 12).

/** A schema that is kept up to date by versions, which its own table `migrations` holds. */
export interface VersionedSchema {
  readonly name: string;
  readonly versions: readonly SchemaVersion[];
  /** Reads a file of its SQL: `<name>.sql` is what a new installation gets; every statement of it can be run again. */
  readonly read: (file: string) => string;
}

/** The schema is not one that a version of this service made. Nothing was changed. */
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

/** $1: schema. Not to_regclass: once it has found nothing, it goes on finding nothing for a while. */
const isThere = `
SELECT EXISTS (SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE n.nspname = $1 AND c.relname = 'migrations') AS there`;

/** As JSON, because the first versions of the journal have no checksum. */
const readInstalled = (schema: string): string =>
  `SELECT id, name, to_jsonb(m) ->> 'checksum' AS checksum FROM ${schema}.migrations m ORDER BY id`;

/** This lock needs the right to change the table, so no reader can block an upgrade. */
const lockInstalled = (schema: string): string =>
  `LOCK TABLE ${schema}.migrations IN SHARE ROW EXCLUSIVE MODE`;

/** $1: id, $2: name, $3: checksum. */
const noteVersion = (schema: string): string =>
  `INSERT INTO ${schema}.migrations (id, name, checksum) VALUES ($1, $2, $3)`;

/**
 * Brings a schema up to date, forward only, in one transaction. Safe when several processes do it at once (one works,
 * the others wait and find nothing to do) and on a schema of a newer version, which is left as it is. Throws an
 * UnknownSchemaError, and a DatabaseSetupError where the login may not.
 */
export async function migrateSchema(pool: pg.Pool, schema: VersionedSchema): Promise<void> {
  try {
    await bringUpToDate(pool, schema);
  } catch (error) {
    if ((error as { code?: unknown }).code !== '42501') throw error;
    throw new DatabaseSetupError(
      `The schema ${schema.name} has to be made or brought up to date, which this login may not (${(error as Error).message}): ` +
        'the migration does it, as the owner (MIGRATION_DATABASE_URL).',
      { cause: error },
    );
  }
}

async function bringUpToDate(pool: pg.Pool, schema: VersionedSchema): Promise<void> {
  if (missingIn(schema, await installedIn(pool, schema)).length === 0) return;
  await makeSchema(pool, schema.name);
  await inTransaction(pool, begin, async (client) => {
    if (await isInstalled(client, schema)) await client.query(lockInstalled(schema.name));
    else await lockSchema(client, schema.name);
    const installed = await installedIn(client, schema);
    const missing = missingIn(schema, installed);
    if (missing.length === 0) return;
    if (installed) for (const version of missing) await runStep(client, schema, version);
    await client.query(sqlOf(schema));
    // The first ones as well where they never were, so that an older service finds them done.
    for (const { id, name, checksum } of missing)
      await client.query(noteVersion(schema.name), [id, name, checksum ?? null]);
  });
}

async function isInstalled(db: Queryable, { name }: VersionedSchema): Promise<boolean> {
  return (await db.query<{ there: boolean }>(isThere, [name])).rows[0]?.there === true;
}

/** Undefined where there is no such schema yet. */
async function installedIn(
  db: Queryable,
  schema: VersionedSchema,
): Promise<readonly Installed[] | undefined> {
  if (!(await isInstalled(db, schema))) return undefined;
  return (await db.query<Installed>(readInstalled(schema.name))).rows;
}

/** Throws when the installed version is not the one that this service knows under that number. */
function missingIn(
  { name, versions }: VersionedSchema,
  installed: readonly Installed[] = [],
): readonly SchemaVersion[] {
  const byId = new Map(installed.map((version) => [version.id, version]));
  return versions.filter((known) => {
    const found = byId.get(known.id);
    if (found === undefined) return true;
    if (found.name !== known.name || (found.checksum ?? undefined) !== known.checksum)
      throw new UnknownSchemaError(
        `The schema ${name} of this database has a version ${found.id} "${found.name}" (checksum ${found.checksum ?? 'none'}), ` +
          `which no release of this service made: "${known.name}" (${known.checksum ?? 'none'}) is expected. ` +
          'Use the service that made it, or restore a backup. Nothing was changed.',
      );
    return false;
  });
}

/** What a new installation gets. */
export const sqlOf = ({ name, read }: VersionedSchema): string => read(`${name}.sql`);

/** Brings tables over from the version before it; undefined where there is no step. */
export const stepSqlOf = ({ read }: VersionedSchema, { id, name, stepChecksum }: SchemaVersion) =>
  stepChecksum === undefined ? undefined : read(`steps/${String(id).padStart(3, '0')}-${name}.sql`);

async function runStep(client: Queryable, schema: VersionedSchema, version: SchemaVersion): Promise<void> {
  const sql = stepSqlOf(schema, version);
  if (sql === undefined) return;
  if (checksumOf(sql) !== version.stepChecksum)
    throw new Error(
      `The step of version ${version.id} of the schema ${schema.name} was edited: what has run somewhere must stay as it is`,
    );
  await client.query(sql);
}

export const checksumOf = (sql: string): string => createHash('sha256').update(sql).digest('hex');
