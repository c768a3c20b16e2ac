import type { Company, ListedPartnership, PartyRole } from '@sovereign-pipeline/domain';
import type { CompanySummary } from '../answers/query-answers.ts';
import { withOthers } from '../projection/who-is-who.ts';
import { nameOf } from '../views/companies.ts';
import { anyMarket } from '../views/company-counts.ts';
import { among, companyOf, conditionsOf, type Filter, inMarkets, meetsAll } from './filters.ts';
import { quietSince, type Told, type ToldAsked, whenTold } from './claims-about.ts';
import { byCount, byRecording, type List } from './orders.ts';
import { type DealAsked, dealFilters } from './partnership-list.ts';

/** Which companies: any of several values of one member, and all members that are given. */
export interface CompanyFilter extends DealAsked, ToldAsked {
  /** Its role in such a partnership. */
  readonly role?: readonly PartyRole[] | undefined;
  readonly ids?: readonly string[] | undefined;
  /** The kind of company in its profile. */
  readonly kind?: readonly string[] | undefined;
  /** The country in its profile; a region includes its countries. */
  readonly country?: readonly string[] | undefined;
  /** Id of its parent, from its profile. */
  readonly parent?: string | undefined;
  /** A market that it targets, or of one of its partnerships; a region includes its countries. */
  readonly market?: readonly string[] | undefined;
}

/** What a company is filtered and ordered by. */
export interface CompanyEntry extends CompanySummary, Told {
  readonly profile: Pick<Company, 'kind' | 'country' | 'parent'>;
  readonly deals: readonly ListedPartnership[];
  readonly reached: readonly string[];
}

/** One of its partnerships meets all of that. */
const byDeal: Filter<CompanyEntry, CompanyFilter> = {
  by: ['role', ...dealFilters.flatMap(({ by }) => by)],
  sql: ({ role, ...asked }, bind) => `p.id in (
    select mine.company_id from :schema.partnership_parties mine join :schema.partnerships p on p.id = mine.partnership_id
    where ${role === undefined ? 'true' : `mine.roles && ${bind(role)}::text[]`}${conditionsOf(dealFilters, asked, bind)})`,
  meets: ({ id, deals }, { role, ...asked }) =>
    deals.some(
      (deal) =>
        meetsAll(dealFilters, asked, deal) &&
        (role === undefined ||
          deal.parties.some(
            (party) => party.id === id && party.roles?.some((own) => role.includes(own)) === true,
          )),
    ),
};

const profiled = (column: string): string =>
  `(select c.${column} from :schema.companies c where c.id = p.id)`;

const reached = `
    select t.market from :schema.market_targets t where t.company_id = p.id
    union
    select unnest(d.markets) from :schema.partnership_parties t join :schema.partnerships d on d.id = t.partnership_id
    where t.company_id = p.id`;

const countOf = (thing: string, what = 'sum(t.number)'): string =>
  `(select coalesce(${what}, 0)::integer from :schema.company_counts t where t.company_id = p.id and t.thing = '${thing}')`;
const partnerships = countOf('partnership');
const models = countOf('model', 'count(*)');
const meetings = countOf('meeting');
const reachedCount = `(select count(*)::integer from (${reached}) as reached)`;
/** Markets of a partnership with very many are not written for each of its companies. */
const ofWide = `t.thing = 'market' and t.what = '${anyMarket}'`;
const markets = `(case when exists (select from :schema.company_counts t where t.company_id = p.id and ${ofWide})
    then ${reachedCount} else ${countOf('market', 'count(*)')} end)`;

/** JSON object of the counts of the company of a record `p`, after other members. Reads all counts at once. */
export const countsAsJson = (members = ''): string => `(
    select json_build_object(${members}
      'partnerships', coalesce(sum(t.number) filter (where t.thing = 'partnership'), 0)::integer,
      'markets', case when bool_or(${ofWide}) then ${reachedCount} else count(*) filter (where t.thing = 'market')::integer end,
      'models', count(*) filter (where t.thing = 'model')::integer,
      'meetings', coalesce(sum(t.number) filter (where t.thing = 'meeting'), 0)::integer)
    from :schema.company_counts t where t.company_id = p.id)`;

/** All ids of the company of a record `p`. */
const anyId = `(select p.id union all select i.id from :schema.company_ids i where i.company_id = p.id)`;

/** A condition that one of the claims is about the company, or about a partnership or meeting that names it. */
const claimsOfCompany = (claims: string): string => `p.id in (
    select coalesce(i.company_id, n.company_id) from (${claims}) as said
    join :schema.company_events n on n.position = said.position
    left join :schema.company_ids i on i.id = n.company_id
    union all
    select coalesce(i.company_id, n.company_id) from (
      select distinct said.stream from (${withOthers(claims)}) as said
      where said.stream not like 'company-%') as noisy
    join :schema.facts f on f.stream = noisy.stream
    join :schema.company_events n on n.position = f.position
    left join :schema.company_ids i on i.id = n.company_id)`;

export const companyList: List<CompanyEntry, CompanyFilter> = {
  from: '(select n.company_id as id from :schema.company_names n group by n.company_id)',
  id: ['p.id'],
  json: countsAsJson(`'id', p.id, 'name', ${nameOf('p.id')},`),
  filters: [
    among('ids', 'p.id', ({ id }) => id),
    among('kind', profiled('kind'), ({ profile }) => profile.kind),
    inMarkets('country', `array[${profiled('country')}]`, ({ profile: { country } }) =>
      country === undefined ? [] : [country],
    ),
    {
      by: ['parent'],
      sql: ({ parent }, bind) => `${profiled('parent_id')} = ${companyOf(bind(parent))}`,
      meets: ({ profile }, { parent }) => profile.parent?.id === parent,
    },
    inMarkets('market', `array(${reached})`, (entry) => entry.reached),
    byDeal,
    whenTold(claimsOfCompany),
    quietSince(claimsOfCompany),
  ],
  orders: {
    recorded: byRecording(
      `coalesce((select max(n.position) from ${anyId} as own join :schema.company_events n on n.company_id = own.id), 0)`,
    ),
    partnerships: byCount(partnerships, (entry) => entry.partnerships),
    markets: byCount(markets, (entry) => entry.markets),
    models: byCount(models, (entry) => entry.models),
    meetings: byCount(meetings, (entry) => entry.meetings),
  },
};
