import { setTimeout as delay } from 'node:timers/promises';
import { Signal } from '@sovereign-pipeline/event-log';
import { Backoff } from '@sovereign-pipeline/postgres';
import type { PipelineQueries } from '@sovereign-pipeline/read-models';
import type pg from 'pg';
import { onOwnBehalf } from '../http/client.ts';
import { withLeaderLock } from '../relay/leader-lock.ts';
import type { AllowedAddresses } from './allowed-addresses.ts';
import type { DueWatch, WatchStore } from './watch-store.ts';
import { lastRecorded, type Wanted, type WatchedChanges } from './watched-changes.ts';
import { postWebhook } from './webhook.ts';

/** Poll interval of the read models and the watches, in milliseconds. */
const pollInterval = 500;

/** Deliveries at once: a slow receiver delays no more than these. */
const atOnce = 16;

/** Milliseconds until a failed comparison, which is not the receiver's fault, is retried. */
const later = 5_000;

export interface DelivererOptions {
  readonly store: WatchStore;
  readonly changes: WatchedChanges;
  readonly readModels: PipelineQueries;
  readonly allowed: AllowedAddresses;
  /** Milliseconds to wait after each failure in a row; after one more the watch is parked. */
  readonly retryAfter: readonly number[];
  readonly onError: (error: unknown) => void;
}

/**
 * Delivers changes to watches: one deliverer among all processes of a database. A watch moves on when its receiver has
 * accepted the previous delivery. Each is delivered at least once, with the same id each time.
 *
 * States of a watch: following → a delivery is tried (`upto`) → following, or waiting for the next attempt → …, parked.
 */
export class Deliverer {
  readonly #pool: pg.Pool;
  readonly #options: DelivererOptions;
  readonly #stopped = new AbortController();
  readonly #wakeUp = new Signal();
  #running: Promise<void> | undefined;

  constructor(pool: pg.Pool, options: DelivererOptions) {
    this.#pool = pool;
    this.#options = options;
  }

  start(): void {
    this.#running ??= onOwnBehalf(() => this.#leadAgainAndAgain(this.#stopped.signal));
  }

  async stop(): Promise<void> {
    this.#stopped.abort();
    await this.#running;
  }

  async #leadAgainAndAgain(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const work = (leading: AbortSignal): Promise<void> => this.#deliver(leading);
      await withLeaderLock(this.#pool, { name: 'watches' }, work, signal).catch(this.#options.onError);
      // Wait longer than the others, which try every half second, so that one of them takes the lead.
      await delay(1_000, undefined, { signal }).catch(() => undefined);
    }
  }

  async #deliver(leading: AbortSignal): Promise<void> {
    const { store, readModels, onError } = this.#options;
    const serving = new Map<string, Promise<void>>();
    const backoff = new Backoff();
    while (!leading.aborted) {
      try {
        const head = await readModels.position();
        for (const watch of await store.due(head, [...serving.keys()], atOnce - serving.size)) {
          const served = this.#serve(watch, head, leading).catch(onError);
          serving.set(watch.id, served);
          void served.then(() => serving.delete(watch.id));
        }
        await this.#wakeUp.wait(pollInterval, leading);
        backoff.succeeded();
      } catch (error) {
        onError(error);
        await backoff.failed(leading);
      }
    }
    await Promise.all(serving.values());
  }

  async #serve(watch: DueWatch, head: number, leading: AbortSignal): Promise<void> {
    const { store, changes, readModels } = this.#options;
    // These read models may be behind those that were read before.
    if (watch.position > head) {
      if (await readModels.isBeyondJournal(watch.position)) await store.failed(watch, 0, putBack);
      return;
    }
    let found: Awaited<ReturnType<WatchedChanges['after']>>;
    try {
      found = await changes.after(watch.position, watch.upto ?? head, watch.filter);
    } catch (error) {
      await store.failed(watch, watch.failures, reasonOf(error), later);
      throw error;
    }
    const { upto, ...wanted } = found;
    const isEmpty = wanted.changes.length === 0 && wanted.notCompared.length === 0;
    if (isEmpty) await store.moved(watch, upto, false);
    else {
      if (watch.upto !== upto) await store.tries(watch, upto);
      if (!(await this.#post(watch, upto, wanted, leading))) return;
    }
    // There may be more.
    this.#wakeUp.notify();
  }

  /** Posts a delivery; returns whether the receiver accepted it. */
  async #post(watch: DueWatch, upto: number, wanted: Wanted, leading: AbortSignal): Promise<boolean> {
    const { store, allowed, retryAfter } = this.#options;
    const { id, round, position, secrets } = watch;
    const message = {
      id: `${id}.${String(round)}.${String(position)}-${String(upto)}`,
      body: JSON.stringify(payloadOf(watch, upto, wanted)),
      secrets,
    };
    const { status, why } = await postWebhook(watch.url, message, allowed, leading).then(
      (answered) => ({ status: answered, why: `it answered ${String(answered)}` }),
      (error: unknown) => ({ status: undefined, why: reasonOf(error) }),
    );
    if (status !== undefined && status >= 200 && status < 300) {
      await store.moved(watch, upto, true);
      return true;
    }
    // The next leader retries it.
    if (leading.aborted) return false;
    const failures = watch.failures + 1;
    const isGone = status === 410;
    await store.failed(watch, failures, why, isGone ? undefined : retryAfter[failures - 1]);
    return false;
  }
}

const putBack =
  'the journal was put back to before this position: set the position to where deliveries are to go on';

const reasonOf = (error: unknown): string => {
  const { name, message, code } = error as NodeJS.ErrnoException;
  return name === 'TimeoutError' || name === 'AbortError'
    ? 'it did not answer in time'
    : message || (code ?? name);
};

/** The payload, as in Standard Webhooks. */
const payloadOf = ({ id, position }: DueWatch, upto: number, { changes, notCompared }: Wanted): object => ({
  type: 'changes',
  timestamp: lastRecorded(changes) ?? null,
  data: {
    watch: id,
    since: position,
    until: upto,
    changes: changes.map(({ change }) => change),
    notCompared,
  },
});
