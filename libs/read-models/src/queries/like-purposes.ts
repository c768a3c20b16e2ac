import { Asked, narrowestFirst, piecesOf } from './likeness.ts';

// Purposes are found by their words: first the words that resemble those asked for, then the purposes with these words.

/** The most words that are looked for: the longest ones. */
const mostAsked = 4;

/** The most words with one beginning, or one set of grams, to compare. */
const mostBegun = 50;
const mostAlike = 200;

/** The least nearness at which a word may be one asked for; of many such words, the nearest count. */
const leastNear = 0.65;
const mostMeant = 8;

/** The most purposes that have all words asked for, and the most of those that have one. */
const mostOfAll = 30;
const mostOfSome = 30;
const mostOfEach = 200;

/** The words that are looked for, each with sets of grams: a word that may be meant has all grams of one set. */
export const purposesAsked = (key: string) =>
  [...new Set(key.split(' '))]
    .sort((a, b) => b.length - a.length)
    .slice(0, mostAsked)
    .map((word) => ({ word, pieces: narrowestFirst(piecesOf(word)) }));

/** Words that may be meant. `asked`: JSON array, as of `purposesAsked`. */
export const likelyWords = (asked: string): string => `
  select distinct likely.word as id, likely.word as name, likely.word as key
  from jsonb_to_recordset((select ${asked}::jsonb)) as asked(word text, pieces jsonb) cross join lateral (
    (select w.word from :schema.purpose_words w
      where w.word >= asked.word and w.word < asked.word || U&'\\+10FFFF' order by w.word limit ${String(mostBegun)})
    union all
    select alike.word from jsonb_array_elements(asked.pieces) as pieces(grams) cross join lateral (
      select w.word from :schema.purpose_words w
      where :schema.search_grams(w.word) @> array(select jsonb_array_elements_text(pieces.grams))
      limit ${String(mostAlike)}) as alike) as likely`;

/** For each word that is looked for, the words that may be meant, the nearest first: at most one list per word. */
export function likeliestWords(key: string, words: readonly string[]): string[][] {
  const lists = purposesAsked(key).map(({ word }) => {
    const asked = new Asked(word);
    return words
      .map((each) => ({ each, near: asked.nearness(each) }))
      .filter(({ near }) => near >= leastNear)
      .sort((a, b) => b.near - a.near || a.each.length - b.each.length || (a.each < b.each ? -1 : 1))
      .slice(0, mostMeant)
      .map(({ each }) => each);
  });
  const found = lists.filter((list) => list.length > 0);
  return Array.from({ length: mostAsked }, (_, at) => found[at] ?? []);
}

/** Partnerships whose purpose has such words. `lists`: an expression for each list of words. */
export function withWords(lists: readonly string[]): string {
  const [first = ''] = lists;
  const each = lists.map(
    (list) => `
    (select p.* from :schema.searched_purposes p where p.words && ${list} limit ${String(mostOfEach)})`,
  );
  const all = lists.map((list) => `p.words && coalesce(nullif(${list}, '{}'), ${first})`);
  const times = lists.map((list) => `(one.words && ${list})::integer`);
  return `
  (select p.partnership_id as id from :schema.searched_purposes p where ${all.join(' and ')} limit ${String(mostOfAll)})
  union
  (select one.partnership_id from (${each.join(' union')}) as one
    order by ${times.join(' + ')} desc, one.partnership_id limit ${String(mostOfSome)})`;
}
