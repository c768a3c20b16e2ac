import { marketCodes, marketName, type Stage } from '@sovereign-pipeline/domain';
import type pg from 'pg';
import type { SearchHit, SearchPage } from '../answers/search-answers.ts';
import { position } from '../projection/progress.ts';
import { nameOf } from '../views/companies.ts';
import { namingKinds } from '../views/named-people.ts';
import { Asked, piecesOf } from './likeness.ts';
import { LiveTables } from './live-tables.ts';

/** Names that are looked at more closely, of each kind: those that begin so, and those that share a piece. */
const candidates = 300;

/** Sets of grams by which names are looked for. */
const mostPieces = 4;

/** Less like than this is not meant. */
const least = 0.48;

/** Of a party at least one word is as near as this to one asked for. */
const leastNear = 0.6;

/** Companies whose partnerships are looked at. */
const mostParties = 20;

/**
 * The names of one table that may be meant. $1 the key, $2 to $5 pieces or null, $6 how many. Begun so first: by index.
 */
const likelyIn = (table: string, id: string): string => `
(select ${id} as id, n.name, :schema.search_key(n.name) as key from :schema.${table} n
where :schema.search_key(n.name) collate "C" >= $1 and :schema.search_key(n.name) collate "C" < $1 || U&'\\+10FFFF'
order by :schema.search_key(n.name) collate "C" limit $6)
union
(select ${id}, n.name, :schema.search_key(n.name) from :schema.${table} n
where :schema.search_grams(n.name) @> $2::text[] or :schema.search_grams(n.name) @> $3::text[]
  or :schema.search_grams(n.name) @> $4::text[] or :schema.search_grams(n.name) @> $5::text[]
limit $6)`;

// $1 text. As it is compared.
const searchKey = `select :schema.search_key($1) as key, ${position}::float8 as position`;

export const likelyCompanies = `
select likely.*, ${nameOf('likely.id')} as displayed
from (${likelyIn('company_names', 'n.company_id')}) as likely`;

export const likelyModels = likelyIn('models', `n.company_id || '/' || n.model_id`);

export const likelyPeople = namingKinds
  .map((kind) => `(${likelyIn(`${kind}_people`, `n.company_id || '/' || n.person_id`)})`)
  .join('\nunion\n');

// $1 ids of companies, $2 how many
const partnershipsOf = `
select p.id, p.stage, p.purpose, :schema.search_key(concat_ws(' ', names.all_of_them, p.purpose)) as key, names.all_of_them as names
from (select distinct partnership_id from :schema.partnership_parties where company_id = any($1::text[]) limit $2) as theirs
join :schema.partnerships p on p.id = theirs.partnership_id
cross join lateral (
  select string_agg(c.name, ' · ' order by c.place) as all_of_them
  from :schema.partnership_parties c where c.partnership_id = p.id) as names`;

interface LikelyRow {
  readonly id: string;
  readonly name: string;
  readonly key: string;
}

type CompanyRow = LikelyRow & { readonly displayed: string };

type Kind = SearchHit['kind'];

/** Finds things by a part of one of their names, in any script, misspelt as well. */
export class Search {
  readonly #tables: LiveTables;

  constructor(pool: pg.Pool) {
    this.#tables = new LiveTables(pool);
  }

  /** The most like first, at most `limit` of them. Throws a NoReadModelsError before there are any. */
  async find(query: string, kinds: readonly Kind[], limit: number): Promise<SearchPage> {
    const [compared] = await this.#tables.select<{ key: string; position: number }>(searchKey, [query]);
    const { key = '', position: at = 0 } = compared ?? {};
    if (key === '') return { hits: [], position: at };
    const asked = new Asked(key);
    const pieces = piecesOf(key.split(' '), mostPieces);
    const values = [
      key,
      ...Array.from({ length: mostPieces }, (_, index) => pieces[index] ?? null),
      candidates,
    ];
    const wants = (kind: Kind) => kinds.length === 0 || kinds.includes(kind);
    const companies =
      wants('company') || wants('partnership')
        ? await this.#tables.select<CompanyRow>(likelyCompanies, values)
        : [];
    const found = [
      ...(wants('company') ? companiesLike(asked, companies) : []),
      ...(wants('model') ? await this.#models(asked, values) : []),
      ...(wants('person') ? await this.#people(asked, values) : []),
      ...(wants('partnership') ? await this.#partnerships(asked, companies) : []),
      ...(wants('market') ? marketsLike(asked, query) : []),
    ];
    const hits = found
      .filter(({ score }) => score >= least)
      .sort((a, b) => b.score - a.score || compare(a.name, b.name) || compare(a.id, b.id))
      .slice(0, limit);
    return { hits, position: at };
  }

  async #models(asked: Asked, values: readonly unknown[]): Promise<SearchHit[]> {
    const rows = await this.#tables.select<LikelyRow>(likelyModels, values);
    return rows.map((row) => ({
      ...{ kind: 'model', id: row.id, name: row.name, score: asked.likeness(row.key) },
    }));
  }

  async #people(asked: Asked, values: readonly unknown[]): Promise<SearchHit[]> {
    const rows = await this.#tables.select<LikelyRow>(`select * from (${likelyPeople}) as likely`, values);
    return bestOf(
      rows.map((row): SearchHit => ({
        ...{ kind: 'person', id: row.id, name: row.name, score: asked.likeness(row.key) },
      })),
    );
  }

  /** Those of companies of which a word is near, by the names of all parties and by the purpose. */
  async #partnerships(asked: Asked, companies: readonly CompanyRow[]): Promise<SearchHit[]> {
    const near = companies
      .map((row) => ({ id: row.id, near: asked.nearness(row.key) }))
      .filter((each) => each.near >= leastNear)
      .sort((a, b) => b.near - a.near);
    const parties = [...new Set(near.map(({ id }) => id))].slice(0, mostParties);
    if (parties.length === 0) return [];
    const rows = await this.#tables.select<{
      id: string;
      stage: Stage;
      purpose: string | null;
      key: string;
      names: string | null;
    }>(partnershipsOf, [parties, candidates]);
    return rows.map((row): SearchHit => ({
      ...{ kind: 'partnership', id: row.id, name: row.names ?? row.id, score: asked.likeness(row.key) },
      ...(row.purpose !== null && { matched: row.purpose }),
    }));
  }
}

function companiesLike(asked: Asked, rows: readonly CompanyRow[]): SearchHit[] {
  return bestOf(
    rows.map(({ id, displayed, name, key }): SearchHit => ({
      ...{ kind: 'company', id, name: displayed, score: asked.likeness(key) },
      ...(name !== displayed && { matched: name }),
    })),
  );
}

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const namedMarkets = marketCodes.map((code) => ({
  code,
  name: marketName(code),
  key: plain(marketName(code)),
}));

/** There are thousands of them, whose names share words: only what is nearly the same is meant. */
const leastOfMarkets = 0.7;

function marketsLike(asked: Asked, query: string): SearchHit[] {
  const code = query.trim().toLowerCase();
  return namedMarkets
    .map((each): SearchHit => ({
      ...{ kind: 'market', id: each.code, name: each.name },
      score: each.code.toLowerCase() === code ? 1 : asked.likeness(each.key),
    }))
    .filter(({ score }) => score >= leastOfMarkets);
}

/** Of each thing the name that is most like. */
function bestOf(hits: readonly SearchHit[]): SearchHit[] {
  const best = new Map<string, SearchHit>();
  for (const hit of hits) if (hit.score > (best.get(hit.id)?.score ?? -1)) best.set(hit.id, hit);
  return [...best.values()];
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
