import { Journal, journalChannel } from '@sovereign-pipeline/journal';
import type pg from 'pg';
import { Backoff, listen, oldSpace } from '@sovereign-pipeline/postgres';
import {
  type EventLog,
  isStaleCheckpoint,
  type LogListener,
  type LogSubscriber,
  type OnLogError,
} from './event-log.ts';
import { Signal } from './signal.ts';

export interface JournalLogOptions extends LogListener {
  /** Most events delivered at once, which happens only while the subscriber is behind. Default 4000. */
  readonly batchSize?: number;
  /**
   * Bytes of data after which a batch is full, however few events it has. Default 4 MiB, or less where memory is small:
   * the rows made from it take several times as much.
   */
  readonly batchBytes?: number;
  /** Poll interval, ms: the fallback where no notification comes. Default 1000. */
  readonly pollInterval?: number;
}

const mebibyte = 2 ** 20;
const batchBytes = Math.min(4 * mebibyte, Math.max(mebibyte, Math.floor(oldSpace() / 40)));

/**
 * The journal as the log: one partition, `journal`, whose checkpoints are positions. It learns of new events by
 * LISTEN; polling is the fallback. Takes two connections of the pool in addition to those of the subscriber, one of
 * them for as long as it runs.
 */
export class JournalLog implements EventLog {
  static readonly partition = 'journal';
  readonly #pool: pg.Pool;
  readonly #journal: Journal;
  readonly #batchSize: number;
  readonly #batchBytes: number;
  readonly #pollInterval: number;
  readonly #onError: OnLogError;
  readonly #onFollowing: NonNullable<LogListener['onFollowing']>;

  constructor(pool: pg.Pool, options: JournalLogOptions = {}) {
    this.#pool = pool;
    this.#journal = Journal.readable(pool);
    this.#batchSize = options.batchSize ?? 4000;
    this.#batchBytes = options.batchBytes ?? batchBytes;
    this.#pollInterval = options.pollInterval ?? 1000;
    this.#onError = options.onError ?? (() => undefined);
    this.#onFollowing = options.onFollowing ?? (() => undefined);
  }

  async run(subscriber: LogSubscriber, signal: AbortSignal): Promise<void> {
    const wakeUp = new Signal();
    const listening = listen(
      this.#pool,
      journalChannel,
      () => {
        wakeUp.notify();
      },
      this.#onError,
      signal,
    );
    const backoff = new Backoff();
    while (!signal.aborted) {
      try {
        await this.#follow(subscriber, wakeUp, backoff, signal);
      } catch (error) {
        // Someone else is ahead of us: nothing is wrong, go on from the stored checkpoint.
        if (!isStaleCheckpoint(error)) this.#onError(error);
        await backoff.failed(signal);
      }
    }
    await listening;
  }

  /** Follows the journal from the stored checkpoint on, until the abort or an error (`stale-checkpoint` is one). */
  async #follow(
    subscriber: LogSubscriber,
    wakeUp: Signal,
    backoff: Backoff,
    signal: AbortSignal,
  ): Promise<void> {
    const { partition } = JournalLog;
    let from = await subscriber.checkpoint(partition);
    let ahead: ReturnType<Journal['readWithin']> | undefined;
    while (!signal.aborted) {
      const { events, more } = await (ahead ?? this.#read(from));
      const last = events.at(-1);
      // The next events are read while these are applied.
      ahead = last !== undefined && more ? this.#read(last.position, 2 * events.length) : undefined;
      ahead?.catch(() => undefined);
      if (last !== undefined) {
        await subscriber.apply({ partition, from, to: last.position, events });
        from = last.position;
      }
      backoff.succeeded();
      this.#onFollowing([partition]);
      if (ahead === undefined) await wakeUp.wait(this.#pollInterval, signal);
    }
  }

  /** `most`: fewer where events are large, because PostgreSQL reads all that are asked for, however few fit. */
  #read(after: number, most = this.#batchSize): ReturnType<Journal['readWithin']> {
    const limit = Math.min(most, this.#batchSize);
    return this.#journal.readWithin({ after, limit, bytes: this.#batchBytes });
  }
}
