/**
 * `node apps/api/dist/keys.js create | list | revoke …`: the keys of the service, by the address of the database's
 * owner: MIGRATION_DATABASE_URL, or DATABASE_URL where there is one login for everything.
 */
import { hostname, userInfo } from 'node:os';
import {
  createPool,
  DatabaseSetupError,
  UnknownSchemaError,
  untilUsable,
} from '@sovereign-pipeline/postgres';
import { orExit, readSettings } from '@sovereign-pipeline/runtime';
import { keysCommand } from './access/keys-command.ts';
import { migrateAccess } from './access/migrate-access.ts';

const owner = orExit(() => {
  const read = readSettings(process.env, ['MIGRATION_DATABASE_URL', 'DATABASE_URL'], {
    required: ['DATABASE_URL'],
  });
  return read.MIGRATION_DATABASE_URL ?? read.DATABASE_URL ?? '';
});
const pool = createPool(owner, { name: 'keys', max: 2 });
const told = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

try {
  const waiting = (): void => {
    told('PostgreSQL is not there yet: waiting for it');
  };
  await untilUsable(pool, waiting, new AbortController().signal);
  await migrateAccess(pool);
  const { wrong, lines } = await keysCommand(pool, whoRunsThis(), process.argv.slice(2));
  if (wrong !== undefined) {
    told(wrong);
    process.exitCode = 1;
  }
  for (const line of lines ?? []) process.stdout.write(`${line}\n`);
} catch (error) {
  const mayNot = (error as { code?: unknown }).code === '42501';
  if (!(mayNot || error instanceof DatabaseSetupError || error instanceof UnknownSchemaError)) throw error;
  told((error as Error).message);
  if (mayNot)
    told('Keys are made and revoked by the owner of the database: MIGRATION_DATABASE_URL says its address.');
  process.exitCode = 1;
} finally {
  await pool.end();
}

/** Whoever may run it may read the database as well: there is nothing to prove. */
function whoRunsThis(): string {
  try {
    return `${userInfo().username}@${hostname()} (terminal)`;
  } catch {
    // A container's user may have no name.
    return `${String(process.getuid?.() ?? '')}@${hostname()} (terminal)`;
  }
}
