import type { StageReached } from '../partnership/partnership-schema.ts';
import { halts, stageChange } from './differences.ts';

/** How a partnership comes from one stage to the next. */
export const stageSteps = ['advanced', 'set-back', 'halted', 'resumed'] as const;
export type StageStep = (typeof stageSteps)[number];

/**
 * The steps of a history, each with the date of the stage that it led to. One that is first heard of as stalled, paused
 * or ended has halted; any other first stage is no step.
 */
export function stepsOf(history: readonly StageReached[]) {
  return history.flatMap(({ stage, since }, at): { step: StageStep; since: string | null }[] => {
    const before = history[at - 1];
    if (before !== undefined) return [{ step: stageChange(before.stage, stage), since }];
    return halts.has(stage) ? [{ step: 'halted', since }] : [];
  });
}
