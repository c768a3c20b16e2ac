import { setTimeout as delay } from 'node:timers/promises';
import type { EventLog, LogBatch, LogSubscriber } from '@sovereign-pipeline/event-log';
import { ensureLive, type Generation, type ProjectionDefinition } from '@sovereign-pipeline/read-models';
import type pg from 'pg';
import { LiveProjection } from './live-projection.ts';
import { codeOf, type ProjectorLog } from './projector-log.ts';

/** Milliseconds between two looks at whether the live read models are of our version. */
const every = 500;

/**
 * Keeps the live generation of the read models up to date with the log. Nothing is applied while it is of another version
 * of the projection than this process has.
 */
export class Following {
  readonly #pool: pg.Pool;
  readonly #eventLog: EventLog;
  readonly #log: ProjectorLog;
  readonly #definition: ProjectionDefinition;

  constructor(pool: pg.Pool, eventLog: EventLog, log: ProjectorLog, definition: ProjectionDefinition) {
    this.#pool = pool;
    this.#eventLog = eventLog;
    this.#log = log;
    this.#definition = definition;
  }

  /** Until the abort, when the batch in hand is finished; rejects when the log must not be followed. */
  async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const live = await this.#live();
      if (live !== undefined) await this.#follow(live, signal);
      await delay(every, undefined, { signal }).catch(() => undefined);
    }
  }

  /** The generation to be followed; undefined when there is none for now, which is told. */
  async #live(): Promise<Generation | undefined> {
    try {
      const live = await ensureLive(this.#pool, this.#definition);
      if (live.version === this.#definition.version) return live;
      this.#log.otherVersion(live.version, this.#definition.version);
    } catch (error) {
      this.#log.trouble(error);
    }
    return undefined;
  }

  /** Until the abort, or until the live read models are of another version. */
  async #follow(live: Generation, signal: AbortSignal): Promise<void> {
    const over = new AbortController();
    const projection = new LiveProjection(this.#pool, live, {
      definition: this.#definition,
      onParked: ({ event, cause }) => {
        this.#log.parked(event, cause);
      },
      onMoved: (next) => {
        this.#log.following(next);
      },
      onOtherVersion: () => {
        over.abort();
      },
    });
    this.#log.following(live);
    const subscriber: LogSubscriber = {
      checkpoint: (slice) => projection.use((of) => of.checkpoint(slice)),
      apply: (batch) => this.#apply(projection, batch),
      mark: (slice) => projection.use((of) => of.mark(slice)),
      lastVersions: (streams) => projection.use((of) => of.lastVersions(streams)),
      idsAt: (positions) => projection.use((of) => of.idsAt(positions)),
    };
    await this.#eventLog.run(subscriber, AbortSignal.any([signal, over.signal]));
  }

  /** A batch that fails is delivered again by the log, from the checkpoint on: nothing is skipped. */
  async #apply(projection: LiveProjection, batch: LogBatch): Promise<void> {
    const started = performance.now();
    try {
      await projection.use((of) => of.apply(batch));
    } catch (error) {
      if (codeOf(error) === 'stale-checkpoint') this.#log.overtaken(batch);
      else this.#log.failed(batch, error);
      throw error;
    }
    this.#log.applied(batch, Math.round(performance.now() - started));
  }
}
