import { setTimeout as delay } from 'node:timers/promises';

/**
 * Waits longer after each failure in a row: 25 ms, doubled up to 1 s. An abort ends the wait. Own code: p-retry and its
 * like call one function again until it succeeds, and these loops have no end.
 */
export class Backoff {
  #failures = 0;

  succeeded(): void {
    this.#failures = 0;
  }

  async failed(signal: AbortSignal): Promise<void> {
    const pause = Math.min(25 * 2 ** this.#failures, 1000);
    this.#failures += 1;
    await delay(pause, undefined, { signal }).catch(() => undefined);
  }
}
