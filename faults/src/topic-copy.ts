import { isDeepStrictEqual } from 'node:util';
import { readTopic } from '@sovereign-pipeline/cli/read-topic';
import { fromKafkaMessage } from '@sovereign-pipeline/event-log';
import type { RecordedEvent } from '@sovereign-pipeline/domain';
import type { KafkaMessage } from 'kafkajs';
import { topic } from './stack.ts';

/** Reads the topic as any consumer would, from its last offset to the end, and checks every record. */
export class TopicCopy {
  /** Partition of each event that was seen. */
  readonly seen = new Map<string, number>();
  /** Records that came again. */
  repeats = 0;
  readonly #brokers: string;
  readonly #next = new Map<number, number>();
  /** Of each stream: the version that comes next. */
  readonly #versions = new Map<string, number>();

  constructor(brokers: string) {
    this.#brokers = brokers;
  }

  /** Returns the faults of the new records. */
  async readOn(journal: ReadonlyMap<string, RecordedEvent>, signal: AbortSignal): Promise<string[]> {
    const wrong: string[] = [];
    const before = new Map(this.#next);
    const ends = await readTopic({
      kafka: { brokers: [this.#brokers] },
      topic,
      from: before,
      onRecords: (partition, records) => {
        wrong.push(...this.#look(partition, records, journal));
      },
      signal,
    });
    for (const [partition, next] of before) {
      const end = ends.get(partition) ?? 0;
      if (next > end)
        wrong.push(`lost: partition ${partition} ends at ${end}, and had ${next} records before`);
    }
    return wrong;
  }

  #look(
    partition: number,
    messages: readonly KafkaMessage[],
    journal: ReadonlyMap<string, RecordedEvent>,
  ): string[] {
    const wrong: string[] = [];
    for (const message of messages) {
      const offset = Number(message.offset);
      const expected = this.#next.get(partition) ?? 0;
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
