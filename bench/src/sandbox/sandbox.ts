import { resolve } from 'node:path';
import { freePort } from '@sovereign-pipeline/local-servers';
import { createPool } from '@sovereign-pipeline/postgres';
import type pg from 'pg';
import { Child } from './child.ts';

/** A contender that takes posts, in a process and a database of its own. */
export interface Server {
  readonly url: string;
  readonly databaseUrl: string;
  readonly pid: number;
  readonly stop: () => Promise<void>;
}

/** As `npm start` starts the product's processes. */
export const asStarted = {
  NODE_OPTIONS: '--max-semi-space-size=16 --max-old-space-size=1024',
  MALLOC_ARENA_MAX: '2',
};

/**
 * Where the contenders meet: one PostgreSQL server with a database for each, and processes. All of it goes at the end.
 */
export class Sandbox {
  readonly #children: Child[] = [];
  readonly #pools: pg.Pool[] = [];
  #postgresUrl = '';
  #closing: Promise<void> | undefined;

  static async open(): Promise<Sandbox> {
    const sandbox = new Sandbox();
    // The keeper removes the server also when this process is killed.
    for (const end of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'])
      process.on(end, () => {
        void sandbox.close().then(() => process.exit(130));
      });
    sandbox.#postgresUrl = await (await sandbox.start('sandbox/postgres-keeper.ts')).ask<string>({});
    return sandbox;
  }

  /** Starts a program of the benchmark, by its path below `src`, or any other by its whole path. */
  async start(file: string, options: ConstructorParameters<typeof Child>[1] = {}): Promise<Child> {
    if (this.#closing) throw new Error('The benchmark ends.');
    const child = new Child(resolve(import.meta.dirname, '..', file), options);
    this.#children.push(child);
    await child.ready;
    return child;
  }

  /** Makes an empty database and gives its address. */
  async createDatabase(name: string): Promise<string> {
    const pool = createPool(this.#postgresUrl, { max: 1 });
    try {
      await pool.query(`CREATE DATABASE "${name}"`);
    } finally {
      await pool.end();
    }
    const url = new URL(this.#postgresUrl);
    url.pathname = `/${name}`;
    return url.href;
  }

  /** Of the PostgreSQL server. */
  async version(): Promise<string> {
    const { rows } = await this.pool().query<{ version: string }>(
      "SELECT current_setting('server_version') AS version",
    );
    return rows[0]?.version ?? '';
  }

  /** A pool for preparing and checking, without a limit on how long that takes. */
  pool(databaseUrl = this.#postgresUrl): pg.Pool {
    const pool = createPool(databaseUrl, { max: 2, statementTimeoutMs: 0 });
    this.#pools.push(pool);
    return pool;
  }

  /** Starts a program that serves HTTP on 127.0.0.1:PORT with DATABASE_URL. */
  async serve(
    file: string,
    databaseUrl: string,
    env: Readonly<Record<string, string>> = {},
  ): Promise<Server> {
    const port = String(await freePort());
    const child = await this.start(file, {
      env: { ...env, DATABASE_URL: databaseUrl, HOST: '127.0.0.1', PORT: port, LOG_LEVEL: 'warn' },
    });
    return { url: `http://127.0.0.1:${port}`, databaseUrl, pid: child.pid, stop: () => child.stop() };
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    const [keeper, ...others] = this.#children;
    await Promise.all(others.map((child) => child.stop()));
    await Promise.all(this.#pools.map((pool) => pool.end()));
    await keeper?.stop(180_000);
  }
}
