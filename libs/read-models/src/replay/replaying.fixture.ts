import type { RecordedEvent } from '@sovereign-pipeline/domain';
import type pg from 'pg';
import type { Generation } from '../generations/generations.ts';
import { Projection } from '../projection/projection.ts';
import type { ProjectionDefinition } from '../views/views.ts';
import { BuilderLock } from './builder-lock.ts';
import type { MemoryLog } from './memory-log.fixture.ts';
import type { Replay, ReplayKind } from '../answers/replay-answers.ts';
import { Replays } from './replays.ts';
import { type ReplayOptions, type ReplayOutcome, runReplay } from './run-replay.ts';

/** Applies all of it to the live generation, as one batch. */
export async function applied(
  pool: pg.Pool,
  { schema }: Generation,
  events: readonly RecordedEvent[],
  partition = 'all',
): Promise<void> {
  const projection = new Projection(pool, { schema, onFault: 'park' });
  const from = await projection.checkpoint(partition);
  await projection.apply({ partition, from, to: from + events.length, events });
}

/** Asks for a replay and runs it, as a projector does. */
export async function replayed(
  pool: pg.Pool,
  kind: ReplayKind,
  log: MemoryLog,
  options: Partial<ReplayOptions> & { readonly definition?: ProjectionDefinition } = {},
): Promise<{ readonly outcome: ReplayOutcome; readonly replay: Replay }> {
  const replays = new Replays(pool);
  const requested = await replays.request(kind);
  if ('refused' in requested) throw new Error(`another replay ${requested.refused.id} is in the way`);
  const lock = await BuilderLock.tryTake(pool);
  if (lock === undefined) throw new Error('somebody builds already');
  try {
    const outcome = await runReplay(pool, requested, lock, {
      signal: new AbortController().signal,
      openLog: () => ({ log, close: () => Promise.resolve() }),
      ...options,
    });
    const replay = await replays.find(requested.id);
    if (replay === undefined) throw new Error('the replay is gone');
    return { outcome, replay };
  } finally {
    await lock.release();
  }
}
