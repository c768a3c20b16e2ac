import { jsonSchemas, recordedTypes } from '@sovereign-pipeline/domain';
import { loadConfig } from '@sovereign-pipeline/runtime';
import { readerSchema } from './reader-schema.ts';

const bindingVersion = '0.5.0';
const brokers = '127.0.0.1:9092';
const ref = (pointer: string) => ({ $ref: `#/${pointer}` });

/** AsyncAPI 3 of the topics: one message for each event type, with the domain's own schemas, and the signed heads. */
export function asyncApiDocument(): object {
  const { kafka } = loadConfig({ DATABASE_URL: 'postgres://unused', KAFKA_BROKERS: brokers });
  if (kafka === undefined) throw new Error('KAFKA_BROKERS does not turn Kafka on.');
  return {
    asyncapi: '3.0.0',
    info,
    defaultContentType: 'application/cloudevents+json',
    servers: {
      local: {
        host: brokers,
        protocol: 'kafka',
        description: 'The broker of `npm start -- --kafka`, `npm run kafka` and docker-compose.yml.',
        security: [{ type: 'plain', description: 'The user sovereign-pipeline.' }],
      },
    },
    channels: { events: channelOfEvents(kafka), heads: channelOfHeads(kafka) },
    operations,
    components: {
      messages: { ...Object.fromEntries(recordedTypes.map((type) => [type, message(type)])), head },
      messageTraits: { record },
      schemas: reachable(recordedTypes),
    },
  };
}

const info = {
  title: 'Sovereign Pipeline',
  version: '1',
  description:
    'Every recorded fact, in Kafka, kept for ever. A record is a CloudEvents 1.0 event in structured mode, as the Kafka protocol binding of CloudEvents has it. Where the service seals personal texts (`PERSONAL_DATA=sealed`), names of people, speakers, quotes and notes are objects with one member, `sealed`.',
  contact: { name: 'Who operates this service' },
  // package.json: UNLICENSED.
  license: { name: 'All rights reserved' },
  tags: [
    { name: 'events', description: 'Recorded facts' },
    { name: 'heads', description: 'Signed heads of the journal' },
  ],
};

const operations = {
  publishHeads: {
    action: 'send',
    channel: ref('channels/heads'),
    title: 'The API sends each signed head of the journal.',
    messages: [ref('channels/heads/messages/head')],
  },
  publish: {
    action: 'send',
    channel: ref('channels/events'),
    title: 'The API sends every recorded fact, in the order of the journal.',
    messages: recordedTypes.map((type) => ref(`channels/events/messages/${type}`)),
  },
};

const channelOfEvents = ({ topic, partitions }: { topic: string; partitions: number }): object => ({
  address: topic,
  title: 'Recorded facts',
  description:
    'A stream is in one partition, in the order of `streamversion`. A record may come more than once, never out of order: a reader knows a repeat by its `position` or `id`.',
  servers: [ref('servers/local')],
  messages: Object.fromEntries(recordedTypes.map((type) => [type, ref(`components/messages/${type}`)])),
  bindings: { kafka: { topic, partitions, topicConfiguration, bindingVersion } },
});

const channelOfHeads = ({ topic }: { topic: string }): object => ({
  address: `${topic}.heads`,
  title: 'Signed heads of the journal',
  description: 'In the order of their sizes. A head may come more than once.',
  servers: [ref('servers/local')],
  messages: { head: ref('components/messages/head') },
  bindings: { kafka: { topic: `${topic}.heads`, partitions: 1, topicConfiguration, bindingVersion } },
});

/** Every record is kept for ever. */
const topicConfiguration = { 'cleanup.policy': ['delete'], 'retention.ms': -1, 'retention.bytes': -1 };

const head = {
  name: 'head',
  title: 'Signed head',
  summary:
    'The root of the Merkle tree (RFC 9162) over the first events of the journal, as a signed note (c2sp.org/tlog-checkpoint): origin, size, root, time, signature.',
  contentType: 'text/plain',
  payload: { type: 'string' },
  bindings: {
    kafka: { key: { type: 'string', description: 'The origin: the tree of the journal.' }, bindingVersion },
  },
};

/** What every record has in common. */
const record = {
  contentType: 'application/cloudevents+json',
  headers: {
    type: 'object',
    required: ['content-type'],
    properties: {
      'content-type': {
        type: 'string',
        const: 'application/cloudevents+json; charset=UTF-8',
        description: 'Structured mode: the value holds the attributes and the data.',
      },
      traceparent: {
        type: 'string',
        description: 'W3C Trace Context, when the event was recorded in a trace.',
      },
      tracestate: { type: 'string', description: 'W3C Trace Context: what the vendors add.' },
      'relay-signature': {
        type: 'string',
        description:
          'By which the service knows its own records again: an HMAC (SHA-256, base64url). Records of earlier versions have none.',
      },
    },
  },
  bindings: {
    kafka: {
      key: { type: 'string', description: 'The stream, which is also the `subject` of the event.' },
      bindingVersion,
    },
  },
};

const message = (type: string): object => ({
  name: type,
  title: type,
  summary: (jsonSchemas[`${type}Data`] as { description?: string } | undefined)?.description,
  traits: [ref('components/messageTraits/record')],
  payload: ref(`components/schemas/${type}`),
});

/** These schemas and all that they refer to, in the order in which the domain has them. */
function reachable(names: readonly string[]): Record<string, object> {
  const found = new Set<string>();
  const visit = (name: string): void => {
    if (found.has(name)) return;
    found.add(name);
    const text = JSON.stringify(jsonSchemas[name]);
    for (const [, next = ''] of text.matchAll(/"#\/components\/schemas\/(\w+)"/g)) visit(next);
  };
  names.forEach(visit);
  return Object.fromEntries(
    Object.entries(jsonSchemas)
      .filter(([name]) => found.has(name))
      .map(([name, schema]) => [name, readerSchema(sealable(name, schema)) as object]),
  );
}

/** What stands for a personal text where the service seals them. */
const sealed = {
  type: 'object',
  required: ['sealed'],
  properties: {
    sealed: {
      type: 'string',
      pattern: '^[0-9a-f]{16}\\.[A-Za-z0-9_-]+$',
      description:
        'The id of a key, and what was sealed by it. Who lacks that key, or comes after it was deleted, cannot read it.',
    },
  },
};

/** The personal texts in schemas of the domain, each as it is or sealed. */
function sealable(name: string, schema: object): object {
  const texts =
    name === 'Person' ? ['name'] : name === 'Evidence' ? ['speaker', 'quote', 'dateQuote', 'note'] : ['note'];
  const { properties } = schema as { properties?: Record<string, object> };
  if (properties === undefined || !(name === 'Person' || name === 'Evidence' || name.endsWith('Data')))
    return schema;
  const members = Object.entries(properties).map(([member, value]) => [
    member,
    texts.includes(member) ? { anyOf: [value, sealed] } : value,
  ]);
  return { ...schema, properties: Object.fromEntries(members) as object };
}
