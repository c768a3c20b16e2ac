import kafkajs, { type Admin } from 'kafkajs';
import type { KafkaSettings } from './kafka-settings.ts';

/** The topic is there, and would not keep the whole history, or is not cut as it was asked for. */
export class TopicSettingsError extends Error {
  override readonly name = 'TopicSettingsError';
  readonly topic: string;
  readonly setting: string;

  constructor(topic: string, setting: string, message: string) {
    super(message);
    this.topic = topic;
    this.setting = setting;
  }
}

/** What keeps every record for ever. The history is complete, so nothing may be compacted away either. */
const keepsHistory: Readonly<Record<string, string>> = {
  'cleanup.policy': 'delete',
  'retention.ms': '-1',
  'retention.bytes': '-1',
  'unclean.leader.election.enable': 'false',
};

export type TopicSettings = Pick<KafkaSettings, 'topic' | 'partitions' | 'partitionsGiven' | 'replication'>;

/** Makes the topic when it is not there; otherwise checks it, and throws a TopicSettingsError that names what is wrong. */
export async function ensureTopic(admin: Admin, settings: TopicSettings): Promise<{ partitions: number }> {
  const { topic, partitions, replication } = settings;
  const there = (await admin.listTopics()).includes(topic);
  if (!there) {
    const made = await admin.createTopics({
      waitForLeaders: true,
      topics: [
        {
          topic,
          numPartitions: partitions,
          replicationFactor: replication,
          configEntries: Object.entries({
            ...keepsHistory,
            // An acknowledged record is on a second broker, and one of three may be down.
            'min.insync.replicas': replication >= 3 ? '2' : '1',
          }).map(([name, value]) => ({ name, value })),
        },
      ],
    });
    // Otherwise somebody else was faster, with settings of their own.
    if (made) return { partitions };
  }
  await checkHistory(admin, topic);
  return { partitions: await checkPartitions(admin, settings) };
}

async function checkHistory(admin: Admin, topic: string): Promise<void> {
  const { resources } = await admin.describeConfigs({
    includeSynonyms: false,
    resources: [
      { type: kafkajs.ConfigResourceTypes.TOPIC, name: topic, configNames: Object.keys(keepsHistory) },
    ],
  });
  const entries = resources[0]?.configEntries ?? [];
  for (const [setting, expected] of Object.entries(keepsHistory)) {
    const value = entries.find(({ configName }) => configName === setting)?.configValue;
    if (value !== expected)
      throw new TopicSettingsError(
        topic,
        setting,
        `the Kafka topic ${topic} would lose history: its ${setting} is ${value ?? 'unknown'}, and has to be ${expected}`,
      );
  }
}

async function checkPartitions(
  admin: Admin,
  { topic, partitions, partitionsGiven }: TopicSettings,
): Promise<number> {
  const { topics } = await admin.fetchTopicMetadata({ topics: [topic] });
  const found = topics[0]?.partitions.length ?? 0;
  // Other partitions would take other streams: what is in order in one of them today would be in another tomorrow.
  if (partitionsGiven && found !== partitions)
    throw new TopicSettingsError(
      topic,
      'partitions',
      `the Kafka topic ${topic} has ${found} partitions, and KAFKA_PARTITIONS asks for ${partitions}`,
    );
  return found;
}
