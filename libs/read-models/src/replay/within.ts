import { setTimeout as delay } from 'node:timers/promises';

/** True when the promise resolves within so many milliseconds. Rejects when it rejects, and at the abort. */
export async function within(
  milliseconds: number,
  event: Promise<unknown>,
  signal: AbortSignal,
): Promise<boolean> {
  const waiting = new AbortController();
  const either = AbortSignal.any([signal, waiting.signal]);
  const timeOut = delay(milliseconds, false, { signal: either });
  timeOut.catch(() => undefined);
  try {
    return await Promise.race([event.then(() => true), timeOut]);
  } finally {
    waiting.abort();
  }
}
