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
}

/** The projector as it is delivered: a whole process, ready, with everything that it logged. */
export class ProjectorProcess {
  readonly #child: ChildProcess;
  readonly lines: LogLine[] = [];

  private constructor(child: ChildProcess) {
    this.#child = child;
    if (child.stdout) {
      createInterface({ input: child.stdout }).on('line', (line) =>
        this.lines.push(JSON.parse(line) as LogLine),
      );
    }
  }

  static async start(databaseUrl: string): Promise<ProjectorProcess> {
    const child = fork(main, {
      env: { ...process.env, NODE_OPTIONS: '', DATABASE_URL: databaseUrl, LOG_LEVEL: 'debug' },
      execArgv: [],
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    });
    const started = new ProjectorProcess(child);
    await Promise.race([
      once(child, 'message'),
      once(child, 'exit').then(([code]) => {
        throw new Error(`the projector ended with ${String(code)} before it was ready`);
      }),
    ]);
    return started;
  }

  get running(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
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

  async kill(): Promise<void> {
    if (!this.running) return;
    const exit = once(this.#child, 'exit');
    this.#child.kill('SIGKILL');
    await exit;
  }
}
