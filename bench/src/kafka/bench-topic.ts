import { ensureTopic, kafkaClient, partitionOf, toKafkaMessage } from '@sovereign-pipeline/event-log';
import { Journal } from '@sovereign-pipeline/journal';
import kafkajs, { type Message } from 'kafkajs';
import type pg from 'pg';
import { partitions } from './task.ts';

export const batchSize = 1_000;

/** The journal's events as the relay sends them, batch by batch. */
export async function* messagesOf(pool: pg.Pool, events: number): AsyncGenerator<Message[]> {
  const journal = new Journal(pool);
  for (let after = 0; after < events; after += batchSize) {
    const page = await journal.read({ after, limit: batchSize });
    yield page.map((event) => ({
      ...toKafkaMessage(event),
      partition: partitionOf(event.stream, partitions),
    }));
  }
}

/** Makes a topic and gives what sends to it as the relay does: one batch at once, each acknowledged by all replicas. */
export async function topicProducer(
  brokers: string,
  topic: string,
): Promise<{ send: (messages: Message[]) => Promise<void>; close: () => Promise<void> }> {
  const kafka = kafkaClient({ brokers: [brokers] }, 'bench');
  const admin = kafka.admin();
  await admin.connect();
  await ensureTopic(admin, { topic, partitions, partitionsGiven: true, replication: 1 });
  await admin.disconnect();
  const producer = kafka.producer({
    idempotent: true,
    maxInFlightRequests: 1,
    allowAutoTopicCreation: false,
  });
  await producer.connect();
  return {
    send: async (messages) => {
      await producer.send({ topic, acks: -1, compression: kafkajs.CompressionTypes.GZIP, messages });
    },
    close: () => producer.disconnect(),
  };
}
