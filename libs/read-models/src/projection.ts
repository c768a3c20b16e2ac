import { viewsOf, type Fact, type RecordedEvent, type ViewKey } from '@sovereign-pipeline/domain';
import type pg from 'pg';
import { checkpointOf, moveCheckpoint } from './checkpoints.ts';
import { lastVersions, storeContributions, storeFacts, type Touched } from './facts.ts';
import { storeNames } from './names.ts';
import { advance } from './progress.ts';
import { inSchema } from './schema.ts';
import { inTransaction, type Queryable } from './transaction.ts';
import { views } from './views.ts';

/** A run of events of one slice of the log; `from` and `to` are the slice's checkpoints before and after it. */
export interface ProjectionBatch {
  readonly slice: string;
  readonly from: number;
  readonly to: number;
  readonly events: readonly RecordedEvent[];
}

/**
 * Keeps the read models: the rows are a pure function of the set of events that were applied, whatever their order,
 * batches and repeats. Any number of projections may run on the same tables.
 */
export class Projection {
  readonly #pool: pg.Pool;
  readonly #schema: string;
  readonly #begin: string;

  constructor(pool: pg.Pool, { schema = 'pipeline' } = {}) {
    this.#pool = pool;
    this.#schema = schema;
    // One batch at a time, whatever its slice: two slices may touch the same row, and each must fold the other's facts.
    // Taken in a statement of its own, so that the statements after it see what the holder before has committed.
    this.#begin = inSchema(
      schema,
      `begin isolation level read committed; select pg_advisory_xact_lock('pipeline.checkpoints'::regclass::bigint)`,
    );
  }

  /** Where a slice stands; 0 before its first batch. */
  async checkpoint(slice: string): Promise<number> {
    return checkpointOf(this.#pool, this.#schema, slice);
  }

  /** Rows and checkpoint in one transaction. Throws StaleCheckpointError, and changes nothing, when the slice is not at `from`. */
  async apply(batch: ProjectionBatch): Promise<void> {
    await inTransaction(this.#pool, this.#begin, async (client) => {
      await moveCheckpoint(client, this.#schema, batch);
      await this.#project(client, batch.events);
      await advance(client, this.#schema);
    });
  }

  /** The last version applied of each of the streams that any applied event belongs to. */
  async lastVersions(streams: readonly string[]): Promise<ReadonlyMap<string, number>> {
    return lastVersions(this.#pool, this.#schema, streams);
  }

  /**
   * Why events cannot be applied: the first one that fails after those before it, and how; undefined when all of them go
   * through. Tries, keeps nothing, and rejects when the database is out of reach.
   */
  async findFault(
    events: readonly RecordedEvent[],
  ): Promise<{ readonly event: RecordedEvent; readonly error: unknown } | undefined> {
    // The first `sound` events go through, the first `faulty` do not.
    let sound = 0;
    let faulty = events.length;
    let error = await this.#attempt(events);
    if (error === undefined) return undefined;
    while (faulty - sound > 1) {
      const middle = Math.floor((sound + faulty) / 2);
      const failed = await this.#attempt(events.slice(0, middle));
      if (failed === undefined) sound = middle;
      else [faulty, error] = [middle, failed];
    }
    const event = events[sound];
    return event && { event, error };
  }

  async #attempt(events: readonly RecordedEvent[]): Promise<unknown> {
    return inTransaction(this.#pool, this.#begin, async (client) => {
      const failed = await this.#project(client, events).then(
        () => undefined,
        (error: unknown) => error,
      );
      await client.query('rollback and chain');
      return failed;
    });
  }

  async #project(client: Queryable, events: readonly RecordedEvent[]): Promise<void> {
    const facts = await storeFacts(client, this.#schema, events);
    await storeNames(client, this.#schema, facts);
    const touched = await storeContributions(client, this.#schema, facts.flatMap(contributionsOf));
    for (const [view, keys] of Map.groupBy(touched, ({ view }) => view))
      await this.#storeRows(client, view, keys);
  }

  async #storeRows(client: Queryable, view: ViewKey['view'], touched: readonly Touched[]): Promise<void> {
    const { fold, store } = views[view];
    const rows: object[] = [];
    const gone: string[] = [];
    for (const { key, facts } of touched) {
      const row = fold(key, facts);
      if (row === undefined) gone.push(key);
      else rows.push({ key, ...row });
    }
    await client.query(inSchema(this.#schema, store), [JSON.stringify(rows), gone]);
  }
}

function contributionsOf(fact: Fact): (ViewKey & { readonly fact: Fact })[] {
  return viewsOf(fact).map(({ view, key }) => ({ view, key, fact }));
}
