import { eventTypes } from '@sovereign-pipeline/domain';
import { meetingPosted, receipt } from './examples.ts';
import { after, failures, json, limit, nextPage, position, query, ref, streamVersion } from './parts.ts';

/** Recording events and reading them back. */
export const eventPaths = {
  '/v1/events': {
    post: {
      tags: ['Record'],
      operationId: 'recordEvents',
      summary: 'Record one event, or many',
      description:
        'One event: `201` once it is durable; the same id and content again: `200` with `duplicate`. Many, as a JSON array or NDJSON of any length: `200`, and one result line for each event in the order of the input, while the body is still being sent; good events are kept when others are bad.',
      parameters: [
        query(
          'ack',
          { enum: ['journal', 'log'], default: 'journal' },
          'What an answer waits for. `journal`: the event is durable. `log`: Kafka has acknowledged it as well; when it does not within 10 s, the answer is `log-unavailable`, and the event is recorded all the same. `log` needs a service with Kafka.',
        ),
        {
          name: 'traceparent',
          in: 'header',
          schema: { type: 'string', examples: ['00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'] },
          description:
            'W3C Trace Context, with `tracestate`: kept with events that have no `traceparent` of their own. Ignored when it is not valid.',
        },
        {
          name: 'tracestate',
          in: 'header',
          schema: { type: 'string' },
          description: 'W3C Trace Context: goes with `traceparent`.',
        },
        {
          name: 'If-Match',
          in: 'header',
          schema: { type: 'string', examples: ['"4"'] },
          description:
            'One event only: the version that its stream must be at, as the `ETag` of an event, a partnership or a company says it. Else `412`.',
        },
      ],
      requestBody: {
        required: true,
        content: {
          'application/json': {
            schema: { oneOf: [ref('PostedEvent'), { type: 'array', items: ref('PostedEvent') }] },
            example: meetingPosted,
          },
          'application/cloudevents+json': { schema: ref('PostedEvent') },
          'application/cloudevents-batch+json': { schema: { type: 'array', items: ref('PostedEvent') } },
          'application/x-ndjson': { schema: { type: 'string', description: 'One PostedEvent a line.' } },
        },
      },
      responses: {
        '200': {
          description: 'One event: it was recorded before. Many: a result line for each.',
          content: {
            ...json(ref('Receipt'), { ...receipt, duplicate: true }),
            'application/x-ndjson': { schema: ref('ResultLine') },
          },
        },
        '201': {
          description: 'Recorded and durable.',
          headers: { Location: { description: "The event's own address.", schema: { type: 'string' } } },
          content: json(ref('Receipt'), receipt),
        },
        ...failures(
          'invalid-json',
          'invalid-encoding',
          'invalid-event',
          'invalid-query',
          'invalid-header',
          'event-id-reused',
          'version-conflict',
          'event-too-large',
          'unsupported-media-type',
          'partnership-unknown',
          'claim-unknown',
          'claim-retracted',
          'not-a-claim',
          'overloaded',
          'stopping',
          'journal-unavailable',
          'journal-full',
          'log-unavailable',
        ),
      },
    },
    get: {
      tags: ['Query'],
      operationId: 'listEvents',
      summary: 'Events in the order in which they were recorded',
      description:
        'Whoever goes on after the last position of a page, or by its `Link`, sees every event once. An event of a type or shape that this version of the service does not know is shown as it is stored, with its `schemaversion`.',
      parameters: [
        query('type', { enum: eventTypes }, 'Only this type.'),
        query('stream', { type: 'string' }, 'Only this stream.'),
        query('company', { type: 'string' }, "Only events that name this company: a name or a company's id."),
        query('after', { ...position, default: 0 }, 'Only events after this position.'),
        query(
          'waitFor',
          position,
          'With `company`: answer from read models that include this position, as `after` does elsewhere. Waits up to 5 s. Without `company` the list is the journal itself, which has every event that was ever answered.',
        ),
        limit,
      ],
      responses: {
        '200': { description: 'A page of CloudEvents.', headers: nextPage, content: json(ref('Events')) },
        ...failures('invalid-query', 'not-caught-up', 'queries-overloaded', 'read-models-unavailable'),
      },
    },
  },
  '/v1/events/{id}': {
    get: {
      tags: ['Query'],
      operationId: 'findEvent',
      summary: 'One event by its id',
      parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }, after],
      responses: {
        '200': { description: 'The event.', headers: streamVersion, content: json(ref('FoundEvent')) },
        ...failures('event-not-found', 'invalid-query', 'read-models-unavailable'),
      },
    },
  },
} as const;
