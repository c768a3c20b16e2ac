import type { Clocks } from '@sovereign-pipeline/journal';

/** How clocks differ, in seconds. */
export interface ClockDifferences {
  /** By how much the time of the journal's last event is ahead of the database's clock; 0 when it is not. */
  readonly aheadSeconds: number;
  /** By how much the database's clock is ahead of this process's, negative when it is behind; at least. */
  readonly offSeconds: number;
}

/** `now`: milliseconds since 1970; the system's. */
export async function clockDifferences(
  ask: () => Promise<Clocks>,
  now = Date.now,
): Promise<ClockDifferences> {
  const before = now();
  const clocks = await ask();
  const took = now() - before;
  // The database looked at its clock at some moment in between: only what lies outside is a difference.
  const early = before - clocks.now;
  const late = clocks.now - before - took;
  const off = late > 0 ? late : early > 0 ? -early : 0;
  return { aheadSeconds: clocks.aheadSeconds, offSeconds: off / 1000 };
}
