import { setTimeout as delay } from 'node:timers/promises';
import type pg from 'pg';

/** Called with the partitions that belong to this reader. */
export interface PartitionHolder {
  gained(partition: number): void;
  /** Resolves when nothing of it is at work any more: then another may have it. */
  lost(partition: number): Promise<void>;
}

/** Assigns the partitions of a topic to readers. */
export interface PartitionShare {
  /** Runs until the signal aborts; rejects when it loses its connection, and with it all partitions. */
  run(partitions: readonly number[], holder: PartitionHolder, signal: AbortSignal): Promise<void>;
}

/** For one reader alone. */
export const allPartitions: PartitionShare = {
  run: async (partitions, holder, signal) => {
    for (const partition of partitions) holder.gained(partition);
    const over = Promise.withResolvers<undefined>();
    const end = (): void => {
      over.resolve(undefined);
    };
    signal.addEventListener('abort', end, { once: true });
    if (signal.aborted) end();
    await over.promise;
    await Promise.all(partitions.map((partition) => holder.lost(partition)));
  },
};

/** Milliseconds between two counts of the members; also the heartbeat. */
const lookEvery = 250;
/** PostgreSQL ends the session of a reader that says nothing for so long: it is frozen, or the network is cut. */
const longestSilence = '5s';

// The second half of a lock's key: a partition, or this one, which every reader holds together with the others.
const member = -1;

// $1: the name. All holders of the members' lock, in the same order for each of them, and which of them this one is.
const selectMembers = `
select pid, pid = pg_backend_pid() as own from pg_locks
 where locktype = 'advisory' and granted and objsubid = 2
   and database = (select oid from pg_database where datname = current_database())
   and classid = (hashtext($1)::bigint & 4294967295)::oid and objid = 4294967295::oid
 order by pid`;

/**
 * Shares the partitions evenly among all readers with the same name in one database, by session-level advisory locks
 * on one connection each: the holder of a partition's lock owns it. A dead process frees its locks at once, whereas a
 * consumer group of Kafka waits for the end of its session: at least 6 s with brokers' defaults. When two readers
 * believe for a moment that they own a partition, the checkpoint's compare-and-set separates them.
 */
export class SharedPartitions implements PartitionShare {
  readonly #pool: pg.Pool;
  readonly #name: string;

  /** Takes one connection of the pool for as long as it runs. */
  constructor(pool: pg.Pool, name: string) {
    this.#pool = pool;
    this.#name = name;
  }

  async run(partitions: readonly number[], holder: PartitionHolder, signal: AbortSignal): Promise<void> {
    const client = await this.#pool.connect();
    const broken = new AbortController();
    const lose = (): void => {
      broken.abort();
    };
    client.on('error', lose);
    client.on('end', lose);
    const over = AbortSignal.any([signal, broken.signal]);
    const held = new Set<number>();
    try {
      await client.query(`set idle_session_timeout = '${longestSilence}'`);
      await client.query(`select pg_advisory_lock_shared(hashtext($1), ${member})`, [this.#name]);
      while (!over.aborted) {
        await this.#balance(client, partitions, held, holder);
        await delay(lookEvery, undefined, { signal: over }).catch(() => undefined);
      }
      if (!signal.aborted) throw new Error('the connection that holds the partitions broke');
    } finally {
      const lost = Promise.all([...held].map((partition) => holder.lost(partition)));
      await (broken.signal.aborted ? lost : keptWhile(client, lost));
      // Never back into the pool: the end of the session is the end of the locks.
      client.release(true);
    }
  }

  async #balance(
    client: pg.PoolClient,
    partitions: readonly number[],
    held: Set<number>,
    holder: PartitionHolder,
  ): Promise<void> {
    const { rows } = await client.query<{ own: boolean }>(selectMembers, [this.#name]);
    const rank = rows.findIndex(({ own }) => own);
    const count = partitions.length;
    const quota = Math.floor(count / rows.length) + (rank < count % rows.length ? 1 : 0);
    const spare = [...held].slice(quota);
    await keptWhile(client, Promise.all(spare.map((partition) => holder.lost(partition))));
    for (const partition of spare) {
      held.delete(partition);
      await client.query('select pg_advisory_unlock(hashtext($1), $2)', [this.#name, partition]);
    }
    // Each begins elsewhere, so that they do not all try the same ones.
    const first = Math.floor((rank * count) / rows.length);
    for (let n = 0; n < count && held.size < quota; n++) {
      const partition = partitions[(first + n) % count];
      if (partition === undefined || held.has(partition)) continue;
      const { rows: tried } = await client.query<{ locked: boolean }>(
        'select pg_try_advisory_lock(hashtext($1), $2) as locked',
        [this.#name, partition],
      );
      if (tried[0]?.locked !== true) continue;
      held.add(partition);
      holder.gained(partition);
    }
  }
}

/** Keeps the session while a batch in hand is finished, which may take longer than the server has patience. */
async function keptWhile(client: pg.PoolClient, work: Promise<unknown>): Promise<void> {
  const beating = setInterval(() => {
    // The next query notices a broken session.
    client.query('select').catch(() => undefined);
  }, lookEvery);
  await work.finally(() => {
    clearInterval(beating);
  });
}
