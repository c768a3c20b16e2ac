import { remember } from '@sovereign-pipeline/domain';
import { spelledLike, spellingOf } from './misspelling.ts';

// The similarity of a name and a search text, both as words without case and marks. Own code: its grams must be those
// of the database's index, which also cover what pg_trgm does not (Chinese, Japanese, Korean).

/**
 * The trigrams of a word with its edges, and for Chinese, Japanese and Korean its bigrams: the same as the database's.
 */
export function gramsOf(word: string): readonly string[] {
  const letters = Array.from(word);
  const padded = [' ', ' ', ...letters, ' '];
  const cut = (from: readonly string[], size: number): string[] =>
    Array.from({ length: Math.max(0, from.length - size + 1) }, (_, at) =>
      from.slice(at, at + size).join(''),
    );
  return [...cut(padded, 3), ...(/[\u1100-\u11ff\u2e80-\uffdc]/.test(word) ? cut(letters, 2) : [])];
}

/**
 * Sets of grams: a word that may be meant has all grams of at least one set. A misspelling spoils the grams around one
 * place in a word, but leaves its beginning or its end. A word without spaces may be a part of a longer one.
 */
export function piecesOf(word: string): readonly (readonly string[])[] {
  const pairs = pairsOf(word);
  if (pairs.length > 0) return [pairs.slice(0, 1), pairs.slice(-1)];
  const grams = tellingGramsOf(word);
  if (grams.length <= 2) return [grams];
  // The first two grams if no misspelling can affect both these and the last ones, else one.
  return [grams.slice(0, grams.length > 6 ? 2 : 1), grams.slice(-2)];
}

/** Grams of each letter of a word, which hardly any other has; a word without spaces may be a part of a longer one. */
export function wholeOf(word: string): readonly string[] {
  const pairs = pairsOf(word);
  if (pairs.length > 0) return pairs;
  const grams = tellingGramsOf(word);
  return grams.filter((_, at) => at % 3 === 0 || at === grams.length - 1);
}

/** Without the first one, of a single letter: it takes longest to look up, and every word with the next one has it. */
const tellingGramsOf = (word: string): readonly string[] => gramsOf(word).slice(1);

/** Of a word without spaces. */
const pairsOf = (word: string): readonly string[] =>
  gramsOf(word).filter((gram) => Array.from(gram).length === 2);

/** The pieces, preceded by all of them together, which few words have. */
export function narrowestFirst(pieces: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return pieces.length > 1 ? [pieces.flat(), ...pieces] : pieces;
}

/**
 * The similarity of names to a search text. Thousands of names consist of the same few words: each word is compared
 * once.
 */
export class Asked {
  readonly #text: string;
  readonly #words: readonly ((word: string) => number)[];

  /** `text`: as search compares it. */
  constructor(text: string) {
    this.#text = text;
    this.#words = text.split(' ').map(wordLikeness);
  }

  /**
   * From 0 to 1: 1 for the same name, high for one that begins with the text, else how similar the words asked for are
   * to words of the name.
   */
  likeness(name: string): number {
    if (name === this.#text) return 1;
    const share = this.#text.length / Math.max(this.#text.length, name.length);
    if (name.startsWith(this.#text)) return 0.9 + 0.09 * share;
    const best = this.#best(name);
    return (0.9 * best.reduce((sum, each) => sum + each, 0)) / best.length + 0.04 * share;
  }

  /** The similarity, from 0 to 1, of the word asked for that is most similar to a word of the name. */
  nearness(name: string): number {
    return Math.max(...this.#best(name));
  }

  /** The same of the word asked for that is least similar to any word of the name. */
  leastNearness(name: string): number {
    return Math.min(...this.#best(name));
  }

  /** For each word asked for, the similarity of the most similar word of the name. */
  #best(name: string): number[] {
    const words = name.split(' ');
    return this.#words.map((like) => Math.max(...words.map(like)));
  }
}

/** What a word is compared by: its grams and its letters; Korean syllables are split into letters. */
const partsOf = remember(8_192, (word) => ({
  grams: new Set(gramsOf(word)),
  spelling: spellingOf(word.normalize('NFD')),
}));

/** Measures the similarity of other words to this one. */
function wordLikeness(asked: string): (word: string) => number {
  const own = partsOf(asked);
  const known = new Map<string, number>();
  const compare = (word: string): number => {
    if (word === asked) return 1;
    if (word.startsWith(asked)) return 0.9;
    if (word.includes(asked)) return 0.8;
    const other = partsOf(word);
    let both = 0;
    for (const gram of own.grams) if (other.grams.has(gram)) both++;
    const shared = (2 * both) / (own.grams.size + other.grams.size);
    return Math.max(shared, spelledLike(own.spelling, other.spelling));
  };
  return (word) => {
    let like = known.get(word);
    if (like === undefined) known.set(word, (like = compare(word)));
    return like;
  };
}
