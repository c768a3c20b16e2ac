import { setTimeout as delay } from 'node:timers/promises';
import type { OnApplicationShutdown } from '@nestjs/common';
import type { EventLog, LogBatch } from '@sovereign-pipeline/event-log';
import { migrateReadModels, Projection } from '@sovereign-pipeline/read-models';
import type pg from 'pg';
import { codeOf, type ProjectorLog } from './projector-log.ts';

/** A log that may have something to check before it is followed; it throws when it must not be. */
export interface CheckedLog extends EventLog {
  check?(): Promise<void>;
}

/** Keeps the read models up to date with the log until it is stopped. Lives through restarts of PostgreSQL. */
export class Projector implements OnApplicationShutdown {
  readonly #pool: pg.Pool;
  readonly #eventLog: CheckedLog;
  readonly #projection: Projection;
  readonly #log: ProjectorLog;
  readonly #stop = new AbortController();
  #running: Promise<void> | undefined;

  constructor(pool: pg.Pool, eventLog: CheckedLog, log: ProjectorLog) {
    this.#pool = pool;
    this.#eventLog = eventLog;
    this.#projection = new Projection(pool);
    this.#log = log;
  }

  /** True once the tables are there and the log is followed from the checkpoint on, false when it was stopped before that. */
  async start(): Promise<boolean> {
    await this.#migrate();
    if (!this.#stop.signal.aborted) await this.#eventLog.check?.();
    if (aborted(this.#stop.signal)) return false;
    this.#running = this.#eventLog.run(
      {
        checkpoint: (slice) => this.#projection.checkpoint(slice),
        apply: (batch) => this.#apply(batch),
        lastVersions: (streams) => this.#projection.lastVersions(streams),
      },
      this.#stop.signal,
    );
    return true;
  }

  /** Resolves when it was stopped; rejects when the log turns out to be one that must not be followed. */
  async ended(): Promise<void> {
    await this.#running;
  }

  /** Resolves when the batch in hand is finished. */
  async onApplicationShutdown(): Promise<void> {
    this.#stop.abort();
    await this.#running?.catch(() => undefined);
  }

  async #migrate(): Promise<void> {
    const { signal } = this.#stop;
    for (let pause = 50; !signal.aborted; pause = Math.min(pause * 2, 1000)) {
      try {
        await migrateReadModels(this.#pool);
        return;
      } catch (error) {
        this.#log.trouble(error);
        await delay(pause, undefined, { signal }).catch(() => undefined);
      }
    }
  }

  /** A batch that fails is delivered again by the log, from the checkpoint on: nothing is skipped. */
  async #apply(batch: LogBatch): Promise<void> {
    const started = performance.now();
    try {
      await this.#projection.apply(batch);
    } catch (error) {
      if (codeOf(error) === 'stale-checkpoint') this.#log.overtaken(batch);
      else await this.#blame(batch);
      throw error;
    }
    this.#log.applied(batch, Math.round(performance.now() - started));
  }

  async #blame({ slice, events }: LogBatch): Promise<void> {
    // A database that is out of reach is no fault of an event.
    const fault = await this.#projection.findFault(events).catch(() => undefined);
    if (fault !== undefined) this.#log.fault(slice, fault.event, fault.error);
  }
}

// A function, for it changes while we wait.
const aborted = (signal: AbortSignal): boolean => signal.aborted;
