import { type Environment, readSettings } from './read-settings.ts';
import type { Values } from './settings.ts';

/** Who may ask: `keys`: who has one; `off`: whoever reaches the service. */
export type Auth = 'keys' | 'off';

/**
 * Reads AUTH. Without it everybody on this machine may ask, and nobody else can: what listens on an address that others
 * reach has to be told.
 */
export function readAuth(environment: Environment): Auth {
  return readSettings(environment, ['HOST', 'AUTH'], { also: authProblems }).AUTH ?? 'off';
}

export const authProblems = ({ HOST, AUTH }: Pick<Values, 'HOST' | 'AUTH'>): string[] =>
  AUTH !== undefined || isLoopback(HOST)
    ? []
    : [
        `AUTH must be set where HOST is an address that others reach (${HOST}): AUTH=keys asks everybody for a key (npm run keys makes them), AUTH=off lets everybody who reaches it read and record; it is not set.`,
      ];

/** Only this machine reaches it. */
const isLoopback = (host: string): boolean =>
  /^(localhost|127(\.\d{1,3}){3}|\[?(::1|::ffff:127(\.\d{1,3}){3})\]?)$/i.test(host);
