import type pg from 'pg';
import { applyLock, SupersededError } from '../generations/generations.ts';
import { inSchema } from '../schema/schema.ts';
import type { IdentityFlag } from './identities.ts';
import { inTransaction, isMissing, PlannedStatements, type Queryable } from '@sovereign-pipeline/postgres';

/**
 * Milliseconds after which PostgreSQL ends a transaction that does nothing, or does not read its answer: its process is
 * frozen or cut off, and all others wait for its lock.
 */
const patience = 5_000;
const bounded = (idle: number): string =>
  `set local idle_in_transaction_session_timeout = ${idle}; set local tcp_user_timeout = ${2 * idle}`;

/** Extends the limit for a long piece of work in memory: by a second for each MiB. */
export async function allowFor(client: Queryable, bytes: number): Promise<void> {
  await client.query(bounded(patience + Math.ceil(bytes / 2 ** 20) * 1000));
}

// $1 schema
const selectFlags = `
select state, exists (select from :schema.parked) as parked,
  exists (select from :schema.company_ids) or exists (select from :schema.partnership_ids) as identified,
  exists (select from :schema.large_rows) as large
from read_models.generations where schema = $1`;

export interface GenerationFlags extends IdentityFlag {
  readonly parked: boolean;
  readonly large: boolean;
}

/**
 * Applies one batch at a time to a generation, whatever its partition: two may touch the same row, and each must fold
 * the other's facts. Throws a SupersededError, and changes nothing, when nothing may be applied to the generation (any
 * more).
 * `flags`: whether any event is parked, whether anything has several ids, and whether any row is large.
 * `planned`: the statements of `work` that each connection plans once.
 */
export async function inApplyTransaction<T>(
  pool: pg.Pool,
  schema: string,
  work: (client: Queryable, flags: GenerationFlags) => Promise<T>,
  planned = new PlannedStatements(0),
): Promise<T> {
  // The lock is taken in a statement of its own, so that those after it see what the holder before has committed. Plans
  // are kept while tables grow: those made for empty ones must not read them from end to end.
  const begin = `begin isolation level read committed; ${bounded(patience)}; set local enable_seqscan = off; ${applyLock(schema)}`;
  return orSuperseded(pool, schema, () =>
    inTransaction(pool, begin, async (session) => {
      const client = planned.on(session);
      const { rows } = await client.query<GenerationFlags & { readonly state: string }>(
        inSchema(schema, selectFlags),
        [schema],
      );
      const [generation] = rows;
      if (generation === undefined || generation.state === 'retired') throw new SupersededError(schema);
      return work(client, generation);
    }),
  );
}

/** Turns the error of a missing table into a SupersededError if the generation is gone. */
export async function orSuperseded<T>(db: Queryable, schema: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isMissing(error)) throw error;
    const { rows } = await db
      .query(`select from read_models.generations where schema = $1 and state <> 'retired'`, [schema])
      .catch(() => ({ rows: [{}] }));
    if (rows.length > 0) throw error;
    throw new SupersededError(schema, { cause: error });
  }
}
