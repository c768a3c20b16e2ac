import { AsyncLocalStorage } from 'node:async_hooks';
import { isIPv4 } from 'node:net';
import type { Socket } from 'node:net';

/**
 * The client of a request, as far as it is known: clients behind one address (of this machine, of a proxy) are
 * distinguished by their connections.
 */
export interface Client {
  readonly address: string;
  readonly connection: { readonly destroyed?: boolean };
}

const asking = new AsyncLocalStorage<Client>();

/** Runs `work` on behalf of the client of this connection: queues inside it count it as that client's turn. */
export const onBehalfOf = (connection: Socket, work: () => void): void => {
  asking.run({ address: addressOf(connection.remoteAddress), connection }, work);
};

/** Runs `work` on behalf of no client: it continues when the client that happened to start it is gone. */
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
