import { namingKinds } from '../views/named-people.ts';
import type { AnalyticsView } from './analytics-view.ts';

const named = namingKinds
  .map(
    (kind) => `
    select '${kind}' as kind, company_id, person_id, name, names, roles, contested, coalesce(withdrawn, false) as withdrawn, basis
    from :schema.${kind}_people`,
  )
  .join('\n    union all');

const eachOnce = (column: string): string => `array(
    select distinct each from (${named}) as n, unnest(n.${column}) as each
    where n.company_id = p.company_id and n.person_id = p.person_id order by each)`;

export const people: AnalyticsView = {
  name: 'people',
  comment:
    'People in claims: a row for each name within a company; spellings that differ in case or ' +
    'punctuation are one person, other scripts are not',
  columns: {
    id: { of: `p.company_id || '/' || p.person_id`, comment: "The person's id in answers" },
    company_id: { of: 'p.company_id', comment: "The person's company" },
    person_id: { of: 'p.person_id', comment: 'Slug of the name: one person of the company' },
    name: { of: 'p.name', comment: 'The most frequent spelling' },
    names: { of: eachOnce('names'), comment: 'All spellings' },
    roles: { of: eachOnce('roles'), comment: 'As written' },
    meetings: {
      of: 'p.meetings',
      comment: 'The number of meetings that name the person, including planned ones',
    },
    partnerships: { of: 'p.partnerships', comment: 'The number of partnerships that name the person' },
    targets: { of: 'p.targets', comment: 'The number of market targets that name the person' },
    models: { of: 'p.models', comment: 'How many models name the person' },
    contested: { of: 'p.contested', comment: 'Only disputed claims name the person' },
    withdrawn: { of: 'p.withdrawn', comment: 'Only retracted claims name the person' },
    basis: { of: eachOnce('basis'), comment: 'Ids of the events that name the person' },
  },
  from: `(
  select company_id, person_id, mode() within group (order by name) as name,
    (count(*) filter (where kind = 'meeting'))::integer as meetings,
    (count(*) filter (where kind = 'partnership'))::integer as partnerships,
    (count(*) filter (where kind = 'target'))::integer as targets,
    (count(*) filter (where kind = 'model'))::integer as models,
    bool_and(contested) as contested, bool_and(withdrawn) as withdrawn
  from (${named}) as named group by company_id, person_id
) as p`,
};
