import { eventTypes, jsonSchemas } from '@sovereign-pipeline/domain';
import { problems } from '../http/problems.ts';
import { healthSchemas } from './health-schemas.ts';
import { position, ref } from './parts.ts';
import { readingSchemas } from './reading-schemas.ts';
import { replaySchemas } from './replay-schemas.ts';

/** Where an event is on the Kafka topic: only when the service relays to Kafka. */
const placeOnTopic = {
  kafkatopic: { type: 'string', description: 'The topic that it is relayed to.' },
  kafkapartition: {
    type: 'integer',
    minimum: 0,
    description: 'The partition of its stream; left out until the topic was seen for the first time.',
  },
  relayed: { type: 'boolean', description: 'Whether Kafka has acknowledged it.' },
};

/** CloudEvents of every type, with attributes more. */
const cloudEventWith = (attributes: object) => ({
  anyOf: eventTypes.map((type) => {
    const schema = jsonSchemas[type] as { properties: object };
    return { ...schema, properties: { ...schema.properties, ...attributes } };
  }),
});

/** What the domain does not describe itself. */
export const schemas = {
  ...jsonSchemas,
  Receipt: {
    type: 'object',
    description: 'What the journal answered: the event is durable.',
    required: ['id', 'type', 'stream', 'version', 'position', 'recordedAt'],
    properties: {
      id: { type: 'string' },
      type: { enum: eventTypes },
      stream: { type: 'string', description: 'The stream, named after what the event is about.' },
      version: {
        type: 'integer',
        minimum: 0,
        description: 'The place in the stream: 0, 1, 2 … without gaps.',
      },
      position: { type: 'integer', minimum: 1, description: 'The place in the journal.' },
      recordedAt: {
        type: 'string',
        format: 'date-time',
        description: 'When it was recorded, to the microsecond.',
      },
      duplicate: {
        const: true,
        description: 'The event was recorded before; this is the first answer again.',
      },
    },
  },
  FoundEvent: {
    description: 'A recorded fact, as CloudEvents 1.0 JSON; where Kafka is on, with its place on the topic.',
    ...cloudEventWith(placeOnTopic),
  },
  ResultLine: {
    description: 'One line of the answer to many events: a receipt, or a problem with that event alone.',
    type: 'object',
    required: ['line', 'status'],
    properties: {
      line: {
        type: 'integer',
        minimum: 1,
        description: 'The line of the NDJSON, or the element of the array, from 1.',
      },
      status: {
        type: 'integer',
        description: 'The status that the event would have had alone: 201, 200, 400 …',
      },
    },
    anyOf: [
      ref('Receipt'),
      { type: 'object', required: ['code', 'title'], properties: { code: { enum: Object.keys(problems) } } },
    ],
  },
  Problem: {
    type: 'object',
    description: 'RFC 9457 problem details. `code` is stable.',
    required: ['type', 'code', 'status', 'title'],
    properties: {
      type: { type: 'string' },
      code: { enum: Object.keys(problems) },
      status: { type: 'integer' },
      title: { type: 'string' },
      detail: { type: 'string' },
      errors: {
        type: 'array',
        items: {
          type: 'object',
          required: ['detail'],
          properties: {
            pointer: { type: 'string', description: 'JSON Pointer into the body.' },
            parameter: { type: 'string', description: 'Query parameter.' },
            header: { type: 'string', description: 'Request header.' },
            detail: { type: 'string', description: 'What was expected.' },
          },
        },
      },
      currentVersion: {
        type: 'integer',
        description: 'Of a version-conflict: where the stream is; -1 when it does not exist.',
      },
      id: {
        type: 'string',
        description:
          'Of a log-unavailable: the event that is recorded. Of journal-unavailable and journal-full: the event that may be (`detail` says so); posting it again with this id records it once.',
      },
      position: { ...position, description: 'Of a log-unavailable: its place in the journal.' },
    },
    example: {
      type: 'urn:sovereign-pipeline:problem:invalid-event',
      code: 'invalid-event',
      status: 400,
      title: problems['invalid-event'].title,
      errors: [{ pointer: '/data/participants', detail: 'expected a list of companies' }],
    },
  },
  ...healthSchemas,
  Events: {
    type: 'object',
    required: ['events'],
    properties: { events: { type: 'array', items: ref('CloudEvent') } },
  },
  ...readingSchemas,
  ...replaySchemas,
};
