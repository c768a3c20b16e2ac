import { setTimeout as delay } from 'node:timers/promises';
import type { Consumer } from 'kafkajs';

/** Shows in Kafka how far the group has got, for those who watch its lag. Nothing depends on it: failures are ignored. */
export class OffsetCommits {
  readonly #consumer: Consumer;
  readonly #topic: string;
  readonly #signal: AbortSignal;
  #offsets = new Map<number, number>();
  #committing: Promise<void> | undefined;

  constructor(consumer: Consumer, topic: string, signal: AbortSignal) {
    this.#consumer = consumer;
    this.#topic = topic;
    this.#signal = signal;
  }

  applied(partition: number, offset: number): void {
    this.#offsets.set(partition, offset);
    this.#committing ??= this.#commit();
  }

  /** Resolves when what is known has been told. */
  async settled(): Promise<void> {
    await this.#committing;
  }

  async #commit(): Promise<void> {
    while (this.#offsets.size > 0) {
      await delay(200, undefined, { signal: this.#signal }).catch(() => undefined);
      const offsets = Array.from(this.#offsets, ([partition, offset]) => ({
        topic: this.#topic,
        partition,
        offset: String(offset),
      }));
      this.#offsets = new Map();
      await this.#consumer.commitOffsets(offsets).catch(() => undefined);
    }
    this.#committing = undefined;
  }
}
