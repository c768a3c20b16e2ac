import { PipelineQueries } from '@sovereign-pipeline/read-models';
import { inSpan } from '@sovereign-pipeline/runtime';
import { fail } from '../http/problems.ts';

/** Milliseconds that a `?after=` waits for the read models. */
export const longestWait = 5_000;

/**
 * Returns once the read models include `position`; throws `not-caught-up` after a timeout, and at once when the
 * journal lacks it. A position from any answer of any API is thus visible here.
 */
export async function caughtUpWith(
  position: number | undefined,
  queries: PipelineQueries,
  deadline = performance.now() + longestWait,
): Promise<void> {
  const left = Math.max(0, deadline - performance.now());
  if (position === undefined || (await queries.waitFor(position, 0))) return;
  if (await queries.isBeyondJournal(position))
    fail('not-caught-up', {
      detail: `nothing is recorded at position ${String(position)} yet; the read models are at ${String(await queries.position())}`,
    });
  const waiting = {
    name: 'wait for the read models',
    attributes: { 'sovereign_pipeline.position': position },
  };
  if (await inSpan(waiting, () => queries.waitFor(position, left))) return;
  fail('not-caught-up', {
    detail: `waited ${String(longestWait / 1000)} s for position ${String(position)}; the read models are at ${String(await queries.position())}`,
  });
}

/**
 * An answer that includes `position`, as its own position proves: a database may be restored between the check and the
 * answer. Throws as `caughtUpWith` does.
 */
export async function including<T extends { readonly position: number } | undefined>(
  position: number | undefined,
  queries: PipelineQueries,
  answer: () => Promise<T>,
): Promise<T> {
  const deadline = performance.now() + longestWait;
  for (;;) {
    await caughtUpWith(position, queries, deadline);
    const answered = await answer();
    if (position === undefined || answered === undefined || answered.position >= position) return answered;
  }
}
