import { ensureTopic, type KafkaSettings } from '@sovereign-pipeline/event-log';
import kafkajs, { type Kafka, type Message, type Producer } from 'kafkajs';

/** What the topic is like: as it is asked for. */
export interface TopicState {
  readonly partitions: number;
  /** Records that were ever written to it. */
  readonly records: number;
}

/** Makes or checks the topic. Throws TopicSettingsError when it would not keep the journal whole. */
export async function inspectTopic(kafka: Kafka, settings: KafkaSettings): Promise<TopicState> {
  const admin = kafka.admin();
  try {
    await admin.connect();
    const { partitions } = await ensureTopic(admin, settings);
    if (partitions === 0) throw new Error(`the brokers do not know the partitions of ${settings.topic} yet`);
    const offsets = await admin.fetchTopicOffsets(settings.topic);
    return { partitions, records: offsets.reduce((sum, { high }) => sum + Number(high), 0) };
  } finally {
    await admin.disconnect();
  }
}

/**
 * Writes to one topic: idempotent, acknowledged by every replica in sync, compressed. To be thrown away after the first
 * error, which leaves open what was written; kafkajs' own sequence numbers may then be wrong for good.
 */
export class TopicWriter {
  readonly #producer: Producer;
  readonly #topic: string;
  #sending: Promise<unknown> | undefined;

  private constructor(producer: Producer, topic: string) {
    this.#producer = producer;
    this.#topic = topic;
  }

  static async connect(kafka: Kafka, topic: string): Promise<TopicWriter> {
    const producer = kafka.producer({
      idempotent: true,
      maxInFlightRequests: 1,
      allowAutoTopicCreation: false,
      // The least that it takes; what fails twice is tried again by the relay, with a new producer.
      retry: { retries: 1 },
    });
    const writer = new TopicWriter(producer, topic);
    try {
      await producer.connect();
    } catch (error) {
      await writer.close();
      throw error;
    }
    return writer;
  }

  /** Resolves when the brokers have acknowledged all of them. */
  async send(messages: readonly Message[]): Promise<void> {
    const sending = this.#producer.send({
      topic: this.#topic,
      acks: -1,
      compression: kafkajs.CompressionTypes.GZIP,
      messages: [...messages],
    });
    this.#sending = sending;
    await sending;
  }

  async close(): Promise<void> {
    await this.#producer.disconnect().catch(() => undefined);
    if (this.#sending === undefined) return;
    // A send that was cut off may have connected again to retry.
    await this.#sending.catch(() => undefined);
    await this.#producer.disconnect().catch(() => undefined);
  }
}
