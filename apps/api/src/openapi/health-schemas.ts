import { reasonCodes } from '../monitoring/reasons.ts';
import { position } from './parts.ts';

const seconds = { type: 'number', minimum: 0 };
const instant = { type: 'string', format: 'date-time' };
const count = { type: 'integer', minimum: 0 };

const behindSeconds = { ...seconds, description: 'For how long the first of these has been recorded.' };

/** What /health/ready answers. */
export const healthSchemas = {
  Readiness: {
    type: 'object',
    required: ['status', 'reasons', 'journal', 'readModels'],
    properties: {
      status: {
        enum: ['ready', 'degraded', 'not-ready'],
        description:
          'ready. degraded: it takes events and answers, and not everything is as it should be. not-ready: it cannot take events.',
      },
      reasons: {
        type: 'array',
        description: 'What is wrong, what matters most first; nothing when it is ready.',
        items: {
          type: 'object',
          required: ['code', 'detail', 'action', 'since'],
          properties: {
            code: { enum: Object.keys(reasonCodes), description: 'Stable: for alerts.' },
            detail: { type: 'string' },
            action: { type: 'string', description: 'What to do.' },
            since: instant,
          },
        },
      },
      journal: {
        type: 'object',
        required: ['status', 'queued'],
        properties: {
          status: { enum: ['up', 'down'] },
          position,
          queued: { ...count, description: 'Events that wait to be recorded.' },
          reason: { type: 'string' },
        },
      },
      readModels: {
        type: 'object',
        required: ['status'],
        properties: {
          status: { enum: ['up', 'down'] },
          position,
          behind: { ...count, description: 'Events of the journal that they do not include yet.' },
          behindSeconds,
          version: { ...count, description: 'Of the projection that made them.' },
          parked: {
            type: 'object',
            description: 'Events that could not be projected, with those that wait behind them.',
            required: ['streams', 'events', 'seconds'],
            properties: {
              streams: count,
              events: count,
              seconds: { ...seconds, description: 'For how long the first of them has been.' },
            },
          },
          reason: { type: 'string' },
          projectors: {
            type: 'array',
            description: 'The projectors of the last minutes, and what they say of themselves.',
            items: {
              type: 'object',
              required: [
                'id',
                'host',
                'pid',
                'version',
                'log',
                'slices',
                'state',
                'since',
                'seenAt',
                'alive',
              ],
              properties: {
                id: { type: 'string', format: 'uuid' },
                host: { type: 'string' },
                pid: { type: 'integer' },
                address: { type: 'string', description: 'Where its own /health/ready and /metrics are.' },
                version: { ...count, description: 'Of the projection that it has.' },
                log: { enum: ['journal', 'kafka'] },
                slices: {
                  type: 'array',
                  items: { type: 'string' },
                  description: 'What it reads: the journal, or partitions of the topic.',
                },
                state: { enum: ['starting', 'following', 'other-version', 'trouble', 'stopped'] },
                reason: { type: 'string' },
                blocked: {
                  type: 'array',
                  description: 'Slices of the log that cannot go on.',
                  items: {
                    type: 'object',
                    required: ['slice', 'reason', 'seconds'],
                    properties: { slice: { type: 'string' }, reason: { type: 'string' }, seconds },
                  },
                },
                setAside: {
                  ...count,
                  description: 'Records of the topic that are not events of the journal.',
                },
                since: { ...instant, description: 'Since when state and reason are as they are.' },
                seenAt: { ...instant, description: 'When it last said so.' },
                alive: { type: 'boolean', description: 'It has said so within the last seconds.' },
              },
            },
          },
        },
      },
      relay: {
        type: 'object',
        description: 'The way to Kafka; only when the service relays to Kafka.',
        required: ['status', 'leader'],
        properties: {
          status: {
            enum: ['up', 'standby', 'down', 'stopped'],
            description:
              'up: this process relays. standby: another one does. down: Kafka cannot be written to. stopped: the topic would lose history.',
          },
          leader: { type: 'boolean', description: 'Whether this process is the one that relays.' },
          position: { ...position, description: 'Kafka has acknowledged every event up to it.' },
          behind: { ...count, description: 'Events that Kafka has not acknowledged yet.' },
          behindSeconds,
          reason: { type: 'string' },
          warning: { type: 'string', description: 'What should be mended, though the topic is relayed to.' },
        },
      },
    },
  },
} as const;
