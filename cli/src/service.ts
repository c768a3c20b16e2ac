import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

export interface ServiceOptions {
  readonly name: string;
  readonly program: string;
  readonly logFile: string;
  readonly env: NodeJS.ProcessEnv;
  /** Told of every error that the service logs. */
  readonly onError: (line: string) => void;
}

/** One of our processes: its log goes to a file, it hears of our death by the channel, and of a Ctrl-C only from us. */
export class Service {
  readonly name: string;
  readonly logFile: string;
  /** Resolves when the service says that it is ready. */
  readonly ready: Promise<void>;
  /** Resolves with how it ended. */
  readonly exited: Promise<string>;
  readonly #child: ChildProcess;
  readonly #log: number;
  readonly #logStart: number;
  readonly #onError: (line: string) => void;
  #shown: number;
  #partial = '';

  constructor({ name, program, logFile, env, onError }: ServiceOptions) {
    this.name = name;
    this.logFile = logFile;
    this.#onError = onError;
    this.#log = openSync(logFile, 'a+', 0o600);
    this.#logStart = this.#shown = fstatSync(this.#log).size;
    // The file itself, not a pipe through us: when we are killed, the service can still write while it stops.
    this.#child = fork(program, [], {
      // glibc would keep an arena of freed memory for each thread.
      env: { MALLOC_ARENA_MAX: '2', ...env },
      // The smaller the old space may become, the less garbage V8 lets gather in it: an import stays below 300 MB.
      execArgv: ['--enable-source-maps', '--max-semi-space-size=16', '--max-old-space-size=1024'],
      detached: true,
      stdio: ['ignore', this.#log, this.#log, 'ipc'],
    });
    this.ready = new Promise((resolve) => {
      this.#child.on('message', (message) => {
        if (message === 'ready') resolve();
      });
    });
    const watch = setInterval(() => {
      this.#showErrors();
    }, 200);
    this.exited = once(this.#child, 'exit').then(
      ([code, signal]) => {
        clearInterval(watch);
        this.#showErrors();
        return signal ? `was ended by ${String(signal)}` : `ended with exit code ${String(code)}`;
      },
      (error: unknown) => {
        clearInterval(watch);
        return `could not be started: ${String(error)}`;
      },
    );
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  /** SIGTERM, and SIGKILL when that takes longer than the service's own limit. */
  async stop(): Promise<void> {
    this.#child.kill('SIGTERM');
    const cancelled = new AbortController();
    const late = delay(12_000, undefined, cancelled).then(() => this.#child.kill('SIGKILL'));
    await this.exited;
    cancelled.abort();
    await late.catch(() => undefined);
    closeSync(this.#log);
  }

  kill(): void {
    this.#child.kill('SIGKILL');
  }

  /** The last lines that this run of the service wrote. */
  lastLines(count: number): string[] {
    const size = fstatSync(this.#log).size;
    const from = Math.max(this.#logStart, size - 64 * 1024);
    return this.#read(from, size).trimEnd().split('\n').slice(-count).map(readable).filter(Boolean);
  }

  #showErrors(): void {
    const size = fstatSync(this.#log).size;
    // A flood of errors is not repeated here: the file has it.
    const from = Math.max(this.#shown, size - 64 * 1024);
    const lines = (this.#partial + this.#read(from, size)).split('\n');
    this.#partial = lines.pop() ?? '';
    this.#shown = size;
    for (const line of lines) if (isError(line)) this.#onError(readable(line));
  }

  #read(from: number, to: number): string {
    const bytes = Buffer.alloc(to - from);
    return bytes.toString('utf8', 0, readSync(this.#log, bytes, 0, bytes.length, from));
  }
}

interface LogLine {
  readonly level?: unknown;
  readonly msg?: unknown;
  readonly err?: { readonly message?: unknown };
}

function parsed(line: string): LogLine | undefined {
  try {
    return JSON.parse(line) as LogLine;
  } catch {
    return undefined;
  }
}

/** Logged as an error, or not logged at all but written by Node.js: a crash. Its warnings are for developers. */
function isError(line: string): boolean {
  const entry = parsed(line);
  if (entry) return entry.level === 'error' || entry.level === 'fatal';
  return line.trim() !== '' && !/^\((node:\d+\)|Use `node --trace-)/.test(line);
}

function readable(line: string): string {
  const { level, msg, err } = parsed(line) ?? {};
  if (level === undefined) return line;
  return [level, msg, err?.message === msg ? undefined : err?.message]
    .filter((part) => typeof part === 'string')
    .join(': ');
}
