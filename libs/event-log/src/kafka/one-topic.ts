import { createRequire } from 'node:module';
import type { Kafka } from 'kafkajs';

const require = createRequire(import.meta.url);

/**
 * Lets a client ask for the topics that it names and for no others. Where kafkajs 2.2.4 names none (to make a topic, to
 * find the controller, for the id of an idempotent producer) it asks for every topic of the cluster, and fails when a
 * partition of any of them, a stranger's, has no leader. So asked, it is told the brokers and no topic: `listTopics`
 * finds none.
 */
export function askingForNamedTopicsOnly(kafka: Kafka): Kafka {
  const createCluster = Object.getOwnPropertySymbols(kafka).find(
    ({ description }) => description === 'private:Kafka:createCluster',
  );
  const internals = kafka as unknown as Record<symbol, (options: object) => KafkaCluster>;
  const create = createCluster && internals[createCluster];
  if (createCluster === undefined || create === undefined)
    throw new Error('kafkajs is not the version that it was');
  internals[createCluster] = (options) => {
    const cluster = create(options);
    const { brokerPool } = cluster;
    const createBroker = brokerPool.createBroker.bind(brokerPool);
    brokerPool.createBroker = (of) => namingTopics(createBroker(of));
    // kafkajs' own loses what a broker answers when it knew the topic before.
    cluster.metadata = async ({ topics = [] } = {}) =>
      (await brokerPool.findConnectedBroker()).metadata(topics);
    return cluster;
  };
  return kafka;
}

interface KafkaCluster {
  metadata(of?: { readonly topics?: readonly string[] }): Promise<object>;
  readonly brokerPool: {
    createBroker(of: object): KafkaBroker;
    findConnectedBroker(): Promise<KafkaBroker>;
  };
}

interface KafkaBroker {
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

function namingTopics(broker: KafkaBroker): KafkaBroker {
  const metadata = broker.metadata.bind(broker);
  broker.metadata = (topics = []) => {
    if (topics.length > 0) return metadata(topics);
    const { lookupRequest } = broker;
    broker.lookupRequest = (api, definition) => {
      const make = lookupRequest(api, definition);
      return (args) => asNone(make(args));
    };
    try {
      // Looked up before it first waits for anything.
      return metadata(topics);
    } finally {
      broker.lookupRequest = lookupRequest;
    }
  };
  return broker;
}

/** An array of no topics, where kafkajs writes that there is no array. */
function asNone({ request, ...rest }: Made): Made {
  const { apiVersion } = request;
  const encode = (): Promise<object> => {
    const encoder = new Encoder();
    encoder.writeInt32(0);
    // Whether topics may be made by being asked for.
    if (apiVersion >= 4) encoder.writeBoolean(false);
    return Promise.resolve(encoder);
  };
  return { ...rest, request: { ...request, encode } };
}
