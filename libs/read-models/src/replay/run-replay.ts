import { isAway } from '@sovereign-pipeline/postgres';
import type pg from 'pg';
import { describe } from '../projection/event-fault.ts';
import { parkedIn } from './parked-in.ts';
import {
  createGeneration,
  dropGeneration,
  type Generation,
  liveGeneration,
} from '../generations/generations.ts';
import { Projection } from '../projection/projection.ts';
import { type RowBounds, rowBounds } from '../projection/row-bounds.ts';
import { currentProjection, type ProjectionDefinition } from '../views/views.ts';
import type { BuilderLock } from './builder-lock.ts';
import { buildInBulk } from './bulk/bulk-build.ts';
import { RefusedRowError } from './bulk/copy-writer.ts';
import { caughtUp } from './catch-up.ts';
import { FencedSwitch } from './fenced-switch.ts';
import { LogIntake, type ReplayLog } from './log-intake.ts';
import { positionOf } from '../projection/progress.ts';
import { ReplayInterruptedError, VersionMismatchError } from './replay-errors.ts';
import { ReplayRecord } from './replay-record.ts';
import type { Ended } from './replays.ts';
import { dropAbandoned } from './abandoned.ts';
import type { BlockingSession, Replay, ReplayError } from '../answers/replay-answers.ts';
import { verify } from './verify/verify.ts';
import { VerifyTail } from './verify/verify-tail.ts';

/** A log for one replay alone, from its first event on. */
export interface OpenedLog {
  readonly log: ReplayLog;
  /** Resolves once no query reads it any more. */
  close(): Promise<void>;
}

export interface ReplayOptions {
  readonly definition?: ProjectionDefinition;
  readonly signal: AbortSignal;
  /** `generation`: the number of the one that is built; `onTrouble` gets failures that the log survives. */
  readonly openLog: (generation: number, onTrouble: (error: unknown) => void) => OpenedLog;
  /** Milliseconds that the log may deliver nothing though events are missing. Default 30 000. */
  readonly patience?: number;
  /** The journal's last position, if known: for a comparison's report of how much of it was compared. */
  readonly journalHead?: () => Promise<number | undefined>;
  /** Default: by the memory that the process may use. */
  readonly bounds?: RowBounds;
  /** Milliseconds after which to report the sessions that block the switch. Default: a minute. */
  readonly tellAfter?: number;
  /** Called with the sessions that block the switch, after each such period. */
  readonly onWaiting?: (sessions: readonly BlockingSession[]) => void;
}

export type ReplayOutcome =
  | ({ readonly status: 'done' } & Ended)
  | { readonly status: 'failed'; readonly error: ReplayError; readonly cause: unknown };

/**
 * Runs a replay and keeps its row. `pool`: of at least eight connections. Throws a ReplayInterruptedError, which leaves
 * it to be started over, at the abort, when the lock is lost, and when the database is out of reach.
 */
export async function runReplay(
  pool: pg.Pool,
  replay: Replay,
  lock: BuilderLock,
  options: ReplayOptions,
): Promise<ReplayOutcome> {
  const record = new ReplayRecord(pool, replay);
  const signal = AbortSignal.any([options.signal, lock.lost]);
  try {
    signal.throwIfAborted();
    await record.started();
    const again = { ...options, signal };
    const ended = await rebuilt(pool, replay, record, again).catch((error: unknown) => {
      if (error instanceof RefusedRowError) return rebuilt(pool, replay, record, again, true);
      throw error;
    });
    await record.done(ended);
    return { status: 'done', ...ended };
  } catch (cause) {
    if (signal.aborted || isAway(cause)) throw new ReplayInterruptedError(describe(cause), { cause });
    const error = errorOf(cause);
    await record.failed(error);
    return { status: 'failed', error, cause };
  }
}

async function rebuilt(
  pool: pg.Pool,
  { kind }: Replay,
  record: ReplayRecord,
  options: ReplayOptions,
  careful = false,
): Promise<Ended> {
  const definition = options.definition ?? currentProjection;
  await dropAbandoned(pool);
  const live = await liveGeneration(pool);
  const tooNew = live !== undefined && live.version > definition.version;
  if (live !== undefined && (tooNew || (kind === 'verify' && live.version !== definition.version)))
    throw new VersionMismatchError(live.version, definition.version);
  // Another process has done it already.
  if (kind === 'version' && live?.version === definition.version)
    return { position: await positionOf(pool, live.schema) };

  const generation = await createGeneration(pool, definition, 'building');
  const target = live === undefined ? 0 : await positionOf(pool, live.schema);
  await record.building(generation.number, target);
  let ended: Ended | undefined;
  try {
    ended = await readingTheLog(generation, options, async (read) => {
      const { patience = 30_000, tellAfter, bounds = rowBounds } = options;
      const { journalHead = () => Promise.resolve(undefined) } = options;
      const onProgress = record.progress.bind(record);
      const onWaiting = (sessions: readonly BlockingSession[]): void => {
        record.waitsFor(sessions);
        options.onWaiting?.(sessions);
      };
      const about = { pool, definition, generation, careful, bounds, patience, tellAfter, journalHead };
      const work = { ...read, ...about, onProgress, onWaiting };
      return kind === 'verify' && live !== undefined
        ? compareWith(live, target, work)
        : takeThePlaceOf(live, target, work);
    });
    return ended;
  } finally {
    // A generation that is left over is dropped before the next replay, or when a projector starts.
    const over = kind === 'verify' || ended === undefined ? generation : live;
    if (over !== undefined) await dropGeneration(pool, over).catch(() => undefined);
  }
}

/** Does the work while the log is read. Resolves, or rejects, when both have ended. */
async function readingTheLog<T>(
  { number }: Generation,
  { openLog, signal: outer }: ReplayOptions,
  work: (read: Pick<Work, 'intake' | 'trouble' | 'signal'>) => Promise<T>,
): Promise<T> {
  const failure = Promise.withResolvers<never>();
  failure.promise.catch(() => undefined);
  const over = new AbortController();
  const signal = AbortSignal.any([outer, over.signal]);
  let trouble: unknown;
  const fail = (error: unknown): void => {
    failure.reject(error);
    over.abort();
  };
  const opened = openLog(number, (error) => {
    trouble = error;
  });
  const intake = new LogIntake(fail, signal);
  const reading = opened.log.run(intake, signal).catch(fail);
  const working = work({ intake, trouble: () => trouble, signal });
  try {
    return await Promise.race([working, failure.promise]);
  } finally {
    over.abort();
    await Promise.allSettled([working, reading]);
    await opened.close().catch(() => undefined);
  }
}

/** What all parts of a replay need. */
interface Work {
  readonly pool: pg.Pool;
  readonly definition: ProjectionDefinition;
  readonly generation: Generation;
  readonly intake: LogIntake;
  /** See `buildInBulk`. */
  readonly careful: boolean;
  readonly bounds: RowBounds;
  readonly journalHead: () => Promise<number | undefined>;
  readonly patience: number;
  readonly tellAfter: number | undefined;
  readonly trouble: () => unknown;
  readonly onProgress: ReplayRecord['progress'];
  readonly onWaiting: (sessions: readonly BlockingSession[]) => void;
  readonly signal: AbortSignal;
}

async function takeThePlaceOf(live: Generation | undefined, target: number, work: Work): Promise<Ended> {
  const { intake, onProgress } = work;
  await buildInBulk({ ...work, target, taking: (stage) => stage });
  const projection = projectionOf(work);
  intake.use((batch) => projection.apply(batch));
  const fencedSwitch = new FencedSwitch({ ...work, live });
  for (;;) {
    const reached = await caughtUp({ ...work, live });
    onProgress('switching', reached, reached);
    const switched = await fencedSwitch.try();
    if (switched === undefined) continue;
    const { position, changed } = switched;
    const parked = await parkedIn(work.pool, work.generation.schema);
    return { position, ...(changed.length > 0 && { changed }), ...(parked && { parked }) };
  }
}

async function compareWith(live: Generation, target: number, work: Work): Promise<Ended> {
  const head = await work.journalHead();
  const tail = new VerifyTail(work.pool, live, projectionOf(work), work.intake);
  await buildInBulk({ ...work, target, taking: tail.beyond(target) });
  const { position, tables } = await verify({ ...work, live, tail });
  const equal = tables.every(({ missing, extra }) => missing + extra === 0);
  const journal = head === undefined ? undefined : { position: head, missing: Math.max(0, head - position) };
  const parked = await parkedIn(work.pool, live.schema);
  return { position, result: { equal, tables, ...(journal && { journal }) }, ...(parked && { parked }) };
}

const projectionOf = ({ pool, generation, definition, bounds }: Work): Projection =>
  new Projection(pool, { schema: generation.schema, definition, bounds, onFault: 'park' });

function errorOf(error: unknown): ReplayError {
  const { code } = error as { code?: unknown };
  const own = typeof code === 'string' && /^[a-z]+(-[a-z]+)+$/.test(code);
  return { code: own ? code : 'replay-failed', detail: describe(error) };
}
