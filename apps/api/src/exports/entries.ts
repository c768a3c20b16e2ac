/** The entries of a list, page by page, each page made when it is taken. Bytes are entries in written form. */
export type Pages = AsyncIterable<readonly object[]>;

/** The pages in written form; pages of bytes are passed on as they are. */
export async function* writtenPages(
  pages: Pages,
  write: (entry: object) => string,
): AsyncGenerator<string | Uint8Array> {
  for await (const page of pages) {
    const [first] = page;
    if (first instanceof Uint8Array) yield* page as readonly Uint8Array[];
    else yield page.map(write).join('');
  }
}

/** The remaining entries of a list, in parts of any length. */
export class Entries {
  readonly #pages: AsyncIterator<readonly object[]>;
  #page: readonly object[] = [];

  constructor(pages: Pages) {
    this.#pages = pages[Symbol.asyncIterator]();
  }

  /** Takes at least one and at most so many; none when none is left. */
  async take(most: number): Promise<readonly object[]> {
    if (!(await this.areMore())) return [];
    const taken = this.#page.slice(0, most);
    this.#page = this.#page.slice(most);
    return taken;
  }

  async areMore(): Promise<boolean> {
    while (this.#page.length === 0) {
      const next = await this.#pages.next();
      if (next.done) return false;
      this.#page = next.value;
    }
    return true;
  }

  /** To be called when nothing more is taken. */
  async close(): Promise<void> {
    await this.#pages.return?.();
  }
}
