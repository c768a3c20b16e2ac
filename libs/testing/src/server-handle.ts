import { extname } from 'node:path';
import { type KeeperHandle, keeperProcess } from './keeper-handle.ts';
import type { Reply, Server } from './server-protocol.ts';

/** A PostgreSQL in the folder, kept by a process of its own. */
export function serverProcess(folder: string, mode: 'durable' | 'fast'): KeeperHandle<Server> {
  const program = new URL(`./server-process${extname(import.meta.url)}`, import.meta.url);
  const keeper = keeperProcess<Reply>(program, [folder, mode], {
    name: 'throwaway PostgreSQL',
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  return {
    async ask(command) {
      const reply = await keeper.ask(command);
      if ('error' in reply) throw new Error(reply.error);
      return reply;
    },
    remove: () => keeper.remove(),
  };
}
