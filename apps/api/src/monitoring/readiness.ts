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
const behindSeconds = maybe(seconds.meta({ description: 'Seconds since the first of these was recorded.' }));

const projector = z.object({
  id: z.uuid(),
  host: text,
  pid: count,
  address: z.optional(text.meta({ description: 'The address of its own /health/ready and /metrics.' })),
  version: count.meta({ description: 'The version of its projection.' }),
  log: z.enum(['journal', 'kafka']),
  slices: z
    .array(text)
    .meta({ description: 'Its slices of the log: the journal, or partitions of the topic.' }),
  state: z.enum(['starting', 'following', 'other-version', 'trouble', 'stopped']),
  reason: z.optional(text),
  blocked: maybe(
    z
      .array(z.object({ slice: text, reason: text, seconds }))
      .meta({ description: 'Slices of the log that are blocked.' }),
  ),
  setAside: maybe(count.meta({ description: 'Records of the topic that are not events of the journal.' })),
  since: time.meta({ description: 'The time since which state and reason are unchanged.' }),
  seenAt: time.meta({ description: 'The time of its last report.' }),
  alive: z.boolean().meta({ description: 'Whether it reported within the last seconds.' }),
});

/** What /health/ready answers. */
export const readiness = z
  .object({
    status: z.enum(['ready', 'degraded', 'not-ready']).meta({
      description:
        'ready; degraded: it records and answers, but something needs attention; not-ready: it ' +
        'cannot record.',
    }),
    reasons: z
      .array(
        z.object({
          code: z.enum(Object.keys(reasonCodes) as ReasonCode[]).meta({ description: 'Stable: for alerts.' }),
          detail: text,
          action: text.meta({ description: 'The action to take.' }),
          since: time,
        }),
      )
      .meta({ description: 'The reasons, the most important first; empty when it is ready.' }),
    journal: z.object({
      status: up,
      position: maybe(position),
      queued: count.meta({ description: 'Events in the queue for recording.' }),
      reason: maybe(text),
    }),
    readModels: z.object({
      status: up,
      position: maybe(position),
      behind: maybe(count.meta({ description: 'Events of the journal that the read models lack.' })),
      behindSeconds,
      version: maybe(count.meta({ description: 'The version of the projection that made them.' })),
      parked: maybe(
        z
          .object({
            streams: count,
            events: count,
            seconds: seconds.meta({ description: 'Seconds since the first of these was recorded.' }),
          })
          .meta({
            description: 'Events that could not be projected, and the events that wait behind them.',
          }),
      ),
      reason: maybe(text),
      projectors: maybe(
        z.array(projector).meta({
          description: 'The projectors of the last minutes, as they report.',
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
          leader: z.boolean().meta({ description: "Whether this process is the relay's leader." }),
          position: maybe(position.meta({ description: 'Kafka has acknowledged every event up to it.' })),
          behind: maybe(count.meta({ description: 'Events that Kafka has not acknowledged yet.' })),
          behindSeconds,
          reason: maybe(text),
          warning: maybe(
            text.meta({ description: 'A setting of the topic that should be mended; relaying goes on.' }),
          ),
        })
        .meta({ description: 'The relay; only when the service relays to Kafka.' }),
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
