import { setTimeout as delay } from 'node:timers/promises';
import type pg from 'pg';
import { applyLock, beginBriefly, type Generation } from '../../generations/generations.ts';
import { beginLong, inSession, inTransaction } from '@sovereign-pipeline/postgres';
import { compareGenerations } from './compare-generations.ts';
import { compareCheckpoints, compareViews, type PartitionProgress } from './compare-checkpoints.ts';
import { isLockTimeout } from '../fenced-switch.ts';
import type { LogIntake } from '../log-intake.ts';
import { positionOf } from '../../projection/progress.ts';
import { LogIncompleteError } from '../replay-errors.ts';
import type { ReplayPhase, TableDifference } from '../../answers/replay-answers.ts';
import type { VerifyTail } from './verify-tail.ts';

/** Milliseconds that the live read models are held up at most while the copy gets their last events. */
const longestHold = 3000;

export interface Verify {
  readonly pool: pg.Pool;
  readonly live: Generation;
  /** The copy's generation. */
  readonly generation: Generation;
  readonly intake: LogIntake;
  readonly tail: VerifyTail;
  readonly patience: number;
  readonly trouble: () => unknown;
  readonly onProgress: (phase: ReplayPhase, done: number, total: number) => void;
  readonly signal: AbortSignal;
}

/** Compares the live read models with a copy that is built in bulk up to a position that they had. */
export async function verify(
  work: Verify,
): Promise<{ readonly position: number; readonly tables: TableDifference[] }> {
  const { pool, live, generation, intake, tail, signal } = work;
  intake.use(tail.take);
  return inSession(pool, signal, async (snapshot) => {
    for (;;) {
      await comeClose(work);
      const frozen = await freeze(work, snapshot);
      if (frozen === undefined) continue;
      const { position, partitions } = frozen;
      work.onProgress('comparing', position, position);
      const tables = await compareGenerations(snapshot, live.schema, generation.schema);
      const views = await compareViews(snapshot, live.schema);
      return { position, tables: [...tables, compareCheckpoints(partitions), views] };
    }
  });
}

async function comeClose({ pool, live, generation, intake, tail, ...rest }: Verify): Promise<void> {
  const { patience, trouble, onProgress, signal } = rest;
  for (;;) {
    const goal = await positionOf(pool, live.schema);
    await tail.bring(goal);
    const own = await positionOf(pool, generation.schema);
    onProgress('catching-up', Math.min(own, goal), goal);
    if (own >= goal) return;
    if (intake.idle > patience) throw new LogIncompleteError(own + 1, goal, trouble());
    await delay(20, undefined, { signal });
  }
}

/**
 * Makes both hold the same events and takes the snapshot in which they do; the live read models wait that long. Returns
 * their position and partitions, undefined when that would take too long.
 */
async function freeze(
  { pool, live, generation, intake, tail, signal }: Verify,
  snapshot: pg.PoolClient,
): Promise<{ readonly position: number; readonly partitions: PartitionProgress[] } | undefined> {
  const begin = `${beginBriefly}; set local lock_timeout = '1s'; ${applyLock(live.schema)}`;
  try {
    return await inTransaction(pool, begin, async () => {
      const position = await positionOf(pool, live.schema);
      let partitions: PartitionProgress[];
      const until = performance.now() + longestHold;
      for (;;) {
        await tail.bring(position);
        const reached = (await positionOf(pool, generation.schema)) >= position;
        partitions = await tail.progress();
        const isRead = partitions.every(({ checkpoint, read }) => checkpoint <= read);
        if (reached && isRead && !(await anyMissing(pool, live.schema, generation.schema, position))) break;
        // Events that the live one has beyond its position, but that the log does not deliver, are a difference.
        if (performance.now() > until && reached && intake.idle > longestHold / 2) break;
        if (performance.now() > until) return undefined;
        await delay(10, undefined, { signal });
      }
      await snapshot.query(
        `${beginLong.replace('read committed', 'repeatable read')}; set local work_mem = '64MB'; select from read_models.live`,
      );
      return { position, partitions };
    });
  } catch (error) {
    if (isLockTimeout(error)) return undefined;
    throw error;
  }
}

/** Whether the live one has events beyond its position that the copy lacks. */
async function anyMissing(pool: pg.Pool, live: string, copy: string, position: number): Promise<boolean> {
  const { rows } = await pool.query<{ missing: boolean }>(
    `select exists (
       select from ${live}.facts l
       where l.position > $1 and not exists (select from ${copy}.facts c where c.event_id = l.event_id)) as missing`,
    [position],
  );
  return rows[0]?.missing === true;
}
