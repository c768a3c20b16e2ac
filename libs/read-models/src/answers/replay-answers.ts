import { answerFields, type Immutable } from '@sovereign-pipeline/domain';
import { z } from 'zod';

const { count, position, time } = answerFields;
const maybe = z.exactOptional;
const text = z.string();

const faultyEvent = z.object({ id: text, type: text, stream: text, position });

const parkedInReplay = z
  .object({
    streams: count,
    events: count,
    first: z
      .array(faultyEvent.extend({ error: text }))
      .max(20)
      .meta({ description: 'Events that could not be projected, with reasons.' }),
  })
  .meta({
    description:
      'Events that could not be projected, and the later ones of their streams: the read models ' +
      'lack them until they are retried. Left out when there are none.',
  });

const blockingSession = z.object({
  pid: count,
  user: text,
  application: text,
  state: maybe(
    text.meta({ description: 'Its state in pg_stat_activity: `active`, `idle in transaction` …' }),
  ),
  transactionStart: maybe(time),
  queryStart: maybe(time),
});

const changedObject = z.object({
  name: text,
  renamed: maybe(text.meta({ description: 'Its name now.' })),
  reason: maybe(text),
  definition: maybe(text.meta({ description: 'The statement that made it.' })),
});

const tableDifference = z.object({
  table: text,
  rows: count,
  missing: count.meta({ description: 'Rows of the replay that the live read models do not have.' }),
  extra: count.meta({ description: 'Rows of the live read models that the replay does not have.' }),
  examples: z
    .array(z.object({ side: z.enum(['live', 'replay']), row: z.looseObject({}) }))
    .meta({ description: 'Up to 20 of these rows, with the side that has each.' }),
});

const replayResult = z
  .object({
    equal: z.boolean(),
    journal: maybe(
      z.object({ position, missing: count }).meta({
        description:
          "The journal's last position when the comparison began, and how many of its events were not in the live read models when it ended, and so not compared. Left out where the journal is in a database that the projector does not know.",
      }),
    ),
    tables: z.array(tableDifference),
  })
  .meta({ description: 'Of a comparison.' });

const replayError = z
  .object({ code: text, detail: text, event: maybe(faultyEvent) })
  .meta({ description: 'The error; the read models that were live stay live.' });

export const replay = z
  .object({
    id: text,
    kind: z.enum(['rebuild', 'verify', 'version']).meta({
      description: 'version: a projector rebuilds the read models for a new version of its code.',
    }),
    status: z.enum(['queued', 'running', 'done', 'failed']),
    phase: maybe(z.enum(['reading', 'folding', 'catching-up', 'switching', 'comparing'])),
    done: count.meta({
      description: 'Events, out of `total`: each counts half when it is read, and half when it is folded.',
    }),
    total: count,
    requestedAt: time,
    startedAt: maybe(time),
    endedAt: maybe(time),
    eventsPerSecond: maybe(z.number()),
    secondsLeft: maybe(z.number()),
    position: maybe(position.meta({ description: 'The position of the switch, or of the comparison.' })),
    error: maybe(replayError),
    parked: maybe(parkedInReplay),
    waitingFor: maybe(
      z.array(blockingSession).meta({
        description:
          'Database sessions that have blocked the switch for a minute; their statements or ' +
          'transactions must end first.',
      }),
    ),
    changed: maybe(
      z.array(changedObject).meta({
        description: "Others' objects in the database that the switch had to rename or drop, with reasons.",
      }),
    ),
    result: maybe(replayResult),
  })
  .meta({ id: 'Replay', description: 'A replay and its progress.' });

export const replayPage = z.object({ replays: z.array(replay) }).meta({ id: 'Replays' });

/** `running` includes a replay whose process is gone: the next projector starts it over. */
export type Replay = Immutable<z.infer<typeof replay>>;
export type ReplayKind = Replay['kind'];
export type ReplayPhase = NonNullable<Replay['phase']>;
export type ReplayError = NonNullable<Replay['error']>;
export type ReplayResult = NonNullable<Replay['result']>;
export type ParkedInReplay = Immutable<z.infer<typeof parkedInReplay>>;
export type BlockingSession = Immutable<z.infer<typeof blockingSession>>;
export type ChangedObject = Immutable<z.infer<typeof changedObject>>;
export type TableDifference = Immutable<z.infer<typeof tableDifference>>;
