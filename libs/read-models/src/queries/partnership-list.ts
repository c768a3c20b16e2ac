import type { Certainty, Partnership, PartyRole, Pillar, Stage } from '@sovereign-pipeline/domain';
import {
  among,
  between,
  byPart,
  bySources,
  type Filter,
  inLanguages,
  inMarkets,
  is,
  type PartAsked,
  type LastSaid,
  quietSince,
  someAmong,
  streamsSaid,
} from './filters.ts';
import { byFirstDay, byRecording, type List } from './orders.ts';
import { withOthers } from '../projection/who-is-who.ts';
import { partnershipAsJson } from '../views/partnerships.ts';

/** What a partnership is. */
export interface DealAsked {
  readonly stage?: readonly Stage[] | undefined;
  /** A language includes its varieties. */
  readonly language?: readonly string[] | undefined;
  readonly pillar?: readonly Pillar[] | undefined;
  readonly instrument?: readonly string[] | undefined;
  readonly certainty?: readonly Certainty[] | undefined;
  readonly contested?: boolean | undefined;
  readonly conflict?: boolean | undefined;
  /** A sum of money of at least so much is named. */
  readonly minAmount?: number | undefined;
  /** ISO 4217: a sum in this currency. */
  readonly currency?: readonly string[] | undefined;
}

/** Which partnerships: of several values of one thing any, of several things all. */
export interface PartnershipFilter extends PartAsked, DealAsked {
  readonly ids?: readonly string[] | undefined;
  readonly role?: readonly PartyRole[] | undefined;
  /** A region includes its countries. */
  readonly market?: readonly string[] | undefined;
  /** EDTF: the stage was reached in between. */
  readonly sinceFrom?: string | undefined;
  readonly sinceTo?: string | undefined;
  readonly minSources?: number | undefined;
  readonly maxSources?: number | undefined;
  /** EDTF: nothing was said of it then or later. */
  readonly quietSince?: string | undefined;
}

/** What a partnership is listed by. */
export type PartnershipEntry = Partnership & LastSaid;

/** By any of their ids; in memory by those of the moment. */
const byId: Filter<Partnership, PartnershipFilter> = {
  by: ['ids'],
  sql: ({ ids }, bind) => `p.id in (
    select coalesce((select partnership_id from :schema.partnership_ids where id = asked.id), asked.id)
    from unnest(${bind(ids)}::text[]) as asked(id))`,
  meets: ({ id }, { ids }) => ids?.includes(id) === true,
};

/** The greatest number that a sum names. */
const byAmount: Filter<Pick<Partnership, 'amounts'>, DealAsked> = {
  by: ['minAmount', 'currency'],
  sql: ({ minAmount, currency }, bind) => `exists (
    select from jsonb_array_elements(p.amounts) a where
    ${currency === undefined ? 'true' : `a->>'currency' = any (${bind(currency)}::text[])`} and
    ${minAmount === undefined ? 'true' : `coalesce(a->'max', a->'min')::float8 >= ${bind(minAmount)}::float8`})`,
  meets: ({ amounts = [] }, { minAmount, currency }) =>
    amounts.some(
      (sum) =>
        (currency === undefined || currency.includes(sum.currency)) &&
        (minAmount === undefined || (sum.max ?? sum.min ?? -1) >= minAmount),
    ),
};

/** On records `p`. */
export const dealFilters: readonly Filter<
  Pick<
    Partnership,
    'stage' | 'languages' | 'pillars' | 'instrument' | 'certainty' | 'contested' | 'conflict' | 'amounts'
  >,
  DealAsked
>[] = [
  among('stage', 'p.stage', ({ stage }) => stage),
  inLanguages('p.languages', ({ languages }) => languages),
  someAmong('pillar', 'p.pillars', ({ pillars }) => pillars),
  among('instrument', 'p.instrument', ({ instrument }) => instrument),
  among('certainty', 'p.certainty', ({ certainty }) => certainty),
  is('contested', 'p.contested', ({ contested }) => contested),
  is('conflict', 'p.conflict', ({ conflict }) => conflict),
  byAmount,
];

export const partnershipList: List<PartnershipEntry, PartnershipFilter> = {
  from: ':schema.partnerships',
  id: ['p.id'],
  json: partnershipAsJson,
  filters: [
    byId,
    ...dealFilters,
    byPart<Partnership>(
      { table: 'partnership_parties', link: 'c.partnership_id = p.id', unnamed: 'p.unnamed' },
      ({ parties, unnamed }) => [...parties, ...unnamed],
    ),
    inMarkets('market', 'p.markets', ({ markets }) => markets),
    between('sinceFrom', 'sinceTo', 'p.since', ({ since }) => since),
    bySources('p.sources'),
    quietSince(`'partnership-' || p.id`, (day) => withOthers(streamsSaid(day))),
  ],
  orders: {
    since: byFirstDay('p.since_day', ({ since }) => since),
    recorded: byRecording('p.last_position'),
  },
};
