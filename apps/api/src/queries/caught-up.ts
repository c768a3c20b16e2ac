import { PipelineQueries } from '@sovereign-pipeline/read-models';
import { fail } from '../http/problems.ts';

/** Milliseconds that a `?after=` waits for the read models. */
export const longestWait = 5_000;

/** Returns once the read models include `position`; throws `not-caught-up` when they do not in time. */
export async function caughtUpWith(position: number | undefined, queries: PipelineQueries): Promise<void> {
  if (position === undefined || (await queries.waitFor(position, longestWait))) return;
  fail('not-caught-up', {
    detail: `waited ${String(longestWait / 1000)} s for position ${String(position)}; the read models are at ${String(await queries.position())}`,
  });
}
