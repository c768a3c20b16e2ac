import type pg from 'pg';
import { type Executed, PreparedQuery, type PreparedStatement } from './prepared-query.ts';

/**
 * A connection of its user's own, for one query after the other: taken from the pool at first use and kept. When it
 * breaks, or a query takes longer than `timeout` ms, it is given up, and the next query takes another one. What such a
 * query did is unknown; it rejects with an error that is not the server's (no `pg.DatabaseError`).
 *
 * Neither pg's `query_timeout` nor its promises are used: with either, under load, each query survived V8's minor
 * collections with all that hangs on it, and had to wait for a major one (docs/notes/2026-11-25-performance-diary.md).
 */
export class KeptConnection {
  readonly #pool: pg.Pool;
  readonly #timeout: number;
  readonly #settings: string | undefined;
  #client: pg.PoolClient | undefined;
  #waits = false;
  /** One for all queries: they start it again. */
  #watchdog: NodeJS.Timeout | undefined;

  /** `settings`: SQL that each session begins with. */
  constructor(
    pool: pg.Pool,
    { timeout = 5000, settings }: { readonly timeout?: number; readonly settings?: string } = {},
  ) {
    this.#pool = pool;
    this.#timeout = timeout;
    this.#settings = settings;
  }

  async query<Row extends pg.QueryResultRow>(statement: string): Promise<pg.QueryResult<Row>> {
    const client = this.#client ?? (await this.#connect());
    return this.#whileWatched((done) => {
      client.query<Row>(statement, done);
    });
  }

  async execute(statement: PreparedStatement): Promise<Executed> {
    const client = this.#client ?? (await this.#connect());
    return this.#whileWatched((done) => {
      client.query(new PreparedQuery(statement, done));
    });
  }

  /** Ends the connection; a query after it opens one again. */
  readonly close = (): void => {
    const client = this.#client;
    this.#client = undefined;
    clearTimeout(this.#watchdog);
    this.#watchdog = undefined;
    client?.off('error', this.close);
    client?.release(true);
  };

  async #connect(): Promise<pg.PoolClient> {
    const client = await this.#pool.connect();
    this.#client = client.on('error', this.close);
    if (this.#settings === undefined) return client;
    try {
      await this.query(this.#settings);
    } catch (error) {
      this.close();
      throw error;
    }
    return client;
  }

  async #whileWatched<T>(begin: (done: (error: Error | null, result?: T) => void) => void): Promise<T> {
    this.#watch();
    try {
      return await new Promise<T>((resolve, reject) => {
        begin((error, result) => {
          if (error) reject(error);
          else resolve(result as T);
        });
      });
    } finally {
      this.#waits = false;
    }
  }

  #watch(): void {
    this.#waits = true;
    if (this.#watchdog) this.#watchdog.refresh();
    else
      this.#watchdog = setTimeout(() => {
        if (this.#waits) this.close();
      }, this.#timeout).unref();
  }
}
