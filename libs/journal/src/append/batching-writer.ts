import { setTimeout as delay } from 'node:timers/promises';
import { type DatabaseTrouble, mayHaveTakenEffect, troubleOf } from '@sovereign-pipeline/postgres';
import {
  type AppendOutcome,
  type AppendRequest,
  encodeBatch,
  encoded,
  type EncodedBatch,
  type EncodedRequest,
} from './append-request.ts';
import type { Journal } from '../journal.ts';
import { JournalOverloadedError, JournalUnavailableError } from '../journal-errors.ts';

export interface BatchingWriterOptions {
  /** Requests sent at once. Default 500. */
  readonly maxBatch?: number;
  /** Bytes sent at once, unless one request alone is larger. Default 1 MiB. */
  readonly maxBatchBytes?: number;
  /** Requests not yet answered, beyond which `append` refuses. Default 10 000. */
  readonly maxQueued?: number;
  /** Bytes not yet answered, beyond which `append` refuses. Default 64 MiB. */
  readonly maxQueuedBytes?: number;
  /** Called with the last position after every batch that recorded something. Must not throw. */
  readonly onAppended?: (head: number) => void;
  /** Called with the size of every batch that the journal answered. Must not throw. */
  readonly onBatch?: (size: number) => void;
  /**
   * Called with the error of every attempt that the database failed, and with undefined at the first success after
   * it. Must not throw.
   */
  readonly onTrouble?: (trouble: DatabaseTrouble | undefined, error?: unknown) => void;
  /** Wraps every attempt to send a batch, for tracing. Must call `send`. Default: calls `send`. */
  readonly around?: <T>(batch: readonly EncodedRequest[], send: () => Promise<T>) => Promise<T>;
  /** For how long, in ms, a request is tried again while the database is away. Default 5000. */
  readonly retryFor?: number;
}

type Settled = PromiseSettledResult<AppendOutcome>;

interface Waiting {
  readonly request: EncodedRequest;
  readonly since: number;
  readonly settle: (result: Settled) => void;
}

interface Batch {
  readonly waiting: readonly Waiting[];
  readonly prepared: EncodedBatch;
}

/**
 * Gathers concurrent appends: while one batch is in flight, the next one fills up, so that a lone request waits for no
 * other, and many share one fsync. First in, first out.
 *
 * `append` rejects with JournalOverloadedError, with JournalUnavailableError, or with the database's error when it
 * refuses this very request.
 */
export class BatchingWriter {
  readonly #appender: ReturnType<Journal['appender']>;
  readonly #options: BatchingWriterOptions &
    Required<Omit<BatchingWriterOptions, 'onAppended' | 'onBatch' | 'onTrouble' | 'around'>>;
  #trouble: DatabaseTrouble | undefined;
  #waiting: Waiting[] = [];
  /** The next batch, if it is full already; sent before the waiting requests. */
  #next: Batch | undefined;
  #unanswered = 0;
  /** Requests in the batch sent last. */
  #lastSize = 0;
  #unansweredBytes = 0;
  #draining: Promise<void> | undefined;
  #closed = false;

  constructor(journal: Journal, options: BatchingWriterOptions = {}) {
    this.#options = {
      maxBatch: 500,
      maxBatchBytes: 2 ** 20,
      maxQueued: 10_000,
      maxQueuedBytes: 64 * 2 ** 20,
      retryFor: 5000,
      ...options,
    };
    this.#appender = journal.appender(this.#options.retryFor);
  }

  /** Requests that are not answered yet. */
  get queued(): number {
    return this.#unanswered;
  }

  /** No request is taken at the moment: `append` would reject with JournalOverloadedError. */
  get full(): boolean {
    return (
      this.#unanswered >= this.#options.maxQueued || this.#unansweredBytes >= this.#options.maxQueuedBytes
    );
  }

  append(request: AppendRequest | EncodedRequest): Promise<AppendOutcome> {
    return new Promise((resolve, reject) => {
      this.#enqueue(request, performance.now(), (result) => {
        if (result.status === 'fulfilled') resolve(result.value);
        else reject(result.reason as Error);
      });
    });
  }

  /** As one call of `append` for each request, with one promise of all outcomes, in the same order. */
  appendAll(requests: readonly (AppendRequest | EncodedRequest)[]): Promise<Settled[]> {
    return new Promise((resolve) => {
      const results: Settled[] = [];
      results.length = requests.length;
      let unsettled = requests.length;
      if (unsettled === 0) resolve(results);
      const since = performance.now();
      requests.forEach((request, index) => {
        const settle = (result: Settled): void => {
          results[index] = result;
          if (--unsettled === 0) resolve(results);
        };
        try {
          this.#enqueue(request, since, settle);
        } catch (reason) {
          settle({ status: 'rejected', reason });
        }
      });
    });
  }

  #enqueue(request: AppendRequest | EncodedRequest, since: number, settle: Waiting['settle']): void {
    if (this.#closed) throw new JournalUnavailableError('The journal takes no more events: it is closing.');
    if (this.full)
      throw new JournalOverloadedError(`${this.#unanswered} events wait to be recorded already.`);
    const ready = encoded(request);
    this.#unanswered += 1;
    this.#unansweredBytes += ready.bytes;
    this.#waiting.push({ request: ready, since, settle });
    this.#prepareNext();
    this.#draining ??= this.#drain();
  }

  /** Takes no more requests; resolves when all that wait are answered and the connection is given back. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#draining;
    this.#appender.close();
    // The callers of the last batch are answered by now.
    await nextTurn();
  }

  async #drain(): Promise<void> {
    let answer = nothing;
    // Drop the answered batch now, so that V8 collects it in a minor collection.
    const answerLast = (): void => {
      const last = answer;
      answer = nothing;
      last();
    };
    while (this.#next || this.#waiting.length > 0) {
      // While few requests wait, the answers of the last batch go out first, since their clients may send the next
      // requests; requests of the same turn of the event loop go along, or at least in the same call, as long as they
      // come alone.
      if (!this.#next && this.#waiting.length < manyWaiting) {
        answerLast();
        if (this.#lastSize > 1) await nextTurn();
        else await Promise.resolve();
      }
      const sending = this.#send(this.#take());
      // While many wait, the database has the next batch before the last one is answered.
      answerLast();
      this.#prepareNext();
      answer = await sending;
    }
    this.#draining = undefined;
    answerLast();
  }

  /** A full batch is prepared while the one before it is in flight. */
  #prepareNext(): void {
    if (this.#waiting.length >= this.#options.maxBatch) this.#next ??= this.#gather();
  }

  #take(): Batch {
    const batch = this.#next ?? this.#gather();
    this.#next = undefined;
    this.#lastSize = batch.waiting.length;
    return batch;
  }

  #gather(): Batch {
    const { maxBatch, maxBatchBytes } = this.#options;
    let [count, bytes] = [0, 0];
    for (const { request } of this.#waiting.slice(0, maxBatch)) {
      bytes += request.bytes;
      if (count > 0 && bytes > maxBatchBytes) break;
      count += 1;
    }
    return batchOf(this.#waiting.splice(0, count));
  }

  /** Resolves, and never rejects, with what answers every request of the batch. */
  async #send({ waiting, prepared }: Batch): Promise<() => void> {
    try {
      const outcomes = await this.#attempt(waiting, prepared);
      return () => {
        this.#answerAll(waiting, outcomes);
      };
    } catch (error) {
      if (waiting.length === 1 || error instanceof JournalUnavailableError)
        return () => {
          for (const each of waiting) this.#answer(each, { status: 'rejected', reason: error });
        };
      // The database refuses one of the requests, and recorded none: send halves, until only the culprit fails.
      const half = waiting.length >> 1;
      const answerHalf = await this.#send(batchOf(waiting.slice(0, half)));
      answerHalf();
      return this.#send(batchOf(waiting.slice(half)));
    }
  }

  #answerAll(batch: readonly Waiting[], outcomes: readonly AppendOutcome[]): void {
    let head = 0;
    batch.forEach((waiting, index) => {
      const outcome = outcomes[index];
      if (outcome?.outcome === 'appended') head = outcome.event.position;
      this.#answer(
        waiting,
        outcome
          ? { status: 'fulfilled', value: outcome }
          : { status: 'rejected', reason: new Error('The journal left a request unanswered.') },
      );
    });
    // After the answers have gone out, and on its own, so that an error in it cannot stop the writer.
    setImmediate(() => {
      this.#options.onBatch?.(batch.length);
      if (head > 0) this.#options.onAppended?.(head);
    });
  }

  /**
   * Retries while the database is away or stuck, until its oldest request is `retryFor` old. The outcome of a lost
   * attempt is unknown; repeating it is safe because an id is recorded once, and answered with the first answer. A
   * full disk needs an operator, so waiting requests are answered at once.
   */
  async #attempt(waiting: readonly Waiting[], prepared: EncodedBatch): Promise<AppendOutcome[]> {
    const { retryFor } = this.#options;
    const deadline = (waiting[0]?.since ?? 0) + retryFor;
    let mayBeRecorded = false;
    for (let pause = 20; ; pause = Math.min(pause * 2, 500)) {
      try {
        const append = (): Promise<AppendOutcome[]> => this.#appender.append(prepared);
        const { around } = this.#options;
        const outcomes = await (around ? around(prepared.requests, append) : append());
        this.#note(undefined);
        return outcomes;
      } catch (cause) {
        const trouble = troubleOf(cause);
        this.#note(trouble, cause);
        if (trouble === undefined) throw cause;
        mayBeRecorded ||= mayHaveTakenEffect(cause);
        if (trouble === 'disk-full')
          throw new JournalUnavailableError('The disk of the journal is full.', {
            cause,
            mayBeRecorded,
            full: true,
          });
        if (performance.now() + pause > deadline)
          throw new JournalUnavailableError('The journal cannot be reached.', { cause, mayBeRecorded });
        await delay(pause);
      }
    }
  }

  #note(trouble: DatabaseTrouble | undefined, error?: unknown): void {
    if (trouble === undefined && this.#trouble === undefined) return;
    this.#trouble = trouble;
    this.#options.onTrouble?.(trouble, error);
  }

  #answer({ request, settle }: Waiting, result: Settled): void {
    this.#unanswered -= 1;
    this.#unansweredBytes -= request.bytes;
    settle(result);
  }
}

/** From this many requests on, a larger batch makes each of them no cheaper. */
const manyWaiting = 100;

const batchOf = (waiting: readonly Waiting[]): Batch => ({
  waiting,
  prepared: encodeBatch(waiting.map(({ request }) => request)),
});

const nothing = (): void => undefined;

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
