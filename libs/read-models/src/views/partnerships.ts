import { foldPartnership, type Partnership, stages } from '@sovereign-pipeline/domain';
import type { View } from './view.ts';

export const partnerships: View<Partnership> = {
  name: 'partnership',
  fold: foldPartnership,

  tables: `
create table pipeline.partnerships (
  id            text collate "C" not null,
  stage         text not null,
  since         text,
  certainty     text not null,
  conflict      boolean not null,
  contested     boolean not null,
  disputed_by   text[],
  alternatives  jsonb not null,
  purpose       text,
  markets       text[] not null,
  market_claims jsonb not null,
  languages     text[] not null,
  pillars       text[] not null,
  sources       jsonb not null,
  basis         text[] not null,
  basis_of      jsonb not null
);
comment on table pipeline.partnerships is 'Every partnership, with its stage as assessed from all claims about it';
comment on column pipeline.partnerships.stage is '${stages.join(', ')}';
comment on column pipeline.partnerships.since is 'When it came to that stage: the earliest date that is said, in EDTF as written (2024-06, 2024-06-24/2024-06-28, 2024~); null: nobody says';
comment on column pipeline.partnerships.certainty is 'confirmed, reported or speculative: the surest of the claims that say the stage';
comment on column pipeline.partnerships.conflict is 'A claim says what cannot be part of one story with the stage';
comment on column pipeline.partnerships.contested is 'The stage rests on disputed claims only';
comment on column pipeline.partnerships.disputed_by is 'Whose word there is against claims that say the stage; null: nobody''s';
comment on column pipeline.partnerships.alternatives is 'Array of {stage, since, certainty, contested, disputedBy?, basis}: what else it may stand at';
comment on column pipeline.partnerships.purpose is 'What it is for';
comment on column pipeline.partnerships.markets is 'ISO 3166-1 countries, UN M49 regions or named groupings';
comment on column pipeline.partnerships.market_claims is 'Array of {market, parties, certainty, since, contested, disputedBy?, sources, basis, pieces}: what the claims that name a market say of it';
comment on column pipeline.partnerships.languages is 'BCP 47 tags';
comment on column pipeline.partnerships.pillars is 'infrastructure, data, workforce, business-network, model';
comment on column pipeline.partnerships.sources is '{independent, pieces}: how many sources have a word of their own, and how many pieces of evidence there are';
comment on column pipeline.partnerships.basis is 'Ids of the events that the stage rests on';
comment on column pipeline.partnerships.basis_of is '{since?, purpose?}: ids of the events that a detail rests on';

create table pipeline.partnership_parties (
  partnership_id text collate "C" not null,
  company_id     text collate "C" not null,
  name           text not null,
  role           text,
  contested      boolean not null,
  disputed_by    text[],
  withdrawn      boolean,
  basis          text[] not null,
  place          integer not null
);
comment on table pipeline.partnership_parties is 'Who takes part in a partnership, governments included';
comment on column pipeline.partnership_parties.role is 'builder, supplier, customer, funder, host, government or other; null: not said';
comment on column pipeline.partnership_parties.contested is 'Only disputed claims name it';
comment on column pipeline.partnership_parties.disputed_by is 'Whose word there is against claims that name it; null: nobody''s';
comment on column pipeline.partnership_parties.withdrawn is 'True: only claims that were taken back name it';
comment on column pipeline.partnership_parties.basis is 'Ids of the events that name it';
comment on column pipeline.partnership_parties.place is 'Place in the list of parties, from 1';
`,

  keys: `
alter table pipeline.partnerships add primary key (id);
alter table pipeline.partnership_parties add primary key (partnership_id, company_id);
create index partnership_parties_company on pipeline.partnership_parties (company_id, partnership_id);
`,

  store: `
with rows as materialized (
  select * from jsonb_to_recordset($1) as r(
    id text, stage text, since text, certainty text, conflict boolean, contested boolean, "disputedBy" text[],
    alternatives jsonb, purpose text, markets text[], "marketClaims" jsonb, languages text[], pillars text[],
    sources jsonb, basis text[], "basisOf" jsonb, parties jsonb)
), parties as materialized (
  select rows.id as partnership_id, p.id as company_id, p.name, p.role, p.contested, p."disputedBy" as disputed_by,
    p.withdrawn, p.basis, p.place
  from rows, rows from (jsonb_to_recordset(rows.parties) as (
    id text, name text, role text, contested boolean, "disputedBy" text[], withdrawn boolean, basis text[]))
    with ordinality as p(id, name, role, contested, "disputedBy", withdrawn, basis, place)
), gone as (
  delete from pipeline.partnerships where id = any($2)
), gone_parties as (
  delete from pipeline.partnership_parties p
  where p.partnership_id = any($2 || array(select id from rows))
    and not exists (select from parties n where n.partnership_id = p.partnership_id and n.company_id = p.company_id)
), kept_parties as (
  insert into pipeline.partnership_parties as stored
    (partnership_id, company_id, name, role, contested, disputed_by, withdrawn, basis, place)
  select * from parties
  on conflict (partnership_id, company_id) do update
  set name = excluded.name, role = excluded.role, contested = excluded.contested, disputed_by = excluded.disputed_by,
    withdrawn = excluded.withdrawn, basis = excluded.basis, place = excluded.place
  where (stored.name, stored.role, stored.contested, stored.disputed_by, stored.withdrawn, stored.basis, stored.place)
    is distinct from (excluded.name, excluded.role, excluded.contested, excluded.disputed_by, excluded.withdrawn,
      excluded.basis, excluded.place)
)
insert into pipeline.partnerships
  (id, stage, since, certainty, conflict, contested, disputed_by, alternatives, purpose, markets, market_claims,
   languages, pillars, sources, basis, basis_of)
select id, stage, since, certainty, conflict, contested, "disputedBy", alternatives, purpose, markets, "marketClaims",
  languages, pillars, sources, basis, "basisOf" from rows
on conflict (id) do update
set stage = excluded.stage, since = excluded.since, certainty = excluded.certainty, conflict = excluded.conflict,
  contested = excluded.contested, disputed_by = excluded.disputed_by, alternatives = excluded.alternatives,
  purpose = excluded.purpose, markets = excluded.markets, market_claims = excluded.market_claims,
  languages = excluded.languages, pillars = excluded.pillars, sources = excluded.sources, basis = excluded.basis,
  basis_of = excluded.basis_of`,

  records: [
    {
      table: 'partnerships',
      columns: {
        id: 'text',
        stage: 'text',
        since: 'text',
        certainty: 'text',
        conflict: 'boolean',
        contested: 'boolean',
        disputed_by: 'text[]',
        alternatives: 'jsonb',
        purpose: 'text',
        markets: 'text[]',
        market_claims: 'jsonb',
        languages: 'text[]',
        pillars: 'text[]',
        sources: 'jsonb',
        basis: 'text[]',
        basis_of: 'jsonb',
      },
      of: (row) => [
        [
          ...[row.id, row.stage, row.since, row.certainty, row.conflict, row.contested, row.disputedBy],
          ...[row.alternatives, row.purpose, row.markets, row.marketClaims, row.languages, row.pillars],
          ...[row.sources, row.basis, row.basisOf],
        ],
      ],
    },
    {
      table: 'partnership_parties',
      columns: {
        partnership_id: 'text',
        company_id: 'text',
        name: 'text',
        role: 'text',
        contested: 'boolean',
        disputed_by: 'text[]',
        withdrawn: 'boolean',
        basis: 'text[]',
        place: 'integer',
      },
      of: ({ id, parties }) =>
        parties.map((party, index) => [
          ...[id, party.id, party.name, party.role, party.contested, party.disputedBy, party.withdrawn],
          ...[party.basis, index + 1],
        ]),
    },
  ],
};

/** JSON object of the partnership of a row `p`; what is absent may be null. */
export const partnershipAsJson = `
json_build_object(
  'id', p.id, 'stage', p.stage, 'since', p.since, 'certainty', p.certainty, 'conflict', p.conflict,
  'contested', p.contested, 'disputedBy', p.disputed_by, 'alternatives', p.alternatives,
  'parties', (
    select coalesce(json_agg(json_strip_nulls(json_build_object(
      'id', o.company_id, 'name', o.name, 'role', o.role, 'contested', o.contested, 'disputedBy', o.disputed_by,
      'withdrawn', o.withdrawn, 'basis', o.basis)) order by o.place), '[]')
    from pipeline.partnership_parties o where o.partnership_id = p.id),
  'purpose', p.purpose, 'markets', p.markets, 'marketClaims', p.market_claims, 'languages', p.languages, 'pillars', p.pillars,
  'sources', p.sources, 'basis', p.basis, 'basisOf', p.basis_of)`;

/** JSON array of the partnerships that company $1 is a party to. */
export const partnershipsOfCompany = `
select coalesce(json_agg(${partnershipAsJson}), '[]')
from pipeline.partnership_parties mine join pipeline.partnerships p on p.id = mine.partnership_id
where mine.company_id = $1`;
