import { StaleCheckpointError } from '@sovereign-pipeline/event-log';
import {
  type Generation,
  liveGeneration,
  Projection,
  type ProjectionDefinition,
  type ProjectionOptions,
} from '@sovereign-pipeline/read-models';
import type pg from 'pg';
import { codeOf } from './reporter.ts';

export interface LiveProjectionOptions {
  readonly definition: ProjectionDefinition;
  readonly onParked: NonNullable<ProjectionOptions['onParked']>;
  /** The live generation is another one now, of the same version. */
  readonly onMoved: (live: Generation) => void;
  /** The live generation is of another version: this projection has nothing more to do. */
  readonly onOtherVersion: () => void;
}

/** Projects into the live generation; after a switch into the next one, which has its own checkpoints. */
export class LiveProjection {
  readonly #pool: pg.Pool;
  readonly #options: LiveProjectionOptions;
  #live: Generation;
  #projection: Projection;

  constructor(pool: pg.Pool, live: Generation, options: LiveProjectionOptions) {
    this.#pool = pool;
    this.#options = options;
    this.#live = live;
    this.#projection = this.#on(live);
  }

  get generation(): Generation {
    return this.#live;
  }

  /**
   * Throws a StaleCheckpointError when the generation was superseded, now or while this was under way: the log is to
   * begin again, from the checkpoint of the next one.
   */
  async use<T>(work: (projection: Projection) => Promise<T>): Promise<T> {
    const used = this.#live;
    try {
      return await work(this.#projection);
    } catch (error) {
      if (codeOf(error) !== 'superseded') throw error;
      if (used === this.#live) await this.#moveOn(error);
      throw new StaleCheckpointError(`the live read models are not those in ${used.schema} any more`);
    }
  }

  async #moveOn(superseded: unknown): Promise<void> {
    const before = this.#live;
    const live = await liveGeneration(this.#pool);
    // Several partitions may find out at once.
    if (this.#live !== before) return;
    if (live?.number === before.number) throw superseded;
    if (live?.version !== this.#options.definition.version) {
      this.#options.onOtherVersion();
      return;
    }
    this.#live = live;
    this.#projection = this.#on(live);
    this.#options.onMoved(live);
  }

  #on({ schema }: Generation): Projection {
    const { definition, onParked } = this.#options;
    return new Projection(this.#pool, { schema, definition, onFault: 'park', onParked });
  }
}
