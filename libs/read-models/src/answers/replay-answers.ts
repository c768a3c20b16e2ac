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
      .meta({ description: 'What could not be projected, and why.' }),
  })
  .meta({
    description:
      'Events that could not be projected, and those of their streams that come after them: they are in none of the read models until they are retried. Left out when there are none.',
  });

const blockingSession = z.object({
  pid: count,
  user: text,
  application: text,
  state: maybe(text.meta({ description: 'Where it may be seen: `active`, `idle in transaction` …' })),
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
    .meta({ description: 'Up to 20 of them, and which side has it.' }),
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
  .meta({ description: 'Why it failed; the read models that were live go on serving.' });

export const replay = z
  .object({
    id: text,
    kind: z.enum(['rebuild', 'verify', 'version']).meta({
      description: 'version: a projector builds the read models of a new version of its code.',
    }),
    status: z.enum(['queued', 'running', 'done', 'failed']),
    phase: maybe(z.enum(['reading', 'folding', 'catching-up', 'switching', 'comparing'])),
    done: count.meta({
      description: 'Events, of `total`: each counts half when it is read, half when it is folded.',
    }),
    total: count,
    requestedAt: time,
    startedAt: maybe(time),
    endedAt: maybe(time),
    eventsPerSecond: maybe(z.number()),
    secondsLeft: maybe(z.number()),
    position: maybe(position.meta({ description: 'Of the switch, or of the comparison.' })),
    error: maybe(replayError),
    parked: maybe(parkedInReplay),
    waitingFor: maybe(
      z.array(blockingSession).meta({
        description:
          'Sessions of the database that have been in the way of the switch for a minute: the statement or the transaction of each has to end first.',
      }),
    ),
    changed: maybe(
      z.array(changedObject).meta({
        description:
          'What others have made in the database and the switch could not leave as it was: it has another name now, or is gone, for the reason given.',
      }),
    ),
    result: maybe(replayResult),
  })
  .meta({ id: 'Replay', description: 'A replay of history, and how far it is.' });

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
