/** Milliseconds until an issuer that could not be asked is asked again. */
const askAgainAfter = 2_000;

/** The issuer failed a moment ago, and was not asked this time. */
export class AskedJustNow extends Error {
  override readonly name = 'AskedJustNow';
}

/** What an issuer says of itself: asked for once, and after a failure again, but not at once. */
export class Discovery<T> {
  readonly #ask: () => Promise<T>;
  #found: Promise<T> | undefined;
  #failedAt = -Infinity;

  constructor(ask: () => Promise<T>) {
    this.#ask = ask;
  }

  /** Rejects with an AskedJustNow for a while after a failure. */
  get(): Promise<T> {
    if (performance.now() - this.#failedAt < askAgainAfter)
      return Promise.reject(new AskedJustNow('asked just now'));
    return (this.#found ??= this.#ask().catch((error: unknown) => {
      this.#found = undefined;
      this.#failedAt = performance.now();
      throw error;
    }));
  }
}
