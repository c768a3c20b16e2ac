/**
 * `node apps/api/dist/keys.js create | list | revoke …`: the keys of the service, by the address of the database's
 * owner: MIGRATION_DATABASE_URL, or DATABASE_URL where there is one login for everything.
 */
import { hostname, userInfo } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { freshForMs } from '@sovereign-pipeline/access';
import { isDenied } from '@sovereign-pipeline/postgres';
import { keysCommand } from './access/keys-command.ts';
import { migrateAccess } from './access/migrate-access.ts';
import { ownerAddress, runAsOwner, tell } from './database/owner-program.ts';

const ownerOnly =
  'Keys are made and revoked by the owner of the database: MIGRATION_DATABASE_URL says its address.';

const explain = (error: unknown): string | undefined =>
  isDenied(error) ? `${(error as Error).message}\n${ownerOnly}` : undefined;

await runAsOwner(ownerAddress(), { name: 'keys', explain }, async (pool) => {
  await migrateAccess(pool);
  const { wrong, lines } = await keysCommand(pool, whoRunsThis(), process.argv.slice(2));
  if (wrong !== undefined) {
    tell(wrong);
    process.exitCode = 1;
  }
  // Wait until every API process knows: from then on a new key works, and a revoked one does not.
  else if (process.argv[2] !== 'list') await delay(freshForMs);
  for (const line of lines ?? []) process.stdout.write(`${line}\n`);
});

/** The user, unverified: whoever may run this program may change the database anyway. */
function whoRunsThis(): string {
  try {
    return `${userInfo().username}@${hostname()} (terminal)`;
  } catch {
    // A container's user may have no name.
    return `${String(process.getuid?.() ?? '')}@${hostname()} (terminal)`;
  }
}
