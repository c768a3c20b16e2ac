import { createRequire } from 'node:module';
import type { Kafka, KafkaMessage } from 'kafkajs';

// kafkajs reads by consumer groups only. These are its inner parts, as of 2.2.4: a test would miss them at the first
// change.

/** The brokers, as kafkajs' own readers and writers see them. */
export interface Cluster {
  connect(): Promise<void>;
  disconnect(): Promise<void>;
  addTargetTopic(topic: string): Promise<void>;
  refreshMetadataIfNecessary(): Promise<void>;
  findTopicPartitionMetadata(topic: string): readonly { readonly partitionId: number }[];
  /** By the number of the broker. */
  findLeaderForPartitions(topic: string, partitions: readonly number[]): Record<string, number[]>;
  findBroker(node: { readonly nodeId: string }): Promise<Broker>;
  findGroupCoordinator(group: { readonly groupId: string }): Promise<Broker>;
}

interface Broker {
  fetch(request: object): Promise<{
    readonly responses: readonly { readonly partitions: readonly FetchedPartition[] }[];
  }>;
  offsetCommit(request: object): Promise<unknown>;
}

export interface FetchedPartition {
  readonly partition: number;
}

/** Leaves out control records and those of transactions that were given up. */
export const FetchedBatch = createRequire(import.meta.url)('kafkajs/src/consumer/batch.js') as new (
  topic: string,
  fetchedOffset: string,
  partition: FetchedPartition,
) => FetchedBatch;

export interface FetchedBatch {
  readonly messages: KafkaMessage[];
  isEmptyIncludingFiltered(): boolean;
  /** Of what was fetched, whether it is a message or not. */
  lastOffset(): string;
}

/** Not connected yet. */
export function clusterOf(kafka: Kafka): Cluster {
  const create = Object.getOwnPropertySymbols(kafka).find(
    ({ description }) => description === 'private:Kafka:createCluster',
  );
  const make = create && (kafka as unknown as Record<symbol, (options: object) => Cluster>)[create];
  if (make === undefined) throw new Error('kafkajs is not the version that it was');
  return make({ metadataMaxAge: 300_000, allowAutoTopicCreation: false, isolationLevel: 1 });
}
