import {
  companyName,
  type Fact,
  foldMarketTarget,
  foldPartnership,
  type MarketsPartnership,
  type MarketTarget,
  type MatrixCell,
  matrixCells,
  type Moment,
  rowsIn,
  type ViewKey,
} from '@sovereign-pipeline/domain';
import { hasNul } from '@sovereign-pipeline/postgres';
import type pg from 'pg';
import type { MatrixPage } from '../answers/matrix-answers.ts';
import { nameOf } from '../views/companies.ts';
import { anyMarket } from '../views/company-counts.ts';
import { marketTargetAsJson } from '../views/market-targets.ts';
import { factsOfCompany, findFacts } from './facts-of.ts';
import { type Deal, partAsJson, type PartIn, partnershipsAmong, withDeals } from './deals.ts';
import { type Bind, binding, codesWithin, type ListPage, type Statement } from './filters.ts';
import { type Ask, LiveTables } from './live-tables.ts';
import { byBytes, partsOf } from './ids.ts';
import {
  areSome,
  type CellFilter,
  dealsMeet,
  isCellOf,
  isDealOf,
  isTargetOf,
  targetsMeet,
} from './matrix-filters.ts';
import { pageOfCompanies } from './pages-of-companies.ts';

/** Which cells: any of several values of one member, and all members that are given. */
export interface MatrixFilter extends CellFilter {
  /** Ids of companies. */
  readonly company?: readonly string[] | undefined;
}

/** The most companies to read at once. */
const mostAtOnce = 50;

/** An estimate of a company's cells: at first, as many companies are read as should fill a page. */
const usualCells = 8;

/** Bytes of a page: it ends with the cell that exceeds them. */
const maxPageBytes = 2 ** 19;

/** Companies after an id that may have such a cell, so that others are not read. */
export function companiesAfter(after: string, filter: CellFilter, most: number): Statement {
  const { values, bind } = binding(after, most);
  const { market, stage } = filter;
  const some = [
    ...(stage === undefined ? [] : [hasStage(bind(stage))]),
    ...(areSome(filter) ? [hasEntry(filter, bind)] : []),
  ].join(' and ');
  const from = (table: string, which: string): string => `
  select c.company_id from :schema.${table} c where ${which} and c.company_id > $1 and ${some || 'true'}
  group by c.company_id order by c.company_id limit $2`;
  if (market === undefined)
    return { sql: `select company_id as id from (${from('company_names', 'true')})`, values };
  const codes = bind([anyMarket, ...new Set(market.flatMap(codesWithin))]);
  // For each market in order, by its index.
  const within = (table: string): string => `
  select own.company_id from unnest(${codes}::text[]) as asked(market)
  cross join lateral (${from(table, 'c.market = asked.market')}) as own`;
  const sql = `
select company_id as id from (${within('market_targets')} union ${within('partnership_markets')}) as companies
order by company_id limit $2`;
  return { sql, values };
}

/** Uses the index, company by company: `offset 0` keeps the planner from reading all parties first. */
const hasStage = (stages: string): string => `exists (
    select from :schema.partnership_parties p
    where p.company_id = c.company_id and p.stage = any (${stages}::text[]) offset 0)`;

const hasEntry = (filter: CellFilter, bind: Bind): string => `(exists (
    select from :schema.partnership_parties mine join :schema.partnerships p on p.id = mine.partnership_id
    where mine.company_id = c.company_id and p.markets <> '{}'${dealsMeet(filter, bind)} offset 0)
  or exists (
    select from :schema.market_targets t where t.company_id = c.company_id${targetsMeet(filter, bind)} offset 0))`;

// $1 any ids of companies. Returns their own ids.
const companiesOf = `
select distinct coalesce(c.company_id, asked.id) as id
from unnest($1::text[]) as asked(id) left join :schema.company_ids c on c.id = asked.id`;

/** The rows that the markets of these companies come from. */
export function rowsOfCompanies(ids: readonly string[], filter: CellFilter): Statement {
  const { values, bind } = binding(ids);
  const deals = dealsMeet(filter, bind);
  const parts = deals === '' ? mine : `${mine} join :schema.partnerships p on p.id = mine.partnership_id`;
  const sql = withDeals(
    `
  select asked.id, ${nameOf('asked.id')} as name,
    (select coalesce(json_agg(${marketTargetAsJson}), '[]') from :schema.market_targets t
      where t.company_id = asked.id${targetsMeet(filter, bind)}) as targets,
    (select coalesce(json_agg(${partAsJson()}), '[]') from ${parts}
      where mine.company_id = asked.id${deals}) as parts
  from unnest($1::text[]) with ordinality as asked(id, place) order by asked.place`,
    `
  select mine.partnership_id from ${parts} where mine.company_id = any ($1::text[])${deals}`,
  );
  return { sql, values };
}
const mine = ':schema.partnership_parties mine';

// $1 ids, each of which may have a market.
const anyOf = 'select id from unnest($1::text[]) as asked(id)';

interface CompanyRow {
  readonly id: string;
  readonly name: string | null;
  readonly targets: readonly MarketTarget[];
  readonly parts: readonly PartIn[];
}

interface RowsOfCompanies {
  readonly companies: readonly CompanyRow[];
  readonly deals: readonly Deal[];
}

/** Company by market. Every method throws a NoReadModelsError before there are any read models. */
export class Matrix {
  readonly #tables: LiveTables;

  constructor(pool: pg.Pool) {
    this.#tables = new LiveTables(pool);
  }

  /** In order of company, then market, from after the cursor on. */
  async now({ company, ...filter }: MatrixFilter, { cursor = '', limit }: ListPage): Promise<MatrixPage> {
    const [start, code] = partsOf(cursor);
    return this.#tables.snapshot(async (_, __, ask, position) => {
      const cells: MatrixCell[] = [];
      for await (const row of companyRows(ask, { company, ...filter }, start, limit)) {
        const { id, name, targets, partnerships } = row;
        const found = matrixCells({ id, name: name ?? id }, targets, partnerships).filter(
          (cell) => (id !== start || byBytes(cell.market.code, code) > 0) && isCellOf(filter, cell),
        );
        cells.push(...found);
        if (cells.length > limit) break;
      }
      const next = cells.length > limit ? cells[limit - 1]?.id : undefined;
      return pageOf(cells.slice(0, limit), next, position);
    });
  }

  /** As it stood at a moment. A page before the last may be short, or empty. Throws a HistoryTooLargeError. */
  async at({ company, ...filter }: MatrixFilter, page: ListPage, moment: Moment): Promise<MatrixPage> {
    return this.#tables.snapshot(async (client, schema, _, position) => {
      const { rows, next } = await pageOfCompanies<MatrixCell>(client, schema, page, moment, company, {
        having: anyOf,
        find: (ids, most) => findFacts(client, schema, factsOfCompany, ids, moment.knownAt, null, most),
        fold: (id, facts, until) => {
          const targets = toldRows('market-target', facts, foldMarketTarget, until);
          const deals = toldRows('partnership', facts, foldPartnership, until).filter(({ parties }) =>
            parties.some((party) => party.id === id),
          );
          return matrixCells(
            { id, name: companyName(id, facts) ?? id },
            targets.filter((target) => target.company === id && isTargetOf(filter, target)),
            deals.filter((deal) => isDealOf(filter, { ...deal, company: id })),
          ).filter((cell) => isCellOf(filter, cell));
        },
      });
      return pageOf(rows, next, position);
    });
  }
}

/** Rows of a view, each with the facts about it. */
const toldRows = <Row>(
  view: ViewKey['view'],
  facts: readonly Fact[],
  fold: (key: string, facts: readonly Fact[], until: number) => Row | undefined,
  until: number,
) =>
  rowsIn(facts, (row): row is ViewKey => row.view === view).flatMap(({ key, facts: own }) => {
    const row = fold(key, own, until);
    return row === undefined ? [] : [{ ...row, told: { facts: own, until } }];
  });

/** The companies asked for, or all that may have such cells, by id, from the one that the page starts in. */
async function* companyRows(
  ask: Ask,
  { company: asked, ...filter }: MatrixFilter,
  start: string,
  limit: number,
): AsyncGenerator<CompanyRow & { readonly partnerships: readonly MarketsPartnership[] }> {
  const by = <Row extends object>({ sql, values }: Statement) =>
    ask<Row>(sql, values, areSome(filter) ? 'made' : 'planned');
  const idsBy = async (statement: Statement) => (await by<{ id: string }>(statement)).map(({ id }) => id);
  const only = asked && (await idsBy({ sql: companiesOf, values: [asked.filter((id) => !hasNul(id))] }));
  const left = only?.filter((id) => byBytes(id, start) >= 0).sort(byBytes);
  let atOnce = Math.min(mostAtOnce, Math.ceil(limit / usualCells));
  let after = start;
  let ids = left?.splice(0, atOnce) ?? (start === '' ? undefined : [start]);
  for (;;) {
    ids ??= await idsBy(companiesAfter(after, filter, atOnce));
    if (ids.length === 0) return;
    for (const { companies, deals } of await by<RowsOfCompanies>(rowsOfCompanies(ids, filter))) {
      const partnershipsOf = partnershipsAmong(deals);
      for (const row of companies) yield { ...row, partnerships: partnershipsOf(row.id, row.parts) };
    }
    after = ids.at(-1) ?? after;
    atOnce = Math.min(mostAtOnce, 2 * atOnce);
    ids = left?.splice(0, atOnce);
  }
}

function pageOf(cells: readonly MatrixCell[], next: string | undefined, position: number): MatrixPage {
  let bytes = 0;
  const end = cells.findIndex((cell) => (bytes += Buffer.byteLength(JSON.stringify(cell))) > maxPageBytes);
  const isCut = end >= 0 && end < cells.length - 1;
  const place = isCut ? cells[end]?.id : next;
  return {
    cells: isCut ? cells.slice(0, end + 1) : cells,
    ...(place !== undefined && { next: place }),
    position,
  };
}
