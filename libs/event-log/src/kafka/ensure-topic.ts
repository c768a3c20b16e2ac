import { setTimeout as delay } from 'node:timers/promises';
import kafkajs, { type Admin, type ITopicMetadata } from 'kafkajs';
import type { KafkaSettings } from './kafka-settings.ts';

/** The topic exists, but would not keep the whole history, or has another number of partitions than asked for. */
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

/** Settings that keep every record for ever. Compaction would lose history, too. */
const keepsHistory: Readonly<Record<string, string>> = {
  'cleanup.policy': 'delete',
  'retention.ms': '-1',
  'retention.bytes': '-1',
  'unclean.leader.election.enable': 'false',
};

const minInSync = 'min.insync.replicas';
const mostReplicas = 3;
/** Milliseconds within which the broker that is asked must know a new topic. */
const knownWithin = 5_000;

export type TopicSettings = Pick<KafkaSettings, 'topic' | 'partitions' | 'partitionsGiven' | 'replication'>;

/** How the topic is stored. */
export interface EnsuredTopic {
  readonly partitions: number;
  /** The number of the cluster's brokers that run now. */
  readonly brokers: number;
  /** Copies of the partition that has the fewest. */
  readonly replicas: number;
  /** How many of the replicas must have a record before it is acknowledged. */
  readonly minInSyncReplicas: number;
  /** What an operator should fix, though the topic is used as it is. */
  readonly warning?: string;
}

/**
 * Creates the topic if it does not exist; otherwise checks it, and throws a TopicSettingsError that names the fault.
 * Requests no other topic. `admin`: of a `kafkaClient`.
 */
export async function ensureTopic(admin: Admin, settings: TopicSettings): Promise<EnsuredTopic> {
  const { topic } = settings;
  const brokers = (await admin.describeCluster()).brokers.length;
  // Another process may be faster, with other settings: check the topic, whoever created it.
  const found = (await findTopic(admin, topic)) ?? (await makeTopic(admin, settings, brokers));
  const minInSyncReplicas = await onceKnown(topic, () => checkHistory(admin, topic));
  const partitions = checkPartitions(settings, found);
  const replicas = Math.min(...found.partitions.map((partition) => partition.replicas.length));
  const kept = { partitions, brokers, replicas, minInSyncReplicas };
  const warning = warningOf(topic, kept);
  return { ...kept, ...(warning !== undefined && { warning }) };
}

/** Undefined when the brokers do not know it. */
export async function findTopic(admin: Admin, topic: string): Promise<ITopicMetadata | undefined> {
  try {
    const { topics } = await admin.fetchTopicMetadata({ topics: [topic] });
    return topics.find(({ name }) => name === topic);
  } catch (error) {
    if (typeOf(error) === 'UNKNOWN_TOPIC_OR_PARTITION') return undefined;
    throw error;
  }
}

async function makeTopic(
  admin: Admin,
  { topic, partitions, replication }: TopicSettings,
  brokers: number,
): Promise<ITopicMetadata> {
  const replicationFactor = replication ?? Math.min(brokers, mostReplicas);
  await admin.createTopics({
    // kafkajs would wait for leaders, but not for brokers that do not know the topic yet.
    waitForLeaders: false,
    topics: [
      {
        topic,
        numPartitions: partitions,
        replicationFactor,
        configEntries: Object.entries({
          ...keepsHistory,
          // With 2, every acknowledged record is on a second broker, and one of three may be down.
          [minInSync]: replicationFactor >= 3 ? '2' : '1',
        }).map(([name, value]) => ({ name, value })),
      },
    ],
  });
  return onceKnown(topic, () => findTopic(admin, topic));
}

/** Asks until a new topic is known to the broker: it takes a moment, and so does the election of leaders. */
async function onceKnown<T>(topic: string, ask: () => Promise<T | undefined>): Promise<T> {
  const until = performance.now() + knownWithin;
  for (;;) {
    const answer = await ask().catch((error: unknown) => {
      const type = typeOf(error);
      if (type === 'LEADER_NOT_AVAILABLE' || type === 'UNKNOWN_TOPIC_OR_PARTITION') return undefined;
      throw error;
    });
    if (answer !== undefined) return answer;
    if (performance.now() > until) throw new Error(`the brokers do not know the topic ${topic} yet`);
    await delay(100);
  }
}

const typeOf = (error: unknown): unknown => (error as { type?: unknown }).type;

/** Answers with how many replicas have to be in sync. */
async function checkHistory(admin: Admin, topic: string): Promise<number> {
  const { resources } = await admin.describeConfigs({
    includeSynonyms: false,
    resources: [
      {
        type: kafkajs.ConfigResourceTypes.TOPIC,
        name: topic,
        configNames: [...Object.keys(keepsHistory), minInSync],
      },
    ],
  });
  const entries = resources[0]?.configEntries ?? [];
  const valueOf = (setting: string): string | undefined =>
    entries.find(({ configName }) => configName === setting)?.configValue;
  for (const [setting, expected] of Object.entries(keepsHistory)) {
    const value = valueOf(setting);
    if (value !== expected)
      throw new TopicSettingsError(
        topic,
        setting,
        `the Kafka topic ${topic} would lose history: its ${setting} is ${value ?? 'unknown'}, and has to be ${expected}`,
      );
  }
  return Number(valueOf(minInSync) ?? 1);
}

function checkPartitions(
  { topic, partitions, partitionsGiven }: TopicSettings,
  { partitions: { length: found } }: ITopicMetadata,
): number {
  // With another number of partitions, streams would move between them, and lose their order.
  if (partitionsGiven && found !== partitions)
    throw new TopicSettingsError(
      topic,
      'partitions',
      `the Kafka topic ${topic} has ${found} partitions, and KAFKA_PARTITIONS asks for ${partitions}`,
    );
  return found;
}

function warningOf(topic: string, kept: Omit<EnsuredTopic, 'warning'>): string | undefined {
  const { brokers, replicas, minInSyncReplicas } = kept;
  if (brokers < 2) return undefined;
  if (replicas < 2)
    return (
      `the Kafka topic ${topic} has one copy only, though the cluster has ${brokers} brokers: when the broker that has a ` +
      'partition is down, nothing is relayed; give it more replicas (kafka-reassign-partitions)'
    );
  if (minInSyncReplicas < 2)
    return (
      `the Kafka topic ${topic} has ${minInSync}=${minInSyncReplicas}, though the cluster has ${brokers} brokers: a record ` +
      `is acknowledged when one of them has it; set ${minInSync} to 2 (kafka-configs)`
    );
  return undefined;
}
