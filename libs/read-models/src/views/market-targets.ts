import { foldMarketTargetRow, type MarketTarget, type MarketTargetRow } from '@sovereign-pipeline/domain';
import { jsonOf, readBack, type RowTable } from './columns.ts';
import { asked } from './companies.ts';
import { comments } from './comments.ts';
import { namedPeople } from './named-people.ts';
import { viewOf } from './view.ts';

const table: RowTable<MarketTargetRow> = {
  table: 'market_targets',
  comment: 'The markets that companies target',
  key: ['company_id', 'market'],
  indexes: { market_targets_market: ['market', 'company_id'] },
  columns: {
    company_id: { of: 'company', type: 'id', comment: comments.companyId },
    market: { of: 'market', type: 'id', comment: 'ISO 3166-1 country, UN M49 region or named grouping' },
    with_companies: {
      of: 'with',
      type: 'text[]',
      comment: 'Ids of the companies that target the market together with it',
    },
    certainty: { of: 'certainty', type: 'text', comment: comments.certainty },
    since: { of: 'since', type: 'text', else: 'null', comment: comments.since },
    contested: { of: 'contested', type: 'boolean', comment: comments.contested },
    disputed_by: { of: 'disputedBy', type: 'text[]', else: 'nothing', comment: comments.disputedBy },
    people: { of: 'people', type: 'jsonb', comment: comments.people },
    languages: { of: 'languages', type: 'text[]', comment: comments.languages },
    purposes: { of: 'purposes', type: 'text[]', comment: 'The purpose, as written' },
    sources: { of: 'sources', type: 'jsonb', comment: comments.sources },
    pieces: {
      of: 'pieces',
      type: 'jsonb',
      comment: 'The evidence: of each piece what tells it from others, then whom it goes back to',
    },
    basis: { of: 'basis', type: 'text[]', comment: comments.basis },
  },
};

export const marketTargets = viewOf(
  { name: 'market-target', fold: foldMarketTargetRow },
  table,
  namedPeople('target', ['company_id', 'market']),
);

/** A target from its JSON. */
export const asTarget = readBack<MarketTarget>(table);

/** JSON object of a row `t`; absent values may be null. */
export const marketTargetAsJson = jsonOf(table, 't');

/** JSON array of the markets that the requested company targets; absent values may be null. */
export const marketTargetsOfCompany = `
select coalesce(json_agg(${marketTargetAsJson}), '[]')
from :schema.market_targets t where t.company_id = ${asked}`;
