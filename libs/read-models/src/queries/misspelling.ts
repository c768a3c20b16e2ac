// How similar two spellings are. Own code: libraries count two swapped letters, the most common slip, as two mistakes,
// or compare words to the end that differ from the beginning.

/** A word's letters as numbers; and which letters it has, one bit for several of them: that tells most words apart. */
export interface Spelling {
  readonly letters: readonly number[];
  readonly has: number;
}

export function spellingOf(word: string): Spelling {
  const letters = Array.from(word, (letter) => letter.codePointAt(0) ?? 0);
  return { letters, has: letters.reduce((bits, letter) => bits | (1 << (letter % 32)), 0) };
}

/** A mistake costs this many times a letter's share of the word. */
const weight = 1.5;

/** The most mistakes that a word may have: with more, another word is meant. */
const mostMistakes = (letters: number): number => (letters < 4 ? 0 : letters < 8 ? 1 : 2);

/**
 * From 0, for another word, to 1. Compares letters, because one mistake in a short word spoils most of its grams. A
 * mistake is a letter too many, too few, a wrong one, or two swapped ones.
 */
export function spelledLike(asked: Spelling, word: Spelling): number {
  const longest = Math.max(asked.letters.length, word.letters.length);
  const most = mostMistakes(longest);
  if (Math.abs(asked.letters.length - word.letters.length) > most) return 0;
  // Each letter that only one of them has is a mistake.
  if (bitsOf(asked.has & ~word.has) > most || bitsOf(word.has & ~asked.has) > most) return 0;
  const mistakes = mistakesIn(asked.letters, word.letters, most);
  return mistakes > most ? 0 : 1 - (weight * mistakes) / longest;
}

function bitsOf(number: number): number {
  let bits = 0;
  for (let rest = number; rest !== 0; rest &= rest - 1) bits++;
  return bits;
}

/**
 * Counts mistakes row by row (Damerau-Levenshtein); stops when there must be more than `most`. Places that are further
 * apart than `most` are not compared: to get there takes more mistakes.
 */
function mistakesIn(asked: readonly number[], word: readonly number[], most: number): number {
  const tooMany = most + 1;
  let earlier: number[] = [];
  let last = Array.from({ length: word.length + 1 }, (_, at) => at);
  for (let row = 1; row <= asked.length; row++) {
    const [from, to] = [Math.max(1, row - most), Math.min(word.length, row + most)];
    const next = new Array<number>(word.length + 1).fill(tooMany);
    if (row <= most) next[0] = row;
    let least = next[0] ?? tooMany;
    for (let at = from; at <= to; at++) {
      const same = asked[row - 1] === word[at - 1];
      let mistakes = (last[at - 1] ?? tooMany) + (same ? 0 : 1);
      mistakes = Math.min(mistakes, (last[at] ?? tooMany) + 1, (next[at - 1] ?? tooMany) + 1);
      if (!same && asked[row - 1] === word[at - 2] && asked[row - 2] === word[at - 1])
        mistakes = Math.min(mistakes, (earlier[at - 2] ?? tooMany) + 1);
      next[at] = mistakes;
      least = Math.min(least, mistakes);
    }
    if (least > most) return tooMany;
    [earlier, last] = [last, next];
  }
  return last[word.length] ?? 0;
}
