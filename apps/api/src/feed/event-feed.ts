import { Signal } from '@sovereign-pipeline/event-log';
import { Journal, journalChannel } from '@sovereign-pipeline/journal';
import { Backoff, listen } from '@sovereign-pipeline/postgres';
import type pg from 'pg';
import { Semaphore } from '../http/semaphore.ts';
import { FeedEvent, type FeedFilter } from './feed-event.ts';
import { dismiss, type FeedReader, heartbeat } from './feed-reader.ts';

type Reader = FeedReader<FeedFilter>;

/** How much of the journal is read at once. */
const page = { limit: 500, bytes: 2 ** 20 };

/** Readers that catch up at once; the others wait for their turn. */
const catchingUpAtOnce = 4;

/** Poll interval of the journal, ms: the fallback where no notification comes. */
const pollInterval = 1_000;

/**
 * The journal, event after event, to any number of readers. New events are read once for all of them; a reader
 * that begins further back reads on its own until it is where the others are.
 *
 * States of a reader: catching up → following → ended. It begins to follow at the very position where it has caught
 * up, with nothing awaited in between: so no event is lost or comes twice.
 */
export class EventFeed {
  readonly #pool: pg.Pool;
  readonly #journal: Journal;
  readonly #onError: (error: unknown) => void;
  readonly #readers = new Set<Reader>();
  /** The readers that have caught up. */
  readonly #following = new Set<Reader>();
  readonly #ending = new AbortController();
  readonly #wakeUp = new Signal();
  /** Limits how many catch up at once: after a restart, many may come together. */
  readonly #turns = new Semaphore(catchingUpAtOnce);
  /** Everything up to this position was sent to the followers; undefined without followers. */
  #position: number | undefined;
  #running: Promise<unknown> | undefined;
  #beating: NodeJS.Timeout | undefined;

  constructor(pool: pg.Pool, onError: (error: unknown) => void) {
    this.#pool = pool;
    this.#journal = Journal.readable(pool);
    this.#onError = onError;
  }

  /** The number of readers. */
  get readers(): number {
    return this.#readers.size;
  }

  /** The last position of the journal. */
  async head(): Promise<number> {
    return this.#journal.head();
  }

  /** Sends a reader the events after its position, then new ones. Returns when the reader has ended. */
  async serve(reader: Reader): Promise<void> {
    if (this.#ending.signal.aborted) {
      reader.end('stopping');
      return;
    }
    this.#start();
    this.#readers.add(reader);
    const backoff = new Backoff();
    while (!reader.ended) {
      try {
        if (await this.#catchUp(reader)) break;
        await reader.drained();
        backoff.succeeded();
      } catch (error) {
        this.#onError(error);
        await backoff.failed(this.#ending.signal);
      }
    }
    await reader.closed;
    this.#following.delete(reader);
    this.#readers.delete(reader);
  }

  /** Ends all readers: they reconnect elsewhere, or later. */
  async close(): Promise<void> {
    this.#ending.abort();
    this.#wakeUp.notify();
    clearInterval(this.#beating);
    await dismiss(this.#readers, this.#running);
  }

  #start(): void {
    if (this.#running) return;
    const { signal } = this.#ending;
    const wake = (): void => {
      this.#wakeUp.notify();
    };
    this.#running = Promise.all([
      listen(this.#pool, journalChannel, wake, this.#onError, signal),
      this.#follow(signal),
    ]);
    this.#beating = setInterval(() => {
      for (const reader of this.#following) reader.beat();
    }, heartbeat);
  }

  /** Sends a page, when the reader's turn has come; returns whether the reader follows from there on. */
  async #catchUp(reader: Reader): Promise<boolean> {
    await this.#turns.acquire(1);
    try {
      if (reader.ended) return false;
      const { events, more } = await this.#journal.readWithin({ after: reader.position, ...page });
      // No await from here on, so that a new follower misses nothing.
      for (const event of events) reader.give(event.position, new FeedEvent(event).messageFor(reader.filter));
      this.#position ??= reader.position;
      if (more || reader.position < this.#position) return false;
      this.#following.add(reader);
      this.#wakeUp.notify();
      return true;
    } finally {
      this.#turns.release(1);
    }
  }

  async #follow(signal: AbortSignal): Promise<void> {
    const backoff = new Backoff();
    while (!signal.aborted) {
      try {
        if (this.#following.size === 0) this.#position = undefined;
        if (this.#position !== undefined && (await this.#giveNext(this.#position))) continue;
        await this.#wakeUp.wait(pollInterval, signal);
        backoff.succeeded();
      } catch (error) {
        this.#onError(error);
        await backoff.failed(signal);
      }
    }
  }

  /** Sends the next events to all followers; returns whether there may be more. */
  async #giveNext(after: number): Promise<boolean> {
    const { events, more } = await this.#journal.readWithin({ after, ...page });
    for (const event of events) {
      const fed = new FeedEvent(event);
      for (const reader of this.#following) {
        // A reader that came meanwhile may be further.
        if (reader.position < event.position) reader.give(event.position, fed.messageFor(reader.filter));
      }
      this.#position = event.position;
    }
    for (const reader of this.#following) if (reader.ended || reader.isSlow()) this.#following.delete(reader);
    return more;
  }
}
