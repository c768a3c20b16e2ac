import type { PipelineMarket } from '@sovereign-pipeline/domain';

/** The markets of a company, with the token that the tables had for it; without a token they are not cached. */
export interface MarketsOfToken {
  readonly token: string | null;
  readonly markets: readonly PipelineMarket[];
}

/** The most characters of JSON to keep. */
const most = 2 ** 23;

/** A cache of the markets of companies with very many partnerships: those asked for last. */
export class MarketsInMind {
  /** In order of use: the last is the one asked for last. */
  readonly #known = new Map<string, { readonly of: MarketsOfToken; readonly size: number }>();
  #size = 0;

  get(company: string): MarketsOfToken | undefined {
    return this.#known.get(company)?.of;
  }

  keep(company: string, of: MarketsOfToken): void {
    const before = this.#known.get(company);
    if (before !== undefined) this.#forget(company, before.size);
    if (of.token === null) return;
    const size = before?.of === of ? before.size : JSON.stringify(of).length;
    this.#known.set(company, { of, size });
    this.#size += size;
    for (const [oldest, { size: freed }] of this.#known) {
      if (this.#size <= most) return;
      this.#forget(oldest, freed);
    }
  }

  #forget(company: string, size: number): void {
    this.#known.delete(company);
    this.#size -= size;
  }
}
