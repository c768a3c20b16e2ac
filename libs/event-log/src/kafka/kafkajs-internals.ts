import { createRequire } from 'node:module';
import type { Kafka, KafkaMessage } from 'kafkajs';

// All access to kafkajs' internals, as of 2.2.4: a test pins that version. By itself kafkajs reads only in consumer
// groups, requests every topic of the cluster, and hashes keys in 64-bit arithmetic.

const require = createRequire(import.meta.url);

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
export const FetchedBatch = require('kafkajs/src/consumer/batch.js') as new (
  topic: string,
  fetchedOffset: string,
  partition: FetchedPartition,
) => FetchedBatch;

export interface FetchedBatch {
  readonly messages: KafkaMessage[];
  isEmptyIncludingFiltered(): boolean;
  /** The offset of the last fetched record, message or not. */
  lastOffset(): string;
}

/** Not connected yet. */
export function clusterOf(kafka: Kafka): Cluster {
  const options = { metadataMaxAge: 300_000, allowAutoTopicCreation: false, isolationLevel: 1 };
  return internalsOf<Cluster>(kafka).create(options);
}

/** The private method by which a client makes its connections to the brokers, and where it is. */
function internalsOf<T>(kafka: Kafka) {
  const name = Object.getOwnPropertySymbols(kafka).find(
    ({ description }) => description === 'private:Kafka:createCluster',
  );
  const members = kafka as unknown as Record<symbol, (options: object) => T>;
  const create = name && members[name];
  if (name === undefined || create === undefined) throw new Error('kafkajs is not the version that it was');
  return { members, name, create };
}

/**
 * Makes a client request only the topics that it names. Where kafkajs 2.2.4 names none (to create a topic, to find
 * the controller, for the id of an idempotent producer) it requests every topic of the cluster, and fails when a
 * partition of any of them has no leader. With this patch it gets the brokers and no topic: `listTopics` finds none.
 */
export function askingForNamedTopicsOnly(kafka: Kafka, told = (error: unknown) => error): Kafka {
  const { members, name, create } = internalsOf<NamingCluster>(kafka);
  members[name] = (options) => {
    const cluster = create(options);
    const { brokerPool } = cluster;
    const createBroker = brokerPool.createBroker.bind(brokerPool);
    brokerPool.createBroker = (of) => telling(namingTopics(createBroker(of)), told);
    // kafkajs' own method drops the broker's answer about a topic that it already knew.
    cluster.metadata = async ({ topics = [] } = {}) =>
      (await brokerPool.findConnectedBroker()).metadata(topics);
    return cluster;
  };
  return kafka;
}

interface NamingCluster {
  metadata(of?: { readonly topics?: readonly string[] }): Promise<object>;
  readonly brokerPool: {
    createBroker(of: object): NamingBroker;
    findConnectedBroker(): Promise<NamingBroker>;
  };
}

interface NamingBroker {
  connect(): Promise<void>;
  lookupRequest: (api: number, definition: object) => (args: object) => Made;
  metadata(topics?: readonly string[]): Promise<object>;
}

interface Made {
  readonly request: { readonly apiVersion: number; encode(): Promise<object> };
}

const Encoder = require('kafkajs/src/protocol/encoder.js') as new () => {
  writeInt32(value: number): void;
  writeBoolean(value: boolean): void;
};

/**
 * Has `told` translate kafkajs' errors from connecting, and from the first request after it, into the words of our
 * settings.
 */
function telling(broker: NamingBroker, told: (error: unknown) => unknown): NamingBroker {
  const [connect, metadata] = [broker.connect.bind(broker), broker.metadata.bind(broker)];
  const rethrow = (error: unknown): never => {
    throw told(error);
  };
  broker.connect = () => connect().catch(rethrow);
  broker.metadata = (topics) => metadata(topics).catch(rethrow);
  return broker;
}

function namingTopics(broker: NamingBroker): NamingBroker {
  const metadata = broker.metadata.bind(broker);
  broker.metadata = (topics = []) => {
    if (topics.length > 0) return metadata(topics);
    const { lookupRequest } = broker;
    broker.lookupRequest = (api, definition) => {
      const make = lookupRequest(api, definition);
      return (args) => asNone(make(args));
    };
    try {
      // kafkajs calls lookupRequest before it first awaits anything.
      return metadata(topics);
    } finally {
      broker.lookupRequest = lookupRequest;
    }
  };
  return broker;
}

/** The request with an array of no topics, where kafkajs writes no array, which means all topics. */
function asNone({ request, ...rest }: Made): Made {
  const { apiVersion } = request;
  const encode = (): Promise<object> => {
    const encoder = new Encoder();
    encoder.writeInt32(0);
    // allow_auto_topic_creation
    if (apiVersion >= 4) encoder.writeBoolean(false);
    return Promise.resolve(encoder);
  };
  return { ...rest, request: { ...request, encode } };
}

interface RequestQueue {
  readonly pending: readonly unknown[];
  scheduleCheckPendingRequests: (this: RequestQueue) => void;
}

let patched = false;

/**
 * kafkajs 2.2.4 sets a timer in the past after every response, for nothing when no request is pending; Node 24 prints a
 * TimeoutNegativeWarning over it.
 */
export function withoutTimersInThePast(): void {
  if (patched) return;
  patched = true;
  const { prototype } = require('kafkajs/src/network/requestQueue/index.js') as { prototype: RequestQueue };
  const { scheduleCheckPendingRequests } = prototype;
  prototype.scheduleCheckPendingRequests = function () {
    if (this.pending.length > 0) scheduleCheckPendingRequests.call(this);
  };
}

/**
 * Which of so many partitions a stream is in: as kafkajs' DefaultPartitioner and the Java client choose it for a record
 * with that key (murmur2). Written out, because kafkajs' own, in 64-bit arithmetic, was a tenth of the relay's work.
 */
export function partitionOf(stream: string, partitions: number): number {
  return (murmur2(Buffer.from(stream)) & 0x7fff_ffff) % partitions;
}

const mixer = 0x5bd1_e995;

function murmur2(bytes: Buffer): number {
  const { length } = bytes;
  const whole = length - (length % 4);
  let hash = 0x9747_b28c ^ length;
  for (let at = 0; at < whole; at += 4) {
    const word = Math.imul(bytes.readInt32LE(at), mixer);
    hash = Math.imul(hash, mixer) ^ Math.imul(word ^ (word >>> 24), mixer);
  }
  if (whole < length) {
    hash ^= bytes.readUIntLE(whole, length - whole);
    hash = Math.imul(hash, mixer);
  }
  hash = Math.imul(hash ^ (hash >>> 13), mixer);
  return hash ^ (hash >>> 15);
}

/**
 * The number of records in the compressed batch: kafkajs passes a codec only the records' bytes, a view of the whole
 * batch in which the number precedes them.
 */
export function recordsCompressedIn(bytes: Buffer): number {
  return bytes.byteOffset < 4 ? 0 : Buffer.from(bytes.buffer, bytes.byteOffset - 4, 4).readInt32BE();
}

/** Records without keys, as they are in a batch, each with this value. */
export function recordsOf(count: number, value: Buffer): Buffer {
  const encodeRecord = require('kafkajs/src/protocol/recordBatch/record/v0/index.js') as (record: object) => {
    readonly buffer: Buffer;
  };
  const records = Array.from(
    { length: count },
    (_, offsetDelta) => encodeRecord({ offsetDelta, key: null, value }).buffer,
  );
  return Buffer.concat(records);
}
