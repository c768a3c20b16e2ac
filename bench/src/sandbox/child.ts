import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';

/** A process of the benchmark that is given tasks over IPC; see `answer`. */
export class Child {
  readonly pid: number;
  readonly ready: Promise<void>;
  readonly #name: string;
  readonly #process: ChildProcess;
  readonly #pending = new Map<
    number,
    { resolve: (value: unknown) => void; reject: (error: Error) => void }
  >();
  #asked = 0;

  /** Starts a program; `ready` resolves when it says that it is. */
  constructor(
    file: string,
    { args = [], env = {} }: { args?: readonly string[]; env?: Readonly<Record<string, string>> } = {},
  ) {
    this.#name = file.split('/').at(-1) ?? file;
    this.#process = fork(file, args, {
      // A session of its own: Ctrl-C reaches the benchmark only, which then ends the others in order.
      detached: true,
      execArgv: file.endsWith('.ts') ? ['--conditions=source'] : [],
      env: { ...process.env, NODE_ENV: 'production', ...env },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    this.pid = this.#process.pid ?? NaN;
    this.ready = new Promise((resolve, reject) => {
      this.#process.once('message', () => {
        resolve();
      });
      this.#process.once('exit', (code, signal) => {
        const error = new Error(`${this.#name} ended: ${signal ?? String(code)}`);
        reject(error);
        for (const pending of this.#pending.values()) pending.reject(error);
        this.#pending.clear();
      });
    });
    this.ready.catch(() => undefined);
    this.#process.on('message', (message) => {
      this.#settle(message as Answer);
    });
  }

  /** Gives a task and waits for its answer. */
  async ask<Result>(task: object): Promise<Result> {
    return new Promise<unknown>((resolve, reject) => {
      if (!this.#process.connected) throw new Error(`${this.#name} has ended`);
      const number = this.#asked++;
      this.#pending.set(number, { resolve, reject });
      this.#process.send({ number, task });
    }) as Promise<Result>;
  }

  /** Ends it by hanging up; by SIGKILL when that takes too long. */
  async stop(within = 20_000): Promise<void> {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    const ended = once(this.#process, 'exit');
    if (this.#process.connected) this.#process.disconnect();
    const timer = setTimeout(() => this.#process.kill('SIGKILL'), within);
    await ended;
    clearTimeout(timer);
  }

  #settle(answer: Answer): void {
    if (typeof answer !== 'object') return;
    const pending = this.#pending.get(answer.number);
    this.#pending.delete(answer.number);
    if (answer.error === undefined) pending?.resolve(answer.value);
    else pending?.reject(new Error(`${this.#name}: ${answer.error}`));
  }
}

interface Answer {
  readonly number: number;
  readonly value?: unknown;
  readonly error?: string;
}
