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
  since          text,
  contested      boolean not null,
  disputed_by    text[],
  languages      text[] not null,
  purposes       text[] not null,
  sources        jsonb not null,
  pieces         jsonb not null,
  basis          text[] not null
);
comment on table pipeline.market_targets is 'Which markets a company is said to target';
comment on column pipeline.market_targets.market is 'ISO 3166-1 country, UN M49 region or named grouping';
comment on column pipeline.market_targets.with_companies is 'Ids of the companies that it targets the market with';
comment on column pipeline.market_targets.certainty is 'confirmed, reported or speculative: the surest of the claims';
comment on column pipeline.market_targets.since is 'The earliest date that is said, in EDTF as written; null: nobody says';
comment on column pipeline.market_targets.contested is 'Only disputed claims say it';
comment on column pipeline.market_targets.disputed_by is 'Whose word there is against claims that say it; null: nobody''s';
comment on column pipeline.market_targets.sources is '{independent, pieces}: how many sources have a word of their own, and how many pieces of evidence there are';
comment on column pipeline.market_targets.pieces is 'The evidence: of each piece what tells it from others, then whom it goes back to';
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
insert into pipeline.market_targets
  (company_id, market, with_companies, certainty, since, contested, disputed_by, languages, purposes, sources, pieces, basis)
select company, market, "with", certainty, since, contested, "disputedBy", languages, purposes, sources, pieces, basis
from jsonb_to_recordset($1) as r(
  company text, market text, "with" text[], certainty text, since text, contested boolean, "disputedBy" text[],
  languages text[], purposes text[], sources jsonb, pieces jsonb, basis text[])
on conflict (company_id, market) do update
set with_companies = excluded.with_companies, certainty = excluded.certainty, since = excluded.since,
  contested = excluded.contested, disputed_by = excluded.disputed_by, languages = excluded.languages,
  purposes = excluded.purposes, sources = excluded.sources, pieces = excluded.pieces, basis = excluded.basis`,

  records: [
    {
      table: 'market_targets',
      columns: {
        company_id: 'text',
        market: 'text',
        with_companies: 'text[]',
        certainty: 'text',
        since: 'text',
        contested: 'boolean',
        disputed_by: 'text[]',
        languages: 'text[]',
        purposes: 'text[]',
        sources: 'jsonb',
        pieces: 'jsonb',
        basis: 'text[]',
      },
      of: (row) => [
        [
          ...[row.company, row.market, row.with, row.certainty, row.since, row.contested, row.disputedBy],
          ...[row.languages, row.purposes, row.sources, row.pieces, row.basis],
        ],
      ],
    },
  ],
};

/** JSON array of the markets that company $1 targets; what is absent may be null. */
export const marketTargetsOfCompany = `
select coalesce(json_agg(json_build_object(
  'company', company_id, 'market', market, 'with', with_companies, 'certainty', certainty, 'since', since,
  'contested', contested, 'disputedBy', disputed_by, 'languages', languages, 'purposes', purposes,
  'sources', sources, 'pieces', pieces, 'basis', basis)), '[]')
from pipeline.market_targets where company_id = $1`;
