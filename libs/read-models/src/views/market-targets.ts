import { foldMarketTarget, type MarketTarget } from '@sovereign-pipeline/domain';
import type { View } from './view.ts';

export const marketTargets: View<MarketTarget> = {
  name: 'market-target',
  fold: foldMarketTarget,

  tables: `
create table pipeline.market_targets (
  company_id     text collate "C" not null,
  market         text collate "C" not null,
  with_companies text[] not null,
  certainty      text not null,
  languages      text[] not null,
  purposes       text[] not null,
  basis          text[] not null
);
comment on table pipeline.market_targets is 'Which markets a company is said to target';
comment on column pipeline.market_targets.market is 'ISO 3166-1 country, UN M49 region or named grouping';
comment on column pipeline.market_targets.with_companies is 'Ids of the companies that it targets the market with';
comment on column pipeline.market_targets.certainty is 'confirmed, reported or speculative: the surest of the claims';
comment on column pipeline.market_targets.languages is 'BCP 47 tags';
comment on column pipeline.market_targets.purposes is 'What for, as written';
comment on column pipeline.market_targets.basis is 'Ids of the events that this row rests on';
`,

  keys: `
alter table pipeline.market_targets add primary key (company_id, market);
`,

  store: `
with gone as (
  delete from pipeline.market_targets t using unnest($2::text[]) as gone(key)
  where t.company_id = split_part(gone.key, '/', 1) and t.market = split_part(gone.key, '/', 2)
)
insert into pipeline.market_targets (company_id, market, with_companies, certainty, languages, purposes, basis)
select company, market, "with", certainty, languages, purposes, basis
from json_to_recordset($1) as r(
  company text, market text, "with" text[], certainty text, languages text[], purposes text[], basis text[])
on conflict (company_id, market) do update
set with_companies = excluded.with_companies, certainty = excluded.certainty, languages = excluded.languages,
  purposes = excluded.purposes, basis = excluded.basis`,

  records: [
    {
      table: 'market_targets',
      columns: {
        company_id: 'text',
        market: 'text',
        with_companies: 'text[]',
        certainty: 'text',
        languages: 'text[]',
        purposes: 'text[]',
        basis: 'text[]',
      },
      of: (row) => [
        [row.company, row.market, row.with, row.certainty, row.languages, row.purposes, row.basis],
      ],
    },
  ],
};

/** JSON array of the markets that company $1 targets. */
export const marketTargetsOfCompany = `
select coalesce(json_agg(json_build_object(
  'company', company_id, 'market', market, 'with', with_companies, 'certainty', certainty,
  'languages', languages, 'purposes', purposes, 'basis', basis)), '[]')
from pipeline.market_targets where company_id = $1`;
