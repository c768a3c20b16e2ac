import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Stops a process as SIGSTOP does. The shell that holds it lets it go on also when this process dies. */
export class Freeze {
  readonly #shell;
  readonly #ended: Promise<unknown>;

  constructor(pid: number) {
    this.#shell = spawn('sh', ['-c', `kill -STOP ${pid}; read _; kill -CONT ${pid}`], {
      stdio: ['pipe', 'ignore', 'ignore'],
      detached: true,
    });
    this.#ended = once(this.#shell, 'exit');
  }

  async thaw(): Promise<void> {
    this.#shell.stdin.end();
    await this.#ended;
  }
}
