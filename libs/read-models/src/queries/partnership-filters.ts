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
  someAmong,
} from './filters.ts';

/** Which partnerships: of several values of one thing any, of several things all. */
export interface PartnershipFilter extends PartAsked {
  readonly ids?: readonly string[] | undefined;
  readonly stage?: readonly Stage[] | undefined;
  readonly role?: readonly PartyRole[] | undefined;
  /** A region includes its countries. */
  readonly market?: readonly string[] | undefined;
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
  /** EDTF: the stage was reached in between. */
  readonly sinceFrom?: string | undefined;
  readonly sinceTo?: string | undefined;
  readonly minSources?: number | undefined;
  readonly maxSources?: number | undefined;
}

/** The greatest number that a sum names. */
const byAmount: Filter<Partnership, PartnershipFilter> = {
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
export const partnershipFilters: readonly Filter<Partnership, PartnershipFilter>[] = [
  among('ids', 'p.id', ({ id }) => id),
  among('stage', 'p.stage', ({ stage }) => stage),
  byPart<Partnership>(
    { table: 'partnership_parties', link: 'c.partnership_id = p.id', unnamed: 'p.unnamed' },
    ({ parties, unnamed }) => [...parties, ...unnamed],
  ),
  inMarkets('p.markets', ({ markets }) => markets),
  inLanguages('p.languages', ({ languages }) => languages),
  someAmong('pillar', 'p.pillars', ({ pillars }) => pillars),
  among('instrument', 'p.instrument', ({ instrument }) => instrument),
  among('certainty', 'p.certainty', ({ certainty }) => certainty),
  is('contested', 'p.contested', ({ contested }) => contested),
  is('conflict', 'p.conflict', ({ conflict }) => conflict),
  byAmount,
  between('sinceFrom', 'sinceTo', 'p.since', ({ since }) => since),
  bySources('p.sources'),
];
