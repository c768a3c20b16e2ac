// How similar two spellings are. Own code: libraries count two swapped letters, the most common slip, as two mistakes,
// or compare words to the end that differ from the beginning.

/** A mistake costs this many times a letter's share of the word. */
const weight = 1.5;

/** The most mistakes that a word may have: with more, another word is meant. */
const mostMistakes = (letters: number): number => (letters < 4 ? 0 : letters < 8 ? 1 : 2);

/**
 * From 0, for another word, to 1. Compares letters, because one mistake in a short word spoils most of its grams. A
 * mistake is a letter too many, too few, a wrong one, or two swapped ones.
 */
export function spelledLike(asked: readonly string[], word: readonly string[]): number {
  const longest = Math.max(asked.length, word.length);
  const most = mostMistakes(longest);
  if (Math.abs(asked.length - word.length) > most) return 0;
  const mistakes = mistakesIn(asked, word, most);
  return mistakes > most ? 0 : 1 - (weight * mistakes) / longest;
}

/** Counts mistakes row by row (Damerau-Levenshtein); stops when there must be more than `most`. */
function mistakesIn(asked: readonly string[], word: readonly string[], most: number): number {
  let earlier: number[] = [];
  let last = Array.from({ length: word.length + 1 }, (_, at) => at);
  for (let row = 1; row <= asked.length; row++) {
    const own = asked[row - 1];
    const next = [row];
    for (let at = 1; at <= word.length; at++) {
      const other = word[at - 1];
      const swapped =
        own === word[at - 2] && asked[row - 2] === other ? (earlier[at - 2] ?? row) + 1 : row + at;
      next.push(
        Math.min(
          (last[at] ?? row) + 1,
          (next[at - 1] ?? at) + 1,
          (last[at - 1] ?? row) + (own === other ? 0 : 1),
          swapped,
        ),
      );
    }
    if (Math.min(...next) > most) return most + 1;
    [earlier, last] = [last, next];
  }
  return last[word.length] ?? 0;
}
