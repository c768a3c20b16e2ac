import { companyTable } from '../views/companies.ts';
import { type AnalyticsView, named, taken } from './analytics-view.ts';

/** A subquery that counts the rows of `from`. */
const counted = (from: string): string => `(select count(*)::integer from ${from})`;

export const companies: AnalyticsView = {
  name: 'companies',
  comment: 'Every company and body in events, each once under all its names',
  columns: {
    id: { of: 'known.company_id', comment: 'Its id in all answers and views' },
    name: {
      of: 'coalesce(c.name, known.name)',
      comment: 'As in its profile, else as in its first event',
    },
    profiled: {
      of: 'c.id is not null',
      comment: 'Whether it has a profile: without one the columns of the profile are null',
    },
    ...taken(companyTable, 'c', 'country'),
    ...named('country_name', 'c.country', 'Its name in English'),
    ...taken(companyTable, 'c', 'kind', 'parent_id', 'parent_name', 'aliases', 'contested', 'disputed_by'),
    partnerships: {
      of: counted(':schema.partnership_parties p where p.company_id = known.company_id'),
      comment: 'The number of its partnerships',
    },
    markets: {
      of: counted(`(
      select t.market from :schema.market_targets t where t.company_id = known.company_id
      union
      select unnest(s.markets) from :schema.partnership_parties p
      join :schema.partnerships s on s.id = p.partnership_id where p.company_id = known.company_id) as reached`),
      comment: 'The number of markets that it targets or has a partnership for',
    },
    models: {
      of: `(select count(distinct m.model_id)::integer from :schema.models m where m.company_id = known.company_id)`,
      comment: 'The number of models that it launched',
    },
    meetings: {
      of: counted(`:schema.meeting_participants p join :schema.meetings m on m.id = p.meeting_id
      where p.company_id = known.company_id and m.status = 'held'`),
      comment: 'The number of held meetings that it took part in',
    },
    ...taken(companyTable, 'c', 'basis'),
  },
  from: `(
  select distinct on (company_id) company_id, name from :schema.company_names
  order by company_id, (id <> company_id), first_position, first_place) as known
left join :schema.companies c on c.id = known.company_id`,
};

export const companyNames: AnalyticsView = {
  name: 'company_names',
  comment: 'All names of all companies, as written',
  columns: {
    company_id: { of: 'n.company_id', comment: 'The id of the company with the name' },
    name: { of: 'n.name', comment: 'As written' },
    own_id: {
      of: 'n.id',
      comment:
        'The id that the name itself gives: differs from company_id where a profile or a judgement ' +
        'joins names',
    },
    first_event_id: { of: 'f.event_id', comment: 'The first event with this spelling' },
    first_recorded_at: { of: 'f.recordedat', comment: 'The time of its recording' },
  },
  from: ':schema.company_names n left join :schema.facts f on f.position = n.first_position',
};
