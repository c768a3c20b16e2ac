import type { FastifyBaseLogger } from 'fastify';

/** Logs a failure once when retries repeat it; repeats are logged at level debug. */
export class RetryLog {
  readonly #logger: FastifyBaseLogger;
  readonly #message: string;
  #last: string | undefined;

  constructor(logger: FastifyBaseLogger, message: string) {
    this.#logger = logger;
    this.#message = message;
  }

  failed(error: unknown, level: 'warn' | 'error' = 'warn'): void {
    const reason = error instanceof Error ? error.message : String(error);
    this.#logger[reason === this.#last ? 'debug' : level]({ err: error }, this.#message);
    this.#last = reason;
  }

  succeeded(): void {
    this.#last = undefined;
  }
}
