import { kafkaClient } from '@sovereign-pipeline/event-log';
import { randomUUID } from 'node:crypto';
import type { Batch } from 'kafkajs';

export interface TopicReading {
  readonly brokers: readonly string[];
  readonly topic: string;
  /** The offset to start from, by partition; the beginning where none is given. */
  readonly from?: ReadonlyMap<number, number>;
  /** Of what was fetched, records before the start may come first. Not called again before it is done. */
  readonly onBatch: (batch: Batch) => Promise<void> | void;
  readonly signal: AbortSignal;
}

/**
 * Reads a topic to where its partitions end at the moment. Answers with those ends, by partition: the offset that the next
 * record will get. Rejects when Kafka cannot be reached, or at the abort.
 */
export async function readTopic(reading: TopicReading): Promise<ReadonlyMap<number, number>> {
  const { brokers, topic, from = new Map<number, number>(), signal } = reading;
  const kafka = kafkaClient({ brokers: [...brokers] }, 'read-topic');
  const admin = kafka.admin();
  await admin.connect();
  const offsets = await admin.fetchTopicOffsets(topic).finally(() => admin.disconnect());
  const ends = new Map(offsets.map(({ partition, high }) => [partition, Number(high)] as const));
  /** The ends still to be reached. */
  const unread = new Map(
    offsets
      .filter(({ partition, low, high }) => (from.get(partition) ?? Number(low)) < Number(high))
      .map(({ partition, high }) => [partition, Number(high)] as const),
  );
  if (unread.size === 0) return ends;

  const groupId = `read-topic-${randomUUID()}`;
  const consumer = kafka.consumer({ groupId, maxWaitTimeInMs: 50 });
  const done = Promise.withResolvers<undefined>();
  const onAbort = (): void => {
    done.reject(signal.reason);
  };
  signal.addEventListener('abort', onAbort);
  consumer.on(consumer.events.CRASH, ({ payload }) => {
    done.reject(payload.error);
  });
  try {
    await consumer.connect();
    await consumer.subscribe({ topic, fromBeginning: true });
    await consumer.run({
      autoCommit: false,
      eachBatch: async ({ batch }) => {
        if (unread.size === 0 || signal.aborted) return;
        try {
          await reading.onBatch(batch);
        } catch (error) {
          done.reject(error);
        }
        if (Number(batch.lastOffset()) + 1 >= (unread.get(batch.partition) ?? 0))
          unread.delete(batch.partition);
        if (unread.size === 0) done.resolve(undefined);
      },
    });
    for (const [partition, offset] of from) consumer.seek({ topic, partition, offset: String(offset) });
    await done.promise;
    return ends;
  } finally {
    signal.removeEventListener('abort', onAbort);
    await consumer.disconnect();
    await forget(groupId);
  }

  async function forget(group: string): Promise<void> {
    const cleaner = kafka.admin();
    try {
      await cleaner.connect();
      await cleaner.deleteGroups([group]);
    } catch {
      // Kafka forgets a group without members by itself.
    } finally {
      await cleaner.disconnect().catch(() => undefined);
    }
  }
}
