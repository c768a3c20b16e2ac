import { kafkaClient } from '@sovereign-pipeline/event-log';
import { answer, endWithParent } from '../sandbox/answer.ts';
import type { Sample } from '../report/samples.ts';
import type { KafkaTask } from './task.ts';

// kafkajs' consumer and nothing else: it counts.

endWithParent();
const kafka = kafkaClient({ brokers: [process.env['KAFKA_BROKERS'] ?? ''] }, 'bare-consumer');
let runs = 0;

answer(async ({ topic, events }: KafkaTask): Promise<Sample> => {
  const consumer = kafka.consumer({ groupId: `bare-${process.pid}-${++runs}` });
  const done = Promise.withResolvers<number>();
  let joined = NaN;
  let count = 0;
  consumer.on(consumer.events.GROUP_JOIN, () => {
    joined = performance.now();
  });
  consumer.on(consumer.events.CRASH, ({ payload }) => {
    done.reject(payload.error);
  });
  await consumer.connect();
  await consumer.subscribe({ topic, fromBeginning: true });
  await consumer.run({
    autoCommit: false,
    eachBatch: ({ batch }) => {
      count += batch.messages.length;
      if (count >= events) done.resolve(performance.now());
      return Promise.resolve();
    },
  });
  const ended = await done.promise;
  await consumer.disconnect();
  return { rate: (events * 1000) / (ended - joined) };
});
