import { readFileSync } from 'node:fs';
import { migrateSchema, type VersionedSchema } from '@sovereign-pipeline/postgres';
import type pg from 'pg';
import { schemaVersions } from './schema-versions.ts';

export const journalSchema: VersionedSchema = {
  name: 'journal',
  versions: schemaVersions,
  // Beside src and dist alike.
  read: (file) => readFileSync(new URL(`../sql/${file}`, import.meta.url), 'utf8'),
};

/** Brings the schema `journal` up to date; how: migrateSchema. Throws an UnknownSchemaError. */
export const migrateJournal = (pool: pg.Pool): Promise<void> => migrateSchema(pool, journalSchema);
