import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { journalLag } from '@sovereign-pipeline/journal';
import {
  NoReadModelsError,
  PipelineQueries,
  type ProjectorReport,
  Projectors,
} from '@sovereign-pipeline/read-models';
import type pg from 'pg';
import { isMissing } from '@sovereign-pipeline/postgres';
import type { Progress } from '../monitoring/status-metrics.ts';
import type { ProjectorStatus } from './messages.ts';

/** Milliseconds between two reports. */
const every = 1_000;

/** The number of reports after which those of processes that are gone are removed. */
const pruneEvery = 60;

export interface HeartbeatOptions extends Pick<ProjectorReport, 'version' | 'log'> {
  /** A dedicated connection: nothing that waits for the read models may delay it. Its owner closes it. */
  readonly pool: pg.Pool;
  readonly status: () => ProjectorStatus;
  /** Called when the database answers, or with the error when it does not. */
  readonly onDatabase: (error?: unknown) => void;
}

/** Reports the projector's state to the database every second, and remembers how far the read models are. */
export class Heartbeat {
  readonly #options: HeartbeatOptions;
  readonly #projectors: Projectors;
  readonly #readModels: PipelineQueries;
  readonly #about: Pick<ProjectorReport, 'id' | 'host' | 'pid' | 'version' | 'log'>;
  readonly #stop = new AbortController();
  #progress: Progress | undefined;
  #running: Promise<void> | undefined;

  constructor(options: HeartbeatOptions) {
    const { pool, version, log } = options;
    this.#options = options;
    this.#projectors = new Projectors(pool);
    this.#readModels = new PipelineQueries(pool);
    this.#about = { id: randomUUID(), host: hostname(), pid: process.pid, version, log };
  }

  /** How far the read models were a moment ago; undefined while the database has not answered. */
  get progress(): Progress | undefined {
    return this.#progress;
  }

  /** `address`: where this projector's health can be asked for. */
  start(address?: string): void {
    this.#running ??= this.#run({ ...this.#about, ...(address !== undefined && { address }) });
  }

  /** Resolves when it has reported the end, or failed to. */
  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#running;
  }

  async #run(about: Omit<ProjectorReport, 'state' | 'slices' | 'blocked' | 'setAside'>): Promise<void> {
    const { signal } = this.#stop;
    const { status, onDatabase } = this.#options;
    for (let beat = 0; !signal.aborted; beat++) {
      try {
        await this.#projectors.report({ ...about, ...status() });
        if (beat % pruneEvery === 0) await this.#projectors.prune();
        this.#progress = await this.#read();
        onDatabase();
      } catch (error) {
        this.#progress = undefined;
        if (!isMissing(error)) onDatabase(error);
      }
      await delay(every, undefined, { signal }).catch(() => undefined);
    }
    await this.#projectors.report({ ...about, ...status() }).catch(() => undefined);
  }

  async #read(): Promise<Progress | undefined> {
    const position = await this.#readModels.position().catch((error: unknown) => {
      if (error instanceof NoReadModelsError) return undefined;
      throw error;
    });
    if (position === undefined) return undefined;
    try {
      const { head, waiting } = await journalLag(this.#options.pool, [position]);
      return { position, behind: Math.max(0, head - position), behindSeconds: waiting[0] ?? 0 };
    } catch (error) {
      // With Kafka the journal may be in a database that this process does not know.
      if (isMissing(error)) return { position };
      throw error;
    }
  }
}
