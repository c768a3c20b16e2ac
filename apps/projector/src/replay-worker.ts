import { setTimeout as delay } from 'node:timers/promises';
import { journalLag } from '@sovereign-pipeline/journal';
import {
  BuilderLock,
  currentProjection,
  dropAbandoned,
  erasureToFollow,
  forgetComparedRows,
  type KeepLease,
  liveGeneration,
  type ProjectionDefinition,
  type Replay,
  Replays,
  runReplay,
} from '@sovereign-pipeline/read-models';
import type { Logger } from '@sovereign-pipeline/runtime';
import type pg from 'pg';
import { isMissing } from '@sovereign-pipeline/postgres';
import type { Reporter } from './reporter.ts';
import type { OpenReplayLog } from './replay-logs.ts';

/** Poll interval, ms. */
const every = 500;

/** Milliseconds until a replay of our version that failed is asked for again: 1 s, doubled each time up to this. */
const longestPause = 60_000;

/** Milliseconds until the next attempt to drop a generation that still has readers. */
const tidyEvery = 60_000;

export interface ReplayWorkerOptions {
  /** Its owner ends it. Of at least ten connections, with no limit on how long a statement takes. */
  readonly pool: pg.Pool;
  readonly openLog: OpenReplayLog;
  readonly logger: Logger;
  readonly reporter: Reporter;
  readonly definition?: ProjectionDefinition;
  /** Default: in this event loop. */
  readonly keepLease?: KeepLease | undefined;
}

/**
 * Runs the requested replays one after the other, in one of several processes. Requests one itself when the live read
 * models are of an earlier version of the projection than this process has.
 */
export class ReplayWorker {
  readonly #pool: pg.Pool;
  readonly #replays: Replays;
  readonly #openLog: OpenReplayLog;
  readonly #logger: Logger;
  readonly #reporter: Reporter;
  readonly #definition: ProjectionDefinition;
  readonly #keepLease: KeepLease | undefined;
  /** When to look for leftovers next. */
  #tidyAt = 0;

  constructor({ pool, openLog, logger, reporter, keepLease, ...rest }: ReplayWorkerOptions) {
    this.#pool = pool;
    this.#replays = new Replays(pool);
    this.#openLog = openLog;
    this.#logger = logger;
    this.#reporter = reporter;
    this.#definition = rest.definition ?? currentProjection;
    this.#keepLease = keepLease;
  }

  /** Runs until the signal aborts. Resolves when the current replay is given up; another process starts it over. */
  async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        await this.#step(signal);
      } catch (error) {
        if (!aborted(signal)) this.#reporter.onError(error);
      }
      await delay(every, undefined, { signal }).catch(() => undefined);
    }
  }

  async #step(signal: AbortSignal): Promise<void> {
    await this.#askForVersion();
    await this.#followErasure();
    const { version } = this.#definition;
    const isTidy = performance.now() < this.#tidyAt;
    if (isTidy && (await this.#replays.waiting(version)) === undefined) return;
    const lock = await BuilderLock.tryTake(this.#pool, { keep: this.#keepLease });
    if (lock === undefined) return;
    try {
      if (!isTidy)
        this.#tidyAt = (await dropAbandoned(this.#pool)) ? Infinity : performance.now() + tidyEvery;
      // The previous holder of the lock may have done it.
      const replay = await this.#replays.waiting(version);
      if (replay === undefined) return;
      this.#tidyAt = 0;
      await this.#replay(replay, lock, signal);
    } finally {
      await lock.release();
    }
  }

  /** Requests a replay of our version until the live read models are of that version or a later one. */
  async #askForVersion(): Promise<void> {
    const { version } = this.#definition;
    const live = await liveGeneration(this.#pool);
    if (live === undefined || live.version >= version) {
      this.#reporter.state.versionReplay(undefined);
      return;
    }
    const failed = await this.#replays.failedFor(version);
    if (failed !== undefined && failed.ago < Math.min(1000 * 2 ** (failed.times - 1), longestPause)) {
      this.#reporter.state.versionReplay({ status: 'failed', reason: failed.reason });
      return;
    }
    const requested = await this.#replays.request('version', { version });
    if ('refused' in requested) {
      const { id, kind, status } = requested.refused;
      this.#reporter.state.versionReplay(
        kind === 'version' && status === 'running'
          ? { status }
          : { status: 'waiting', reason: `the replay ${id} (${kind}) is ${status}` },
      );
      return;
    }
    this.#reporter.state.versionReplay({ status: 'running' });
    this.#logger.info(
      { replay: requested.id, from: live.version, to: version },
      'the projection has a new version',
    );
  }

  /** Requests a rebuild while the live read models may have what was erased. */
  async #followErasure(): Promise<void> {
    const erasure = await erasureToFollow(this.#pool);
    if (erasure === undefined) return;
    // Before the request: after a crash in between, the next process requests no second one.
    await forgetComparedRows(this.#pool);
    const requested = await this.#replays.request('rebuild');
    if ('refused' in requested) return;
    this.#logger.info({ replay: requested.id, erasure }, 'the read models are built anew after an erasure');
  }

  async #replay({ id, kind, ...rest }: Replay, lock: BuilderLock, signal: AbortSignal): Promise<void> {
    const about = { replay: id, kind };
    this.#logger.info({ ...about, again: rest.status === 'running' }, 'a replay begins');
    const outcome = await runReplay(this.#pool, { id, kind, ...rest }, lock, {
      definition: this.#definition,
      signal,
      journalHead: () => this.#journalHead(),
      onWaiting: (sessions) => {
        const pids = sessions.map(({ pid }) => pid).join(', ');
        if (kind === 'version')
          this.#reporter.state.versionReplay({
            status: 'waiting',
            reason: `sessions are in its way: ${pids}`,
          });
        this.#logger.warn(
          { ...about, sessions },
          'the switch waits for sessions that use the views of the schema pipeline',
        );
      },
      openLog: (generation, onTrouble) =>
        this.#openLog(generation, (error) => {
          onTrouble(error);
          this.#reporter.onError(error);
        }),
    });
    if (outcome.status === 'failed') {
      const { code, event } = outcome.error;
      this.#logger.error(
        { ...about, code, ...(event && { event }), err: outcome.cause },
        'a replay failed; the read models that were live go on serving',
      );
    } else {
      const { position, result, changed = [], parked } = outcome;
      if (parked !== undefined)
        this.#logger.error(
          { ...about, ...parked },
          'events could not be projected: their streams are parked',
        );
      for (const object of changed)
        this.#logger.warn({ ...about, object }, 'an object of others could not stay as it was');
      this.#logger.info({ ...about, position, ...(result && { equal: result.equal }) }, 'a replay is done');
    }
  }

  /** Undefined where the journal is in another database: with Kafka the topic is all that is known here. */
  async #journalHead(): Promise<number | undefined> {
    try {
      return (await journalLag(this.#pool, [])).head;
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  }
}

// A function, because TypeScript would take `signal.aborted` to be the same after an await.
const aborted = (signal: AbortSignal): boolean => signal.aborted;
