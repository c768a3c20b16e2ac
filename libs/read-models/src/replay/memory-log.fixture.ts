import { EventEmitter, once } from 'node:events';
import type { RecordedEvent } from '@sovereign-pipeline/domain';
import type { ReplayLog } from './log-intake.ts';

type Subscriber = Pick<Parameters<ReplayLog['run']>[0], 'checkpoint' | 'apply'>;

/** A log in memory that goes on: one slice, or several among which the streams are shared out, as Kafka does. */
export class MemoryLog {
  readonly #slices: RecordedEvent[][];
  readonly #batchSize: number;
  readonly #news = new EventEmitter().setMaxListeners(0);

  constructor({ slices = 1, batchSize = 7 } = {}) {
    this.#slices = Array.from({ length: slices }, () => []);
    this.#batchSize = batchSize;
  }

  append(events: readonly RecordedEvent[]): void {
    for (const event of events) this.#slices[this.sliceOf(event)]?.push(event);
    this.#news.emit('news');
  }

  sliceOf({ stream }: RecordedEvent): number {
    const sum = Array.from({ length: stream.length }, (_, n) => stream.charCodeAt(n)).reduce(
      (so, code) => so + code,
      0,
    );
    return sum % this.#slices.length;
  }

  /** As a log that has lost one. */
  lose(position: number): void {
    for (const slice of this.#slices) {
      const place = slice.findIndex((event) => event.position === position);
      if (place >= 0) slice.splice(place, 1);
    }
  }

  async run(subscriber: Subscriber, signal: AbortSignal): Promise<void> {
    await Promise.all(
      this.#slices.map((events, n) => this.#follow(`slice-${n}`, events, subscriber, signal)),
    );
  }

  async #follow(
    slice: string,
    events: readonly RecordedEvent[],
    subscriber: Subscriber,
    signal: AbortSignal,
  ): Promise<void> {
    while (!signal.aborted) {
      const from = await subscriber.checkpoint(slice);
      const batch = events.slice(from, from + this.#batchSize);
      if (batch.length === 0) {
        await once(this.#news, 'news', { signal }).catch(() => undefined);
        continue;
      }
      try {
        await subscriber.apply({ slice, from, to: from + batch.length, events: batch });
      } catch (error) {
        if ((error as { code?: unknown }).code !== 'stale-checkpoint') throw error;
      }
    }
  }
}
