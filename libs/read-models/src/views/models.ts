import { foldModel, type Model } from '@sovereign-pipeline/domain';
import type { View } from './view.ts';

export const models: View<Model> = {
  name: 'model',
  fold: foldModel,

  tables: `
create table pipeline.models (
  company_id  text collate "C" not null,
  model_id    text collate "C" not null,
  name        text not null,
  languages   text[] not null,
  markets     text[] not null,
  certainty   text not null,
  since       text,
  contested   boolean not null,
  disputed_by text[],
  sources     jsonb not null,
  basis       text[] not null
);
comment on table pipeline.models is 'AI models that a company has launched';
comment on column pipeline.models.model_id is 'Slug of the name: spellings that differ in case or punctuation are one model';
comment on column pipeline.models.languages is 'BCP 47 tags';
comment on column pipeline.models.markets is 'ISO 3166-1 countries, UN M49 regions or named groupings';
comment on column pipeline.models.certainty is 'confirmed, reported or speculative: the surest of the claims';
comment on column pipeline.models.since is 'The earliest date that is said, in EDTF as written; null: nobody says';
comment on column pipeline.models.contested is 'Only disputed claims say it';
comment on column pipeline.models.disputed_by is 'Whose word there is against claims that say it; null: nobody''s';
comment on column pipeline.models.sources is '{independent, pieces}: how many sources have a word of their own, and how many pieces of evidence there are';
comment on column pipeline.models.basis is 'Ids of the events that this row rests on';
`,

  keys: `
alter table pipeline.models add primary key (company_id, model_id);
`,

  store: `
with gone as (
  delete from pipeline.models m using unnest($2::text[]) as gone(key)
  where m.company_id = split_part(gone.key, '/', 1) and m.model_id = split_part(gone.key, '/', 2)
)
insert into pipeline.models
  (company_id, model_id, name, languages, markets, certainty, since, contested, disputed_by, sources, basis)
select company, split_part(key, '/', 2), model, languages, markets, certainty, since, contested, "disputedBy", sources, basis
from jsonb_to_recordset($1) as r(
  key text, company text, model text, languages text[], markets text[], certainty text, since text, contested boolean,
  "disputedBy" text[], sources jsonb, basis text[])
on conflict (company_id, model_id) do update
set name = excluded.name, languages = excluded.languages, markets = excluded.markets, certainty = excluded.certainty,
  since = excluded.since, contested = excluded.contested, disputed_by = excluded.disputed_by,
  sources = excluded.sources, basis = excluded.basis`,

  records: [
    {
      table: 'models',
      columns: {
        company_id: 'text',
        model_id: 'text',
        name: 'text',
        languages: 'text[]',
        markets: 'text[]',
        certainty: 'text',
        since: 'text',
        contested: 'boolean',
        disputed_by: 'text[]',
        sources: 'jsonb',
        basis: 'text[]',
      },
      of: (row) => [
        [
          ...[row.company, row.key.split('/')[1], row.model, row.languages, row.markets, row.certainty],
          ...[row.since, row.contested, row.disputedBy, row.sources, row.basis],
        ],
      ],
    },
  ],
};

/** JSON array of the models of company $1; what is absent may be null. */
export const modelsOfCompany = `
select coalesce(json_agg(json_build_object(
  'company', company_id, 'model', name, 'languages', languages, 'markets', markets, 'certainty', certainty,
  'since', since, 'contested', contested, 'disputedBy', disputed_by, 'sources', sources, 'basis', basis)), '[]')
from pipeline.models where company_id = $1`;
