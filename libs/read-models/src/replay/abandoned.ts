import type pg from 'pg';
import { dropGeneration, generations } from '../generations/generations.ts';

/**
 * Drops every generation that is not live; to be called by the holder of the builder lock, before it makes its own. One
 * that a query still reads is left for the next time. Returns the numbers of those dropped.
 */
export async function dropAbandoned(pool: pg.Pool): Promise<number[]> {
  const dropped: number[] = [];
  for (const generation of await generations(pool)) {
    if (generation.state === 'live') continue;
    const gone = await dropGeneration(pool, generation).then(
      () => true,
      (error: unknown) => {
        if (error instanceof Error && 'code' in error && error.code === '55P03') return false;
        throw error;
      },
    );
    if (gone) dropped.push(generation.number);
  }
  return dropped;
}
