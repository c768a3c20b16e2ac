import { position, ref } from './parts.ts';

const text = { type: 'string' };
const time = { type: 'string', format: 'date-time' };
const count = { type: 'integer', minimum: 0 };
const event = {
  type: 'object',
  required: ['id', 'type', 'position'],
  properties: { id: text, type: text, stream: text, version: count, position },
};

export const replaySchemas = {
  Replay: {
    type: 'object',
    description: 'A replay of history, and how far it is.',
    required: ['id', 'kind', 'status', 'done', 'total', 'requestedAt'],
    properties: {
      id: text,
      kind: {
        enum: ['rebuild', 'verify', 'version'],
        description: 'version: a projector builds the read models of a new version of its code.',
      },
      status: { enum: ['queued', 'running', 'done', 'failed'] },
      phase: { enum: ['reading', 'folding', 'catching-up', 'switching', 'comparing'] },
      done: {
        ...count,
        description: 'Events, of `total`: each counts half when it is read, half when it is folded.',
      },
      total: count,
      requestedAt: time,
      startedAt: time,
      endedAt: time,
      eventsPerSecond: { type: 'number' },
      secondsLeft: { type: 'number' },
      position: { ...position, description: 'Of the switch, or of the comparison.' },
      error: {
        type: 'object',
        description: 'Why it failed; the read models that were live go on serving.',
        required: ['code', 'detail'],
        properties: { code: text, detail: text, event },
      },
      parked: {
        type: 'object',
        description:
          'Events that could not be projected, and those of their streams that come after them: they are in none of the read models until they are retried. Left out when there are none.',
        required: ['streams', 'events', 'first'],
        properties: {
          streams: count,
          events: count,
          first: {
            type: 'array',
            maxItems: 20,
            description: 'What could not be projected, and why.',
            items: {
              type: 'object',
              required: ['id', 'type', 'stream', 'position', 'error'],
              properties: { id: text, type: text, stream: text, position, error: text },
            },
          },
        },
      },
      waitingFor: {
        type: 'array',
        description:
          'Sessions of the database that have been in the way of the switch for a minute: the statement or the transaction of each has to end first.',
        items: {
          type: 'object',
          required: ['pid', 'user', 'application'],
          properties: {
            pid: count,
            user: text,
            application: text,
            state: text,
            transactionStart: time,
            queryStart: time,
          },
        },
      },
      changed: {
        type: 'array',
        description:
          'What others have made in the database and the switch could not leave as it was: it has another name now, or is gone, for the reason given.',
        items: {
          type: 'object',
          required: ['name'],
          properties: {
            name: text,
            renamed: { ...text, description: 'Its name now.' },
            reason: text,
            definition: { ...text, description: 'The statement that made it.' },
          },
        },
      },
      result: {
        type: 'object',
        description: 'Of a comparison.',
        required: ['equal', 'tables'],
        properties: {
          equal: { type: 'boolean' },
          journal: {
            type: 'object',
            description:
              "The journal's last position when the comparison began, and how many of its events were not in the live read models when it ended, and so not compared. Left out where the journal is in a database that the projector does not know.",
            required: ['position', 'missing'],
            properties: { position, missing: count },
          },
          tables: {
            type: 'array',
            items: {
              type: 'object',
              required: ['table', 'rows', 'missing', 'extra', 'examples'],
              properties: {
                table: text,
                rows: count,
                missing: {
                  ...count,
                  description: 'Rows of the replay that the live read models do not have.',
                },
                extra: {
                  ...count,
                  description: 'Rows of the live read models that the replay does not have.',
                },
                examples: { type: 'array', items: { type: 'object' } },
              },
            },
          },
        },
      },
    },
  },
  Replays: {
    type: 'object',
    required: ['replays'],
    properties: { replays: { type: 'array', items: ref('Replay') } },
  },
  Parked: {
    type: 'object',
    required: ['streams'],
    properties: {
      streams: {
        type: 'array',
        items: {
          type: 'object',
          required: ['stream', 'events', 'event', 'error', 'attempts', 'parkedAt', 'triedAt'],
          properties: {
            stream: text,
            events: { ...count, description: 'How many wait, with the one that cannot be projected.' },
            event,
            error: text,
            attempts: count,
            parkedAt: time,
            triedAt: time,
          },
        },
      },
    },
  },
  Retried: {
    type: 'object',
    required: ['stream', 'applied', 'left'],
    properties: {
      stream: text,
      applied: { ...count, description: 'Events that are in the read models now.' },
      left: { ...count, description: 'Events that wait still.' },
      error: text,
    },
  },
};
