import type { PartitionRange } from '@sovereign-pipeline/event-log';
import { inTracesOf, SpanKind, type TraceParent } from '@sovereign-pipeline/runtime';
import kafkajs, { type Admin, type Kafka, type Message, type Producer } from 'kafkajs';
import type { RecordSignature } from './record-signature.ts';

/** The topic is not the one that was written to until now. */
export class TopicReplacedError extends Error {
  override readonly name = 'TopicReplacedError';

  constructor(topic: string, partition: number, expected: number, found: number) {
    super(
      `the Kafka topic ${topic} was replaced: partition ${partition} had ${expected} records, and has ${found} now`,
    );
  }
}

/**
 * Writes to one topic: idempotent, acknowledged by every in-sync replica, compressed, signed. Discard it after the
 * first error: it is unknown then what was written, and kafkajs' sequence numbers may be wrong for good.
 */
export class TopicWriter {
  readonly #producer: Producer;
  readonly #admin: Admin;
  readonly #topic: string;
  readonly #signature: RecordSignature;
  /** The least offset at which each partition ends. */
  readonly #ends: Map<number, number>;
  #sending: Promise<unknown> | undefined;
  #looking: Promise<unknown> | undefined;

  private constructor(
    producer: Producer,
    admin: Admin,
    topic: string,
    signature: RecordSignature,
    ends: Map<number, number>,
  ) {
    this.#producer = producer;
    this.#admin = admin;
    this.#topic = topic;
    this.#signature = signature;
    this.#ends = ends;
  }

  /** `ranges`: those of the topic when it was checked. */
  static async connect(
    kafka: Kafka,
    topic: string,
    signature: RecordSignature,
    ranges: readonly PartitionRange[] = [],
  ): Promise<TopicWriter> {
    const producer = kafka.producer({
      idempotent: true,
      maxInFlightRequests: 1,
      allowAutoTopicCreation: false,
      // The least that kafkajs allows; what fails twice is retried by the relay, with a new producer.
      retry: { retries: 1 },
    });
    const ends = new Map(ranges.map(({ partition, high }) => [partition, high]));
    const writer = new TopicWriter(producer, kafka.admin(), topic, signature, ends);
    try {
      await Promise.all([producer.connect(), writer.#admin.connect()]);
    } catch (error) {
      await writer.close();
      throw error;
    }
    return writer;
  }

  /**
   * Resolves when the brokers have acknowledged all messages. Throws TopicReplacedError when they went to another
   * topic.
   */
  async send(messages: readonly Message[]): Promise<void> {
    const sending = inTracesOf(
      messages.map(({ headers }) => headers as TraceParent),
      {
        name: `send ${this.#topic}`,
        kind: SpanKind.PRODUCER,
        attributes: {
          'messaging.system': 'kafka',
          'messaging.operation.name': 'send',
          'messaging.operation.type': 'send',
          'messaging.destination.name': this.#topic,
          'messaging.batch.message_count': messages.length,
        },
      },
      () =>
        this.#producer.send({
          topic: this.#topic,
          acks: -1,
          compression: kafkajs.CompressionTypes.GZIP,
          messages: messages.map((message) => this.#signature.signed(message)),
        }),
    );
    this.#sending = sending;
    for (const { partition, baseOffset } of await sending) {
      const count = messages.filter((message) => message.partition === partition).length;
      this.#grown(partition, Number(baseOffset), Number(baseOffset) + count);
    }
  }

  /** Asks the brokers for the topic. Throws TopicReplacedError, or what kafkajs throws when they do not answer. */
  async look(): Promise<void> {
    const looking = this.#admin.fetchTopicOffsets(this.#topic);
    this.#looking = looking;
    for (const { partition, high } of await looking) this.#grown(partition, Number(high), Number(high));
  }

  async close(): Promise<void> {
    const disconnect = (): Promise<unknown> =>
      Promise.allSettled([this.#producer.disconnect(), this.#admin.disconnect()]);
    await disconnect();
    if (this.#sending === undefined && this.#looking === undefined) return;
    // A connection that was cut may have reconnected in order to retry.
    await Promise.allSettled([this.#sending, this.#looking]);
    await disconnect();
  }

  /** A topic only grows: one with fewer records is another topic. */
  #grown(partition: number, found: number, end: number): void {
    const expected = this.#ends.get(partition) ?? 0;
    if (found < expected) throw new TopicReplacedError(this.#topic, partition, expected, found);
    this.#ends.set(partition, end);
  }
}
