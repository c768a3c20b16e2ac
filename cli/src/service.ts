import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { LogFile } from '@sovereign-pipeline/local-servers';

export interface ServiceOptions {
  readonly name: string;
  readonly program: string;
  readonly logFile: string;
  readonly env: NodeJS.ProcessEnv;
  /** Called for every error that the service logs. */
  readonly onError: (line: string) => void;
}

/** One of our processes. It logs to a file, ends when the channel to us closes, and gets Ctrl-C only from us. */
export class Service {
  readonly name: string;
  readonly logFile: string;
  /** Resolves when the service says that it is ready. */
  readonly ready: Promise<void>;
  /** Resolves with how it ended. */
  readonly exited: Promise<string>;
  readonly #child: ChildProcess;
  readonly #log: LogFile;

  constructor({ name, program, logFile, env, onError }: ServiceOptions) {
    this.name = name;
    this.logFile = logFile;
    this.#log = new LogFile(logFile, (lines) => {
      for (const line of lines) if (isError(line)) onError(readable(line));
    });
    this.#child = fork(program, [], {
      // glibc would keep an arena of freed memory for each thread.
      env: { MALLOC_ARENA_MAX: '2', ...env },
      // The smaller the old space may become, the less garbage V8 lets gather in it: an import stays below 300 MB.
      execArgv: ['--enable-source-maps', '--max-semi-space-size=16', '--max-old-space-size=1024'],
      detached: true,
      stdio: ['ignore', this.#log.fd, this.#log.fd, 'ipc'],
    });
    this.ready = new Promise((resolve) => {
      this.#child.on('message', (message) => {
        if (message === 'ready') resolve();
      });
    });
    this.exited = once(this.#child, 'exit').then(
      ([code, signal]) =>
        signal ? `was ended by ${String(signal)}` : `ended with exit code ${String(code)}`,
      (error: unknown) => `could not be started: ${String(error)}`,
    );
    void this.exited.then(() => {
      this.#log.close();
    });
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
  }

  kill(): void {
    this.#child.kill('SIGKILL');
  }

  /** The last lines that this run of the service wrote. */
  lastLines(count: number): string[] {
    return this.#log.text().trimEnd().split('\n').slice(-count).map(readable).filter(Boolean);
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
