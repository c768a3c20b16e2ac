import type pg from 'pg';
import { dropGeneration, generations } from '../generations/generations.ts';
import { isLockTimeout } from './fenced-switch.ts';

/**
 * Drops every generation that is not live; to be called by the holder of the builder lock, before it makes its own. False
 * when one stays for the next time because a query still reads it.
 */
export async function dropAbandoned(pool: pg.Pool): Promise<boolean> {
  let all = true;
  for (const generation of await generations(pool)) {
    if (generation.state === 'live') continue;
    await dropGeneration(pool, generation).catch((error: unknown) => {
      if (!isLockTimeout(error)) throw error;
      all = false;
    });
  }
  return all;
}
