import type { Kafka, KafkaMessage } from 'kafkajs';
import { type Cluster, clusterOf, FetchedBatch } from './kafkajs-internals.ts';

/** Where a partition begins and ends: its first offset, and the one that its next record will get. */
export interface PartitionRange {
  readonly partition: number;
  readonly low: number;
  readonly high: number;
}

/** How many offsets a backward read takes at once: at first, and at most. */
const back = { first: 1, most: 256 };

/**
 * Reads records of a topic from a given offset. kafkajs itself reads only in consumer groups: joining one takes
 * seconds with most brokers, fails for a while after they restart, and leaves a group behind.
 */
export class RecordReader {
  readonly #cluster: Cluster;
  readonly #topic: string;

  private constructor(cluster: Cluster, topic: string) {
    this.#cluster = cluster;
    this.#topic = topic;
  }

  /** To be used and closed. */
  static async use<T>(kafka: Kafka, topic: string, work: (reader: RecordReader) => Promise<T>): Promise<T> {
    const cluster = clusterOf(kafka);
    try {
      await cluster.connect();
      await cluster.addTargetTopic(topic);
      return await work(new RecordReader(cluster, topic));
    } finally {
      await cluster.disconnect();
    }
  }

  /** The first record of a partition; undefined when there is none. */
  async first({ partition, low, high }: PartitionRange): Promise<KafkaMessage | undefined> {
    return high > low ? (await this.#read(partition, low)).messages[0] : undefined;
  }

  /** The records of a partition from the last to the first. Transaction markers have offsets, but are not records. */
  async *backwards({ partition, low, high }: PartitionRange): AsyncGenerator<KafkaMessage, undefined> {
    let [end, count] = [high, back.first];
    while (end > low) {
      const start = Math.max(low, end - count);
      const found: KafkaMessage[] = [];
      for (let offset = start; offset < end;) {
        const { messages, next } = await this.from(partition, offset);
        found.push(...messages.filter((message) => Number(message.offset) < end));
        if (next === offset) break;
        offset = next;
      }
      yield* found.toReversed();
      [end, count] = [start, Math.min(2 * count, back.most)];
    }
    return undefined;
  }

  /** Some records of a partition from an offset before its end on, and the offset to go on from. */
  async from(
    partition: number,
    offset: number,
  ): Promise<{ readonly messages: readonly KafkaMessage[]; readonly next: number }> {
    const batch = await this.#read(partition, offset);
    return { messages: batch.messages, next: Math.max(offset, Number(batch.lastOffset()) + 1) };
  }

  async #read(partition: number, offset: number): Promise<FetchedBatch> {
    const leaders = this.#cluster.findLeaderForPartitions(this.#topic, [partition]);
    const nodeId = Object.keys(leaders)[0];
    if (nodeId === undefined)
      throw new Error(`the brokers do not know partition ${partition} of ${this.#topic}`);
    const broker = await this.#cluster.findBroker({ nodeId });
    const { responses } = await broker.fetch({
      maxWaitTime: 100,
      minBytes: 1,
      maxBytes: 2 ** 20,
      isolationLevel: 1, // committed
      topics: [
        { topic: this.#topic, partitions: [{ partition, fetchOffset: String(offset), maxBytes: 2 ** 20 }] },
      ],
    });
    const found = responses[0]?.partitions[0];
    if (found === undefined)
      throw new Error(`the brokers have nothing of partition ${partition} of ${this.#topic}`);
    return new FetchedBatch(this.#topic, String(offset), found);
  }
}
