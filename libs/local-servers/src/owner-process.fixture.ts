import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { gone, processTree } from './process-identity.ts';

const namespaces = ['--pid', '--ipc', '--fork', '--mount-proc', '--kill-child'];
const asRoot = process.getuid?.() === 0 ? [] : ['--user', '--map-root-user'];

/** Whether programs can be run here as if in another container. */
export const canUnshare = ((): boolean => {
  try {
    execFileSync('unshare', [...asRoot, ...namespaces, 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

/**
 * A process of its own that does something and goes on living. `then` is a program text whose value (or the message of
 * whose error) it tells; `in`: whether in pid and IPC namespaces of its own.
 */
export class OwnerProcess {
  readonly #child: ChildProcess;
  readonly #contained: boolean;
  readonly said: Promise<unknown>;

  constructor(program: string, args: readonly string[], where: 'here' | 'another container' = 'here') {
    const text = `process.on('disconnect', () => process.exit());
      const tell = (value) => process.send({ value }, () => undefined);
      (async () => { ${program} })().then(tell, (error) => tell(error.message));
      setInterval(() => undefined, 1000);`;
    const [file = '', ...before] =
      where === 'here' ? [process.execPath] : ['unshare', ...asRoot, ...namespaces, process.execPath];
    this.#contained = where !== 'here';
    this.#child = spawn(
      file,
      [...before, '--conditions=source', '--input-type=module', '-e', text, ...args],
      { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] },
    );
    this.said = once(this.#child, 'message').then(([message]) => (message as { value: unknown }).value);
  }

  /** Of the process itself, or of what runs it in its namespaces. */
  get pid(): number {
    return this.#child.pid ?? 0;
  }

  signal(name: NodeJS.Signals): void {
    this.#child.kill(name);
  }

  /** Resolves when it has printed that. */
  async heard(words: RegExp): Promise<void> {
    let text = '';
    for await (const chunk of this.#child.stdout ?? []) {
      text += String(chunk);
      if (words.test(text)) return;
    }
    throw new Error(`It ended, and said: ${text}`);
  }

  /** And whatever it runs in its namespaces; not what it made a session of its own for. */
  async kill(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const [unshared = this.pid] = processTree(this.pid).slice(1);
    this.#child.kill('SIGKILL');
    await Promise.all([once(this.#child, 'exit'), this.#contained && gone(unshared, 10_000)]);
  }
}
