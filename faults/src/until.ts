import { setTimeout as delay } from 'node:timers/promises';

/** What did not come about in time. */
export class TooLateError extends Error {}

/** Asks again and again until nothing is missing; the answer says what still is, and so does an error. */
export async function until(
  what: string,
  within: number,
  ask: () => Promise<string | undefined>,
  signal: AbortSignal,
): Promise<void> {
  const deadline = performance.now() + within;
  for (;;) {
    const missing = await ask().catch((error: unknown) => String(error));
    if (missing === undefined) return;
    signal.throwIfAborted();
    if (performance.now() > deadline)
      throw new TooLateError(`not within ${Math.round(within / 1000)} s: ${what}: ${missing}`);
    await delay(25);
  }
}
