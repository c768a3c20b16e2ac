import { migrateJournal, migratePersonal } from '@sovereign-pipeline/journal';
import type pg from 'pg';
import { migrateAccess } from '../access/migrate-access.ts';
import { migrateWatches } from '../watches/migrate-watches.ts';

/** Brings the schemas of the API up to date; how: migrateSchema. */
export async function migrateAll(pool: pg.Pool): Promise<void> {
  await migrateJournal(pool);
  await migratePersonal(pool);
  await migrateAccess(pool);
  await migrateWatches(pool);
}
