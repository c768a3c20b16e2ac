import { readFileSync } from 'node:fs';
import { migrateSchema, type SchemaVersion, type VersionedSchema } from '@sovereign-pipeline/postgres';
import type pg from 'pg';
import { deleteErasedKeys } from './delete-erased-keys.ts';

/** To change sql/personal.sql, add a version, with a step in sql/steps where tables change. */
const versions: readonly SchemaVersion[] = [
  { id: 1, name: 'keys', checksum: 'c8f328fd1ae7c29fb2748e0a573999f7233b20cfadc9bb0d002e2d4b0dff76c8' },
  { id: 2, name: 'plain', checksum: '88a568c36436c256e680abfd99c75f32b059a222fc46e6c749cf8fe558fbe484' },
];

export const personalSchema: VersionedSchema = {
  name: 'personal',
  versions,
  // Beside src and dist alike.
  read: (file) => readFileSync(new URL(`../../sql/${file}`, import.meta.url), 'utf8'),
};

/**
 * Brings the schema `personal` up to date, beside a journal that is; how: migrateSchema. Keys of erasures that are
 * recorded, which a backup may have brought back, are deleted again. Throws an UnknownSchemaError.
 */
export async function migratePersonal(pool: pg.Pool): Promise<void> {
  await migrateSchema(pool, personalSchema);
  await deleteErasedKeys(pool);
}
