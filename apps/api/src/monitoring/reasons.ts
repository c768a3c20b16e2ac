import type { SeenProjector } from '@sovereign-pipeline/read-models';
import type { ServiceStatus } from './service-status.ts';

/**
 * Every possible fault, with a stable code for alerts. `stops`: no event can be recorded. With any other fault the
 * service can still record, and answer from what it has.
 */
export const reasonCodes = {
  'database-unavailable': { stops: true },
  'disk-full': { stops: true },
  'recording-fails': { stops: true },
  'clock-ahead': { stops: false },
  'clocks-differ': { stops: false },
  'clock-stepped': { stops: false },
  'no-read-models': { stops: false },
  'no-projector': { stops: false },
  'other-version': { stops: false },
  'version-replay-failed': { stops: false },
  'projector-in-trouble': { stops: false },
  'blocked-slices': { stops: false },
  'read-models-behind': { stops: false },
  'parked-events': { stops: false },
  'records-set-aside': { stops: false },
  'signing-behind': { stops: false },
  'relay-down': { stops: false },
  'relay-stopped': { stops: false },
  'relay-behind': { stops: false },
  'topic-at-risk': { stops: false },
} as const;

export type ReasonCode = keyof typeof reasonCodes;

/** Something that is wrong, in plain words. */
export interface Reason {
  readonly code: ReasonCode;
  readonly detail: string;
  /** The action to take. */
  readonly action: string;
  /** How long it has lasted, if known. */
  readonly seconds?: number;
}

/** Seconds that a reader of the journal may be behind it: catching up with an import takes less. */
const mayBeBehind = 30;

/** Seconds for which an event may be without a signed head, because recording takes precedence. */
const mayBeUnsigned = 900;

/** Seconds for which a retried action may fail before it is reported. */
const mayFail = 5;

/** Seconds that clocks may differ by, and that the time of an event may be ahead of the database's clock. */
const mayDiffer = 2;

/** Seconds for which a step of the database's clock is news. */
const stepIsNewsFor = 3600;

/** Seconds for which records that were set aside are news; they stay where they are for ever. */
const newsFor = 24 * 3600;

/** Everything that is wrong, the most important first. */
export function reasonsFor(service: ServiceStatus): Reason[] {
  const { databaseSilent: silent } = service;
  return [
    ...(silent === undefined ? recording(service) : [databaseUnavailable(silent)]),
    ...clock(service),
    ...(service.journal ? readModels(service) : []),
    ...setAside(service),
    ...signing(service),
    ...relay(service),
  ];
}

const databaseUnavailable = (silent: string): Reason => ({
  code: 'database-unavailable',
  detail: `The database does not answer: ${silent}.`,
  action:
    'Check that PostgreSQL runs and can be reached. Nothing needs a restart: recording continues ' +
    'when it answers.',
});

function* recording({ recordingTrouble: found }: ServiceStatus): Generator<Reason> {
  if (found?.trouble === 'disk-full')
    yield {
      code: 'disk-full',
      detail: `The disk of the database is full, nothing can be recorded: ${found.reason}.`,
      action:
        'Free space on the disk of PostgreSQL. Nothing needs a restart, and no acknowledged event is lost.',
      seconds: found.seconds,
    };
  else if (found && found.seconds > mayFail)
    yield {
      code: 'recording-fails',
      detail: `Events cannot be recorded: ${found.reason}.`,
      action: 'See the log of PostgreSQL; recording is tried again with every event.',
      seconds: found.seconds,
    };
}

function* clock({ clocks }: ServiceStatus): Generator<Reason> {
  if (!clocks) return;
  const { aheadSeconds, offSeconds, lastStep } = clocks;
  if (aheadSeconds > mayDiffer)
    yield {
      code: 'clock-ahead',
      detail:
        `The last event has a time that is ${inSeconds(aheadSeconds)} ahead of the database's clock, which was moved. ` +
        'Until the clock reaches that time, new events get times just after it, and knownAt=<a past time> ' +
        'leaves them out.',
      action:
        'Set the clock of the database server (NTP), and ask by position (knownAt=<position>) until ' +
        'it reaches that time. Order and positions are right.',
    };
  if (Math.abs(offSeconds) > mayDiffer)
    yield {
      code: 'clocks-differ',
      detail: `The database's clock is ${inSeconds(Math.abs(offSeconds))} ${offSeconds > 0 ? 'ahead of' : 'behind'} that of this process.`,
      action: "Set both clocks (NTP). Events get the database's time.",
    };
  if (lastStep && lastStep.secondsAgo < stepIsNewsFor)
    yield {
      code: 'clock-stepped',
      detail:
        `The database's clock was moved ${lastStep.seconds > 0 ? 'forward' : 'back'} by ${inSeconds(Math.abs(lastStep.seconds))}, ` +
        'or its machine slept. Events before and after have dates of two clocks, which knownAt goes ' +
        'by.',
      action:
        'Check the clock of the database server (NTP), and find out what moved it. Order and ' +
        'positions are right.',
      seconds: lastStep.secondsAgo,
    };
}

function* readModels(service: ServiceStatus): Generator<Reason> {
  const { readModels: found, projectors = [] } = service;
  const alive = projectors.filter((each) => each.alive);
  if (!found)
    yield {
      code: 'no-read-models',
      detail: 'There are no read models yet: a projector makes them when it starts.',
      action: 'Start a projector.',
    };
  if (alive.length === 0) yield* noProjector(service);
  else if (found) yield* versions(service, alive, found.version);
  yield* trouble(alive);
  if (!found) return;
  const { parked, behind, behindSeconds } = found;
  if (behindSeconds > mayBeBehind)
    yield {
      code: 'read-models-behind',
      detail: `The read models lack ${counted(behind, 'event')}, the first of them recorded ${inSeconds(behindSeconds)} ago.`,
      action: 'Check that projectors run and apply events; with Kafka, more of them share the work.',
      seconds: behindSeconds,
    };
  if (parked.events > 0)
    yield {
      code: 'parked-events',
      detail: `${counted(parked.events, 'event')} of ${counted(parked.streams, 'stream')} cannot be projected, or wait for one that cannot.`,
      action:
        'GET /v1/parked (npm run parked) lists them with their reasons. Mend these, then run npm ' +
        'run parked -- --retry.',
      seconds: parked.seconds,
    };
}

function* noProjector({ projectors }: ServiceStatus): Generator<Reason> {
  // Before any projector has made the table, one of an earlier version of the product may be running.
  if (projectors === undefined) return;
  const last = projectors.toSorted((a, b) => (a.seenAt < b.seenAt ? -1 : 1)).at(-1);
  yield {
    code: 'no-projector',
    detail:
      'No projector runs: what is recorded does not get into the read models. ' +
      (last
        ? `The last one, ${named(last)}, ${last.state === 'stopped' ? 'stopped' : 'was last heard of'} at ${last.seenAt}.`
        : ''),
    action: 'Start a projector. Meanwhile recording goes on, and nothing is lost.',
    ...(last && { seconds: last.seenSeconds }),
  };
}

/** The fault that no living projector has the version of the live read models. */
function* versions(
  { versionReplay: replay }: ServiceStatus,
  alive: readonly SeenProjector[],
  live: number,
): Generator<Reason> {
  const [one] = alive;
  if (one === undefined || alive.some(({ version }) => version === live)) return;
  const have = [...new Set(alive.map(({ version }) => version))].toSorted((a, b) => a - b);
  const detail = `The live read models are of version ${live} of the projection, and the projectors that run have ${have.join(', ')}: nothing is applied to them.`;
  const seconds = Math.min(...alive.map(({ sinceSeconds }) => sinceSeconds));
  if (have.every((version) => version < live))
    yield {
      code: 'other-version',
      detail,
      action: `Stop these projectors and start some of version ${live}.`,
      seconds,
    };
  else if (replay?.status === 'failed')
    yield {
      code: 'version-replay-failed',
      detail: `${detail} The replay ${replay.id} that was to build new ones failed: ${replay.error?.detail ?? 'it does not say why'}`,
      action: `GET /v1/replays/${replay.id} says more. Mend what it names: the projectors try again by themselves, at longer and longer intervals.`,
      seconds,
    };
  else
    yield {
      code: 'other-version',
      detail,
      action: replay
        ? `Wait for the replay ${replay.id}, which builds new ones and switches to them.`
        : 'Wait for the replay that the projectors ask for; GET /v1/replays shows it.',
      seconds,
    };
}

function* trouble(alive: readonly SeenProjector[]): Generator<Reason> {
  for (const each of alive) {
    const [blocked] = each.blocked;
    if (blocked && blocked.seconds > mayFail)
      yield {
        code: 'blocked-slices',
        detail: `The projector ${named(each)} cannot go on with ${each.blocked.map(({ slice }) => slice).join(', ')}: ${blocked.reason}`,
        action: 'It tries again by itself. Mend what the reason names (see docs/operations.md).',
        seconds: blocked.seconds,
      };
    else if (each.state === 'trouble' && each.sinceSeconds > mayFail)
      yield {
        code: 'projector-in-trouble',
        detail: `The projector ${named(each)} cannot go on: ${each.reason ?? 'it does not say why'}`,
        action: 'It tries again by itself. Mend what the reason names; see also its log.',
        seconds: each.sinceSeconds,
      };
  }
}

function* setAside({ setAside: found }: ServiceStatus): Generator<Reason> {
  if (found?.seconds !== undefined && found.seconds < newsFor)
    yield {
      code: 'records-set-aside',
      detail: `${counted(found.records, 'record')} of the topic are not events of the journal, and were set aside; the last one ${inSeconds(found.seconds)} ago.`,
      action: 'The table read_models.set_aside_records lists them. Find out who else writes to the topic.',
    };
}

function* signing({ signed }: ServiceStatus): Generator<Reason> {
  if (signed !== undefined && signed.behindSeconds > mayBeUnsigned)
    yield {
      code: 'signing-behind',
      detail: `No signed head includes the last ${counted(signed.behind, 'event')}, the first of them recorded ${inSeconds(signed.behindSeconds)} ago.`,
      action:
        "See the API's log, and run npm run journal -- verify. Under load the tree catches up afterwards.",
      seconds: signed.behindSeconds,
    };
}

function* relay({ relay: found }: ServiceStatus): Generator<Reason> {
  if (!found) return;
  const { status, reason = 'it does not say why', warning, behind = 0, behindSeconds = 0 } = found;
  if (status === 'down')
    yield {
      code: 'relay-down',
      detail: `Nothing is relayed to Kafka: ${reason}`,
      action:
        'Check that Kafka runs and can be reached. Recording goes on, and the relay will continue ' +
        'where it stopped.',
    };
  if (status === 'stopped')
    yield {
      code: 'relay-stopped',
      detail: `The relay does not write to the topic as it is: ${reason}`,
      action: 'Mend the topic as the reason says; relaying continues by itself.',
    };
  if (behindSeconds > mayBeBehind)
    yield {
      code: 'relay-behind',
      detail: `Kafka lacks ${counted(behind, 'event')}, the first of them recorded ${inSeconds(behindSeconds)} ago.`,
      action: "Check that one API is the relay's leader and that Kafka takes records.",
      seconds: behindSeconds,
    };
  if (warning !== undefined)
    yield { code: 'topic-at-risk', detail: warning, action: 'Mend the topic; relaying goes on meanwhile.' };
}

const named = ({ pid, host }: SeenProjector): string => `${pid} on ${host}`;

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

const inSeconds = (seconds: number): string => `${Math.round(seconds)} s`;
