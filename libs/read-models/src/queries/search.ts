import type pg from 'pg';
import type { SearchHit, SearchPage } from '../answers/search-answers.ts';
import { position } from '../projection/progress.ts';
import { nameOf } from '../views/companies.ts';
import { Asked } from './likeness.ts';
import { marketsLike } from './like-markets.ts';
import { likeliestWords, withWords } from './like-purposes.ts';
import { type LikelyRow, likelyOf, longestOf, type NamedKind, waysOf } from './likely-names.ts';
import { LiveTables } from './live-tables.ts';
import { publisherName } from './publisher-list.ts';

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

// $1 text. Returns it in the form that is compared.
const searchKey = `select :schema.search_key($1) as key, ${position}::float8 as position`;

// $1 ids of companies. Returns their names.
export const displayedNames = `
select asked.id, ${nameOf('asked.id')} as name from unnest($1::text[]) as asked(id)`;

/** A list among the values that the planner does not see: it would plan each time anew, because some are empty. */
const list = (placeholder: string): string => `(select ${placeholder}::text[])::text[]`;

// $8 and $9 ids of companies that resemble one word each. Reads the partnerships of whichever side has few; of each all
// its parties, which are fewer than the companies.
const betweenParties = `
(select theirs.id from (values (${list('$8')}, ${list('$9')}), (${list('$9')}, ${list('$8')})) as sides(own, others)
  cross join lateral unnest(sides.own) as party(id)
  cross join lateral (
    select partnership_id as id from :schema.partnership_parties where company_id = party.id
    order by partnership_id limit ${String(mostOfOne)}) as theirs
  cross join lateral (
    select from (
      select company_id from :schema.partnership_parties where partnership_id = theirs.id offset 0) as other
    where other.company_id = any (sides.others) and other.company_id <> party.id limit 1) as with_other
  limit ${String(mostOfBoth)})`;

// $3 ids of companies, the nearest first; $4 to $7 lists of words
const partnershipsOf = `
select p.id, p.purpose, names.all_of_them as names,
  concat_ws(' ', :schema.search_key(names.all_of_them), array_to_string(said.words, ' ')) as key
from (
  (select theirs.id from unnest(${list('$3')}) as asked(id) cross join lateral (
    select partnership_id as id from :schema.partnership_parties where company_id = asked.id
    order by partnership_id limit ${String(mostOfParty)}) as theirs)
  union${withWords(['$4', '$5', '$6', '$7'].map(list))}
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
    select p.id, ${publisherName} as name from :schema.publishers p where p.id = any (${list('$2')})) as n) as publishers,
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
    const wants = (...some: Kind[]) => kinds.length === 0 || some.some((kind) => kinds.includes(kind));
    const named: NamedKind[] = [];
    if (wants('company', 'partnership')) named.push('company');
    if (wants('model')) named.push('model');
    if (wants('person')) named.push('person');
    if (wants('publisher')) named.push('publisher');
    if (wants('partnership')) named.push('word');
    const rows = await this.#likely(asked, key, named);
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
      ...bestOf(ofKind('model').map((row) => hitOf(asked, row))),
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

  /** Names that may be meant. If one has a word as it is asked for, and near ones, no less similar ones are sought. */
  async #likely(asked: Asked, key: string, kinds: readonly NamedKind[]): Promise<LikelyRow[]> {
    const rows: LikelyRow[] = [];
    if (kinds.length === 0) return rows;
    for (const way of waysOf(key)) {
      const values = kinds.includes('word') ? way : way.slice(0, -1);
      rows.push(...(await this.#tables.select<LikelyRow>(likelyOf(kinds), values)));
      if (rows.some(({ kind, key: name }) => kind !== 'word' && isMeant(asked, name))) break;
    }
    return rows;
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

const isMeant = (asked: Asked, name: string): boolean =>
  asked.leastNearness(name) >= leastNear && asked.nearness(name) === 1;

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
