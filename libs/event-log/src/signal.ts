/**
 * A flag to wait for. A notification while nothing waits is kept for the next wait. Own code: `once` of node:events
 * would miss it.
 */
export class Signal {
  #notified = false;
  #wake: (() => void) | undefined;

  notify(): void {
    this.#notified = true;
    this.#wake?.();
  }

  /** Resolves when notified (also since the last wait), after `atMost` ms, or at the abort. */
  async wait(atMost: number, signal: AbortSignal): Promise<void> {
    if (!this.#notified && !signal.aborted) {
      const { promise, resolve } = Promise.withResolvers<undefined>();
      const done = (): void => {
        resolve(undefined);
      };
      const timer = setTimeout(done, atMost);
      signal.addEventListener('abort', done);
      this.#wake = done;
      await promise;
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      this.#wake = undefined;
    }
    this.#notified = false;
  }
}
