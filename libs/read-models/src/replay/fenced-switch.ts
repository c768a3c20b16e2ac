import { setTimeout as delay } from 'node:timers/promises';
import type pg from 'pg';
import {
  applyLock,
  type Generation,
  liveGeneration,
  makeLive,
  SupersededError,
} from '../generations/generations.ts';
import { inTransaction } from '@sovereign-pipeline/postgres';
import { positionOf } from '../projection/progress.ts';

/** Milliseconds until a switch that somebody was in the way of is tried again: others get their turn before. */
const pause = 1000;

/** Locks both, the lower number first; whoever cannot have them soon lets the others go on. */
export const bothLocked = (live: Generation | undefined, generation: Generation): string =>
  `begin isolation level read committed; set local lock_timeout = '1s';
   ${live === undefined ? '' : `${applyLock(live.schema)};`} ${applyLock(generation.schema)}`;

/**
 * Makes the generation the live one, at one position: nothing is applied to either meanwhile. Returns that position;
 * undefined when the live one has gone on in between, or somebody is in the way. Then nothing was changed.
 */
export async function trySwitch(
  pool: pg.Pool,
  live: Generation | undefined,
  generation: Generation,
  signal: AbortSignal,
): Promise<number | undefined> {
  try {
    return await inTransaction(pool, bothLocked(live, generation), async (client) => {
      // The locks were waited for: only statements from here on see what their holders have committed.
      if ((await liveGeneration(client))?.number !== live?.number)
        throw new SupersededError(generation.schema);
      const position = await positionOf(client, generation.schema);
      if (live !== undefined && position < (await positionOf(client, live.schema))) return undefined;
      await client.query('set local synchronous_commit = on');
      await makeLive(client, generation);
      return position;
    });
  } catch (error) {
    if (!isLockTimeout(error)) throw error;
    await delay(pause, undefined, { signal });
    return undefined;
  }
}

export const isLockTimeout = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === '55P03';
