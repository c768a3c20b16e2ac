import {
  companyInMarket,
  listed,
  type Market,
  type MarketCompany,
  marketName,
  type MarketTarget,
  type Partnership,
} from '@sovereign-pipeline/domain';
import type { Queryable } from '@sovereign-pipeline/postgres';
import type pg from 'pg';
import { nameOf } from '../views/companies.ts';
import { marketTargetAsJson } from '../views/market-targets.ts';
import { allParties, partnershipAsJson } from '../views/partnerships.ts';
import { type Deal, partAsJson, type PartIn, partnershipsAmong, withDeals } from './deals.ts';
import { codesWithin, type ListPage } from './filters.ts';
import { byBytes } from './ids.ts';
import { LiveTables } from './live-tables.ts';
import { type Named, spellings, writtenMostOften } from './names-written.ts';
import { inMarket } from './partnership-list.ts';

/** The partnerships in markets for which the table does not name each party. */
export const withAllParties = (codes: string): string => `
      select partnership_id from :schema.partnership_markets
      where market = any (${codes}::text[]) and company_id = '${allParties}'`;

/** Companies in a table, for each market as many as a page may have, in the order of its index. */
export const companiesIn = (table: string): string => `
  (select own.company_id from unnest($1::text[]) as within(market) cross join lateral (
    select c.company_id from :schema.${table} c where c.market = within.market and c.company_id > $2
    group by c.company_id order by c.company_id limit $3) as own)`;

/** Those of partnerships for which it does not name each party. */
export const companiesOfWide = `
  (select p.company_id from (${withAllParties('$1')}) as wide
    join :schema.partnership_parties p on p.partnership_id = wide.partnership_id
    where p.company_id > $2 group by p.company_id order by p.company_id limit $3)`;

// $1 market codes, $2 the id before, $3 how many. Companies and partnerships of these markets, by id.
export const idsInMarkets = `
(select company_id as id, 'company' as kind from (${companiesIn('market_targets')}
  union${companiesIn('partnership_markets')}
  union${companiesOfWide}
  ) as companies order by company_id limit $3)
union all
(select own.id, 'partnership' from unnest($1::text[]) as within(market) cross join lateral (
    select d.id from (${inMarket('within.market')}) as d where d.id > $2 order by d.id limit $3) as own
  group by own.id order by own.id limit $3)`;

// $1 ids, which are joined, so that a generic plan costs no more than one for these ids.
const partnershipsOf = `
select ${partnershipAsJson} as row
from unnest($1::text[]) as asked(id) join :schema.partnerships p on p.id = asked.id order by p.id`;

// $1 ids of companies, $2 market codes. Companies with their names, and whether these are written in several ways; what
// they have in the markets is read for all of them at once. `offset 0`: one by one, by the index.
export const companiesInMarkets = `
with wide as materialized (${withAllParties('$2')}), own as materialized (
  select company_id, partnership_id from :schema.partnership_markets
  where market = any ($2::text[]) and company_id = any ($1::text[])
  union
  select mine.company_id, mine.partnership_id
  from wide join :schema.partnership_parties mine on mine.partnership_id = wide.partnership_id
  where mine.company_id = any ($1::text[])
)${withDeals(
  `
  select asked.id, ${nameOf('asked.id')} as name, names.several
  from unnest($1::text[]) as asked(id)${spellings}
  order by asked.id`,
  'select partnership_id from own',
)},
  (select coalesce(json_agg(${partAsJson(`'company', mine.company_id,`)}), '[]')
    from own cross join lateral (
      select p.* from :schema.partnership_parties p
      where p.partnership_id = own.partnership_id and p.company_id = own.company_id offset 0) as mine) as parts,
  (select coalesce(json_agg(${marketTargetAsJson}), '[]') from :schema.market_targets t
    where t.company_id = any ($1::text[]) and t.market = any ($2::text[])) as targets`;

interface CompanyRow extends Named {
  readonly name: string | null;
}

interface RowsInMarkets {
  readonly companies: readonly CompanyRow[];
  readonly deals: readonly Deal[];
  readonly parts: readonly (PartIn & { readonly company: string })[];
  readonly targets: readonly MarketTarget[];
}

type MarketPageNow = Market & { readonly next?: string; readonly position: number };

/** A market's companies and partnerships, from the tables. */
export class MarketNow {
  readonly #tables: LiveTables;

  constructor(pool: pg.Pool) {
    this.#tables = new LiveTables(pool);
  }

  /**
   * `code` must be a market. Companies and partnerships in order of id, together at most `limit`. Throws a
   * NoReadModelsError before there are any read models.
   */
  find(code: string, { cursor = '', limit }: ListPage): Promise<MarketPageNow> {
    return this.#tables.snapshot(async (client, schema, ask, position) => {
      const within = codesWithin(code);
      const rows = await ask<{ id: string; kind: string }>(idsInMarkets, [within, cursor, limit + 1]);
      rows.sort((a, b) => byBytes(a.id, b.id));
      const last = rows.length > limit ? rows[limit - 1]?.id : undefined;
      // A company and a partnership may have the same id.
      const page = rows.filter(({ id }) => last === undefined || byBytes(id, last) <= 0);
      const rowsOf = async <Row extends object>(kind: string, sql: string, ...values: unknown[]) => {
        const ids = page.filter((each) => each.kind === kind).map(({ id }) => id);
        return ids.length === 0 ? [] : ask<Row>(sql, [ids, ...values]);
      };
      const partnerships = await rowsOf<{ row: Partnership }>('partnership', partnershipsOf);
      const [rowsOfPage] = await rowsOf<RowsInMarkets>('company', companiesInMarkets, within);
      return {
        ...{ code, name: marketName(code) },
        companies: rowsOfPage ? await companiesOf(client, schema, code, rowsOfPage) : [],
        partnerships: partnerships.map(({ row }) => listed(row)),
        ...(last !== undefined && { next: last }),
        position,
      };
    });
  }
}

async function companiesOf(
  client: Queryable,
  schema: string,
  code: string,
  { companies: rows, deals, parts, targets }: RowsInMarkets,
): Promise<MarketCompany[]> {
  const partnershipsOf = partnershipsAmong(deals);
  const partsOf = Map.groupBy(parts, ({ company }) => company);
  const targetsOf = Map.groupBy(targets, ({ company }) => company);
  const names = await writtenMostOften(client, schema, code, rows, 'partnerships');
  return rows.flatMap(({ id, name }) => {
    const company = { id, name: names.get(id) ?? name ?? id };
    const partnerships = partnershipsOf(id, partsOf.get(id) ?? []);
    return companyInMarket(code, company, targetsOf.get(id) ?? [], partnerships) ?? [];
  });
}
