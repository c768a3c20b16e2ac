/** A flag to wait for. A call that comes while nobody waits is kept for the next wait. */
export class WakeUp {
  #called = false;
  #wake: (() => void) | undefined;

  call(): void {
    this.#called = true;
    this.#wake?.();
  }

  /** Resolves at a call (also one since the last wait), after `atMost` ms, or at the abort. */
  async wait(atMost: number, signal: AbortSignal): Promise<void> {
    if (!this.#called && !signal.aborted) {
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
    this.#called = false;
  }
}
