import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type pg from 'pg';

/** Called with the partitions that belong to this reader. */
export interface PartitionHolder {
  gained(partition: number): void;
  /** Resolves when nothing works on it any more, so that another reader may have it. */
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

/** Milliseconds between two looks at the other readers, and between two renewals. */
const lookEvery = 250;
const heartbeat = 1_000;
/** A reader that is silent for so long (frozen, or cut off), or whose session is gone, has lost its partitions. */
const longestSilence = '5s';
/** Limit on taking partitions, while all other readers wait: they must still renew in time afterwards. */
const longestTaking = '3s';

const prepareSession = `
  set idle_session_timeout = '${longestSilence}'; set idle_in_transaction_session_timeout = '${longestTaking}'`;

const isAlive = `renewed_at > clock_timestamp() - interval '${longestSilence}'
     and exists (select from pg_stat_activity a where a.pid = session)`;

/** $1: name, $2: reader. */
const join = `insert into read_models.topic_readers (name, reader, session) values ($1, $2, pg_backend_pid())`;
const leave = `delete from read_models.topic_readers where name = $1 and reader = $2`;
/** No row: other readers may have its partitions. */
const renew = `
  update read_models.topic_readers set renewed_at = clock_timestamp()
   where name = $1 and reader = $2 and ${isAlive} returning name`;
/** $3: partitions. */
const keep = `
  update read_models.topic_readers set partitions = $3, renewed_at = clock_timestamp()
   where name = $1 and reader = $2 and ${isAlive} returning name`;

/** $1: name. Every reader gets the same order. */
const selectReaders = `
  select reader, partitions from read_models.topic_readers where name = $1 and ${isAlive} order by joined_at, reader`;

/** One reader at a time takes partitions. No analyst has the right to this lock. */
const begin =
  'begin isolation level read committed; lock table read_models.topic_readers in share row exclusive mode';
/** $1: name. */
const forgetOthers = `delete from read_models.topic_readers where name = $1 and not (${isAlive})`;

const overtaken = 'others may have taken the partitions: its row was not renewed for too long';

interface Reader {
  readonly reader: string;
  readonly partitions: readonly number[];
}

/**
 * Shares the partitions evenly among all readers with the same name in one database. Each has a row in
 * `read_models.topic_readers` that counts only while its session exists: the partitions of a dead process are free at
 * once, whereas Kafka's consumer groups wait for a timeout, at least 6 s with brokers' defaults. When two readers
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
    const row = new ReaderRow(client, this.#name);
    const broken = new AbortController();
    const lose = (): void => {
      broken.abort();
    };
    client.on('error', lose);
    client.on('end', lose);
    const over = AbortSignal.any([signal, broken.signal]);
    let beating: NodeJS.Timeout | undefined;
    try {
      await row.join();
      beating = setInterval(() => {
        row.renew().catch(lose);
      }, heartbeat);
      while (!over.aborted) {
        await balance(row, partitions, holder);
        await delay(lookEvery, undefined, { signal: over }).catch(() => undefined);
      }
      if (!signal.aborted) throw new Error('the connection that holds the partitions broke');
    } finally {
      // The current batch may take long: the row is renewed meanwhile.
      await Promise.all([...row.held].map((partition) => holder.lost(partition)));
      clearInterval(beating);
      if (!broken.signal.aborted) await row.leave().catch(() => undefined);
      // Not back into the pool: the session has settings of its own.
      client.release(true);
    }
  }
}

async function balance(
  row: ReaderRow,
  partitions: readonly number[],
  holder: PartitionHolder,
): Promise<void> {
  const { held } = row;
  const { quota } = shareOf(row.reader, await row.readers(), partitions);
  const spare = [...held].slice(quota);
  await Promise.all(spare.map((partition) => holder.lost(partition)));
  for (const partition of spare) held.delete(partition);
  if (spare.length > 0) await row.keep(held);
  const taken = held.size < quota ? await row.take(partitions) : [];
  for (const partition of taken) {
    held.add(partition);
    holder.gained(partition);
  }
}

/** How many partitions a reader is to have, and which it could take besides those of `readers`, from the first on. */
function shareOf(
  reader: string,
  readers: readonly Reader[],
  partitions: readonly number[],
): { readonly quota: number; readonly free: readonly number[] } {
  const count = partitions.length;
  const rank = readers.findIndex((other) => other.reader === reader);
  if (rank === -1) throw new Error(overtaken);
  const quota = Math.floor(count / readers.length) + (rank < count % readers.length ? 1 : 0);
  const taken = new Set(readers.flatMap((other) => other.partitions));
  // Each reader begins elsewhere, so that they do not all want the same partitions.
  const first = Math.floor((rank * count) / readers.length);
  const inTurn = [...partitions.slice(first), ...partitions.slice(0, first)];
  return { quota, free: inTurn.filter((partition) => !taken.has(partition)) };
}

/** A reader's row in the table, on its session. Throws when the row is gone. */
class ReaderRow {
  readonly reader = randomUUID();
  readonly held = new Set<number>();
  readonly #client: pg.PoolClient;
  readonly #name: string;

  constructor(client: pg.PoolClient, name: string) {
    this.#client = client;
    this.#name = name;
  }

  async join(): Promise<void> {
    await this.#client.query(prepareSession);
    await this.#client.query(join, [this.#name, this.reader]);
  }

  async leave(): Promise<void> {
    await this.#client.query(leave, [this.#name, this.reader]);
  }

  renew(): Promise<void> {
    return this.#change(renew, [this.#name, this.reader]);
  }

  keep(held: Iterable<number>): Promise<void> {
    return this.#change(keep, [this.#name, this.reader, [...held]]);
  }

  async readers(): Promise<readonly Reader[]> {
    return (await this.#client.query<Reader>(selectReaders, [this.#name])).rows;
  }

  /** Returns the partitions that it got. */
  async take(partitions: readonly number[]): Promise<readonly number[]> {
    const { free } = shareOf(this.reader, await this.readers(), partitions);
    if (free.length === 0) return [];
    await this.#client.query(begin);
    try {
      await this.#client.query(forgetOthers, [this.#name]);
      const now = shareOf(this.reader, await this.readers(), partitions);
      const got = now.free.slice(0, Math.max(0, now.quota - this.held.size));
      await this.keep([...this.held, ...got]);
      await this.#client.query('commit');
      return got;
    } catch (error) {
      await this.#client.query('rollback').catch(() => undefined);
      throw error;
    }
  }

  async #change(sql: string, values: unknown[]): Promise<void> {
    if ((await this.#client.query(sql, values)).rowCount === 0) throw new Error(overtaken);
  }
}
