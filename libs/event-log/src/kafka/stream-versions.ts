import type { RecordedEvent } from '@sovereign-pipeline/domain';
import type { LogSubscriber } from '../event-log.ts';

/** How many streams are remembered before the subscriber is asked again. */
const kept = 10_000;

export interface StreamGap {
  /** Index of the event after the gap. */
  readonly index: number;
  readonly stream: string;
  readonly expected: number;
  readonly got: number;
}

/** The last version of each stream, to see when one is missing. */
export class StreamVersions {
  readonly #subscriber: LogSubscriber;
  #last = new Map<string, number>();

  constructor(subscriber: LogSubscriber) {
    this.#subscriber = subscriber;
  }

  /** Where the events leave out a version. A version that comes again is no gap. */
  async gapsIn(events: readonly RecordedEvent[]): Promise<StreamGap[]> {
    if (this.#last.size > kept) this.#last = new Map();
    await this.#learn(events);
    const gaps: StreamGap[] = [];
    for (const [index, { stream, version }] of events.entries()) {
      const last = this.#last.get(stream);
      if (last !== undefined && version > last + 1)
        gaps.push({ index, stream, expected: last + 1, got: version });
      this.#last.set(stream, Math.max(version, last ?? -1));
    }
    return gaps;
  }

  /** A stream that the subscriber does not know begins with version 0; without a subscriber that knows, anywhere. */
  async #learn(events: readonly RecordedEvent[]): Promise<void> {
    if (this.#subscriber.lastVersions === undefined) return;
    const unknown = new Set(events.map(({ stream }) => stream).filter((stream) => !this.#last.has(stream)));
    if (unknown.size === 0) return;
    const found = await this.#subscriber.lastVersions([...unknown]);
    for (const stream of unknown) this.#last.set(stream, found.get(stream) ?? -1);
  }
}
