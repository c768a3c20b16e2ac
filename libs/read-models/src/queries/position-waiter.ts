import { setTimeout as delay } from 'node:timers/promises';

interface Waiter {
  readonly position: number;
  readonly deadline: number;
  readonly settle: (reached: boolean) => void;
  readonly fail: (error: unknown) => void;
}

/**
 * Waits until the read models reach a position: one poll serves all waiting requests, and none runs without them. It
 * remembers no position, because the read models of a restored database are at an earlier one.
 */
export class PositionWaiter {
  readonly #read: () => Promise<number>;
  readonly #interval: number;
  readonly #waiting = new Set<Waiter>();
  #polling = false;

  /** `read` answers the current position; `interval` in milliseconds. */
  constructor(read: () => Promise<number>, interval = 10) {
    this.#read = read;
    this.#interval = interval;
  }

  /** True as soon as `position` is reached, false after `timeoutMs`; rejects when the position cannot be read. */
  async waitFor(position: number, timeoutMs: number): Promise<boolean> {
    const reached = new Promise<boolean>((settle, fail) => {
      this.#waiting.add({ position, deadline: performance.now() + timeoutMs, settle, fail });
    });
    void this.#poll();
    return reached;
  }

  async #poll(): Promise<void> {
    if (this.#polling) return;
    this.#polling = true;
    try {
      while (this.#waiting.size > 0) {
        // Requests that join during a poll are decided by the next one, unless this one reaches far enough.
        const asked = [...this.#waiting];
        const at = await this.#read();
        for (const waiter of asked) {
          const reached = waiter.position <= at;
          if (reached || performance.now() >= waiter.deadline) this.#answer(waiter, reached);
        }
        if (this.#waiting.size > 0) await delay(this.#interval);
      }
    } catch (error) {
      for (const waiter of this.#waiting) waiter.fail(error);
      this.#waiting.clear();
    } finally {
      this.#polling = false;
    }
  }

  #answer(waiter: Waiter, reached: boolean): void {
    this.#waiting.delete(waiter);
    waiter.settle(reached);
  }
}
