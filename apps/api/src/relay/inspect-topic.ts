import { maxEventBytes } from '@sovereign-pipeline/domain';
import {
  ensureTopic,
  type KafkaSettings,
  type PartitionRange,
  TopicSettingsError,
} from '@sovereign-pipeline/event-log';
import kafkajs, { type Admin, type Kafka } from 'kafkajs';

/** The state of the topic at the time of the check. */
export interface TopicState {
  readonly partitions: number;
  /** Records that were ever written to it. */
  readonly records: number;
  readonly ranges: readonly PartitionRange[];
  /** The largest batch of records, compressed, that the brokers take for one partition. */
  readonly maxBatchBytes: number;
  /** What an operator should fix, though the topic is used as it is. */
  readonly warning: string | undefined;
}

/** The least size of batches to accept: the largest event with its envelope fits. */
const leastBatchBytes = 2 * maxEventBytes;

/** Makes or checks the topic. Throws TopicSettingsError when it would not keep the journal whole, or not take it. */
export async function inspectTopic(kafka: Kafka, settings: KafkaSettings): Promise<TopicState> {
  const { topic } = settings;
  const admin = kafka.admin();
  try {
    await admin.connect();
    const { partitions, warning } = await ensureTopic(admin, settings);
    const maxBatchBytes = await maxBatchBytesOf(admin, topic);
    const ranges = (await admin.fetchTopicOffsets(topic)).map(({ partition, low, high }) => ({
      partition,
      low: Number(low),
      high: Number(high),
    }));
    const records = ranges.reduce((sum, { high }) => sum + high, 0);
    return { partitions, records, ranges, maxBatchBytes, warning };
  } finally {
    await admin.disconnect();
  }
}

async function maxBatchBytesOf(admin: Admin, topic: string): Promise<number> {
  const setting = 'max.message.bytes';
  const { resources } = await admin.describeConfigs({
    includeSynonyms: false,
    resources: [{ type: kafkajs.ConfigResourceTypes.TOPIC, name: topic, configNames: [setting] }],
  });
  const value = resources[0]?.configEntries.find(({ configName }) => configName === setting)?.configValue;
  const bytes = Number(value);
  if (bytes >= leastBatchBytes) return bytes;
  throw new TopicSettingsError(
    topic,
    setting,
    `the Kafka topic ${topic} does not take every event: its ${setting} is ${value ?? 'unknown'}, and has to be at ` +
      `least ${leastBatchBytes}`,
  );
}
