import { EventEmitter, once } from 'node:events';
import type { RecordedEvent } from '@sovereign-pipeline/domain';
import type { ReplayLog } from './log-intake.ts';

type Subscriber = Pick<Parameters<ReplayLog['run']>[0], 'checkpoint' | 'apply'>;

/** A log in memory that goes on: one partition, or several among which the streams are shared out, as Kafka does. */
export class MemoryLog {
  readonly #partitions: RecordedEvent[][];
  readonly #batchSize: number;
  readonly #news = new EventEmitter().setMaxListeners(0);

  constructor({ partitions = 1, batchSize = 7 } = {}) {
    this.#partitions = Array.from({ length: partitions }, () => []);
    this.#batchSize = batchSize;
  }

  append(events: readonly RecordedEvent[]): void {
    for (const event of events) this.#partitions[this.partitionOf(event)]?.push(event);
    this.#news.emit('news');
  }

  partitionOf({ stream }: RecordedEvent): number {
    const sum = Array.from({ length: stream.length }, (_, n) => stream.charCodeAt(n)).reduce(
      (so, code) => so + code,
      0,
    );
    return sum % this.#partitions.length;
  }

  /** As a log that has lost one. */
  lose(position: number): void {
    for (const partition of this.#partitions) {
      const place = partition.findIndex((event) => event.position === position);
      if (place >= 0) partition.splice(place, 1);
    }
  }

  async run(subscriber: Subscriber, signal: AbortSignal): Promise<void> {
    await Promise.all(
      this.#partitions.map((events, n) => this.#follow(`slice-${n}`, events, subscriber, signal)),
    );
  }

  async #follow(
    partition: string,
    events: readonly RecordedEvent[],
    subscriber: Subscriber,
    signal: AbortSignal,
  ): Promise<void> {
    while (!signal.aborted) {
      const from = await subscriber.checkpoint(partition);
      const batch = events.slice(from, from + this.#batchSize);
      if (batch.length === 0) {
        await once(this.#news, 'news', { signal }).catch(() => undefined);
        continue;
      }
      try {
        await subscriber.apply({ partition, from, to: from + batch.length, events: batch });
      } catch (error) {
        if ((error as { code?: unknown }).code !== 'stale-checkpoint') throw error;
      }
    }
  }
}
