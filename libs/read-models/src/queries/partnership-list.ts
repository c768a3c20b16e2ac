import type { Certainty, Partnership, PartyRole, Pillar, Stage } from '@sovereign-pipeline/domain';
import {
  among,
  type AmountAsked,
  between,
  byAmount,
  bySources,
  codesWithin,
  type Filter,
  inLanguages,
  inMarkets,
  is,
  someAmong,
  writtenCodes,
} from './filters.ts';
import { quietSince, type Told, type ToldAsked, whenTold } from './claims-about.ts';
import { byFirstDay, byRecording, type List } from './orders.ts';
import { withOthers } from '../projection/who-is-who.ts';
import { partnershipAsJson } from '../views/partnerships.ts';
import { dealsOnlyBy, type OnlyAttributionAsked } from './only-attribution.ts';
import { byPart, type PartAsked } from './part-filters.ts';
import { bySteps, type StepsAsked } from './stage-steps.ts';

/** Filters on a partnership itself. */
export interface DealAsked extends AmountAsked {
  readonly stage?: readonly Stage[] | undefined;
  /** A language includes its varieties. */
  readonly language?: readonly string[] | undefined;
  readonly pillar?: readonly Pillar[] | undefined;
  readonly instrument?: readonly string[] | undefined;
  readonly certainty?: readonly Certainty[] | undefined;
  readonly contested?: boolean | undefined;
  readonly conflict?: boolean | undefined;
}

/** Which partnerships: any of several values of one member, and all members that are given. */
export interface PartnershipFilter extends PartAsked, DealAsked, ToldAsked, StepsAsked, OnlyAttributionAsked {
  readonly ids?: readonly string[] | undefined;
  readonly role?: readonly PartyRole[] | undefined;
  /** A region includes its countries. */
  readonly market?: readonly string[] | undefined;
  /** EDTF: the stage was reached between these dates. */
  readonly sinceFrom?: string | undefined;
  readonly sinceTo?: string | undefined;
  /** Whether it may be at another stage as well. */
  readonly alternatives?: boolean | undefined;
  readonly minSources?: number | undefined;
  readonly maxSources?: number | undefined;
}

/** What a partnership is filtered and ordered by. */
export type PartnershipEntry = Partnership & Told;

/** By any of their ids; in memory by those of the moment. */
const byId: Filter<Partnership, PartnershipFilter> = {
  by: ['ids'],
  sql: ({ ids }, bind) => `p.id in (
    select coalesce((select partnership_id from :schema.partnership_ids where id = asked.id), asked.id)
    from unnest(${bind(ids)}::text[]) as asked(id))`,
  meets: ({ id }, { ids }) => ids?.includes(id) === true,
};

/** Filters on records `p`. */
export const dealFilters: readonly Filter<
  Pick<
    Partnership,
    'stage' | 'languages' | 'pillars' | 'instrument' | 'certainty' | 'contested' | 'conflict' | 'amounts'
  >,
  DealAsked
>[] = [
  among('stage', 'p.stage', ({ stage }) => stage),
  inLanguages('language', 'p.languages', ({ languages }) => languages),
  someAmong('pillar', 'p.pillars', ({ pillars }) => pillars),
  among('instrument', 'p.instrument', ({ instrument }) => instrument),
  among('certainty', 'p.certainty', ({ certainty }) => certainty),
  is('contested', 'p.contested', ({ contested }) => contested),
  is('conflict', 'p.conflict', ({ conflict }) => conflict),
  byAmount('p.amounts', ({ amounts }) => amounts),
];

export const byParty = byPart<Pick<Partnership, 'parties' | 'unnamed'>>(
  { table: 'partnership_parties', link: 'c.partnership_id = p.id', unnamed: 'p.unnamed' },
  ({ parties, unnamed }) => [...parties, ...unnamed],
);

/** A condition that one of the claims is about the partnership, by any of its ids. */
const claimsOfDeal = (claims: string): string => `'partnership-' || p.id in (${withOthers(claims)})`;

/** The partnerships for a market, in order of id by an index. */
export const inMarket = (code: string): string =>
  `select distinct m.partnership_id as id from :schema.partnership_markets m where m.market = ${code}`;

export const partnershipList: List<PartnershipEntry, PartnershipFilter> = {
  from: ':schema.partnerships',
  id: ['p.id'],
  json: partnershipAsJson,
  filters: [
    byId,
    ...dealFilters,
    byParty,
    inMarkets('market', 'p.markets', ({ markets }) => markets),
    between('sinceFrom', 'sinceTo', 'p.since', ({ since }) => since),
    bySteps,
    is('alternatives', `(p.alternatives <> '[]')`, ({ alternatives }) => alternatives.length > 0),
    bySources('p.sources'),
    dealsOnlyBy,
    whenTold(claimsOfDeal),
    quietSince(claimsOfDeal),
  ],
  orders: {
    since: byFirstDay('p.since_day', ({ since }) => since),
    recorded: byRecording('p.last_position'),
  },
  walk: {
    by: 'market',
    unless: ['ids', 'company', 'with'],
    keys: ({ market = [] }, bind) => writtenCodes(`${bind(market.flatMap(codesWithin))}::text[]`),
    having: inMarket,
  },
};
