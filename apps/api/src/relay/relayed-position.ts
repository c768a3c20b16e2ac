import { setTimeout as delay } from 'node:timers/promises';
import { Signal } from '@sovereign-pipeline/event-log';
import { listen } from '@sovereign-pipeline/postgres';
import { relayChannel, type RelayProgress } from '@sovereign-pipeline/journal';
import type pg from 'pg';

interface Waiter {
  readonly position: number;
  readonly settle: (relayed: boolean) => void;
}

/** Polling is the fallback: a notification may be missed. */
const pollInterval = 250;

/** Waits until events are relayed, by any process. One reader of the relay's position serves all waiting requests. */
export class RelayedPosition {
  readonly #progress: RelayProgress;
  readonly #waiting = new Set<Waiter>();
  readonly #wakeUp = new Signal();
  #closing = false;

  constructor(progress: RelayProgress) {
    this.#progress = progress;
  }

  /** True as soon as everything up to `position` is relayed, false after `timeout` ms. */
  async waitFor(position: number, timeout: number): Promise<boolean> {
    if (this.#closing) return false;
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const timer = setTimeout(() => {
      waiter.settle(false);
    }, timeout);
    const waiter: Waiter = {
      position,
      settle: (relayed) => {
        clearTimeout(timer);
        this.#waiting.delete(waiter);
        resolve(relayed);
      },
    };
    this.#waiting.add(waiter);
    this.#wakeUp.notify();
    return promise;
  }

  /** Everything up to `position` is relayed. Not remembered, because a topic that lost its records is written again. */
  reached(position: number): void {
    for (const waiter of this.#waiting) if (waiter.position <= position) waiter.settle(true);
  }

  /** Ends all waiting: the process is stopping. */
  close(): void {
    this.#closing = true;
    for (const waiter of this.#waiting) waiter.settle(false);
  }

  /** Polls the position while requests wait for it, until the signal aborts. */
  async run(pool: pg.Pool, onError: (error: unknown) => void, signal: AbortSignal): Promise<void> {
    const hear = (): void => {
      if (this.#waiting.size > 0) this.#wakeUp.notify();
    };
    const listening = listen(pool, relayChannel, hear, onError, signal);
    while (!signal.aborted) {
      if (this.#waiting.size > 0) {
        try {
          this.reached((await this.#progress.read()).position);
        } catch (error) {
          onError(error);
          await delay(pollInterval, undefined, { signal }).catch(() => undefined);
        }
        // Gather requests that arrive close together into one read.
        await delay(2, undefined, { signal }).catch(() => undefined);
      }
      await this.#wakeUp.wait(this.#waiting.size > 0 ? pollInterval : 60_000, signal);
    }
    await listening;
  }
}
