import { namingKinds } from '../views/named-people.ts';
import { narrowestFirst, piecesOf, wholeOf } from './likeness.ts';
import { likelyWords, purposesAsked } from './like-purposes.ts';

// The names that may be meant, of each table, and the words of purposes: more than are, to be compared one by one.

/** The most names of each table to compare: those that begin with the text, with a word, or have one set of grams. */
const mostBegun = 200;
const mostBegunByWord = 30;
const mostAlike = 60;

/** If so many names match the whole text, those that match a part are not looked for: all names may have that part. */
const enough = 100;

/** The most words by which names are looked for: the longest ones. */
const mostWords = 2;

/** Names that begin with a text. */
const begunBy = (text: string, table: string, id: string, most: number): string => `
  select ${id} as id, n.name, :schema.search_key(n.name) as key from :schema.${table} n
  where :schema.search_key(n.name) collate "C" >= ${text} and :schema.search_key(n.name) collate "C" < ${text} || U&'\\+10FFFF'
  order by :schema.search_key(n.name) collate "C" limit ${String(most)}`;

/** Some rows of each set, so that grams which very many names have leave room for rare ones. */
const havingAny = (sets: string, table: string, id: string): string => `
  select alike.* from jsonb_array_elements((select ${sets}::jsonb)) as pieces(grams) cross join lateral (
    select ${id}, n.name, :schema.search_key(n.name) from :schema.${table} n
    where :schema.search_grams(n.name) @> array(select jsonb_array_elements_text(pieces.grams))
    limit ${String(mostAlike)}) as alike`;

/**
 * The names of one table that may be meant. $1 the key, $2 words, $3 and $4 JSON arrays of sets of grams: the last ones
 * for where the others find less than $5 names.
 */
const likelyIn = (table: string, id: string): string => `
(with begun as materialized (${begunBy('(select $1::text)', table, id, mostBegun)}
), alike as materialized (
  ${havingAny('$3', table, id)}
  where (select count(*) from begun) < ${String(enough)}
)
select * from begun
union
(select named.* from unnest((select $2::text[])) as asked(word)
  cross join lateral (${begunBy('asked.word', table, id, mostBegunByWord)}) as named)
union
select * from alike
union
(${havingAny('$4', table, id)}
where (select count(*) from begun) + (select count(*) from alike) < $5::integer))`;

export const likelyCompanies = likelyIn('company_names', 'n.company_id');

export const likelyModels = likelyIn('models', `n.company_id || '/' || n.model_id`);

export const likelyPeople = namingKinds
  .map((kind) => `(${likelyIn(`${kind}_people`, `n.company_id || '/' || n.person_id`)})`)
  .join('\nunion\n');

export const likelyPublishers = likelyIn('publisher_names', 'n.publisher_id');

export const likelyOfPurposes = likelyWords('$6');

const likely = {
  ...{ company: likelyCompanies, model: likelyModels, person: likelyPeople, publisher: likelyPublishers },
  word: likelyOfPurposes,
};

export type NamedKind = keyof typeof likely;

export interface LikelyRow {
  readonly kind: NamedKind;
  readonly id: string;
  readonly name: string;
  readonly key: string;
}

/** As `likelyIn`, for some kinds in one statement. */
export const likelyOf = (kinds: readonly NamedKind[]): string =>
  `select * from (${kinds
    .map((kind) => `select '${kind}' as kind, ${kind}.* from (${likely[kind]}) as ${kind}`)
    .join('\nunion all\n')}) as likely`;

/** A way to look for names: the values of `likelyOf`, the last one for words of purposes. */
export type Way = readonly [
  ...[
    key: string,
    words: readonly string[],
    sets: string,
    otherwise: string,
    enough: number,
    purposes: string,
  ],
];

type Sets = readonly (readonly string[])[];

/**
 * The ways to look for names, the cheapest first; the next one is for when it finds too little. Of two words first both
 * as they are written, or one of them with the beginning or the end of the other; then a piece of each, or of one.
 */
export function waysOf(key: string): readonly Way[] {
  const purposes = JSON.stringify(purposesAsked(key));
  const words = longestOf(key);
  const [first = [], second] = words.map(piecesOf);
  if (second === undefined) return [[key, [], ...setsOf([first.flat()], first), enough, purposes]];
  const [one = [], other = []] = words.map(wholeOf);
  const oneRight = [...both([one], second), ...both(first, [other])];
  const each = [...narrowestFirst(first), ...narrowestFirst(second)];
  return [
    [key, words, ...setsOf(both([one], [other]), oneRight), 1, purposes],
    [key, [], ...setsOf(both(first, second), each), enough, JSON.stringify([])],
  ];
}

const setsOf = (...sets: [Sets, Sets]): [string, string] => [
  JSON.stringify(sets[0]),
  JSON.stringify(sets[1]),
];

/** All of a set with all of another. */
const both = (some: Sets, others: Sets): Sets =>
  some.flatMap((one) => others.map((other) => [...one, ...other]));

/** The words by which names are looked for. */
export const longestOf = (key: string): readonly string[] =>
  [...new Set(key.split(' '))].sort((a, b) => b.length - a.length).slice(0, mostWords);
