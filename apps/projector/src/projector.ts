import { setTimeout as delay } from 'node:timers/promises';
import type { OnApplicationShutdown } from '@nestjs/common';
import type { EventLog } from '@sovereign-pipeline/event-log';
import {
  currentProjection,
  ensureLive,
  prepareReadModels,
  type ProjectionDefinition,
} from '@sovereign-pipeline/read-models';
import type pg from 'pg';
import { ProjectionRunner } from './projection-runner.ts';
import type { Reporter } from './reporter.ts';
import type { ReplayWorker } from './replay-worker.ts';

/** A log that may have something to prepare before it is followed. */
export interface CheckedLog extends EventLog {
  check?(): Promise<void>;
}

export interface ProjectorOptions {
  readonly definition?: ProjectionDefinition;
  /** Runs the requested replays while the log is followed. */
  readonly replayWorker?: Pick<ReplayWorker, 'run'>;
}

/** Keeps the read models up to date with the log until it is stopped. Survives restarts of PostgreSQL. */
export class Projector implements OnApplicationShutdown {
  readonly #pool: pg.Pool;
  readonly #eventLog: CheckedLog;
  readonly #definition: ProjectionDefinition;
  readonly #runner: ProjectionRunner;
  readonly #replayWorker: Pick<ReplayWorker, 'run'> | undefined;
  readonly #reporter: Reporter;
  readonly #stop = new AbortController();
  #running: Promise<unknown> | undefined;

  constructor(pool: pg.Pool, eventLog: CheckedLog, reporter: Reporter, options: ProjectorOptions = {}) {
    this.#pool = pool;
    this.#eventLog = eventLog;
    this.#definition = options.definition ?? currentProjection;
    this.#runner = new ProjectionRunner(pool, eventLog, reporter, this.#definition);
    this.#replayWorker = options.replayWorker;
    this.#reporter = reporter;
  }

  /**
   * True once the log is followed and replays are run, as far as the version of the live read models allows; false when
   * it was stopped before that.
   */
  async start(): Promise<boolean> {
    await this.#prepare();
    if (!this.#stop.signal.aborted) await this.#eventLog.check?.();
    const { signal } = this.#stop;
    if (aborted(signal)) return false;
    this.#running = Promise.all([this.#runner.run(signal), this.#replayWorker?.run(signal)]);
    return true;
  }

  /** Resolves when the current batch is finished, and the current replay has been given up. */
  async onApplicationShutdown(): Promise<void> {
    this.#stop.abort();
    await this.#running?.catch(() => undefined);
  }

  async #prepare(): Promise<void> {
    const { signal } = this.#stop;
    for (let pause = 50; !signal.aborted; pause = Math.min(pause * 2, 1000)) {
      try {
        await prepareReadModels(this.#pool);
        await ensureLive(this.#pool, this.#definition);
        return;
      } catch (error) {
        this.#reporter.onError(error);
        await delay(pause, undefined, { signal }).catch(() => undefined);
      }
    }
  }
}

// A function, because TypeScript would take `signal.aborted` to be the same after an await.
const aborted = (signal: AbortSignal): boolean => signal.aborted;
