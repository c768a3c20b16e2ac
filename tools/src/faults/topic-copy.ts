import { isDeepStrictEqual } from 'node:util';
import { fromKafkaMessage, kafkaClient } from '@sovereign-pipeline/event-log';
import type { RecordedEvent } from '@sovereign-pipeline/domain';
import type { EachBatchPayload } from 'kafkajs';
import { topic } from './stack.ts';

/** Reads the topic as any consumer would, from where it was to the end, and looks at every record. */
export class TopicCopy {
  /** Partition of each event that was seen. */
  readonly seen = new Map<string, number>();
  /** Records that came again. */
  repeats = 0;
  readonly #brokers: string;
  readonly #next = new Map<number, number>();
  /** Of each stream: the version that comes next. */
  readonly #versions = new Map<string, number>();
  #reads = 0;

  constructor(brokers: string) {
    this.#brokers = brokers;
  }

  /** Returns what is wrong with the records that are new. */
  async readOn(journal: ReadonlyMap<string, RecordedEvent>, signal: AbortSignal): Promise<string[]> {
    const wrong: string[] = [];
    const kafka = kafkaClient({ brokers: [this.#brokers] }, 'faults');
    const admin = kafka.admin();
    await admin.connect();
    const offsets = await admin.fetchTopicOffsets(topic).finally(() => admin.disconnect());
    const ends = new Map(offsets.map(({ partition, high }) => [partition, Number(high)] as const));
    for (const [partition, end] of ends) {
      const next = this.#next.get(partition) ?? 0;
      if (next > end)
        wrong.push(`lost: partition ${partition} ends at ${end}, and had ${next} records before`);
      if (next >= end) ends.delete(partition);
    }
    if (ends.size === 0) return wrong;

    const consumer = kafka.consumer({ groupId: `faults-${++this.#reads}`, maxWaitTimeInMs: 50 });
    const done = Promise.withResolvers<undefined>();
    const end = (): void => {
      done.resolve(undefined);
    };
    signal.addEventListener('abort', end);
    consumer.on(consumer.events.CRASH, ({ payload }) => {
      done.reject(payload.error);
    });
    try {
      await consumer.connect();
      await consumer.subscribe({ topic, fromBeginning: true });
      await consumer.run({
        autoCommit: false,
        eachBatch: ({ batch }) => {
          wrong.push(...this.#look(batch, journal));
          if ((this.#next.get(batch.partition) ?? 0) >= (ends.get(batch.partition) ?? 0))
            ends.delete(batch.partition);
          if (ends.size === 0) end();
          return Promise.resolve();
        },
      });
      for (const [partition, next] of this.#next) consumer.seek({ topic, partition, offset: String(next) });
      await done.promise;
    } finally {
      signal.removeEventListener('abort', end);
      await consumer.disconnect();
    }
    signal.throwIfAborted();
    return wrong;
  }

  #look(
    { partition, messages }: EachBatchPayload['batch'],
    journal: ReadonlyMap<string, RecordedEvent>,
  ): string[] {
    const wrong: string[] = [];
    for (const message of messages) {
      const offset = Number(message.offset);
      const expected = this.#next.get(partition) ?? 0;
      // Fetched before the seek.
      if (offset < expected) continue;
      const at = `${topic}/${partition} at offset ${offset}`;
      if (offset > expected) wrong.push(`${at}: offsets ${expected} to ${offset - 1} are not there`);
      this.#next.set(partition, offset + 1);
      const event = fromKafkaMessage(message);
      const { id, stream, version } = event;
      if (!isDeepStrictEqual(event, journal.get(id)))
        wrong.push(`${at}: ${show(event)} differs from the journal's ${show(journal.get(id))}`);
      const home = this.seen.get(id);
      if (home !== undefined) {
        this.repeats++;
        if (home !== partition) wrong.push(`${at}: event ${id} was in partition ${home} before`);
        continue;
      }
      this.seen.set(id, partition);
      const due = this.#versions.get(stream) ?? 0;
      if (version !== due) wrong.push(`${at}: stream ${stream} goes on with version ${version}, not ${due}`);
      this.#versions.set(stream, version + 1);
    }
    return wrong;
  }
}

const show = (event: RecordedEvent | undefined): string => (event ? JSON.stringify(event) : 'nothing');
