import { type Asked, gramsOf } from './likeness.ts';

/** An index of fixed names by the grams of their words: finds the few among thousands that may resemble a text. */
export class LikeNames<Named extends { readonly key: string }> {
  readonly #words = new Map<string, Named[]>();
  readonly #grams = new Map<string, string[]>();

  /** `key`: as search compares it. */
  constructor(all: readonly Named[]) {
    for (const each of all)
      for (const word of new Set(each.key.split(' '))) {
        const having = this.#words.get(word);
        if (having) having.push(each);
        else this.#words.set(word, [each]);
      }
    for (const word of this.#words.keys())
      for (const gram of new Set(gramsOf(word))) {
        const having = this.#grams.get(gram);
        if (having) having.push(word);
        else this.#grams.set(gram, [word]);
      }
  }

  /** All names of at least that likeness, and some others with a word that is as near to one of the text. */
  like(asked: Asked, text: string, least: number): Set<Named> {
    const words = text.split(' ').flatMap((word) =>
      // A short word may be part of another one without sharing a gram with it.
      word.length < 3
        ? [...this.#words.keys()]
        : gramsOf(word).flatMap((gram) => this.#grams.get(gram) ?? []),
    );
    const near = [...new Set(words)].filter((word) => asked.nearness(word) >= least);
    return new Set(near.flatMap((word) => this.#words.get(word) ?? []));
  }
}
