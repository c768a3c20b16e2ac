import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { DatabaseSetupError, inTransaction, isDenied, type Queryable } from '@sovereign-pipeline/postgres';
import type pg from 'pg';

/** The database addresses with which the API and the projector log in. */
export interface Logins {
  readonly api: string;
  readonly projector: string;
}

const grants = readFileSync(new URL('../../sql/logins.sql', import.meta.url), 'utf8');

// One process at a time, and not while a projector creates a generation.
const begin = `
begin isolation level read committed; set local statement_timeout = 0;
lock table journal.migrations in share row exclusive mode;
do $$ begin
  if to_regclass('read_models.migrations') is not null then
    lock table read_models.migrations in share row exclusive mode;
  end if;
exception when insufficient_privilege then null;
end $$`;

/** $1: name of a role. */
const isThere = 'SELECT FROM pg_roles WHERE rolname = $1';
/** $1, $2: the logins. */
const name = `SELECT set_config('logins.api', $1, true), set_config('logins.projector', $2, true)`;

/**
 * Grants the two logins what they need and nothing else. `pool`: of the owner of the schemas, which are up to date.
 * Missing logins are created, with the passwords of the addresses. Throws a DatabaseSetupError where it may not.
 */
export async function letIn(pool: pg.Pool, { api, projector }: Logins): Promise<void> {
  try {
    await inTransaction(pool, begin, async (client) => {
      for (const url of new Set([api, projector])) await makeLogin(client, url);
      await client.query(name, [userOf(api), userOf(projector)]);
      await client.query(grants);
    });
  } catch (error) {
    if (!isDenied(error)) throw error;
    const { message } = error as Error;
    throw new DatabaseSetupError(
      `The login of MIGRATION_DATABASE_URL may not let the others in: ${message}. It has to own the database and the schemas in it, ` +
        'and either may make roles (CREATEROLE) or is a member of the login of PROJECTOR_DATABASE_URL.',
      { cause: error },
    );
  }
}

/** Creates the login if it is missing, and sets its password to this one, if the owner may. */
async function makeLogin(client: Queryable, url: string): Promise<void> {
  const user = userOf(url);
  const password = decodeURIComponent(new URL(url).password);
  const role = quoted(user);
  if ((await client.query(isThere, [user])).rowCount === 0) await client.query(`CREATE ROLE ${role} LOGIN`);
  if (password === '') return;
  await client.query('SAVEPOINT password');
  try {
    await client.query(`ALTER ROLE ${role} PASSWORD '${scramOf(password)}'`);
  } catch (error) {
    if (!isDenied(error)) throw error;
    await client.query('ROLLBACK TO SAVEPOINT password');
  }
}

function userOf(url: string): string {
  const { username } = new URL(url);
  if (username === '') throw new DatabaseSetupError('The address of a login has to name its user.');
  return decodeURIComponent(username);
}
const quoted = (identifier: string): string => `"${identifier.replaceAll('"', '""')}"`;

/**
 * What PostgreSQL stores of a password (RFC 5803): made here, so that no statement, which the server may log, contains
 * the password itself. ASCII passwords only, which need no SASLprep.
 */
function scramOf(password: string): string {
  if (!/^[\x20-\x7e]+$/.test(password))
    throw new DatabaseSetupError('The password of a login must be of ASCII characters.');
  const [salt, iterations] = [randomBytes(16), 4096];
  const salted = pbkdf2Sync(password, salt, iterations, 32, 'sha256');
  const keyed = (text: string): Buffer => createHmac('sha256', salted).update(text).digest();
  const stored = createHash('sha256').update(keyed('Client Key')).digest('base64');
  return `SCRAM-SHA-256$${iterations}:${salt.toString('base64')}$${stored}:${keyed('Server Key').toString('base64')}`;
}
