/**
 * `node apps/api/dist/migrate.js`: as the owner of the database (MIGRATION_DATABASE_URL), brings the schemas up to date
 * and lets the logins of DATABASE_URL (the API's) and PROJECTOR_DATABASE_URL do what they need, and nothing else.
 */
import { orExit, readSettings } from '@sovereign-pipeline/runtime';
import { letIn } from './database/logins.ts';
import { migrateAll } from './database/migrate-all.ts';
import { runAsOwner } from './database/owner-program.ts';

const { MIGRATION_DATABASE_URL, DATABASE_URL, PROJECTOR_DATABASE_URL } = orExit(() =>
  readSettings(process.env, ['MIGRATION_DATABASE_URL', 'DATABASE_URL', 'PROJECTOR_DATABASE_URL'], {
    required: ['MIGRATION_DATABASE_URL', 'DATABASE_URL'],
  }),
);

await runAsOwner(MIGRATION_DATABASE_URL ?? '', { name: 'migrate', statementTimeoutMs: 0 }, async (pool) => {
  await migrateAll(pool);
  const api = DATABASE_URL ?? '';
  await letIn(pool, { api, projector: PROJECTOR_DATABASE_URL ?? api });
});
