import { comments } from '../views/comments.ts';
import { type AnalyticsView, dated, named } from './analytics-view.ts';

export const markets: AnalyticsView = {
  name: 'markets',
  comment: 'Every market in events, and all countries; a region is a market of its own beside its countries',
  columns: {
    code: { of: 'm.code', comment: comments.markets },
    name: { of: 'm.name', comment: 'In English' },
    countries: {
      of: 'm.countries',
      comment: 'ISO 3166-1 codes of its countries; for a subdivision, that of its country',
    },
    targeted_by: {
      of: '(select count(*)::integer from :schema.market_targets t where t.market = m.code)',
      comment:
        'The number of companies that target exactly this market, not its countries or the regions ' +
        'around it',
    },
    partnerships: {
      of: '(select count(*)::integer from :schema.partnerships p where m.code = any (p.markets))',
      comment: 'The number of partnerships for exactly this market',
    },
  },
  from: ':schema.market_codes m',
};

/** By the domain's rule: where a company's part in a partnership is disputed, its markets are as well. */
const ofPartnerships = `
  select c.company_id, claims.market, 'partnership', p.id, p.stage, claims.certainty, claims.since,
    claims.contested or c.contested,
    nullif(array(
      select disputing collate "C" from unnest(claims."disputedBy" || case when c.contested then c.disputed_by end) as d(disputing)
      where disputing is not null group by 1 order by 1), '{}'),
    array(select o.company_id from :schema.partnership_parties o
      where o.partnership_id = p.id and o.company_id <> c.company_id order by o.place),
    claims.basis
  from :schema.partnerships p,
    jsonb_to_recordset(p.market_claims) as claims(market text, parties text[], certainty text, since text,
      contested boolean, "disputedBy" text[], basis text[])
  join :schema.partnership_parties c on c.company_id = any (claims.parties)
  where c.partnership_id = p.id`;

export const companyMarkets: AnalyticsView = {
  name: 'company_markets',
  comment:
    'The markets of each company: a row for each market that it targets, and one for each market of ' +
    'each of its partnerships',
  columns: {
    company_id: { of: 's.company_id', comment: comments.companyId },
    market: { of: 's.market', comment: comments.markets },
    ...named('market_name', 's.market', 'Its name in English'),
    countries: {
      of: 'covered.countries',
      comment: "ISO 3166-1 codes of the market's countries",
      join: 'left join :schema.market_codes covered on covered.code = s.market',
    },
    via: {
      of: 's.via',
      comment: 'targeted: the company itself is said to aim at it; partnership: a partnership is for it',
    },
    partnership_id: { of: 's.partnership_id', comment: 'The partnership; null: targeted' },
    stage: { of: 's.stage', comment: 'The stage of the partnership; null: targeted' },
    certainty: { of: 's.certainty', comment: comments.certainty },
    ...dated('since', 's.since', 'The earliest date in the claims'),
    contested: { of: 's.contested', comment: "It rests on disputed claims only, or the company's part does" },
    disputed_by: { of: 's.disputed_by', comment: comments.disputedBy },
    with_companies: { of: 's.with_companies', comment: 'Ids of the other companies involved' },
    basis: { of: 's.basis', comment: comments.basis },
  },
  from: `(
  select company_id, market, 'targeted' as via, null::text collate "C" as partnership_id, null::text as stage, certainty, since,
    contested, disputed_by, with_companies, basis
  from :schema.market_targets
  union all${ofPartnerships}
) as s`,
};
