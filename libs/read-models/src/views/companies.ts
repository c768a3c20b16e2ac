import { foldCompany, type Company } from '@sovereign-pipeline/domain';
import type { View } from './view.ts';

export const companies: View<Company> = {
  name: 'company',
  fold: foldCompany,

  tables: `
create table pipeline.companies (
  id          text collate "C" not null,
  name        text not null,
  aliases     text[] not null,
  parent_id   text collate "C",
  parent_name text,
  country     text,
  kind        text,
  contested   boolean not null,
  disputed_by text[],
  basis       text[] not null
);
comment on table pipeline.companies is 'Companies that have a profile; the table company_names has every company that is named anywhere';
comment on column pipeline.companies.name is 'Name as the profile that goes first writes it';
comment on column pipeline.companies.country is 'ISO 3166-1';
comment on column pipeline.companies.contested is 'Only disputed profiles describe it';
comment on column pipeline.companies.disputed_by is 'Whose word there is against its profiles; null: nobody''s';
comment on column pipeline.companies.basis is 'Ids of the events that this row rests on';
`,

  keys: `
alter table pipeline.companies add primary key (id);
`,

  store: `
with gone as (
  delete from pipeline.companies where id = any($2)
)
insert into pipeline.companies
  (id, name, aliases, parent_id, parent_name, country, kind, contested, disputed_by, basis)
select id, name, aliases, parent->>'id', parent->>'name', country, kind, contested, "disputedBy", basis
from jsonb_to_recordset($1) as r(
  id text, name text, aliases text[], parent jsonb, country text, kind text, contested boolean, "disputedBy" text[],
  basis text[])
on conflict (id) do update
set name = excluded.name, aliases = excluded.aliases, parent_id = excluded.parent_id,
  parent_name = excluded.parent_name, country = excluded.country, kind = excluded.kind,
  contested = excluded.contested, disputed_by = excluded.disputed_by, basis = excluded.basis`,

  records: [
    {
      table: 'companies',
      columns: {
        id: 'text',
        name: 'text',
        aliases: 'text[]',
        parent_id: 'text',
        parent_name: 'text',
        country: 'text',
        kind: 'text',
        contested: 'boolean',
        disputed_by: 'text[]',
        basis: 'text[]',
      },
      of: (row) => [
        [
          ...[row.id, row.name, row.aliases, row.parent?.id, row.parent?.name, row.country, row.kind],
          ...[row.contested, row.disputedBy, row.basis],
        ],
      ],
    },
  ],
};

/** Display name of company $1: as its profile writes it, else as it was first written; null when nothing names it. */
export const displayName = `
coalesce(
  (select name from pipeline.companies where id = $1),
  (select name from pipeline.company_names where company_id = $1 order by first_position, first_place limit 1))`;

// $1 id of the company before the page ('' for the first page), $2 how many
export const directoryPage = `
with recursive page (id, nth) as (
  (select company_id, 1 from pipeline.company_names where company_id > $1 order by company_id limit 1)
  union all
  select (select n.company_id from pipeline.company_names n where n.company_id > page.id order by n.company_id limit 1), nth + 1
  from page where page.id is not null and nth < $2
)
select page.id,
  coalesce(
    (select c.name from pipeline.companies c where c.id = page.id),
    (select n.name from pipeline.company_names n where n.company_id = page.id order by n.first_position, n.first_place limit 1)) as name,
  (select count(*)::integer from pipeline.partnership_parties p where p.company_id = page.id) as partnerships,
  (select count(*)::integer from (
    select t.market from pipeline.market_targets t where t.company_id = page.id
    union
    select unnest(s.markets) from pipeline.partnership_parties p join pipeline.partnerships s on s.id = p.partnership_id
    where p.company_id = page.id) as reached) as markets,
  (select count(*)::integer from pipeline.models m where m.company_id = page.id) as models,
  (select count(*)::integer from pipeline.meeting_participants m where m.company_id = page.id) as meetings
from page where page.id is not null
order by page.id`;
