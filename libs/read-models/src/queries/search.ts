import type pg from 'pg';
import type { SearchHit, SearchPage } from '../answers/search-answers.ts';
import { position } from '../projection/progress.ts';
import { nameOf } from '../views/companies.ts';
import { namingKinds } from '../views/named-people.ts';
import { Asked, narrowestFirst, piecesOf } from './likeness.ts';
import { marketsLike } from './like-markets.ts';
import { likeliestWords, likelyWords, purposesAsked, withWords } from './like-purposes.ts';
import { LiveTables } from './live-tables.ts';
import { publisherName } from './publisher-list.ts';

/** The most names of each table to compare: those that begin with the text, and those with one set of grams. */
const mostBegun = 200;
const mostAlike = 60;

/** If so many names match the whole text, those that match a part are not looked for: all names may have that part. */
const enough = 100;

/** The most words by which names are looked for: the longest ones. */
const mostWords = 2;

/** The least likeness of a hit. */
const least = 0.48;

/** The least nearness of a party: that of its nearest word to one asked for. */
const leastNear = 0.65;

/** The most companies whose partnerships are examined, and the most of each. */
const mostParties = 10;
const mostOfParty = 10;

/** When two words name two parties: the most companies for each word, partnerships of each, and of both. */
const mostOfWord = 30;
const mostOfOne = 50;
const mostOfBoth = 30;

/** The names of one table that may be meant. $1 the key, $2 and $3 JSON arrays of sets of grams: together, and each. */
const likelyIn = (table: string, id: string): string => `
(with begun as materialized (
  select ${id} as id, n.name, :schema.search_key(n.name) as key from :schema.${table} n
  where :schema.search_key(n.name) collate "C" >= $1 and :schema.search_key(n.name) collate "C" < $1 || U&'\\+10FFFF'
  order by :schema.search_key(n.name) collate "C" limit ${String(mostBegun)}
), alike as materialized (
  ${havingAny('$2', table, id)}
  where (select count(*) from begun) < ${String(enough)}
)
select * from begun
union
select * from alike
union
(${havingAny('$3', table, id)}
where (select count(*) from begun) + (select count(*) from alike) < ${String(enough)}))`;

/** Some rows of each set, so that grams which very many names have leave room for rare ones. */
const havingAny = (sets: string, table: string, id: string): string => `
  select alike.* from jsonb_array_elements(${sets}::jsonb) as pieces(grams) cross join lateral (
    select ${id}, n.name, :schema.search_key(n.name) from :schema.${table} n
    where :schema.search_grams(n.name) @> array(select jsonb_array_elements_text(pieces.grams))
    limit ${String(mostAlike)}) as alike`;

// $1 text. Returns it in the form that is compared.
const searchKey = `select :schema.search_key($1) as key, ${position}::float8 as position`;

export const likelyCompanies = likelyIn('company_names', 'n.company_id');

export const likelyModels = likelyIn('models', `n.company_id || '/' || n.model_id`);

export const likelyPeople = namingKinds
  .map((kind) => `(${likelyIn(`${kind}_people`, `n.company_id || '/' || n.person_id`)})`)
  .join('\nunion\n');

export const likelyPublishers = likelyIn('publisher_names', 'n.publisher_id');

export const likelyOfPurposes = likelyWords('$4');

/** As `likelyIn`, for some kinds in one statement. */
const likelyOf = (kinds: readonly NamedKind[]): string =>
  `select * from (${kinds
    .map((kind) => `select '${kind}' as kind, ${kind}.* from (${likely[kind]}) as ${kind}`)
    .join('\nunion all\n')}) as likely`;

const likely = {
  ...{ company: likelyCompanies, model: likelyModels, person: likelyPeople, publisher: likelyPublishers },
  word: likelyOfPurposes,
};

type NamedKind = keyof typeof likely;

// $1 ids of companies. Returns their names.
export const displayedNames = `
select asked.id, ${nameOf('asked.id')} as name from unnest($1::text[]) as asked(id)`;

// $8 and $9 ids of companies that resemble one word each. Reads the partnerships of whichever side has few.
const betweenParties = `
(select theirs.id from (values ($8::text[], $9::text[]), ($9::text[], $8::text[])) as sides(own, others)
  cross join lateral unnest(sides.own) as party(id)
  cross join lateral (
    select partnership_id as id from :schema.partnership_parties where company_id = party.id
    order by partnership_id limit ${String(mostOfOne)}) as theirs
  cross join lateral (
    select from :schema.partnership_parties other where other.partnership_id = theirs.id
    and other.company_id = any (sides.others) and other.company_id <> party.id limit 1) as with_other
  limit ${String(mostOfBoth)})`;

// $3 ids of companies, the nearest first; $4 to $7 lists of words
const partnershipsOf = `
select p.id, p.purpose, names.all_of_them as names,
  concat_ws(' ', :schema.search_key(names.all_of_them), array_to_string(said.words, ' ')) as key
from (
  (select theirs.id from unnest($3::text[]) as asked(id) cross join lateral (
    select partnership_id as id from :schema.partnership_parties where company_id = asked.id
    order by partnership_id limit ${String(mostOfParty)}) as theirs)
  union${withWords(['$4', '$5', '$6', '$7'])}
  union${betweenParties}) as theirs
join :schema.partnerships p on p.id = theirs.id
left join :schema.searched_purposes said on said.partnership_id = p.id
cross join lateral (
  select string_agg(c.name, ' · ' order by c.place) as all_of_them
  from :schema.partnership_parties c where c.partnership_id = p.id) as names`;

// $1 ids of companies to name, $2 of publishers; the others as in `partnershipsOf`
export const aboutFound = `
select (select coalesce(json_agg(n), '[]') from (${displayedNames}) as n) as companies,
  (select coalesce(json_agg(n), '[]') from (
    select p.id, ${publisherName} as name from :schema.publishers p where p.id = any ($2::text[])) as n) as publishers,
  (select coalesce(json_agg(p), '[]') from (${partnershipsOf}) as p) as partnerships`;

interface Named {
  readonly id: string;
  readonly name: string | null;
}

interface Found {
  readonly companies: readonly Named[];
  readonly publishers: readonly Named[];
  readonly partnerships: readonly {
    readonly id: string;
    readonly purpose: string | null;
    readonly key: string;
    readonly names: string | null;
  }[];
}

interface LikelyRow {
  readonly kind: NamedKind;
  readonly id: string;
  readonly name: string;
  readonly key: string;
}

type Kind = SearchHit['kind'];

/** Finds things by a part of one of their names, in any script, even if misspelt. */
export class Search {
  readonly #tables: LiveTables;

  constructor(pool: pg.Pool) {
    this.#tables = new LiveTables(pool);
  }

  /** At most `limit` hits, the most similar first. Throws a NoReadModelsError before there are any read models. */
  async find(query: string, kinds: readonly Kind[], limit: number): Promise<SearchPage> {
    const [compared] = await this.#tables.select<{ key: string; position: number }>(searchKey, [query]);
    const { key = '', position: at = 0 } = compared ?? {};
    if (key === '') return { hits: [], position: at };
    const asked = new Asked(key);
    const values = [key, ...setsOf(key).map((sets) => JSON.stringify(sets))];
    const wants = (...some: Kind[]) => kinds.length === 0 || some.some((kind) => kinds.includes(kind));
    const named: NamedKind[] = [];
    if (wants('company', 'partnership')) named.push('company');
    if (wants('model')) named.push('model');
    if (wants('person')) named.push('person');
    if (wants('publisher')) named.push('publisher');
    if (wants('partnership')) {
      named.push('word');
      values.push(JSON.stringify(purposesAsked(key)));
    }
    const rows = named.length === 0 ? [] : await this.#tables.select<LikelyRow>(likelyOf(named), values);
    const ofKind = <Kind extends NamedKind>(kind: Kind) =>
      rows.filter((row): row is LikelyRow & { readonly kind: Kind } => row.kind === kind);
    const companies = ofKind('company');
    const shown = wants('company') ? likeliest(asked, companies, limit) : [];
    const publishers = likeliest(asked, ofKind('publisher'), limit);
    const about = await this.#about(
      ...[
        idsOf(shown),
        idsOf(publishers),
        wants('partnership') ? partiesLike(asked, companies, mostParties) : [],
      ],
      likeliestWords(key, idsOf(ofKind('word'))),
      wants('partnership') ? partiesOfWords(key, companies) : [[], []],
    );
    const found = [
      ...ofKind('model').map((row) => hitOf(asked, row)),
      ...bestOf(ofKind('person').map((row) => hitOf(asked, row))),
      ...about.partnerships.map((row): SearchHit => ({
        ...{ kind: 'partnership', id: row.id, name: row.names ?? row.id, score: asked.likeness(row.key) },
        ...(row.purpose !== null && { matched: row.purpose }),
      })),
      ...(wants('market') ? marketsLike(asked, key, query) : []),
      ...withNames(shown, about.companies),
      ...withNames(publishers, about.publishers),
    ];
    return { hits: likest(found, limit), position: at };
  }

  /** The names of some companies and publishers, and partnerships of others, or with words that are asked for. */
  async #about(
    companies: readonly string[],
    publishers: readonly string[],
    parties: readonly string[],
    words: readonly (readonly string[])[],
    sides: readonly (readonly string[])[],
  ): Promise<Found> {
    const none = { companies: [], publishers: [], partnerships: [] };
    const values = [companies, publishers, parties, ...words, ...sides];
    if (values.every((each) => each.length === 0)) return none;
    const [about = none] = await this.#tables.select<Found>(aboutFound, values);
    return about;
  }
}

const idsOf = (all: readonly { readonly id: string }[]): string[] => all.map(({ id }) => id);

type LikelyThing = LikelyRow & { readonly kind: Kind };

const hitOf = (asked: Asked, { kind, id, name, key }: LikelyThing): SearchHit => ({
  ...{ kind, id, name, score: asked.likeness(key) },
});

function withNames(
  hits: readonly (SearchHit & { readonly matched: string })[],
  named: readonly Named[],
): SearchHit[] {
  const names = new Map(named.map(({ id, name }) => [id, name]));
  return hits.map(({ matched, ...hit }) => {
    const name = names.get(hit.id) ?? hit.name;
    return { ...hit, name, ...(matched !== name && { matched }) };
  });
}

/** Companies with a similar word, the nearest first. */
function partiesLike(asked: Asked, companies: readonly LikelyRow[], most: number): string[] {
  const near = companies
    .map(({ id, key }) => ({ id, near: asked.nearness(key), like: asked.likeness(key) }))
    .filter((each) => each.near >= leastNear)
    .sort((a, b) => b.near - a.near || b.like - a.like || compare(a.id, b.id));
  return [...new Set(near.map(({ id }) => id))].slice(0, most);
}

/** For each of two words, the companies with a similar word. */
function partiesOfWords(key: string, companies: readonly LikelyRow[]): readonly (readonly string[])[] {
  const [first, second] = longestOf(key);
  if (first === undefined || second === undefined) return [[], []];
  return [first, second].map((word) => partiesLike(new Asked(word), companies, mostOfWord));
}

/** The most similar first. */
const likest = (hits: readonly SearchHit[], limit: number): SearchHit[] =>
  hits
    .filter(({ score }) => score >= least)
    .sort((a, b) => b.score - a.score || compare(a.name, b.name) || compare(a.id, b.id))
    .slice(0, limit);

const longestOf = (key: string): readonly string[] =>
  [...new Set(key.split(' '))].sort((a, b) => b.length - a.length).slice(0, mostWords);

/** Sets of grams by which names are looked for: of two words both together, then each; of one word all, then some. */
function setsOf(key: string): readonly (readonly (readonly string[])[])[] {
  const [first = [], second] = longestOf(key).map(piecesOf);
  if (second === undefined) return [[first.flat()], first];
  const together = first.flatMap((one) => second.map((other) => [...one, ...other]));
  return [together, [...narrowestFirst(first), ...narrowestFirst(second)]];
}

/** The candidates that can be among so many hits. */
function likeliest(
  asked: Asked,
  rows: readonly LikelyThing[],
  limit: number,
): (SearchHit & { readonly matched: string })[] {
  const all = bestOf(rows.map((row) => ({ ...hitOf(asked, row), matched: row.name })));
  const last = all.map(({ score }) => score).sort((a, b) => b - a)[limit - 1] ?? 0;
  return all.filter(({ score }) => score >= Math.max(last, least));
}

/** For each thing, the name that is most similar. */
function bestOf<Hit extends SearchHit>(hits: readonly Hit[]): Hit[] {
  const best = new Map<string, Hit>();
  for (const hit of hits) if (hit.score > (best.get(hit.id)?.score ?? -1)) best.set(hit.id, hit);
  return [...best.values()];
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
