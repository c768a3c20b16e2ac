import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type pg from 'pg';

export const builderTable = `
create table read_models.builder (
  holder        uuid,
  pid           integer,
  backend_start timestamptz,
  beat_at       timestamptz,
  only_row      boolean primary key default true check (only_row)
);
insert into read_models.builder default values;
comment on table read_models.builder is 'Who builds a generation, one at a time; one row';
comment on column read_models.builder.holder is 'A run of a builder; null: nobody';
comment on column read_models.builder.pid is 'Its session, and when that began';
comment on column read_models.builder.beat_at is 'When it last said that it goes on: one that does not for long is frozen, and another one takes over';
`;

// $1 holder, $2 milliseconds of the lease. Nobody has it, or its session is gone, or it has said nothing for long.
const take = `
update read_models.builder b
set holder = $1, pid = pg_backend_pid(), beat_at = clock_timestamp(),
  backend_start = (select backend_start from pg_stat_activity where pid = pg_backend_pid())
where holder is null or beat_at < clock_timestamp() - $2 * interval '1 millisecond'
  or not exists (
    select from pg_stat_activity a where a.pid = b.pid and coalesce(a.backend_start = b.backend_start, true))`;

const beat = `update read_models.builder set beat_at = clock_timestamp() where holder = $1`;

/**
 * Held by whoever builds a generation: one at a time. It is free again when the session of its holder is gone, and when
 * the holder has not said for a lease's time that it goes on. `lost` is aborted when another one may have it.
 */
export class BuilderLock {
  readonly #client: pg.PoolClient;
  readonly #id = randomUUID();
  readonly #lease: number;
  readonly #lost = new AbortController();
  readonly #over = new AbortController();
  #beating: Promise<void> = Promise.resolve();

  private constructor(client: pg.PoolClient, lease: number) {
    this.#client = client;
    this.#lease = lease;
    client.on('error', this.#lose);
  }

  /** Undefined while somebody else has it. `lease`: milliseconds. */
  static async tryTake(pool: pg.Pool, { lease = 20_000 } = {}): Promise<BuilderLock | undefined> {
    const lock = new BuilderLock(await pool.connect(), lease);
    try {
      const { rowCount } = await lock.#client.query(take, [lock.#id, lease]);
      if (rowCount === 1) {
        lock.#beating = lock.#beat();
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

  async #beat(): Promise<void> {
    const over = AbortSignal.any([this.#over.signal, this.#lost.signal]);
    for (let last = performance.now(); ;) {
      await delay(this.#lease / 10, undefined, { signal: over }).catch(() => undefined);
      if (over.aborted) return;
      // Frozen, or kept busy: whatever the database says of it by now.
      const late = performance.now() - last > this.#lease;
      const kept = await this.#client.query(beat, [this.#id]).then(
        ({ rowCount }) => rowCount === 1,
        () => false,
      );
      if (late || !kept) this.#lose();
      last = performance.now();
    }
  }

  #lose = (): void => {
    this.#lost.abort();
  };

  #end(broken: boolean): void {
    this.#client.off('error', this.#lose);
    this.#client.release(broken || this.#lost.signal.aborted);
  }
}
