/**
 * A counting semaphore: first come, first served. Own code: async-mutex returns a promise even when there is room,
 * which each line of an import would have to await.
 */
export class Semaphore {
  readonly #waiting: { readonly count: number; readonly resolve: () => void }[] = [];
  #free: number;

  constructor(count: number) {
    this.#free = count;
  }

  /** Undefined when there was room, else a promise of it. `count` must not exceed the whole capacity. */
  acquire(count: number): Promise<void> | undefined {
    if (this.#waiting.length > 0 || this.#free < count)
      return new Promise((resolve) => this.#waiting.push({ count, resolve }));
    this.#free -= count;
    return undefined;
  }

  release(count: number): void {
    this.#free += count;
    for (let next = this.#waiting[0]; next && next.count <= this.#free; next = this.#waiting[0]) {
      this.#waiting.shift();
      this.#free -= next.count;
      next.resolve();
    }
  }
}
