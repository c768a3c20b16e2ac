import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { isRunning, processTree, startTimeOf } from '@sovereign-pipeline/local-servers';
import { eventually } from '@sovereign-pipeline/testing';
import { root } from './nx.ts';

/** One `npm start` (without npm), told by `env`. */
export class StartProcess {
  readonly #child: ChildProcess;
  readonly exitCode: Promise<unknown>;
  output = '';

  constructor(env: Record<string, string>, args: string[] = []) {
    this.#child = spawn(process.execPath, [join(root, 'cli/src/bootstrap.mjs'), 'start', ...args], {
      cwd: root,
      env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...env },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    const add = (chunk: unknown): void => {
      this.output += String(chunk);
    };
    this.#child.stdout?.on('data', add);
    this.#child.stderr?.on('data', add);
    const ends = [this.#child.stdout, this.#child.stderr].map((stream) => stream && once(stream, 'end'));
    this.exitCode = Promise.all([once(this.#child, 'exit'), ...ends]).then(([[code]]) => code as unknown);
  }

  /** Waits until it says that it is ready; gives its address. */
  async url(): Promise<string> {
    let ended = false;
    void this.exitCode.then(() => (ended = true));
    await eventually(() => {
      if (ended && !this.output.includes('Ctrl-C stops it.')) return 'ended';
      return this.output.includes('Ctrl-C stops it.');
    });
    const url = /is ready at (\S+)/.exec(this.output)?.[1];
    if (url === undefined) throw new Error(`npm start ended:\n${this.output}`);
    return url;
  }

  /** Waits until its output has these words. */
  async saying(words: string): Promise<void> {
    await eventually(() => this.output.includes(words));
  }

  pidOf(name: 'api' | 'projector' | 'postgres' | 'kafka'): number {
    const line = { api: 'API', projector: 'projector', postgres: 'PostgreSQL', kafka: 'Kafka' }[name];
    return Number(new RegExp(`${line} .*\\(process (\\d+)`).exec(this.output)?.[1]);
  }

  /** Everything that runs now because of it; what it returns tells which of that still runs. */
  everything(): () => number[] {
    const tree = processTree(this.#child.pid ?? 0).map((pid) => ({
      pid,
      startTime: startTimeOf(pid) ?? 'gone',
    }));
    return () => tree.filter(({ pid, startTime }) => isRunning(pid, startTime)).map(({ pid }) => pid);
  }

  /** What runs the servers and processes. */
  supervisors(): number[] {
    const [bootstrap = 0, start = 0] = processTree(this.#child.pid ?? 0);
    return [bootstrap, start];
  }

  signal(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }
}

/** SIGKILL, as when the power goes. */
export function killAll(pids: readonly number[]): void {
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // it ended with one of the others
    }
  }
}
