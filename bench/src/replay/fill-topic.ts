import { ensureTopic, kafkaClient, partitionOf, toKafkaMessage } from '@sovereign-pipeline/event-log';
import { Journal } from '@sovereign-pipeline/journal';
import kafkajs from 'kafkajs';
import type pg from 'pg';

const partitions = 12;
const batchSize = 1000;

/** The journal's events on a new topic, as the relay sends them. */
export async function fillTopic(
  pool: pg.Pool,
  brokers: string,
  topic: string,
  events: number,
): Promise<void> {
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
  const journal = new Journal(pool);
  for (let after = 0; after < events; after += batchSize) {
    const messages = (await journal.read({ after, limit: batchSize })).map((event) => ({
      ...toKafkaMessage(event),
      partition: partitionOf(event.stream, partitions),
    }));
    await producer.send({ topic, acks: -1, compression: kafkajs.CompressionTypes.GZIP, messages });
  }
  await producer.disconnect();
}
