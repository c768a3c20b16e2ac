import { setTimeout as delay } from 'node:timers/promises';
import type pg from 'pg';
import type { Generation } from '../generations/generations.ts';
import type { LogIntake } from './log-intake.ts';
import { positionOf } from '../projection/progress.ts';
import { LogIncompleteError } from './replay-errors.ts';
import type { ReplayPhase } from '../answers/replay-answers.ts';

export interface CatchUp {
  readonly pool: pg.Pool;
  /** Undefined: there is nothing to catch up with. */
  readonly live: Generation | undefined;
  readonly generation: Generation;
  readonly intake: LogIntake;
  readonly patience: number;
  readonly trouble: () => unknown;
  readonly onProgress: (phase: ReplayPhase, done: number, total: number) => void;
  readonly signal: AbortSignal;
}

/** Resolves with the position at which the generation, which another process moves on, has reached the live one. */
export async function caughtUp({ pool, live, generation, intake, ...rest }: CatchUp): Promise<number> {
  const { patience, trouble, onProgress, signal } = rest;
  for (;;) {
    const goal = live === undefined ? 0 : await positionOf(pool, live.schema);
    const own = await positionOf(pool, generation.schema);
    onProgress('catching-up', Math.min(own, goal), goal);
    if (own >= goal) return own;
    if (intake.idle > patience) throw new LogIncompleteError(own + 1, goal, trouble());
    await delay(20, undefined, { signal });
  }
}
