import { setTimeout as delay } from 'node:timers/promises';
import type pg from 'pg';
import {
  applyLock,
  beginBriefly,
  type Generation,
  liveGeneration,
  makeLive,
  SupersededError,
} from '../generations/generations.ts';
import type { BlockingSession, ChangedObject } from '../answers/replay-answers.ts';
import { inTransaction } from '@sovereign-pipeline/postgres';
import { positionOf } from '../projection/progress.ts';
import { sessionsInTheWay } from './sessions-in-the-way.ts';

export interface Switched {
  readonly position: number;
  readonly changed: readonly ChangedObject[];
}

export interface SwitchOptions {
  readonly pool: pg.Pool;
  readonly live: Generation | undefined;
  readonly generation: Generation;
  readonly signal: AbortSignal;
  /**
   * Milliseconds after which to report which sessions block the switch, and again after each such period. Default: a
   * minute.
   */
  readonly tellAfter?: number | undefined;
  readonly onWaiting: (sessions: readonly BlockingSession[]) => void;
}

/** Milliseconds until a switch that could not get its locks is tried again, so that other sessions get their turn. */
const pause = { first: 100, most: 1000 };

/** Milliseconds that one try waits for statements on the views; new statements wait behind it. */
const patience = { first: 50, most: 250 };

/** Takes both locks, the lower number first; gives up soon, so that others can go on. */
export const bothLocked = (live: Generation | undefined, generation: Generation): string =>
  `${beginBriefly}; set local lock_timeout = '1s';
   ${live === undefined ? '' : `${applyLock(live.schema)};`} ${applyLock(generation.schema)}`;

/**
 * Makes a generation the live one, at one position: meanwhile nothing is applied to either. It waits for other
 * sessions' statements on the views, in tries that are too short to stall or abort them.
 */
export class FencedSwitch {
  readonly #options: SwitchOptions;
  readonly #tellAfter: number;
  #failed = 0;
  #waitingSince = 0;
  #told = 0;

  constructor(options: SwitchOptions) {
    this.#options = options;
    this.#tellAfter = options.tellAfter ?? 60_000;
  }

  /** Undefined, with nothing changed, when the live generation has moved on, or another session blocks the switch. */
  async try(): Promise<Switched | undefined> {
    const started = performance.now();
    try {
      return await this.#try();
    } catch (error) {
      if (!isInTheWay(error)) throw error;
      await this.#wait(started);
      return undefined;
    }
  }

  async #try(): Promise<Switched | undefined> {
    const { pool, live, generation } = this.#options;
    return inTransaction(pool, bothLocked(live, generation), async (client) => {
      // Only statements after the wait for the locks see what their holders have committed.
      if ((await liveGeneration(client))?.number !== live?.number)
        throw new SupersededError(generation.schema);
      const position = await positionOf(client, generation.schema);
      if (live !== undefined && position < (await positionOf(client, live.schema))) return undefined;
      await client.query('set local synchronous_commit = on');
      return { position, changed: await makeLive(client, generation, this.#growing(patience)) };
    });
  }

  async #wait(started: number): Promise<void> {
    const { pool, signal, onWaiting } = this.#options;
    if (this.#failed === 0) this.#waitingSince = started;
    const now = performance.now();
    if (now - Math.max(this.#waitingSince, this.#told) >= this.#tellAfter) {
      const sessions = await sessionsInTheWay(pool, now - started);
      if (sessions.length > 0) {
        this.#told = now;
        onWaiting(sessions);
      }
    }
    await delay(this.#growing(pause), undefined, { signal });
    this.#failed += 1;
  }

  #growing({ first, most }: { first: number; most: number }): number {
    return Math.min(first * 2 ** this.#failed, most);
  }
}

export const isLockTimeout = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === '55P03';

/** A lock timeout, or a deadlock that we lost. */
const isInTheWay = (error: unknown): boolean =>
  isLockTimeout(error) || (error instanceof Error && 'code' in error && error.code === '40P01');
