import kafkajs, { type Kafka, type Producer } from 'kafkajs';

/** A kafkajs client that says nothing: these tests stop brokers on purpose. */
export function client(brokers: string): Kafka {
  return new kafkajs.Kafka({
    brokers: brokers.split(','),
    logLevel: kafkajs.logLevel.NOTHING,
    retry: { initialRetryTime: 50, maxRetryTime: 500, retries: 40 },
  });
}

export async function makeTopic(brokers: string, topic: string): Promise<void> {
  const admin = client(brokers).admin();
  await admin.connect();
  await admin.createTopics({ topics: [{ topic, numPartitions: 3 }], waitForLeaders: true });
  await admin.disconnect();
}

/** An idempotent producer, to be used and closed. */
export async function producing<T>(brokers: string, use: (producer: Producer) => Promise<T>): Promise<T> {
  const producer = client(brokers).producer({ idempotent: true, maxInFlightRequests: 1 });
  await producer.connect();
  try {
    return await use(producer);
  } finally {
    await producer.disconnect();
  }
}

/** The first `count` records of a topic, as a new consumer group gets them. */
export async function readTopic(brokers: string, topic: string, count: number): Promise<string[]> {
  const consumer = client(brokers).consumer({ groupId: `reader-of-${topic}-${Date.now()}` });
  await consumer.connect();
  try {
    await consumer.subscribe({ topic, fromBeginning: true });
    const values: string[] = [];
    await new Promise<void>((enough, fail) => {
      consumer
        .run({
          eachMessage: ({ message }) => {
            values.push(message.value?.toString() ?? '');
            if (values.length >= count) enough();
            return Promise.resolve();
          },
        })
        .catch(fail);
    });
    return values;
  } finally {
    await consumer.disconnect();
  }
}
