/**
 * `node apps/api/dist/journal.js verify …`: whether the journal is as it was recorded. By the address of the database's
 * owner, MIGRATION_DATABASE_URL, or by DATABASE_URL.
 */
import {
  createPool,
  DatabaseSetupError,
  UnknownSchemaError,
  untilUsable,
} from '@sovereign-pipeline/postgres';
import { migrateJournal } from '@sovereign-pipeline/journal';
import { orExit, readSettings } from '@sovereign-pipeline/runtime';
import { journalCommand } from './proofs/journal-command.ts';

const address = orExit(() => {
  const read = readSettings(process.env, ['MIGRATION_DATABASE_URL', 'DATABASE_URL'], {
    required: ['DATABASE_URL'],
  });
  return read.MIGRATION_DATABASE_URL ?? read.DATABASE_URL ?? '';
});
// Two, which untilUsable compares.
const pool = createPool(address, { name: 'journal', max: 2 });
const tell = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

try {
  const waiting = (): void => {
    tell('PostgreSQL is not there yet: waiting for it');
  };
  await untilUsable(pool, waiting, new AbortController().signal);
  await migrateJournal(pool);
  const { code, lines } = await journalCommand(pool, process.argv.slice(2), tell);
  process.exitCode = code;
  for (const line of lines) process.stdout.write(`${line}\n`);
} catch (error) {
  if (!(error instanceof DatabaseSetupError || error instanceof UnknownSchemaError)) throw error;
  tell(error.message);
  process.exitCode = 1;
} finally {
  await pool.end();
}
