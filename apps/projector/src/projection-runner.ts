import { setTimeout as delay } from 'node:timers/promises';
import type { EventLog, LogBatch, LogSubscriber } from '@sovereign-pipeline/event-log';
import {
  ensureLive,
  type Generation,
  liveGeneration,
  prepareReadModels,
  type ProjectionDefinition,
} from '@sovereign-pipeline/read-models';
import { inTracesOf, SpanKind } from '@sovereign-pipeline/runtime';
import type pg from 'pg';
import { LiveProjection } from './live-projection.ts';
import { codeOf, type Reporter } from './reporter.ts';

/** How often the version of the live read models is checked, in ms. */
const every = 500;
/** How often to check whether the database was reset to an earlier state, in ms. */
const watchEvery = 2000;

/** The last known checkpoints of the partitions. */
type Checkpoints = Map<string, number>;

/**
 * Keeps the live generation of the read models up to date with the log. Nothing is applied while it is of another
 * version of the projection than this process has.
 */
export class ProjectionRunner {
  readonly #pool: pg.Pool;
  readonly #eventLog: EventLog;
  readonly #reporter: Reporter;
  readonly #definition: ProjectionDefinition;

  constructor(pool: pg.Pool, eventLog: EventLog, reporter: Reporter, definition: ProjectionDefinition) {
    this.#pool = pool;
    this.#eventLog = eventLog;
    this.#reporter = reporter;
    this.#definition = definition;
  }

  /** Runs until the abort, and finishes the current batch. A log's errors are reported, and the log followed again. */
  async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const live = await this.#live();
      if (live !== undefined) await this.#follow(live, signal).catch(this.#reporter.onError);
      await delay(every, undefined, { signal }).catch(() => undefined);
    }
  }

  /** The live generation; undefined, and reported as trouble, when there is none for now. */
  async #live(): Promise<Generation | undefined> {
    try {
      const live = await ensureLive(this.#pool, this.#definition);
      if (live.version === this.#definition.version) return live;
      this.#reporter.otherVersion(live.version, this.#definition.version);
    } catch (error) {
      this.#reporter.onError(error);
      // The database was reset to a state before there were any tables.
      if (codeOf(error) === '42P01') await prepareReadModels(this.#pool).catch(() => undefined);
    }
    return undefined;
  }

  /** Follows the log until the abort, or until the live read models are of another version. */
  async #follow(live: Generation, signal: AbortSignal): Promise<void> {
    const over = new AbortController();
    const reached: Checkpoints = new Map();
    const projection = new LiveProjection(this.#pool, live, {
      definition: this.#definition,
      onParked: ({ event, cause }) => {
        this.#reporter.parked(event, cause);
      },
      onMoved: (next) => {
        reached.clear();
        this.#reporter.following(next);
      },
      onOtherVersion: () => {
        over.abort();
      },
    });
    this.#reporter.following(live);
    const subscriber: LogSubscriber = {
      checkpoint: async (partition) => {
        const stored = await projection.use((of) => of.checkpoint(partition));
        reached.set(partition, stored);
        return stored;
      },
      apply: async (batch) => {
        await this.#apply(projection, batch);
        reached.set(batch.partition, batch.to);
      },
      fingerprint: (partition) => projection.use((of) => of.fingerprint(partition)),
      lastVersions: (streams) => projection.use((of) => of.lastVersions(streams)),
      idsAt: (positions) => projection.use((of) => of.idsAt(positions)),
    };
    const until = AbortSignal.any([signal, over.signal]);
    const watching = this.#watch(projection, reached, over, until);
    await this.#eventLog.run(subscriber, until).finally(() => {
      over.abort();
    });
    await watching;
  }

  /**
   * Stops following when the database was reset to an earlier state: the log continues from what it has read, the
   * database from what it has stored.
   */
  async #watch(
    projection: LiveProjection,
    reached: Checkpoints,
    over: AbortController,
    signal: AbortSignal,
  ): Promise<void> {
    while (!signal.aborted) {
      await delay(watchEvery, undefined, { signal }).catch(() => undefined);
      if (aborted(signal)) return;
      const wasPutBack = await this.#wasPutBack(projection, reached).catch(
        // A missing table means a reset, too; the log itself meets any other error.
        (error: unknown) => codeOf(error) === '42P01',
      );
      if (!wasPutBack || aborted(signal)) continue;
      this.#reporter.putBack();
      over.abort();
    }
  }

  /** Numbers of generations only rise, and so do checkpoints, except when a partition is read again. */
  async #wasPutBack(projection: LiveProjection, reached: Checkpoints): Promise<boolean> {
    const { number } = projection.generation;
    const live = await liveGeneration(this.#pool);
    if (live === undefined || live.number < number) return projection.generation.number === number;
    for (const [partition, position] of [...reached]) {
      const stored = await projection.use((of) => of.checkpoint(partition));
      if (stored < position && reached.get(partition) === position) return true;
    }
    return false;
  }

  /** A batch that fails is delivered again by the log, from the checkpoint on: nothing is skipped. */
  async #apply(projection: LiveProjection, batch: LogBatch): Promise<void> {
    const started = performance.now();
    try {
      await inTracesOf(batch.events, spanOf(batch), () => projection.use((of) => of.apply(batch)));
    } catch (error) {
      if (codeOf(error) === 'stale-checkpoint') this.#reporter.overtaken(batch);
      else this.#reporter.failed(batch, error);
      throw error;
    }
    this.#reporter.applied(batch, Math.round(performance.now() - started));
  }
}

/** The span of a batch: of a topic by OpenTelemetry's conventions for messaging; the journal is no queue. */
function spanOf({ partition, from, to, events }: LogBatch) {
  const at = partition.lastIndexOf('/');
  const ofTopic = {
    'messaging.system': 'kafka',
    'messaging.operation.name': 'project',
    'messaging.operation.type': 'process',
    'messaging.destination.name': partition.slice(0, at),
    'messaging.destination.partition.id': partition.slice(at + 1),
    'messaging.batch.message_count': events.length,
  };
  return {
    name: 'project',
    kind: SpanKind.CONSUMER,
    attributes: {
      'sovereign_pipeline.slice': partition,
      'sovereign_pipeline.events': events.length,
      'sovereign_pipeline.checkpoint.from': from,
      'sovereign_pipeline.checkpoint.to': to,
      ...(at > 0 && ofTopic),
    },
  };
}

// A function, because TypeScript would take `signal.aborted` to be the same after an await.
const aborted = (signal: AbortSignal): boolean => signal.aborted;
