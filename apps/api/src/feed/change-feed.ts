import { setTimeout as delay } from 'node:timers/promises';
import type { RowChange } from '@sovereign-pipeline/domain';
import { Backoff } from '@sovereign-pipeline/postgres';
import {
  byOwnIds,
  type ChangeFilter,
  type ChangesPage,
  isChangeOf,
  keysAsked,
  PipelineQueries,
} from '@sovereign-pipeline/read-models';
import { onOwnBehalf } from '../http/client.ts';
import { HistoryThread } from '../queries/history-thread.ts';
import { dismiss, type FeedReader, heartbeat } from './feed-reader.ts';

type Reader = FeedReader<ChangeFilter>;

/** Milliseconds between two polls of the read models. */
const pollInterval = 250;

/** Changes that are found at once. */
const limit = 500;

/**
 * Streams the changes of the read models' rows to any number of readers: what changed between a reader's position and
 * that of the read models. Readers at the same position, as all that have caught up are, share one query.
 */
export class ChangeFeed {
  readonly #readModels: PipelineQueries;
  readonly #history: HistoryThread;
  readonly #onError: (error: unknown) => void;
  readonly #readers = new Set<Reader>();
  readonly #ending = new AbortController();
  #running: Promise<void> | undefined;
  #beating: NodeJS.Timeout | undefined;

  constructor(readModels: PipelineQueries, history: HistoryThread, onError: (error: unknown) => void) {
    this.#readModels = readModels;
    this.#history = history;
    this.#onError = onError;
  }

  /** The number of readers. */
  get readers(): number {
    return this.#readers.size;
  }

  /** The position of the read models. */
  position(): Promise<number> {
    return this.#readModels.position();
  }

  /** Sends a reader what changed since its position, then new changes. Returns when the reader has ended. */
  async serve(reader: Reader): Promise<void> {
    if (this.#ending.signal.aborted) {
      reader.end('stopping');
      return;
    }
    this.#readers.add(reader);
    // On behalf of all readers, not of the first one, which may leave before the others.
    this.#running ??= onOwnBehalf(() => this.#run(this.#ending.signal));
    this.#beating ??= setInterval(() => {
      for (const each of this.#readers) each.beat();
    }, heartbeat);
    await reader.closed;
    this.#readers.delete(reader);
  }

  /** Ends all readers: they reconnect elsewhere, or later. */
  async close(): Promise<void> {
    this.#ending.abort();
    clearInterval(this.#beating);
    await dismiss(this.#readers, this.#running);
  }

  async #run(signal: AbortSignal): Promise<void> {
    const backoff = new Backoff();
    while (!signal.aborted) {
      try {
        if (this.#readers.size === 0 || !(await this.#giveNext(signal)))
          await delay(pollInterval, undefined, { signal }).catch(() => undefined);
        backoff.succeeded();
      } catch (error) {
        this.#onError(error);
        await backoff.failed(signal);
      }
    }
  }

  /**
   * Sends a page to the readers that are furthest, and one to those furthest behind; returns whether any reader is
   * behind.
   */
  async #giveNext(signal: AbortSignal): Promise<boolean> {
    const until = await this.position();
    const places = new Set(
      [...this.#readers].filter(({ ended, position }) => !ended && position < until).map((r) => r.position),
    );
    const turns = new Set([Math.max(...places), Math.min(...places)]);
    for (const since of places.size === 0 ? [] : turns) {
      if (signal.aborted) return false;
      const page = await this.#history.changes({ by: 'recorded', since, until, moment: {}, limit });
      await this.#give(page, since, until);
    }
    return places.size > 0;
  }

  async #give({ changes, notCompared, next }: ChangesPage, since: number, until: number): Promise<void> {
    const readers = [...this.#readers].filter(({ position }) => position === since);
    const asked = readers.flatMap(({ filter }) => keysAsked(filter));
    const ids = changes.length === 0 ? new Map<string, string>() : await this.#readModels.idsOf(asked);
    const messages = changes.map((change) => messageOf(change));
    const unknown = notCompared.map((row) => `event: not-compared\ndata: ${JSON.stringify(row)}\n\n`);
    const end = next === undefined ? until : Number(next);
    for (const reader of readers) {
      const filter = byOwnIds(reader.filter, ids);
      const wanted = messages.filter((_, index) => {
        const change = changes[index];
        return change !== undefined && isChangeOf(filter, change);
      });
      // Only the last line has the new position: a reader that breaks off before it gets all of them again.
      reader.give(end, [...wanted, ...unknown, `id: ${String(end)}\n\n`].join(''));
      reader.isSlow();
    }
  }
}

const messageOf = (change: RowChange): string => `data: ${JSON.stringify(change)}\n\n`;
