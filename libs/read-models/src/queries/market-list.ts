import type { MarketCount } from '@sovereign-pipeline/domain';
import type { MarketSummary } from '../answers/query-answers.ts';
import { among, companyOf, conditionsOf, type Filter, inMarkets, meetsAll } from './filters.ts';
import { byCount, type List } from './orders.ts';
import { type DealAsked, dealFilters } from './partnership-list.ts';

/** Which markets: of several values of one thing any, of several things all. */
export interface MarketFilter extends DealAsked {
  /** Codes. */
  readonly ids?: readonly string[] | undefined;
  /** These, and what lies within them. */
  readonly market?: readonly string[] | undefined;
  /** Id of a company that targets it, or is a party to a partnership for it. */
  readonly company?: string | undefined;
}

/** What a market is listed by. */
export type MarketEntry = MarketSummary & MarketCount;

/** One of the partnerships for it is all of that. */
const byDeal: Filter<MarketEntry, DealAsked> = {
  by: dealFilters.flatMap(({ by }) => by),
  sql: (asked, bind) => `p.code in (
    select unnest(p.markets) from :schema.partnerships p where true${conditionsOf(dealFilters, asked, bind)})`,
  meets: ({ deals }, asked) => deals.some((deal) => meetsAll(dealFilters, asked, deal)),
};

const byCompany: Filter<MarketEntry, MarketFilter> = {
  by: ['company'],
  sql: ({ company }, bind) => {
    const id = companyOf(bind(company));
    return `p.code in (
      select t.market from :schema.market_targets t where t.company_id = ${id}
      union
      select unnest(d.markets) from :schema.partnership_parties t join :schema.partnerships d on d.id = t.partnership_id
      where t.company_id = ${id})`;
  },
  meets: ({ companyIds }, { company = '' }) => companyIds.includes(company),
};

/** Every market that is named: how many companies target it, and how many partnerships are for it. */
export const marketList: List<MarketEntry, MarketFilter> = {
  from: `(
    select said.code, sum(said.companies)::integer as companies, sum(said.partnerships)::integer as partnerships
    from (
      select market collate "C" as code, count(*) as companies, 0 as partnerships from :schema.market_targets group by market
      union all
      select unnest(markets) collate "C", 0, 1 from :schema.partnerships
    ) as said group by said.code)`,
  id: ['p.code'],
  json: `json_build_object('code', p.code, 'companies', p.companies, 'partnerships', p.partnerships)`,
  filters: [
    among('ids', 'p.code', ({ code }) => code),
    inMarkets('market', 'array[p.code]', ({ code }) => [code]),
    byCompany,
    byDeal,
  ],
  orders: {
    companies: byCount('p.companies', ({ companies }) => companies),
    partnerships: byCount('p.partnerships', ({ partnerships }) => partnerships),
  },
};
