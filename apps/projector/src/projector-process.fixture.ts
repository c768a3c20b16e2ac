import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../dist/main.js', import.meta.url));

/** A line of the process's log. */
export interface LogLine {
  readonly level: string;
  readonly msg: string;
  readonly event?: { readonly id: string };
  readonly err?: { readonly message: string };
  readonly slice?: string;
  readonly health?: string;
}

/** The projector as it is delivered: a whole process, ready, with everything that it logged. */
export class ProjectorProcess {
  readonly #child: ChildProcess;
  readonly lines: LogLine[] = [];
  /** What it said elsewhere than in its log: warnings of Node, uncaught errors. */
  readonly complaints: string[] = [];

  private constructor(child: ChildProcess) {
    this.#child = child;
    if (child.stdout) {
      createInterface({ input: child.stdout }).on('line', (line) =>
        this.lines.push(JSON.parse(line) as LogLine),
      );
    }
    if (child.stderr)
      createInterface({ input: child.stderr }).on('line', (line) => this.complaints.push(line));
  }

  static async start(...given: Parameters<typeof ProjectorProcess.begin>): Promise<ProjectorProcess> {
    const started = ProjectorProcess.begin(...given);
    await Promise.race([
      once(started.#child, 'message'),
      once(started.#child, 'close').then(([code]) => {
        const last = started.lines.at(-1)?.msg ?? '';
        throw new Error(
          `the projector ended with ${String(code)} before it was ready: ${[last, ...started.complaints].join('\n')}`,
        );
      }),
    ]);
    return started;
  }

  /** Not ready yet, and perhaps never. */
  static begin(
    databaseUrl: string,
    environment: Readonly<Record<string, string>> = {},
    execArgv: readonly string[] = [],
  ): ProjectorProcess {
    const child = fork(main, {
      env: {
        ...process.env,
        KAFKA_BROKERS: '',
        NODE_OPTIONS: '',
        DATABASE_URL: databaseUrl,
        LOG_LEVEL: 'debug',
        ...environment,
      },
      execArgv: [...execArgv],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    return new ProjectorProcess(child);
  }

  get running(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** Where it tells how it is. */
  get health(): string {
    return this.logged('ready')[0]?.health ?? '';
  }

  logged(part: string): LogLine[] {
    return this.lines.filter(({ msg }) => msg.includes(part));
  }

  /** Asks it to end, as an operator or a parent process does; resolves with the exit code. */
  async stop(by: 'SIGTERM' | 'SIGINT' | 'disconnect'): Promise<number | null> {
    if (!this.running) return this.#child.exitCode;
    const exit = once(this.#child, 'exit');
    if (by === 'disconnect') this.#child.disconnect();
    else this.#child.kill(by);
    await exit;
    return this.#child.exitCode;
  }

  /** Stands still, with all its connections open, until `thaw`. */
  freeze(): void {
    this.#child.kill('SIGSTOP');
  }

  thaw(): void {
    this.#child.kill('SIGCONT');
  }

  async kill(): Promise<void> {
    if (!this.running) return;
    const exit = once(this.#child, 'exit');
    this.#child.kill('SIGKILL');
    await exit;
  }
}
