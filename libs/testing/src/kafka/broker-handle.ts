import { extname } from 'node:path';
import { KafkaUnavailableError } from '@sovereign-pipeline/local-servers';
import { type KeeperHandle, keeperProcess } from '../keeper-handle.ts';
import type { Broker, Reply } from './broker-protocol.ts';

/** A broker in the folder, kept by a process of its own. */
export function brokerProcess(folder: string, mode: 'any' | 'own'): KeeperHandle<Broker> {
  const program = new URL(`./broker-process${extname(import.meta.url)}`, import.meta.url);
  const keeper = keeperProcess<Reply>(program, [folder, mode], {
    name: 'broker',
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  return {
    ask: async (command) => brokerIn(await keeper.ask(command)),
    remove: () => keeper.remove(),
  };
}

/** The broker of a reply; what went wrong is thrown. */
export function brokerIn(reply: Reply): Broker {
  if (!('error' in reply)) return reply;
  throw reply.unavailable ? new KafkaUnavailableError(reply.error) : new Error(reply.error);
}
