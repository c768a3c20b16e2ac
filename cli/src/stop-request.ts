/**
 * Requests to stop this process: SIGINT, SIGTERM, SIGHUP, or the end of the process that started it. `signal` aborts
 * at the first, with the reason; `again` resolves at the next one, when the user is impatient.
 */
export class StopRequest {
  readonly #controller = new AbortController();
  readonly again: Promise<void>;

  constructor() {
    let impatient: () => void = () => undefined;
    this.again = new Promise((resolve) => {
      impatient = resolve;
    });
    const onSignal = (reason: string): void => {
      if (this.signal.aborted) impatient();
      else this.#controller.abort(new StopRequestedError(reason));
    };
    process.on('SIGINT', onSignal);
    process.on('SIGTERM', onSignal);
    const onEnd = (reason: string): void => {
      if (!this.signal.aborted) this.#controller.abort(new StopRequestedError(reason));
    };
    process.on('SIGHUP', onEnd);
    process.on('disconnect', () => {
      onEnd('end of the parent process');
    });
    // The terminal may be gone: what cannot be said must not keep us from stopping in order.
    for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  }

  /** From within: something happened that must stop everything. */
  because(reason: string): void {
    if (!this.signal.aborted) this.#controller.abort(new UserError(reason));
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** The promise's result, unless a stop is requested first. */
  async orStop<T>(promise: Promise<T>): Promise<T> {
    this.signal.throwIfAborted();
    let stop: () => void = () => undefined;
    const stopped = new Promise<never>((_, reject) => {
      stop = () => {
        reject(this.signal.reason as Error);
      };
      this.signal.addEventListener('abort', stop);
    });
    try {
      return await Promise.race([promise, stopped]);
    } finally {
      this.signal.removeEventListener('abort', stop);
    }
  }
}

/** No failure: the user asked us to stop. */
export class StopRequestedError extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'StopRequestedError';
  }
}

/** Something that the person at the terminal can understand and change; shown without a stack. */
export class UserError extends Error {}
