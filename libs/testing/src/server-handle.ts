import { fork } from 'node:child_process';
import { once } from 'node:events';
import { extname } from 'node:path';
import type { Command, Reply } from './server-protocol.ts';

/** A test's end of the channel to its server process. */
export interface ServerHandle {
  ask(command: Command): Promise<{ url: string; pid: number }>;
  /** Ends the server, removes its folder, returns when both are gone. */
  remove(): Promise<void>;
}

export function serverProcess(folder: string, mode: 'durable' | 'fast'): ServerHandle {
  const program = new URL(`./server-process${extname(import.meta.url)}`, import.meta.url);
  const child = fork(program, [folder, mode], {
    execArgv: ['--conditions=source', '--disable-warning=ExperimentalWarning'],
    env: { PATH: process.env['PATH'] },
    detached: true, // Ctrl-C is not for it: it ends when the channel closes
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  // Neither the process nor the channel keeps the test process from ending.
  child.unref();
  child.channel?.unref();
  return {
    async ask(command) {
      if (!child.connected) throw new Error('The throwaway PostgreSQL was removed.');
      child.channel?.ref();
      try {
        const reply = new Promise<Reply>((resolve, reject) => {
          child.once('message', resolve);
          child.once('exit', (code) => {
            reject(new Error(`The server process ended with ${code ?? 'a signal'}.`));
          });
        });
        child.send(command);
        const answer = await reply;
        if ('error' in answer) throw new Error(answer.error);
        return answer;
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
