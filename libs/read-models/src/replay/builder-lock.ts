import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Queryable } from '@sovereign-pipeline/postgres';
import type pg from 'pg';

// $1 holder, $2 milliseconds of the lease. Free when it has no holder, the holder's session is gone, or the lease has
// expired.
const take = `
update read_models.builder b
set holder = $1, pid = pg_backend_pid(), beat_at = clock_timestamp(),
  backend_start = (select backend_start from pg_stat_activity where pid = pg_backend_pid())
where holder is null or beat_at < clock_timestamp() - $2 * interval '1 millisecond'
  or not exists (
    select from pg_stat_activity a where a.pid = b.pid and coalesce(a.backend_start = b.backend_start, true))`;

const beat = `update read_models.builder set beat_at = clock_timestamp() where holder = $1`;

/** Renews the lease of a holder every tenth of its duration. */
export type KeepLease = (holder: string, lease: number, signal: AbortSignal) => Promise<'over' | 'lost'>;

/**
 * Resolves when the signal aborts, when another process has the lease, or when the lease could not be renewed in
 * time.
 */
export async function keepLease(
  db: Queryable,
  [holder, lease, signal]: Parameters<KeepLease>,
): ReturnType<KeepLease> {
  for (let last = performance.now(); ;) {
    await delay(lease / 10, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return 'over';
    // This process was frozen: the lease is lost, whatever the database says.
    if (performance.now() - last > lease) return 'lost';
    const kept = await db.query(beat, [holder]).then(
      ({ rowCount }) => rowCount === 1,
      () => undefined,
    );
    if (kept === false) return 'lost';
    if (kept === true) last = performance.now();
  }
}

export interface BuilderLockOptions {
  /** Milliseconds. Default: 20 s. */
  readonly lease?: number;
  /** Default: in the event loop of the caller, by the session that holds the lock. */
  readonly keep?: KeepLease | undefined;
}

/**
 * The lock of the process that builds a generation: one at a time. It becomes free when the session of its holder is
 * gone, and when the holder has not renewed its lease in time. `lost` aborts when another process may have it.
 */
export class BuilderLock {
  readonly #client: pg.PoolClient;
  readonly #id = randomUUID();
  readonly #lost = new AbortController();
  readonly #over = new AbortController();
  #beating: Promise<void> = Promise.resolve();

  private constructor(client: pg.PoolClient) {
    this.#client = client;
    client.on('error', this.#lose);
  }

  /** Undefined while another process has it. */
  static async tryTake(
    pool: pg.Pool,
    { lease = 20_000, keep }: BuilderLockOptions = {},
  ): Promise<BuilderLock | undefined> {
    const lock = new BuilderLock(await pool.connect());
    try {
      const { rowCount } = await lock.#client.query(take, [lock.#id, lease]);
      if (rowCount === 1) {
        lock.#beating = lock.#beat(lease, keep ?? ((...asked) => keepLease(lock.#client, asked)));
        return lock;
      }
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
    this.#over.abort();
    await this.#beating;
    const released = await this.#client
      .query('update read_models.builder set holder = null where holder = $1', [this.#id])
      .then(
        () => true,
        () => false,
      );
    this.#end(!released);
  }

  async #beat(lease: number, keep: KeepLease): Promise<void> {
    const over = AbortSignal.any([this.#over.signal, this.#lost.signal]);
    if ((await keep(this.#id, lease, over)) === 'lost') this.#lose();
  }

  #lose = (): void => {
    this.#lost.abort();
  };

  #end(broken: boolean): void {
    this.#client.off('error', this.#lose);
    this.#client.release(broken || this.#lost.signal.aborted);
  }
}
