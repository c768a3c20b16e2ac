import { createPool } from '@sovereign-pipeline/postgres';
import type { Message } from 'kafkajs';
import { answer, endWithParent } from '../sandbox/answer.ts';
import type { Sample } from '../report/samples.ts';
import { batchSize, messagesOf, topicProducer } from './bench-topic.ts';
import type { KafkaTask } from './task.ts';

// kafkajs' producer and nothing else: the relay's records, made beforehand, sent as the relay sends them.

endWithParent();
const pool = createPool(process.env['DATABASE_URL'] ?? '', { name: 'bench' });
const batches: Message[][] = [];

answer(async ({ topic, events }: KafkaTask): Promise<Sample> => {
  if (batches.length === 0) for await (const messages of messagesOf(pool, events)) batches.push(messages);
  const producer = await topicProducer(process.env['KAFKA_BROKERS'] ?? '', topic);
  // As with the relay, the clock runs from when the first batch is acknowledged.
  let began = NaN;
  for (const messages of batches) {
    await producer.send(messages);
    if (Number.isNaN(began)) began = performance.now();
  }
  const took = performance.now() - began;
  await producer.close();
  return { rate: ((events - batchSize) * 1000) / took };
});
