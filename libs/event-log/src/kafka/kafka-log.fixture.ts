import type { NewEvent, RecordedEvent } from '@sovereign-pipeline/domain';
import { eventually } from '@sovereign-pipeline/testing';
import kafkajs, {
  type Admin,
  type CompressionTypes,
  type ITopicConfig,
  type Kafka,
  type Message,
} from 'kafkajs';
import { registerCodecs } from './codecs.ts';
import { toKafkaMessage } from './kafka-message.ts';
import { withoutTimersInThePast } from './kafkajs-internals.ts';

/** A quiet client that does not give up soon: these tests stop brokers on purpose. */
export function client(brokers: string): Kafka {
  withoutTimersInThePast();
  return new kafkajs.Kafka({
    brokers: brokers.split(','),
    logLevel: kafkajs.logLevel.NOTHING,
    retry: { initialRetryTime: 50, maxRetryTime: 500, retries: 60 },
  });
}

/** An admin client, to be used and closed. */
export async function administering<T>(brokers: string, use: (admin: Admin) => Promise<T>): Promise<T> {
  const admin = client(brokers).admin();
  await admin.connect();
  try {
    return await use(admin);
  } finally {
    await admin.disconnect();
  }
}

export const makeTopic = (brokers: string, topic: string, partitions: number): Promise<void> =>
  makeTopicLike(brokers, { topic, numPartitions: partitions });

/**
 * Resolves when every partition's leader answers for it: kafkajs' own waiting fails where brokers have not heard of it
 * yet.
 */
export async function makeTopicLike(brokers: string, config: ITopicConfig): Promise<void> {
  await administering(brokers, (admin) => admin.createTopics({ topics: [config], waitForLeaders: false }));
  const { topic } = config;
  await eventually(() =>
    administering(brokers, (admin) => admin.fetchTopicOffsets(topic)).then(
      (offsets) => offsets.length > 0,
      () => false,
    ),
  );
}

/** The partition then begins at that offset. */
export async function deleteRecords(
  brokers: string,
  topic: string,
  partition: number,
  before: number,
): Promise<void> {
  await administering(brokers, async (admin) => {
    // kafkajs has to have heard of the topic.
    await admin.fetchTopicOffsets(topic);
    await admin.deleteTopicRecords({ topic, partitions: [{ partition, offset: String(before) }] });
  });
}

export async function produce(
  brokers: string,
  topic: string,
  messages: readonly Message[],
  compression?: CompressionTypes,
): Promise<void> {
  registerCodecs();
  const producer = client(brokers).producer({ idempotent: true, maxInFlightRequests: 1 });
  await producer.connect();
  try {
    await producer.send({ topic, acks: -1, messages: [...messages], ...(compression && { compression }) });
  } finally {
    await producer.disconnect();
  }
}

/** Gives events their places, as the journal does. */
export class Recorder {
  readonly #versions = new Map<string, number>();
  #position = 0;

  record(events: readonly NewEvent[]): RecordedEvent[] {
    return events.map((event) => {
      const version = (this.#versions.get(event.stream) ?? -1) + 1;
      this.#versions.set(event.stream, version);
      this.#position += 1;
      const recordedAt = new Date(Date.UTC(2026, 0, 1) + this.#position).toISOString().replace('Z', '123Z');
      return { ...event, version, position: this.#position, recordedAt };
    });
  }
}

export const messagesOf = (events: readonly RecordedEvent[]): Message[] =>
  events.map((event) => toKafkaMessage(event));
