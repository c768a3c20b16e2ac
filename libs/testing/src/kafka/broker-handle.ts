import { fork } from 'node:child_process';
import { once } from 'node:events';
import { extname } from 'node:path';
import { KafkaUnavailableError } from '@sovereign-pipeline/runtime';
import type { Broker, Command, Reply } from './broker-protocol.ts';

/** A test's end of the channel to its broker process. */
export interface BrokerHandle {
  ask(command: Command): Promise<Broker>;
  /** Ends the broker, removes its folder, returns when both are gone. */
  remove(): Promise<void>;
}

export function brokerProcess(folder: string, mode: 'any' | 'own'): BrokerHandle {
  const program = new URL(`./broker-process${extname(import.meta.url)}`, import.meta.url);
  const child = fork(program, [folder, mode], {
    execArgv: ['--conditions=source', '--disable-warning=ExperimentalWarning'],
    env: { ...process.env, NODE_OPTIONS: '' },
    detached: true, // Ctrl-C is not for it: it ends when the channel closes
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  // Neither the process nor the channel keeps the test process from ending.
  child.unref();
  child.channel?.unref();
  return {
    async ask(command) {
      if (!child.connected) throw new Error('The broker was removed.');
      child.channel?.ref();
      try {
        const reply = new Promise<Reply>((resolve, reject) => {
          child.once('message', resolve);
          child.once('exit', (code) => {
            reject(new Error(`The broker process ended with ${code ?? 'a signal'}.`));
          });
        });
        child.send(command);
        return brokerIn(await reply);
      } finally {
        child.channel?.unref();
        child.removeAllListeners();
      }
    },
    async remove() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const end = once(child, 'exit');
      child.ref();
      if (child.connected) child.disconnect();
      await end;
    },
  };
}

/** The broker of a reply; what went wrong is thrown. */
export function brokerIn(reply: Reply): Broker {
  if (!('error' in reply)) return reply;
  throw reply.unavailable ? new KafkaUnavailableError(reply.error) : new Error(reply.error);
}
