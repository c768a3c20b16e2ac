import { readFileSync } from 'node:fs';
import { migrateSchema, type SchemaVersion, type VersionedSchema } from '@sovereign-pipeline/postgres';
import type pg from 'pg';

/** To change sql/access.sql, add a version, with a step in sql/steps where tables change. */
const versions: readonly SchemaVersion[] = [
  { id: 1, name: 'keys', checksum: '0bf56005196bdc0c525a6cc40501853bf1047036d95e6ce2683100a7f7f8069d' },
  {
    ...{ id: 2, name: 'issuer-sessions' },
    checksum: '9eee1baeb68454dcae4240b119ed7945668532852058af0eb8a67c411c5f9635',
    stepChecksum: '8f028b0d23c0122589e7dd95d8f4c7d8b71426a5fed302492efa0079d64deffa',
  },
];

export const accessSchema: VersionedSchema = {
  name: 'access',
  versions,
  // Beside src and dist alike.
  read: (file) => readFileSync(new URL(`../../sql/${file}`, import.meta.url), 'utf8'),
};

/** Brings the schema `access` up to date; how: migrateSchema. Throws an UnknownSchemaError. */
export const migrateAccess = (pool: pg.Pool): Promise<void> => migrateSchema(pool, accessSchema);
