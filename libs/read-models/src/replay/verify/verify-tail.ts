import type { RecordedEvent } from '@sovereign-pipeline/domain';
import type pg from 'pg';
import type { Generation } from '../../generations/generations.ts';
import type { Projection } from '../../projection/projection.ts';
import type { Queryable } from '@sovereign-pipeline/postgres';
import type { IntakeBatch, LogIntake, TakeBatch } from '../log-intake.ts';
import type { PartitionProgress } from './compare-checkpoints.ts';

interface Held extends Pick<IntakeBatch, 'partition' | 'to'> {
  events: readonly RecordedEvent[];
  readonly applied: PromiseWithResolvers<undefined>;
}

/**
 * Adds events to a copy for comparison after its bulk build: each only once the live read models have it, so that the
 * copy never has more than they do. An event that they lack is kept back, and its partition waits.
 */
export class VerifyTail {
  readonly #pool: pg.Pool;
  readonly #live: Generation;
  readonly #projection: Projection;
  readonly #intake: LogIntake;
  #held: Held[] = [];
  #batches = 0;

  /** `projection`: that of the copy. */
  constructor(pool: pg.Pool, live: Generation, projection: Projection, intake: LogIntake) {
    this.#pool = pool;
    this.#live = live;
    this.#projection = projection;
    this.#intake = intake;
  }

  /** Resolves when the whole batch is in the copy. */
  take: TakeBatch = async ({ partition, to, events }: IntakeBatch) => {
    if (events.length === 0) return;
    const applied = Promise.withResolvers<undefined>();
    this.#held.push({ partition, to, events, applied });
    await this.#intake.resting(applied.promise);
  };

  /** Stages events below the target and keeps the rest. */
  beyond =
    (target: number) =>
    (stage: TakeBatch): TakeBatch =>
    async (batch) => {
      const [below, above] = [
        batch.events.filter(({ position }) => position <= target),
        batch.events.filter(({ position }) => position > target),
      ];
      await stage({ ...batch, events: below });
      await this.take({ ...batch, events: above });
    };

  /** Adds what the live read models have by now to the copy. `livePosition`: they have everything up to there. */
  async bring(livePosition: number): Promise<void> {
    for (const held of this.#held) {
      const beyond = held.events.filter(({ position }) => position > livePosition);
      const known = await knownTo(this.#pool, this.#live.schema, beyond);
      const ready = held.events.filter(({ id, position }) => position <= livePosition || known.has(id));
      const brought = new Set(ready);
      if (ready.length > 0) await this.#apply(ready);
      held.events = held.events.filter((event) => !brought.has(event));
      if (held.events.length === 0) held.applied.resolve(undefined);
    }
    this.#held = this.#held.filter(({ events }) => events.length > 0);
  }

  /** The progress of this log's partitions in the live read models. */
  async progress(): Promise<PartitionProgress[]> {
    const read = new Map(this.#intake.checkpoints().map(({ partition, position }) => [partition, position]));
    const { rows } = await this.#pool.query<{ partition: string; position: number }>(
      `select slice as partition, position::float8 as position from ${this.#live.schema}.checkpoints`,
    );
    return rows.flatMap(({ partition, position: checkpoint }) => {
      const position = read.get(partition);
      // A partition of another log, which is not read any more.
      if (position === undefined) return [];
      const before = this.#held.filter((held) => held.partition === partition && held.to <= checkpoint);
      const lost = before.flatMap(({ events }) => events.map(({ id }) => id));
      return [{ partition, checkpoint, read: position, lost }];
    });
  }

  async #apply(events: readonly RecordedEvent[]): Promise<void> {
    const from = this.#batches;
    this.#batches += 1;
    await this.#projection.apply({ partition: 'verify', from, to: this.#batches, events });
  }
}

async function knownTo(
  db: Queryable,
  schema: string,
  events: readonly RecordedEvent[],
): Promise<ReadonlySet<string>> {
  if (events.length === 0) return new Set();
  const { rows } = await db.query<{ id: string }>(
    `select event_id as id from ${schema}.facts where event_id = any ($1::text[])
     union all select event_id from ${schema}.parked where event_id = any ($1::text[])`,
    [events.map(({ id }) => id)],
  );
  return new Set(rows.map(({ id }) => id));
}
