import { foldPartnership, type Partnership } from '@sovereign-pipeline/domain';
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
  purpose       text,
  markets       text[] not null,
  market_claims jsonb not null,
  languages     text[] not null,
  pillars       text[] not null,
  evidence      integer not null,
  basis         text[] not null
);
comment on table pipeline.partnerships is 'Every partnership, with its stage as assessed from all claims about it';
comment on column pipeline.partnerships.stage is 'proposed, in-discussion, agreed, launched, paused or ended';
comment on column pipeline.partnerships.since is 'When it came to that stage, in EDTF as written (2024-06, 2024-06-24/2024-06-28, 2024~); null: nobody says';
comment on column pipeline.partnerships.certainty is 'confirmed, reported or speculative: of the claim that the stage rests on';
comment on column pipeline.partnerships.conflict is 'Another claim that counts says otherwise';
comment on column pipeline.partnerships.purpose is 'What it is for';
comment on column pipeline.partnerships.markets is 'ISO 3166-1 countries, UN M49 regions or named groupings';
comment on column pipeline.partnerships.market_claims is 'Array of {market, certainty, basis}, one for each of the markets: the surest certainty, and the ids of the events, of the claims that name it';
comment on column pipeline.partnerships.languages is 'BCP 47 tags';
comment on column pipeline.partnerships.pillars is 'infrastructure, data, workforce, business-network, model';
comment on column pipeline.partnerships.evidence is 'Number of pieces of evidence given';
comment on column pipeline.partnerships.basis is 'Ids of the events that the stage rests on';

create table pipeline.partnership_parties (
  partnership_id text collate "C" not null,
  company_id     text collate "C" not null,
  name           text not null,
  role           text,
  place          integer not null
);
comment on table pipeline.partnership_parties is 'Who takes part in a partnership, governments included';
comment on column pipeline.partnership_parties.role is 'builder, supplier, customer, funder, host, government or other; null: not said';
comment on column pipeline.partnership_parties.place is 'Place in the list of parties, from 1';
`,

  keys: `
alter table pipeline.partnerships add primary key (id);
alter table pipeline.partnership_parties add primary key (partnership_id, company_id);
create index partnership_parties_company on pipeline.partnership_parties (company_id, partnership_id);
`,

  store: `
with rows as materialized (
  select * from json_to_recordset($1) as r(
    id text, stage text, since text, certainty text, conflict boolean, purpose text,
    markets text[], "marketClaims" jsonb, languages text[], pillars text[], evidence integer, basis text[], parties json)
), parties as materialized (
  select rows.id as partnership_id, p.id as company_id, p.name, p.role, p.place
  from rows, rows from (json_to_recordset(rows.parties) as (id text, name text, role text)) with ordinality as p(id, name, role, place)
), gone as (
  delete from pipeline.partnerships where id = any($2)
), gone_parties as (
  delete from pipeline.partnership_parties p
  where p.partnership_id = any($2 || array(select id from rows))
    and not exists (select from parties n where n.partnership_id = p.partnership_id and n.company_id = p.company_id)
), kept_parties as (
  insert into pipeline.partnership_parties as stored (partnership_id, company_id, name, role, place)
  select * from parties
  on conflict (partnership_id, company_id) do update
  set name = excluded.name, role = excluded.role, place = excluded.place
  where (stored.name, stored.role, stored.place) is distinct from (excluded.name, excluded.role, excluded.place)
)
insert into pipeline.partnerships
  (id, stage, since, certainty, conflict, purpose, markets, market_claims, languages, pillars, evidence, basis)
select id, stage, since, certainty, conflict, purpose, markets, "marketClaims", languages, pillars, evidence, basis from rows
on conflict (id) do update
set stage = excluded.stage, since = excluded.since, certainty = excluded.certainty, conflict = excluded.conflict,
  purpose = excluded.purpose, markets = excluded.markets, market_claims = excluded.market_claims,
  languages = excluded.languages, pillars = excluded.pillars, evidence = excluded.evidence, basis = excluded.basis`,

  records: [
    {
      table: 'partnerships',
      columns: {
        id: 'text',
        stage: 'text',
        since: 'text',
        certainty: 'text',
        conflict: 'boolean',
        purpose: 'text',
        markets: 'text[]',
        market_claims: 'jsonb',
        languages: 'text[]',
        pillars: 'text[]',
        evidence: 'integer',
        basis: 'text[]',
      },
      of: (row) => [
        [
          row.id,
          row.stage,
          row.since,
          row.certainty,
          row.conflict,
          row.purpose,
          row.markets,
          row.marketClaims,
          row.languages,
          row.pillars,
          row.evidence,
          row.basis,
        ],
      ],
    },
    {
      table: 'partnership_parties',
      columns: { partnership_id: 'text', company_id: 'text', name: 'text', role: 'text', place: 'integer' },
      of: ({ id, parties }) =>
        parties.map((party, index) => [id, party.id, party.name, party.role, index + 1]),
    },
  ],
};

/** JSON object of the partnership of a row `p`. */
export const partnershipAsJson = `
json_build_object(
  'id', p.id, 'stage', p.stage, 'since', p.since, 'certainty', p.certainty, 'conflict', p.conflict,
  'parties', (
    select coalesce(json_agg(json_strip_nulls(json_build_object('id', o.company_id, 'name', o.name, 'role', o.role)) order by o.place), '[]')
    from pipeline.partnership_parties o where o.partnership_id = p.id),
  'purpose', p.purpose, 'markets', p.markets, 'marketClaims', p.market_claims, 'languages', p.languages, 'pillars', p.pillars,
  'evidence', p.evidence, 'basis', p.basis)`;

/** JSON array of the partnerships that company $1 is a party to. */
export const partnershipsOfCompany = `
select coalesce(json_agg(${partnershipAsJson}), '[]')
from pipeline.partnership_parties mine join pipeline.partnerships p on p.id = mine.partnership_id
where mine.company_id = $1`;
