import { ensureTopic, kafkaClient, partitionOf, toKafkaMessage } from '@sovereign-pipeline/event-log';
import { Journal } from '@sovereign-pipeline/journal';
import { createPool } from '@sovereign-pipeline/runtime';
import kafkajs, { type Message } from 'kafkajs';
import { answer, endWithParent } from '../arena/answer.ts';
import type { Sample } from '../report/samples.ts';
import { type KafkaTask, partitions } from './task.ts';

// kafkajs' producer and nothing else: the relay's records, made beforehand, sent as the relay sends them.

const batchSize = 1_000;
endWithParent();
const pool = createPool(process.env['DATABASE_URL'] ?? '', { name: 'bench' });
const kafka = kafkaClient({ brokers: [process.env['KAFKA_BROKERS'] ?? ''] }, 'bare-producer');
const batches: Message[][] = [];

answer(async ({ topic, events }: KafkaTask): Promise<Sample> => {
  if (batches.length === 0) batches.push(...(await prepared(events)));
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
  // As with the relay, the clock runs from when the first batch is acknowledged.
  let began = NaN;
  for (const messages of batches) {
    await producer.send({ topic, acks: -1, compression: kafkajs.CompressionTypes.GZIP, messages });
    if (Number.isNaN(began)) began = performance.now();
  }
  const took = performance.now() - began;
  await producer.disconnect();
  return { rate: ((events - batchSize) * 1000) / took };
});

async function prepared(events: number): Promise<Message[][]> {
  const journal = new Journal(pool);
  const made: Message[][] = [];
  for (let after = 0; after < events; after += batchSize) {
    const page = await journal.read({ after, limit: batchSize });
    made.push(
      page.map((event) => ({ ...toKafkaMessage(event), partition: partitionOf(event.stream, partitions) })),
    );
  }
  return made;
}
