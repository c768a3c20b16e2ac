import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createPool } from '@sovereign-pipeline/postgres';
import { UserError } from './stop-request.ts';

/** The functions that take advisory locks: on our own server only the service uses them. */
const revokeLocks = `
do $revoke$ begin
  execute (
    select 'revoke execute on function ' || string_agg(oid::regprocedure::text, ', ') || ' from public'
    from pg_proc where pronamespace = 'pg_catalog'::regnamespace and proname ~ '^pg_(try_)?advisory_(xact_)?lock');
end $revoke$`;

/**
 * The address at which the role analyst connects to our own server; `url` is its superuser's. The password is made at
 * the first use, and kept beside the superuser's.
 */
export async function analystUrl(url: string, dataDir: string): Promise<string> {
  const pool = createPool(url, { name: 'npm run sql', max: 1 });
  try {
    const { rows } = await pool.query<{ there: boolean }>(
      `select to_regnamespace('analytics') is not null and exists (select from pg_roles where rolname = 'analyst') as there`,
    );
    if (rows[0]?.there !== true)
      throw new UserError('There is no schema analytics yet: npm start makes it, once the projector runs.');
    const password = await passwordIn(join(dataDir, 'analyst-password'));
    // Hexadecimal digits only.
    await pool.query(`${revokeLocks}; alter role analyst password '${password}'`);
    const address = new URL(url);
    address.username = 'analyst';
    address.password = password;
    return address.href;
  } finally {
    await pool.end();
  }
}

async function passwordIn(file: string): Promise<string> {
  const made = randomBytes(24).toString('hex');
  await writeFile(file, made, { mode: 0o600, flag: 'wx' }).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  });
  const password = (await readFile(file, 'utf8')).trim();
  if (!/^[0-9a-f]{32,}$/.test(password))
    throw new UserError(
      `${file} does not hold the password that npm run sql made: remove it, and run this again.`,
    );
  return password;
}
