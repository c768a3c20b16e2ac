import { foldCompany, type Company } from '@sovereign-pipeline/domain';
import { pageOfValues } from '../schema/values-after.ts';
import { jsonOf, readBack, type RowTable } from './columns.ts';
import { comments } from './comments.ts';
import { viewOf } from './view.ts';

const table: RowTable<Company> = {
  table: 'companies',
  comment: 'Companies with a profile; company_names has all companies',
  key: ['id'],
  indexes: { companies_parent: ['parent_id', 'id'] },
  columns: {
    id: { of: 'id', type: 'id' },
    name: { of: 'name', type: 'text', comment: 'Its name in the profile that takes precedence' },
    aliases: { of: 'aliases', type: 'text[]', comment: 'Its other names in profiles' },
    parent_id: { of: 'parent.id', type: 'id', else: 'nothing', comment: 'Its parent company' },
    parent_name: { of: 'parent.name', type: 'text', else: 'nothing', comment: 'As in the profile' },
    country: { of: 'country', type: 'text', else: 'nothing', comment: 'ISO 3166-1' },
    kind: { of: 'kind', type: 'text', else: 'nothing', comment: 'As in the profile' },
    contested: { of: 'contested', type: 'boolean', comment: 'Its profiles are all disputed' },
    disputed_by: {
      of: 'disputedBy',
      type: 'text[]',
      else: 'nothing',
      comment: 'The parties that dispute its profiles; null: none',
    },
    basis: { of: 'basis', type: 'text[]', comment: comments.basis },
  },
};

export { table as companyTable };

export const companies = viewOf({ name: 'company', fold: foldCompany }, table);

/** JSON object of the profile of a row `c`; absent values may be null. */
export const companyAsJson = jsonOf(table, 'c');

export const asCompany = readBack<Company>(table);

/** The company of the id $1, within a statement that begins with `askedCompany`. */
export const asked = `(select id from asked)`;
export const askedCompany = `
with asked as materialized (
  select coalesce((select company_id from :schema.company_ids where id = $1), $1::text) as id
)`;

/** Display name of a company: that of its profile, else as first written; null when nothing names it. */
export const nameOf = (id: string): string => `coalesce(
    (select c.name from :schema.companies c where c.id = ${id}),
    (select n.name from :schema.company_names n where n.company_id = ${id}
      order by n.id <> n.company_id, n.first_position, n.first_place limit 1))`;

/** Of the company asked for. */
export const displayName = nameOf(asked);

/**
 * The directory of groups. $1 id of the company before the page, $2 how many. An entry for each company without a
 * parent, and for the least of companies that are each other's parents, with the counts of all subsidiaries;
 * `listed`: whether a company has an entry.
 */
export const groupsPage = `
with recursive ${pageOfValues('company_names', 'company_id')}, above (start, id) as (
  select id, id from page where id is not null
  union
  select above.start, c.parent_id from above join :schema.companies c on c.id = above.id where c.parent_id is not null
), top as (
  select page.id from page where page.id is not null and (
    not exists (select from :schema.companies c where c.id = page.id and c.parent_id is not null)
    or page.id = (select min(a.id) from above a where a.start = page.id) and exists (
      select from above a join :schema.companies c on c.id = a.id where a.start = page.id and c.parent_id = page.id))
), family (top, id) as (
  select id, id from top
  union
  select family.top, c.id from family join :schema.companies c on c.parent_id = family.id
)
select page.id, top.id is not null as listed,
  ${nameOf('page.id')} as name,
  (select count(distinct p.partnership_id)::integer from family f
    join :schema.partnership_parties p on p.company_id = f.id where f.top = page.id) as partnerships,
  (select count(*)::integer from (
    select t.market from family f join :schema.market_targets t on t.company_id = f.id where f.top = page.id
    union
    select unnest(s.markets) from family f join :schema.partnership_parties p on p.company_id = f.id
    join :schema.partnerships s on s.id = p.partnership_id where f.top = page.id) as reached) as markets,
  (select count(distinct m.model_id)::integer from family f
    join :schema.models m on m.company_id = f.id where f.top = page.id) as models,
  (select count(distinct m.id)::integer from family f join :schema.meeting_participants p on p.company_id = f.id
    join :schema.meetings m on m.id = p.meeting_id where f.top = page.id and m.status = 'held') as meetings
from page left join top on top.id = page.id where page.id is not null
order by page.id`;
