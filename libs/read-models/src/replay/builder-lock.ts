import type pg from 'pg';

const key = `hashtextextended('sovereign-pipeline read-models builder', 0)`;

/**
 * Held by whoever builds a generation: one at a time. PostgreSQL gives it back when the process is gone. `lost` is
 * aborted when the connection that holds it breaks.
 */
export class BuilderLock {
  readonly #client: pg.PoolClient;
  readonly #lost = new AbortController();

  private constructor(client: pg.PoolClient) {
    this.#client = client;
    client.on('error', this.#onError);
  }

  /** Undefined while somebody else has it. */
  static async tryTake(pool: pg.Pool): Promise<BuilderLock | undefined> {
    const lock = new BuilderLock(await pool.connect());
    try {
      const { rows } = await lock.#client.query<{ taken: boolean }>(
        `select pg_try_advisory_lock(${key}) as taken`,
      );
      if (rows[0]?.taken === true) return lock;
    } catch (error) {
      lock.#end(true);
      throw error;
    }
    lock.#end(false);
    return undefined;
  }

  get lost(): AbortSignal {
    return this.#lost.signal;
  }

  async release(): Promise<void> {
    const released = await this.#client.query(`select pg_advisory_unlock(${key})`).then(
      () => true,
      () => false,
    );
    this.#end(!released);
  }

  #onError = (): void => {
    this.#lost.abort();
  };

  #end(broken: boolean): void {
    this.#client.off('error', this.#onError);
    this.#client.release(broken || this.#lost.signal.aborted);
  }
}
