import { readFileSync } from 'node:fs';
import { migrateSchema, type SchemaVersion, type VersionedSchema } from '@sovereign-pipeline/postgres';
import type pg from 'pg';

/** To change sql/watches.sql, add a version, with a step in sql/steps where tables change. */
const versions: readonly SchemaVersion[] = [
  { id: 1, name: 'watches', checksum: 'f87704ca093cb23c51ab3d9fa0c95d121532819ea300c759fe988480d518f994' },
  {
    id: 2,
    name: 'secrets',
    checksum: '446f22c4229a566c75371530b2732bb85cb3c27700c603e114021f25a73dcd09',
    stepChecksum: 'c88166551f7e6b92d8d97e089e05f8da30a6c41c78e9feefb6c3bada9ba877c6',
  },
];

export const watchesSchema: VersionedSchema = {
  name: 'watches',
  versions,
  // Beside src and dist alike.
  read: (file) => readFileSync(new URL(`../../sql/${file}`, import.meta.url), 'utf8'),
};

/** Brings the schema `watches` up to date; how: migrateSchema. Throws an UnknownSchemaError. */
export const migrateWatches = (pool: pg.Pool): Promise<void> => migrateSchema(pool, watchesSchema);
