import { fork } from 'node:child_process';
import { once } from 'node:events';

/** What a test process asks of the process that keeps its server, one at a time. */
export type Command = 'start' | 'stop' | 'kill';

/** A test's end of the channel to the process that keeps its server. */
export interface KeeperHandle<Reply> {
  ask(command: Command): Promise<Reply>;
  /** Ends the server, removes its folder, returns when both are gone. */
  remove(): Promise<void>;
}

/** Starts the program, which has to `keep` a server. `name`: of the server, for what goes wrong. */
export function keeperProcess<Reply>(
  program: URL,
  args: readonly string[],
  { name, env }: { readonly name: string; readonly env: NodeJS.ProcessEnv },
): KeeperHandle<Reply> {
  const child = fork(program, args, {
    execArgv: ['--conditions=source', '--disable-warning=ExperimentalWarning'],
    env,
    detached: true, // Ctrl-C is not for it: it ends when the channel closes
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  // Neither the process nor the channel keeps the test process from ending.
  child.unref();
  child.channel?.unref();
  return {
    async ask(command) {
      if (!child.connected) throw new Error(`The ${name} was removed.`);
      child.channel?.ref();
      try {
        const reply = new Promise<Reply>((resolve, reject) => {
          child.once('message', (message) => {
            resolve(message as Reply);
          });
          child.once('exit', (code) => {
            reject(new Error(`The ${name} process ended with ${code ?? 'a signal'}.`));
          });
        });
        child.send(command);
        return await reply;
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
