import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { root } from './nx.ts';
import { UserError } from './stop-request.ts';

/** By which addresses each gets into the database. */
export interface Logins {
  /** Whoever may change the schemas: for the migration, and for keys. */
  readonly owner: string;
  readonly api: string;
  readonly projector: string;
}

/** Nobody's but the starter's: each process is told its own. */
export const withoutAddresses = Object.fromEntries(
  ['DATABASE_URL', 'MIGRATION_DATABASE_URL', 'PROJECTOR_DATABASE_URL'].flatMap((name) =>
    [name, `${name}_FILE`].map((each) => [each, undefined]),
  ),
);

/** For a server of our own, of which `owner` is the superuser's: with passwords that are good until the next start. */
export function ownLogins(owner: string): Logins {
  const as = (user: string): string => {
    const address = new URL(owner);
    address.username = user;
    address.password = randomBytes(24).toString('hex');
    return address.href;
  };
  return { owner, api: as('sovereign_api'), projector: as('sovereign_projector') };
}

/** Brings the schemas up to date, and lets the two in. The addresses go by the environment: others see arguments. */
export async function migrate({ owner, api, projector }: Logins, signal: AbortSignal): Promise<void> {
  const child = spawn(process.execPath, [join(root, 'apps/api/dist/migrate.js')], {
    env: {
      PATH: process.env['PATH'],
      MIGRATION_DATABASE_URL: owner,
      DATABASE_URL: api,
      PROJECTOR_DATABASE_URL: projector,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
    signal,
  });
  const [[code], errors] = await Promise.all([
    once(child, 'exit') as Promise<[number | null]>,
    text(child.stderr),
  ]);
  if (code !== 0) throw new UserError(`The database could not be brought up to date: ${errors.trim()}`);
}
