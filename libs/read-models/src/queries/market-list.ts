import type { MarketCount } from '@sovereign-pipeline/domain';
import type { MarketSummary } from '../answers/query-answers.ts';
import { withOthers } from '../projection/who-is-who.ts';
import { quietSince, type Told, type ToldAsked, whenTold } from './claims-about.ts';
import { among, companyOf, conditionsOf, type Filter, inMarkets, meetsAll } from './filters.ts';
import { byCount, type List } from './orders.ts';
import { byParty, type DealAsked, dealFilters } from './partnership-list.ts';
import { type PartAsked } from './part-filters.ts';

/** Which markets: any of several values of one member, and all members that are given. */
export interface MarketFilter extends DealAsked, Omit<PartAsked, 'with'>, ToldAsked {
  /** Codes. */
  readonly ids?: readonly string[] | undefined;
  /** These markets, and those within them. */
  readonly market?: readonly string[] | undefined;
  /** Id of a company that targets it, or is a party to a partnership for it. */
  readonly company?: string | undefined;
}

/** What a market is filtered and ordered by. */
export type MarketEntry = MarketSummary & Omit<MarketCount, 'facts'> & Told;

const ofItsDeals = [...dealFilters, byParty];

/** One of the partnerships for it meets all of that. */
const byDeal: Filter<MarketEntry, MarketFilter> = {
  by: ['kind', 'role', ...dealFilters.flatMap(({ by }) => by)],
  sql: (asked, bind) => `p.code in (
    select unnest(p.markets) from :schema.partnerships p
    where true${conditionsOf(ofItsDeals, ofADeal(asked), bind)})`,
  meets: ({ deals }, asked) => deals.some((deal) => meetsAll(ofItsDeals, ofADeal(asked), deal)),
};

/** The company must be in the partnership only if a role or kind is given; else it may target the market instead. */
const ofADeal = ({ company, ...asked }: MarketFilter): DealAsked & PartAsked => ({
  ...asked,
  company: asked.role === undefined && asked.kind === undefined ? undefined : company,
});

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

/** A condition that one of the claims targets the market, or is about a partnership for it. */
const claimsOfMarket = (claims: string): string => `p.code in (
    select f.data->>'market' from (${claims}) as said join :schema.facts f on f.event_id = said.event_id
    where f.type = 'MarketTargeted'
    union all
    select unnest(d.markets) from (${withOthers(claims)}) as told
    join :schema.partnerships d on told.stream = 'partnership-' || d.id)`;

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
    whenTold(claimsOfMarket),
    quietSince(claimsOfMarket),
  ],
  orders: {
    companies: byCount('p.companies', ({ companies }) => companies),
    partnerships: byCount('p.partnerships', ({ partnerships }) => partnerships),
  },
};
