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
import { Following } from './following.ts';
import type { ProjectorLog } from './projector-log.ts';
import type { Replaying } from './replaying.ts';

/** A log that may have something to prepare before it is followed. */
export interface CheckedLog extends EventLog {
  check?(): Promise<void>;
}

export interface ProjectorOptions {
  readonly definition?: ProjectionDefinition;
  /** Runs what is asked for beside the following. */
  readonly replaying?: Pick<Replaying, 'run'>;
}

/** Keeps the read models up to date with the log until it is stopped. Lives through restarts of PostgreSQL. */
export class Projector implements OnApplicationShutdown {
  readonly #pool: pg.Pool;
  readonly #eventLog: CheckedLog;
  readonly #definition: ProjectionDefinition;
  readonly #following: Following;
  readonly #replaying: Pick<Replaying, 'run'> | undefined;
  readonly #log: ProjectorLog;
  readonly #stop = new AbortController();
  #running: Promise<unknown> | undefined;

  constructor(pool: pg.Pool, eventLog: CheckedLog, log: ProjectorLog, options: ProjectorOptions = {}) {
    this.#pool = pool;
    this.#eventLog = eventLog;
    this.#definition = options.definition ?? currentProjection;
    this.#following = new Following(pool, eventLog, log, this.#definition);
    this.#replaying = options.replaying;
    this.#log = log;
  }

  /**
   * True once the log is followed, and replays are run, as far as the live read models let us; false when it was
   * stopped before that.
   */
  async start(): Promise<boolean> {
    await this.#prepare();
    if (!this.#stop.signal.aborted) await this.#eventLog.check?.();
    const { signal } = this.#stop;
    if (aborted(signal)) return false;
    this.#running = Promise.all([this.#following.run(signal), this.#replaying?.run(signal)]);
    return true;
  }

  /** Resolves when the batch in hand is finished, and the replay in hand has let go. */
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
        this.#log.trouble(error);
        await delay(pause, undefined, { signal }).catch(() => undefined);
      }
    }
  }
}

// A function, for it changes while we wait.
const aborted = (signal: AbortSignal): boolean => signal.aborted;
