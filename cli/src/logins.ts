import { randomBytes } from 'node:crypto';
import { runApiProgram } from './api-program.ts';
import { UserError } from './stop-request.ts';

/** By which addresses each gets into the database. */
export interface Logins {
  /** The owner of the schemas: migrates them, and manages keys. */
  readonly owner: string;
  readonly api: string;
  readonly projector: string;
}

/** Addresses and their passwords are known to the starter only, which gives each process its own. */
export const withoutAddresses = Object.fromEntries(
  ['', 'MIGRATION_', 'PROJECTOR_'].flatMap((whose) =>
    ['DATABASE_URL', 'DATABASE_PASSWORD'].flatMap((name) =>
      [whose + name, `${whose + name}_FILE`].map((each) => [each, undefined]),
    ),
  ),
);

/** For a server of our own, whose superuser is `owner`. The passwords change with each start. */
export function ownLogins(owner: string): Logins {
  const as = (user: string): string => {
    const address = new URL(owner);
    address.username = user;
    address.password = randomBytes(24).toString('hex');
    return address.href;
  };
  return { owner, api: as('sovereign_api'), projector: as('sovereign_projector') };
}

/** Brings the schemas up to date, and lets the two in. */
export async function migrate({ owner, api, projector }: Logins, signal: AbortSignal): Promise<void> {
  const addresses = { MIGRATION_DATABASE_URL: owner, DATABASE_URL: api, PROJECTOR_DATABASE_URL: projector };
  const { code, errors } = await runApiProgram('migrate', addresses, [], signal);
  if (code !== 0) throw new UserError(`The database could not be brought up to date: ${errors.trim()}`);
}
