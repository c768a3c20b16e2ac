import { eventTypes, jsonSchemas, stages } from '@sovereign-pipeline/domain';
import { problems, type ProblemCode } from '../problems.ts';
import { meetingPosted, naverPipeline, receipt } from './examples.ts';

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const json = (schema: object, example?: unknown) => ({
  'application/json': { schema, ...(example !== undefined && { example }) },
});

const position = { type: 'integer', minimum: 0, description: 'A position of the journal.' };

/** The error answers of a call: each status once, with the codes that it can carry. */
function failures(...codes: ProblemCode[]): Record<string, object> {
  const byStatus = Map.groupBy(codes, (code) => problems[code].status);
  return Object.fromEntries(
    [...byStatus].map(([status, ofStatus]) => [
      String(status),
      {
        description: ofStatus.map((code) => `\`${code}\`: ${problems[code].title}.`).join(' '),
        ...(status === 503 && {
          headers: {
            'Retry-After': {
              description: 'Seconds to wait before trying again.',
              schema: { type: 'integer' },
            },
          },
        }),
        content: { 'application/problem+json': { schema: ref('Problem') } },
      },
    ]),
  );
}

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

const query = (name: string, schema: object, description: string) => ({
  name,
  in: 'query',
  schema,
  description,
});
const after = query(
  'after',
  position,
  'Answer from read models that include this position: a recorder reads their own writes. Waits up to 5 s.',
);
const limit = query(
  'limit',
  { type: 'integer', minimum: 1, maximum: 1000, default: 100 },
  'Most entries of one page.',
);
const nextPage = {
  Link: {
    description: 'The next page, as `rel="next"`, when there may be more.',
    schema: { type: 'string' },
  },
};

const schemas = {
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
      id: { type: 'string', description: 'Of a log-unavailable: the event that is recorded.' },
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
  Readiness: {
    type: 'object',
    required: ['status', 'journal', 'readModels'],
    properties: {
      status: { enum: ['ready', 'not-ready'] },
      journal: {
        type: 'object',
        properties: {
          status: { enum: ['up', 'down'] },
          position,
          queued: { type: 'integer' },
          reason: { type: 'string' },
        },
      },
      readModels: {
        type: 'object',
        properties: {
          status: { enum: ['up', 'down'] },
          position,
          behind: { type: 'integer' },
          reason: { type: 'string' },
        },
      },
      relay: {
        type: 'object',
        description:
          'The way to Kafka; only when the service relays to Kafka. It does not make the service not ready.',
        required: ['status', 'leader'],
        properties: {
          status: {
            enum: ['up', 'standby', 'down', 'stopped'],
            description:
              'up: this process relays. standby: another one does. down: Kafka cannot be written to. stopped: the topic would lose history.',
          },
          leader: { type: 'boolean', description: 'Whether this process is the one that relays.' },
          position: { ...position, description: 'Kafka has acknowledged every event up to it.' },
          behind: { type: 'integer', description: 'Events that Kafka has not acknowledged yet.' },
          reason: { type: 'string' },
        },
      },
    },
  },
  Events: {
    type: 'object',
    required: ['events'],
    properties: { events: { type: 'array', items: ref('CloudEvent') } },
  },
  Companies: {
    type: 'object',
    required: ['companies', 'position'],
    properties: {
      companies: {
        type: 'array',
        items: {
          type: 'object',
          required: ['id', 'name', 'partnerships', 'markets', 'models', 'meetings'],
          properties: {
            id: { type: 'string' },
            name: { type: 'string' },
            partnerships: { type: 'integer', minimum: 0 },
            markets: { type: 'integer', minimum: 0 },
            models: { type: 'integer', minimum: 0 },
            meetings: { type: 'integer', minimum: 0 },
          },
        },
      },
      position,
    },
  },
};

/** The service's description: OpenAPI 3.1, with the domain's own schemas. */
export const openApi = {
  openapi: '3.1.1',
  info: {
    title: 'Sovereign Pipeline',
    version: '1',
    description:
      "Records what companies do about sovereign AI as events, and answers with each company's pipeline: its partners by stage, the markets it targets, its models and meetings, and the events that each of these rests on.",
  },
  servers: [{ url: '/' }],
  tags: [
    { name: 'Record', description: 'Post facts' },
    { name: 'Query', description: 'Read events and pipelines' },
    { name: 'Operate', description: 'Health and documentation' },
  ],
  paths: {
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
            description: 'One event only: the version that its stream must be at. Else `412`.',
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
            'overloaded',
            'stopping',
            'journal-unavailable',
            'log-unavailable',
          ),
        },
      },
      get: {
        tags: ['Query'],
        operationId: 'listEvents',
        summary: 'Events in the order in which they were recorded',
        parameters: [
          query('type', { enum: eventTypes }, 'Only this type.'),
          query('stream', { type: 'string' }, 'Only this stream.'),
          query(
            'company',
            { type: 'string' },
            "Only events that name this company: a name or a company's id.",
          ),
          query('after', { ...position, default: 0 }, 'Only events after this position.'),
          limit,
        ],
        responses: {
          '200': { description: 'A page of CloudEvents.', headers: nextPage, content: json(ref('Events')) },
          ...failures('invalid-query', 'read-models-unavailable'),
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
          '200': { description: 'The event.', content: json(ref('FoundEvent')) },
          ...failures('event-not-found', 'invalid-query', 'read-models-unavailable'),
        },
      },
    },
    '/v1/companies': {
      get: {
        tags: ['Query'],
        operationId: 'listCompanies',
        summary: 'Every company that an event names, with counts',
        parameters: [
          query('cursor', { type: 'string' }, 'Where the page starts: from the `Link` of the page before.'),
          limit,
          after,
        ],
        responses: {
          '200': {
            description: 'A page of companies in order of id.',
            headers: nextPage,
            content: json(ref('Companies'), {
              companies: [
                { id: 'naver', name: 'Naver', partnerships: 3, markets: 5, models: 1, meetings: 1 },
              ],
              position: 12,
            }),
          },
          ...failures('invalid-query', 'not-caught-up', 'read-models-unavailable'),
        },
      },
    },
    '/v1/companies/{id}/pipeline': {
      get: {
        tags: ['Query'],
        operationId: 'findPipeline',
        summary: "A company's sovereign-AI pipeline",
        parameters: [
          { name: 'id', in: 'path', required: true, schema: { type: 'string' }, example: 'naver' },
          query('stage', { enum: stages }, 'Only partnerships at this stage.'),
          query(
            'market',
            { type: 'string', examples: ['035'] },
            'Only what is for this market; a region includes its countries.',
          ),
          after,
        ],
        responses: {
          '200': { description: 'The pipeline.', content: json(ref('Pipeline'), naverPipeline) },
          ...failures('company-not-found', 'invalid-query', 'not-caught-up', 'read-models-unavailable'),
        },
      },
    },
    '/health/live': {
      get: {
        tags: ['Operate'],
        operationId: 'live',
        summary: 'Does the process answer?',
        responses: {
          '200': { description: 'It does.', content: json({ type: 'object' }, { status: 'live' }) },
        },
      },
    },
    '/health/ready': {
      get: {
        tags: ['Operate'],
        operationId: 'ready',
        summary: 'Can it take events and answer queries?',
        responses: {
          '200': {
            description: 'It can. `behind`: events that the read models do not include yet.',
            content: json(ref('Readiness')),
          },
          '503': {
            description: 'It cannot; the body says what is down and why.',
            content: json(ref('Readiness')),
          },
        },
      },
    },
    '/metrics': {
      get: {
        tags: ['Operate'],
        operationId: 'metrics',
        summary: 'Counters and gauges for Prometheus',
        responses: {
          '200': {
            description: "Prometheus' text format.",
            content: { 'text/plain': { schema: { type: 'string' } } },
          },
        },
      },
    },
    '/openapi.json': {
      get: {
        tags: ['Operate'],
        operationId: 'description',
        summary: 'This description',
        responses: { '200': { description: 'OpenAPI 3.1.', content: json({ type: 'object' }) } },
      },
    },
    '/docs': {
      get: {
        tags: ['Operate'],
        operationId: 'docs',
        summary: 'This description as a page',
        responses: {
          '200': { description: 'A page.', content: { 'text/html': { schema: { type: 'string' } } } },
        },
      },
    },
  },
  components: { schemas },
};
