/**
 * `node apps/api/dist/migrate.js`: as the owner of the database (MIGRATION_DATABASE_URL), brings the schemas up to date
 * and lets the logins of DATABASE_URL (the API's) and PROJECTOR_DATABASE_URL do what they need, and nothing else.
 */
import {
  createPool,
  DatabaseSetupError,
  UnknownSchemaError,
  untilUsable,
} from '@sovereign-pipeline/postgres';
import { orExit, readSettings } from '@sovereign-pipeline/runtime';
import { letIn } from './database/logins.ts';
import { migrateAll } from './database/migrate-all.ts';

const { MIGRATION_DATABASE_URL, DATABASE_URL, PROJECTOR_DATABASE_URL } = orExit(() =>
  readSettings(process.env, ['MIGRATION_DATABASE_URL', 'DATABASE_URL', 'PROJECTOR_DATABASE_URL'], {
    required: ['MIGRATION_DATABASE_URL', 'DATABASE_URL'],
  }),
);
const pool = createPool(MIGRATION_DATABASE_URL ?? '', { name: 'migrate', max: 2, statementTimeoutMs: 0 });
const told = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

try {
  const waiting = (): void => {
    told('PostgreSQL is not there yet: waiting for it');
  };
  await untilUsable(pool, waiting, new AbortController().signal);
  await migrateAll(pool);
  const api = DATABASE_URL ?? '';
  await letIn(pool, { api, projector: PROJECTOR_DATABASE_URL ?? api });
} catch (error) {
  if (!(error instanceof DatabaseSetupError || error instanceof UnknownSchemaError)) throw error;
  told(error.message);
  process.exitCode = 1;
} finally {
  await pool.end();
}
