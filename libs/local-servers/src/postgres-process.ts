import { totalmem } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort } from './free-port.ts';
import { LogFile, type OnLines } from './log-file.ts';
import type { Account } from './postgres-account.ts';
import { binary, environment } from './postgres-cluster.ts';
import { PostgresStartError } from './postgres-start-error.ts';
import { killPostmaster, readPostmasterFile } from './postmaster.ts';
import { isAlive, type ServerChild, spawnServer, untilReady } from './server-child.ts';
import { serverLockPrefix } from './server-lock.ts';

export interface RunningPostgres extends ServerChild {
  readonly port: number;
  readonly pid: number;
}

export interface LaunchOptions {
  /** Default: a free one. */
  readonly port?: number;
  /** Off only where losing the data is no loss. Default: on. */
  readonly fsync?: boolean;
  /** Called with what the server writes to `postgres.log`. */
  readonly onLogLines?: OnLines;
}

/** Starts the server; if its port was not given and another process took it meanwhile, on another port. */
export async function launchOnPort(
  dataDir: string,
  account: Account,
  options: LaunchOptions,
): Promise<RunningPostgres> {
  const deadline = Date.now() + 15_000;
  for (;;) {
    const port = options.port ?? (await freePort());
    try {
      return await launch(dataDir, account, port, options);
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
 * A large journal takes events as fast as a small one as long as the index of its streams is in memory, and pages are
 * not logged whole time and again because checkpoints come by volume. So much of the log may have to be recovered after
 * a crash.
 */
function forLargeJournals(): Readonly<Record<string, string>> {
  const memory = Math.min(totalmem(), process.constrainedMemory() || Infinity);
  return { shared_buffers: `${Math.min(1024, Math.floor(memory / 8 / 2 ** 20))}MB`, max_wal_size: '4GB' };
}

async function launch(
  dataDir: string,
  account: Account,
  port: number,
  options: LaunchOptions,
): Promise<RunningPostgres> {
  const data = join(dataDir, 'data');
  const log = new LogFile(join(dataDir, 'postgres.log'), options.onLogLines);
  const settings = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '', // their paths are limited to 107 bytes
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(options.fsync !== false
      ? { fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on', ...forLargeJournals() }
      : { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' }),
  };
  const command = [
    ...(await serverLockPrefix(dataDir, account.spawnAs)),
    ...account.prefix,
    binary('postgres'),
    ...['-D', data],
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
  const server = spawnServer({
    ...account.spawnAs,
    command,
    log,
    cwd: dataDir,
    env: environment(),
    // First the sessions may end by themselves, as ours do.
    endBy: ['SIGTERM', 'SIGINT', 'SIGQUIT', 'SIGKILL'],
  });
  const { pid } = server.process;
  const isReady = async (): Promise<boolean> => {
    // The server writes it into its pid file.
    const file = await readPostmasterFile(data);
    return file?.pid === pid && file?.ready === true;
  };
  try {
    return { ...server, port, pid: await untilReady(server, isReady) };
  } catch (error) {
    if (pid !== undefined && isAlive(server.process)) await killPostmaster(pid);
    const lines = log.text().trim().split('\n').slice(-15).join('\n');
    throw new PostgresStartError(
      `PostgreSQL did not start in ${dataDir}: ${(error as Error).message}\n${lines}`,
      { cause: error },
    );
  } finally {
    server.process.unref();
  }
}
