import type { Queryable } from '@sovereign-pipeline/postgres';
import type pg from 'pg';
import type { CompanySuggestion, SuggestionPage } from '../answers/suggestion-answers.ts';
import { inSchema } from '../schema/schema.ts';
import { nameOf } from '../views/companies.ts';
import { alikeDeals } from './alike-deals.ts';
import type { ListPage } from './filters.ts';
import { isOpen, judgements, unsureOf } from './judgements.ts';
import { LiveTables } from './live-tables.ts';

/** The most keys, or partnerships, to examine for one page. */
const stride = 1000;

/** The most companies of one key, each of which is compared with each. */
const mostOfKey = 8;

const likeness = (table: string): string => `(:schema.likeness_key(${table}.name) COLLATE "C")`;

// $1 key before the first, $2 how many. Each with the companies that have a name of it; one probe of the index for
// each.
export const keysOfNames = `
with recursive keys (key, nth) as (
  (select ${likeness('n')}, 1 from :schema.company_names n where ${likeness('n')} > $1 order by ${likeness('n')} limit 1)
  union all
  select (select ${likeness('n')} from :schema.company_names n where ${likeness('n')} > keys.key
    order by ${likeness('n')} limit 1), nth + 1
  from keys where keys.key is not null and nth < $2
)
select keys.key, array(
  select distinct n.company_id from :schema.company_names n where ${likeness('n')} = keys.key limit ${mostOfKey}
) as companies
from keys where keys.key is not null order by keys.key`;

// $1 ids
const namesOf = `
select asked.id, ${nameOf('asked.id')} as name
from unnest($1::text[]) as asked(id)`;

// $1 and $2 ids, side by side. Up to five others that have partnerships with both, among those that are examined.
const sharedOf = `
select pair.place::integer - 1 as place, array(
  select distinct theirs.company_id from (
    select partnership_id from :schema.partnership_parties where company_id = pair.a limit 200) as mine
  join :schema.partnership_parties theirs on theirs.partnership_id = mine.partnership_id
  where theirs.company_id not in (pair.a, pair.b) and exists (
    select from :schema.partnership_parties one join :schema.partnership_parties other
      on other.partnership_id = one.partnership_id and other.company_id = pair.b
    where one.company_id = theirs.company_id limit 1)
  order by 1 limit 5) as shared
from unnest($1::text[], $2::text[]) with ordinality as pair(a, b, place)`;

interface Pair {
  readonly a: string;
  readonly b: string;
  readonly key: string;
}

/** Pairs that are probably the same, and not judged. A suggestion joins nothing; only a judgement does. */
export class Suggestions {
  readonly #tables: LiveTables;

  constructor(pool: pg.Pool) {
    this.#tables = new LiveTables(pool);
  }

  /**
   * Companies by what their names have in common. `cursor`: the `next` of the page before; a page before the last may
   * be empty.
   */
  async companies({ cursor = '', limit }: ListPage): Promise<SuggestionPage> {
    return this.#tables.snapshot(async (client, schema, _, position) => {
      const { rows } = await client.query<{ key: string; companies: string[] }>(
        inSchema(schema, keysOfNames),
        [cursor, stride],
      );
      const pairs = rows.flatMap(({ key, companies }) => pairsOf(key, companies.sort()));
      const judged = await judgements(client, schema, [...new Set(pairs.flatMap(({ a, b }) => [a, b]))]);
      const open = pairs.filter(({ a, b }) => isOpen(judged, a, b));
      // Pairs of one key stay on one page.
      const last = open[limit] && open[limit - 1]?.key;
      const shown = last === undefined ? open : open.filter(({ key }) => key <= last);
      const next = last ?? (rows.length === stride ? rows.at(-1)?.key : undefined);
      return {
        suggestions: await described(client, schema, shown, judged),
        ...(next !== undefined && { next }),
        position,
      };
    });
  }

  /** Partnerships of the same parties that also have a day, a market or the instrument in common. */
  async partnerships({ cursor = '', limit }: ListPage): Promise<SuggestionPage> {
    return this.#tables.snapshot(async (client, schema, _, position) => {
      return { ...(await alikeDeals(client, schema, cursor, limit)), position };
    });
  }
}

function pairsOf(key: string, companies: readonly string[]): Pair[] {
  return companies.flatMap((a, index) => companies.slice(index + 1).map((b) => ({ a, b, key })));
}

async function described(
  client: Queryable,
  schema: string,
  pairs: readonly Pair[],
  judged: ReadonlyMap<string, string>,
): Promise<CompanySuggestion[]> {
  if (pairs.length === 0) return [];
  const ids = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))];
  const named = await client.query<{ id: string; name: string }>(inSchema(schema, namesOf), [ids]);
  const names = new Map(named.rows.map(({ id, name }) => [id, name]));
  const shared = await client.query<{ place: number; shared: string[] }>(inSchema(schema, sharedOf), [
    pairs.map(({ a }) => a),
    pairs.map(({ b }) => b),
  ]);
  const sharedBy = new Map(shared.rows.map((row) => [row.place, row.shared]));
  return pairs.map(({ a, b }, place) => {
    const sharedParties = sharedBy.get(place) ?? [];
    return {
      kind: 'company',
      a: { id: a, name: names.get(a) ?? a },
      b: { id: b, name: names.get(b) ?? b },
      reasons: ['names-alike', ...(sharedParties.length > 0 ? (['shared-parties'] as const) : [])],
      sharedParties,
      ...unsureOf(judged, a, b),
    };
  });
}
