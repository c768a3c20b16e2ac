import { historyTable, partnershipTable, partyTable } from '../views/partnerships.ts';
import { type AnalyticsView, dated, namesOfMarkets, taken } from './analytics-view.ts';
import { sources } from './sources.ts';

/** Digits in groups of three, as in `amountsText` of files. An SQL expression. */
const figure = (bound: string): string => {
  const digits = `trim_scale(round(a.${bound}, 20))::text`;
  const grouped = `reverse(regexp_replace(reverse(split_part(${digits}, '.', 1)), '(\\d{3})(?=\\d)', '\\1,', 'g'))`;
  return `${grouped} || coalesce(substring(${digits} from '\\..*'), '')`;
};

const amountsText = `array(
    select concat_ws(' ', a.what || ':', a.said, case when a.said is not null then a.currency end, '(' || a.text || ')')
    from (
      select a.what, a.currency, a.text, a.place, case
        when a.min = a.max then ${figure('min')}
        when a.min is null then 'up to ' || ${figure('max')}
        when a.max is null then 'at least ' || ${figure('min')}
        else ${figure('min')} || ' to ' || ${figure('max')} end as said
      from rows from (jsonb_to_recordset(p.amounts) as (what text, currency text, min numeric, max numeric, text text))
        with ordinality as a(what, currency, min, max, text, place)
    ) as a order by a.place)`;

/** A member of the first amount that is the partnership's value. An SQL expression. */
const ofValue = (member: string): string =>
  `jsonb_path_query_first(p.amounts, '$[*] ? (@.what == "value")') ->> '${member}'`;

export const partnerships: AnalyticsView = {
  name: 'partnerships',
  comment: "Every partnership, assessed from all its claims as in the service's answers",
  columns: {
    ...taken(partnershipTable, 'p', 'id', 'stage'),
    ...dated('since', 'p.since', 'When it reached the stage: the earliest date in the claims'),
    ...taken(partnershipTable, 'p', 'certainty', 'conflict', 'contested', 'disputed_by', 'alternatives'),
    party_ids: {
      of: `array(select c.company_id from :schema.partnership_parties c where c.partnership_id = p.id order by c.place)`,
      comment: 'Ids of its parties; details are in partnership_parties',
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
    ...dated('term', 'p.term', 'Its duration: an EDTF interval, or words'),
    ...dated('expected', 'p.expected', 'The date of its next plan'),
    ...taken(partnershipTable, 'p', 'decisions', 'markets'),
    market_names: {
      of: namesOfMarkets('p.markets'),
      comment: 'Names of the markets in English, in the same order',
    },
    ...taken(partnershipTable, 'p', 'languages', 'pillars'),
    ...sources('p'),
    ...taken(partnershipTable, 'p', 'basis', 'basis_of'),
    amounts_text: {
      of: amountsText,
      comment:
        'The amounts as a person writes them: investment: 1,000,000 to 2,000,000 USD (up to two million)',
    },
    value_currency: {
      of: ofValue('currency'),
      comment: 'Currency (ISO 4217) of its value: the first amount that is said to be one; null: none',
    },
    value_min: {
      of: `(${ofValue('min')})::numeric`,
      comment: 'The least that the value is; null: nobody says',
    },
    value_max: {
      of: `(${ofValue('max')})::numeric`,
      comment: 'The most that the value is; null: nobody says',
    },
  },
  from: ':schema.partnerships p',
};

export const partnershipParties: AnalyticsView = {
  name: 'partnership_parties',
  comment: 'The parties of each partnership, including governments',
  columns: {
    ...taken(partyTable, 'c', 'partnership_id', 'place', 'company_id', 'name', 'roles', 'kind', 'people'),
    ...taken(partyTable, 'c', 'contested', 'disputed_by'),
    withdrawn: { of: 'coalesce(c.withdrawn, false)', comment: 'Only retracted claims name it' },
    ...taken(partyTable, 'c', 'basis'),
  },
  from: ':schema.partnership_parties c',
};

export const partnershipHistory: AnalyticsView = {
  name: 'partnership_history',
  comment: 'The stages of each partnership in order, as the service assesses them',
  columns: {
    ...taken(historyTable, 'h', 'partnership_id', 'place', 'stage'),
    ...dated('since', 'h.since', 'When it reached the stage: the earliest date in the claims'),
    ...taken(historyTable, 'h', 'certainty', 'contested', 'disputed_by', 'basis'),
    last: {
      of: 'h.place = max(h.place) over (partition by h.partnership_id)',
      comment: 'Whether it is the current stage',
    },
  },
  from: ':schema.partnership_history h',
};
