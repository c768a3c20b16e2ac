import { migrateSchema } from '@sovereign-pipeline/postgres';
import type pg from 'pg';
import { schemaSql, schemaVersions, stepSql } from './schema-versions.ts';

const schema = {
  name: 'journal',
  versions: schemaVersions,
  sql: schemaSql,
  stepSql,
  lock: 7_021_774_235,
} as const;

/** Brings the schema `journal` up to date; how: migrateSchema. Throws an UnknownSchemaError. */
export const migrateJournal = (pool: pg.Pool): Promise<void> => migrateSchema(pool, schema);
