import { historyTable, partnershipTable, partyTable } from '../views/partnerships.ts';
import { type AnalyticsView, dated, namesOfMarkets, taken } from './analytics-view.ts';
import { sources } from './sources.ts';

export const partnerships: AnalyticsView = {
  name: 'partnerships',
  comment: 'Every partnership as it stands by all claims about it, assessed as the service answers',
  columns: {
    ...taken(partnershipTable, 'p', 'id', 'stage'),
    ...dated('since', 'p.since', 'When it came to that stage, the earliest that is said'),
    ...taken(partnershipTable, 'p', 'certainty', 'conflict', 'contested', 'disputed_by', 'alternatives'),
    party_ids: {
      of: `array(select c.company_id from :schema.partnership_parties c where c.partnership_id = p.id order by c.place)`,
      comment: 'Ids of the companies that take part; the view partnership_parties has more of each',
    },
    party_names: {
      of: `array(select c.name from :schema.partnership_parties c where c.partnership_id = p.id order by c.place)`,
      comment: 'Their names, in the same order',
    },
    ...taken(
      partnershipTable,
      'p',
      'unnamed',
      'purpose',
      'proposed_by',
      'instrument',
      'amounts',
      'capacity',
      'sites',
    ),
    ...dated('term', 'p.term', 'How long it is for, or that in words'),
    ...dated('expected', 'p.expected', 'When what is planned of it is due'),
    ...taken(partnershipTable, 'p', 'decisions', 'markets'),
    market_names: {
      of: namesOfMarkets('p.markets'),
      comment: 'Names of the markets in English, in the same order',
    },
    ...taken(partnershipTable, 'p', 'languages', 'pillars'),
    ...sources('p'),
    ...taken(partnershipTable, 'p', 'basis', 'basis_of'),
  },
  from: ':schema.partnerships p',
};

export const partnershipParties: AnalyticsView = {
  name: 'partnership_parties',
  comment: 'Who takes part in each partnership, governments included',
  columns: {
    ...taken(partyTable, 'c', 'partnership_id', 'place', 'company_id', 'name', 'roles', 'kind', 'people'),
    ...taken(partyTable, 'c', 'contested', 'disputed_by'),
    withdrawn: { of: 'coalesce(c.withdrawn, false)', comment: 'Only claims that were taken back name it' },
    ...taken(partyTable, 'c', 'basis'),
  },
  from: ':schema.partnership_parties c',
};

export const partnershipHistory: AnalyticsView = {
  name: 'partnership_history',
  comment: 'The stages that each partnership came to, one after the other, as the service assesses them',
  columns: {
    ...taken(historyTable, 'h', 'partnership_id', 'place', 'stage'),
    ...dated('since', 'h.since', 'When it came to that stage, the earliest that is said'),
    ...taken(historyTable, 'h', 'certainty', 'contested', 'disputed_by', 'basis'),
    last: {
      of: 'h.place = max(h.place) over (partition by h.partnership_id)',
      comment: 'Whether it stands there',
    },
  },
  from: ':schema.partnership_history h',
};
