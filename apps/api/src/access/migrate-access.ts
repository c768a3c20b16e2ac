import { readFileSync } from 'node:fs';
import { migrateSchema, type SchemaVersion, type VersionedSchema } from '@sovereign-pipeline/postgres';
import type pg from 'pg';

/** Whoever changes sql/access.sql adds a version, with a step in sql/steps where tables change. */
const versions: readonly SchemaVersion[] = [
  { id: 1, name: 'keys', checksum: '0bf56005196bdc0c525a6cc40501853bf1047036d95e6ce2683100a7f7f8069d' },
];

export const accessSchema: VersionedSchema = {
  name: 'access',
  versions,
  // Beside src and dist alike.
  read: (file) => readFileSync(new URL(`../../sql/${file}`, import.meta.url), 'utf8'),
  lock: 7_021_774_236,
};

/** Brings the schema `access` up to date; how: migrateSchema. Throws an UnknownSchemaError. */
export const migrateAccess = (pool: pg.Pool): Promise<void> => migrateSchema(pool, accessSchema);
