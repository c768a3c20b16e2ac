import { setTimeout as delay } from 'node:timers/promises';
import { kafkaClient, type KafkaSettings, RecordReader } from '@sovereign-pipeline/event-log';
import type { KafkaMessage } from 'kafkajs';

export interface TopicReading {
  readonly kafka: Pick<KafkaSettings, 'brokers' | 'security'>;
  readonly topic: string;
  /** The offset to start from, by partition; the beginning where none is given. */
  readonly from?: ReadonlyMap<number, number>;
  /** In order within a partition. Not called again before it is done. */
  readonly onRecords: (partition: number, records: readonly KafkaMessage[]) => Promise<void> | void;
  readonly signal: AbortSignal;
}

/** How often brokers that are not ready are asked again, every half second. */
const mostAttempts = 60;

/**
 * Reads a topic to where its partitions end at the moment, one partition after the other. Answers with those ends, by
 * partition: the offset that the next record will get. Rejects when Kafka cannot be reached, or at the abort.
 */
export async function readTopic({
  kafka: settings,
  topic,
  from = new Map<number, number>(),
  onRecords,
  signal,
}: TopicReading): Promise<ReadonlyMap<number, number>> {
  const kafka = kafkaClient(settings, 'read-topic');
  const admin = kafka.admin();
  await admin.connect();
  const offsets = await admin.fetchTopicOffsets(topic).finally(() => admin.disconnect());
  await RecordReader.use(kafka, topic, async (reader) => {
    for (const { partition, low, high } of offsets) {
      let offset = from.get(partition) ?? Number(low);
      while (offset < Number(high)) {
        const { messages, next } = await again(() => reader.from(partition, offset), signal);
        await onRecords(partition, messages);
        offset = next;
      }
    }
  });
  return new Map(offsets.map(({ partition, high }) => [partition, Number(high)]));
}

async function again<T>(attempt: () => Promise<T>, signal: AbortSignal): Promise<T> {
  for (let attempts = 1; ; attempts++) {
    signal.throwIfAborted();
    try {
      return await attempt();
    } catch (error) {
      if ((error as { retriable?: boolean }).retriable !== true || attempts === mostAttempts) throw error;
      await delay(500, undefined, { signal });
    }
  }
}
