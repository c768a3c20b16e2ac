import type { RecordedEvent } from '@sovereign-pipeline/domain';
import type pg from 'pg';
import { type GenerationFlags, inApplyTransaction, orSuperseded } from './apply-transaction.ts';
import { checkpointOf, moveCheckpoint } from './checkpoints.ts';
import { EventFaultError } from './event-fault.ts';
import { idsAt, lastVersions } from './facts.ts';
import { park, parkedStreams } from './parking.ts';
import { advance, positionOf } from './progress.ts';
import type { RowBounds } from './row-bounds.ts';
import { RowMemory } from './row-memory.ts';
import { projectSound, type Fault } from './project.ts';
import { PlannedStatements, type Queryable } from '@sovereign-pipeline/postgres';
import { currentProjection, type ProjectionDefinition } from '../views/views.ts';

/** A run of events of one partition of the log; `from` and `to` are the partition's checkpoints before and after it. */
export interface ProjectionBatch {
  readonly partition: string;
  readonly from: number;
  readonly to: number;
  /** Stored with the checkpoint `to`. */
  readonly fingerprint?: string;
  readonly events: readonly RecordedEvent[];
}

export interface ProjectionOptions {
  /** The generation's schema. */
  readonly schema: string;
  readonly definition?: ProjectionDefinition;
  /**
   * What becomes of an event that cannot be projected: `park` sets it and the later ones of its stream aside, to be
   * tried again by ParkedEvents, and goes on with the rest; `fail` throws an EventFaultError and changes nothing.
   */
  readonly onFault: 'park' | 'fail';
  /** Default: by the memory that the process may use. */
  readonly bounds?: RowBounds;
  readonly memory?: RowMemory;
  /** Called after the commit for each event that could not be projected. */
  readonly onParked?: (fault: Fault) => void;
}

/**
 * Keeps one generation of the read models: the rows are a pure function of the set of events that were applied,
 * whatever their order, batches and repeats. Any number of projections may run on the same generation. Every method
 * throws a SupersededError when nothing may be applied to the generation any more and its tables are gone; `apply` as
 * soon as nothing may be.
 */
export class Projection {
  readonly #pool: pg.Pool;
  readonly #schema: string;
  readonly #definition: ProjectionDefinition;
  readonly #onFault: 'park' | 'fail';
  readonly #bounds: RowBounds | undefined;
  readonly #onParked: (fault: Fault) => void;
  readonly #memory: RowMemory;
  readonly #planned = new PlannedStatements(200);

  constructor(pool: pg.Pool, options: ProjectionOptions) {
    this.#pool = pool;
    this.#schema = options.schema;
    this.#definition = options.definition ?? currentProjection;
    this.#onFault = options.onFault;
    this.#bounds = options.bounds;
    this.#memory = options.memory ?? new RowMemory();
    this.#onParked = options.onParked ?? (() => undefined);
  }

  /** A partition's checkpoint; 0 before its first batch. */
  async checkpoint(partition: string): Promise<number> {
    return (await this.#read((db, schema) => checkpointOf(db, schema, partition))).position;
  }

  /** The fingerprint that came with the checkpoint. */
  async fingerprint(partition: string): Promise<string | undefined> {
    return (await this.#read((db, schema) => checkpointOf(db, schema, partition))).fingerprint;
  }

  /** Everything up to this position was applied, or parked. */
  async position(): Promise<number> {
    return this.#read(positionOf);
  }

  /** The last applied or parked version of each of the streams; streams without events are left out. */
  async lastVersions(streams: readonly string[]): Promise<ReadonlyMap<string, number>> {
    return this.#read((db, schema) => lastVersions(db, schema, streams));
  }

  /** The ids of the applied or parked events at these positions. */
  async idsAt(positions: readonly number[]): Promise<ReadonlyMap<number, string>> {
    return this.#read((db, schema) => idsAt(db, schema, positions));
  }

  /**
   * Stores rows and checkpoint in one transaction. Throws, and changes nothing: a StaleCheckpointError when the
   * partition is not at `from`, an EventFaultError (only where faults are not parked), a SupersededError.
   */
  async apply(batch: ProjectionBatch): Promise<void> {
    const faults = await inApplyTransaction(
      this.#pool,
      this.#schema,
      async (client, flags) => {
        await moveCheckpoint(client, this.#schema, batch);
        const found = await this.#take(client, batch.events, flags);
        await advance(client, this.#schema);
        return found;
      },
      this.#planned,
    );
    for (const fault of faults.values()) this.#onParked(fault);
  }

  /** Projects or parks each event. */
  async #take(
    client: Queryable,
    events: readonly RecordedEvent[],
    flags: GenerationFlags,
  ): Promise<ReadonlyMap<string, Fault>> {
    const streams = flags.parked ? [...new Set(events.map(({ stream }) => stream))] : [];
    const waiting =
      streams.length > 0 ? await parkedStreams(client, this.#schema, streams) : new Set<string>();
    const bounds = this.#bounds && { bounds: this.#bounds };
    const { views, largeStream } = this.#definition;
    const entering = largeStream !== undefined && { largeStream };
    const target = { schema: this.#schema, views, flags, memory: this.#memory, ...bounds, ...entering };
    const open = waiting.size > 0 ? events.filter(({ stream }) => !waiting.has(stream)) : events;
    const faults = await projectSound(client, target, open);
    const [first] = faults.values();
    if (first !== undefined && this.#onFault === 'fail') throw new EventFaultError(first.event, first.cause);
    const parked = events.filter(({ stream }) => waiting.has(stream) || faults.has(stream));
    await park(client, this.#schema, parked, faults);
    return faults;
  }

  #read<T>(query: (db: Queryable, schema: string) => Promise<T>): Promise<T> {
    return orSuperseded(this.#pool, this.#schema, () => query(this.#pool, this.#schema));
  }
}
