import { answerFields, type Immutable } from '@sovereign-pipeline/domain';
import type { SeenProjector } from '@sovereign-pipeline/read-models';
import { z } from 'zod';
import type { HealthReport } from './health.ts';
import { reasonCodes, type ReasonCode } from './reasons.ts';

const { count, position, time } = answerFields;
const maybe = z.exactOptional;
const seconds = z.number().min(0);
const text = z.string();
const up = z.enum(['up', 'down']);
const behindSeconds = maybe(
  seconds.meta({ description: 'For how long the first of these has been recorded.' }),
);

const projector = z.object({
  id: z.uuid(),
  host: text,
  pid: count,
  address: z.optional(text.meta({ description: 'Where its own /health/ready and /metrics are.' })),
  version: count.meta({ description: 'Of the projection that it has.' }),
  log: z.enum(['journal', 'kafka']),
  slices: z.array(text).meta({ description: 'What it reads: the journal, or partitions of the topic.' }),
  state: z.enum(['starting', 'following', 'other-version', 'trouble', 'stopped']),
  reason: z.optional(text),
  blocked: maybe(
    z
      .array(z.object({ slice: text, reason: text, seconds }))
      .meta({ description: 'Slices of the log that cannot go on.' }),
  ),
  setAside: maybe(count.meta({ description: 'Records of the topic that are not events of the journal.' })),
  since: time.meta({ description: 'Since when state and reason are as they are.' }),
  seenAt: time.meta({ description: 'When it last said so.' }),
  alive: z.boolean().meta({ description: 'It has said so within the last seconds.' }),
});

/** What /health/ready answers. */
export const readiness = z
  .object({
    status: z.enum(['ready', 'degraded', 'not-ready']).meta({
      description:
        'ready. degraded: it takes events and answers, and not everything is as it should be. not-ready: it cannot take events.',
    }),
    reasons: z
      .array(
        z.object({
          code: z.enum(Object.keys(reasonCodes) as ReasonCode[]).meta({ description: 'Stable: for alerts.' }),
          detail: text,
          action: text.meta({ description: 'What to do.' }),
          since: time,
        }),
      )
      .meta({ description: 'What is wrong, what matters most first; nothing when it is ready.' }),
    journal: z.object({
      status: up,
      position: maybe(position),
      queued: count.meta({ description: 'Events that wait to be recorded.' }),
      reason: maybe(text),
    }),
    readModels: z.object({
      status: up,
      position: maybe(position),
      behind: maybe(count.meta({ description: 'Events of the journal that they do not include yet.' })),
      behindSeconds,
      version: maybe(count.meta({ description: 'Of the projection that made them.' })),
      parked: maybe(
        z
          .object({
            streams: count,
            events: count,
            seconds: seconds.meta({ description: 'For how long the first of them has been.' }),
          })
          .meta({
            description: 'Events that could not be projected, with those that wait behind them.',
          }),
      ),
      reason: maybe(text),
      projectors: maybe(
        z.array(projector).meta({
          description: 'The projectors of the last minutes, and what they say of themselves.',
        }),
      ),
    }),
    relay: maybe(
      z
        .object({
          status: z.enum(['up', 'standby', 'down', 'stopped']).meta({
            description:
              'up: this process relays. standby: another one does. down: Kafka cannot be written to. stopped: the topic would lose history.',
          }),
          leader: z.boolean().meta({ description: 'Whether this process is the one that relays.' }),
          position: maybe(position.meta({ description: 'Kafka has acknowledged every event up to it.' })),
          behind: maybe(count.meta({ description: 'Events that Kafka has not acknowledged yet.' })),
          behindSeconds,
          reason: maybe(text),
          warning: maybe(
            text.meta({ description: 'What should be mended, though the topic is relayed to.' }),
          ),
        })
        .meta({ description: 'The way to Kafka; only when the service relays to Kafka.' }),
    ),
  })
  .meta({ id: 'Readiness' });

type Readiness = Immutable<z.infer<typeof readiness>>;

export function readinessOf({ status, reasons, service }: HealthReport): Readiness {
  const { queued, databaseSilent, journal, readModels, projectors, relay } = service;
  const down = {
    status: 'down',
    ...(databaseSilent !== undefined && { reason: databaseSilent }),
  } as const;
  return {
    status,
    reasons,
    journal: { ...(journal ? { status: 'up', position: journal.position } : down), queued },
    readModels: {
      ...(readModels ? { status: 'up', ...readModels } : down),
      ...(projectors && { projectors: projectors.map(withoutAges) }),
    },
    ...(relay && { relay }),
  };
}

const withoutAges = ({ sinceSeconds: _, seenSeconds: __, ...projector }: SeenProjector) => projector;
