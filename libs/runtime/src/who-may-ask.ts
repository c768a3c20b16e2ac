import type { Settings } from './config.ts';

/** Who may ask: `off`: whoever reaches the service. */
export type Auth = 'off';

/**
 * Reads AUTH. Without it everybody on this machine may ask, and nobody else can: what listens on an address that others
 * reach has to be told.
 */
export function readAuth(settings: Settings, host: string): Auth {
  const given = settings.text('AUTH', '');
  if (given === 'off') return given;
  if (given !== '') settings.refuse('AUTH', 'off');
  else if (!isLoopback(host))
    settings.refuse(
      'AUTH',
      `set where HOST is an address that others reach (${host}): AUTH=off lets everybody who reaches it read and record`,
    );
  return 'off';
}

/** Only this machine reaches it. */
const isLoopback = (host: string): boolean =>
  /^(localhost|127(\.\d{1,3}){3}|\[?(::1|::ffff:127(\.\d{1,3}){3})\]?)$/i.test(host);
