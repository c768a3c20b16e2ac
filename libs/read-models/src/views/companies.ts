import { foldCompany, type Company } from '@sovereign-pipeline/domain';
import type { RowTable } from './columns.ts';
import { comments } from './comments.ts';
import { viewOf } from './view.ts';

const table: RowTable<Company> = {
  table: 'companies',
  comment: 'Companies that have a profile; the table company_names has every company that is named anywhere',
  key: ['id'],
  columns: {
    id: { of: 'id', type: 'id' },
    name: { of: 'name', type: 'text', comment: 'Name as the profile that goes first writes it' },
    aliases: { of: 'aliases', type: 'text[]' },
    parent_id: { of: 'parent.id', type: 'id', else: 'nothing' },
    parent_name: { of: 'parent.name', type: 'text', else: 'nothing' },
    country: { of: 'country', type: 'text', else: 'nothing', comment: 'ISO 3166-1' },
    kind: { of: 'kind', type: 'text', else: 'nothing' },
    contested: { of: 'contested', type: 'boolean', comment: 'Only disputed profiles describe it' },
    disputed_by: {
      of: 'disputedBy',
      type: 'text[]',
      else: 'nothing',
      comment: "Whose word there is against its profiles; null: nobody's",
    },
    basis: { of: 'basis', type: 'text[]', comment: comments.basis },
  },
};

export const companies = viewOf({ name: 'company', fold: foldCompany }, table);

/** The company of the id $1, within a statement that begins with `askedCompany`. */
export const asked = `(select id from asked)`;
export const askedCompany = `
with asked as materialized (
  select coalesce((select company_id from :schema.company_ids where id = $1), $1::text) as id
)`;

/**
 * Display name of the company asked for: as its profile writes it, else as it was first written; null when nothing
 * names it.
 */
export const displayName = `
coalesce(
  (select name from :schema.companies where id = ${asked}),
  (select name from :schema.company_names where company_id = ${asked} order by id <> company_id, first_position, first_place limit 1))`;

// $1 id of the company before the page ('' for the first page), $2 how many
export const directoryPage = `
with recursive page (id, nth) as (
  (select company_id, 1 from :schema.company_names where company_id > $1 order by company_id limit 1)
  union all
  select (select n.company_id from :schema.company_names n where n.company_id > page.id order by n.company_id limit 1), nth + 1
  from page where page.id is not null and nth < $2
)
select page.id,
  coalesce(
    (select c.name from :schema.companies c where c.id = page.id),
    (select n.name from :schema.company_names n where n.company_id = page.id
      order by n.id <> n.company_id, n.first_position, n.first_place limit 1)) as name,
  (select count(*)::integer from :schema.partnership_parties p where p.company_id = page.id) as partnerships,
  (select count(*)::integer from (
    select t.market from :schema.market_targets t where t.company_id = page.id
    union
    select unnest(s.markets) from :schema.partnership_parties p join :schema.partnerships s on s.id = p.partnership_id
    where p.company_id = page.id) as reached) as markets,
  (select count(distinct m.model_id)::integer from :schema.models m where m.company_id = page.id) as models,
  (select count(*)::integer from :schema.meeting_participants p join :schema.meetings m on m.id = p.meeting_id
    where p.company_id = page.id and m.status = 'held') as meetings
from page where page.id is not null
order by page.id`;
