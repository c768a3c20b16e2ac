import { AsyncLocalStorage } from 'node:async_hooks';
import { isIPv4 } from 'node:net';
import type { Socket } from 'node:net';

/**
 * Who asks, as far as it can be told: clients behind one address (of this machine, of a proxy) differ by their
 * connections.
 */
export interface Client {
  readonly address: string;
  readonly connection: { readonly destroyed?: boolean };
}

const asking = new AsyncLocalStorage<Client>();

/** Does `work` for whoever has this connection: what is waited for in it knows whose turn it is. */
export const onBehalfOf = (connection: Socket, work: () => void): void => {
  asking.run({ address: addressOf(connection.remoteAddress), connection }, work);
};

/** Does `work` for nobody: it goes on when whoever happened to begin it has gone. */
export const onOwnBehalf = <T>(work: () => T): T => asking.exit(work);

export const whoAsks = (): Client => asking.getStore() ?? ourselves;

const ourselves: Client = { address: '', connection: {} };

/** Of an IPv6 address its network: one client has all the others of it. */
export function addressOf(remote = ''): string {
  const mapped = remote.replace(/^::ffff:(?=\d+\.)/i, '');
  if (isIPv4(mapped) || !mapped.includes(':')) return mapped;
  const [head = '', tail] = mapped.replace(/%.*$/, '').split('::');
  const groups = (text = ''): string[] => text.split(':').filter((group) => group !== '');
  const missing = tail === undefined ? 0 : 8 - groups(head).length - groups(tail).length;
  return [...groups(head), ...Array<string>(Math.max(0, missing)).fill('0'), ...groups(tail)]
    .slice(0, 4)
    .join(':');
}
