import type { MarketTarget, MatrixCell, Partnership, PartyRole, Stage } from '@sovereign-pipeline/domain';
import { quietSince, type Told, type ToldAsked, whenTold } from './claims-about.ts';
import {
  among,
  type Bind,
  bySources,
  conditionsOf,
  type Filter,
  inLanguages,
  inMarkets,
  is,
  isAsked,
  meetsAll,
  type Predicate,
  someAmong,
} from './filters.ts';
import { dealsOnlyBy, type OnlyAttributionAsked } from './only-attribution.ts';
import { type DealAsked, dealFilters } from './partnership-list.ts';
import { bySteps, type StepsAsked } from './stage-steps.ts';

/** Which partnerships and targets cells are made from: any of several values of one member, and all members given. */
interface EntryAsked extends Omit<DealAsked, 'stage'>, ToldAsked, StepsAsked, OnlyAttributionAsked {
  /** The company's role in a partnership. */
  readonly role?: readonly PartyRole[] | undefined;
  readonly kind?: readonly string[] | undefined;
  readonly minSources?: number | undefined;
  readonly maxSources?: number | undefined;
}

/** Which cells. */
export interface CellFilter extends EntryAsked {
  /** A region includes its countries. */
  readonly market?: readonly string[] | undefined;
  /** The strongest stage of the cell. */
  readonly stage?: readonly Stage[] | undefined;
}

const cellFilters: readonly Predicate<MatrixCell, Pick<CellFilter, 'market' | 'stage'>>[] = [
  inMarkets('market', '', ({ market }) => [market.code]),
  {
    by: ['stage'],
    meets: (cell, { stage }) => cell.stage !== undefined && stage?.includes(cell.stage) === true,
  },
];

export const isCellOf = (filter: CellFilter, cell: MatrixCell): boolean =>
  meetsAll(cellFilters, filter, cell);

/** A condition that one of the claims contributes to the row with this key; reads only the row's few contributions. */
const claimsOf =
  (view: 'partnership' | 'market-target', key: string) =>
  (claims: string): string => `exists (
    select from :schema.contributions k join (${claims}) as said on said.position = k.position
    where k.view = '${view}' and k.key = ${key} offset 0)`;

type DealOf = Partnership & Told & { readonly company: string };

const ownPart = ({ parties, company }: DealOf) => parties.find(({ id }) => id === company);

const claimsOfDeal = claimsOf('partnership', 'p.id');

/** Filters on a partnership `p`, and the company's part `mine`. */
const ofDeals: readonly Filter<DealOf, EntryAsked>[] = [
  ...dealFilters.filter(({ by }) => !by.includes('stage')),
  among('kind', 'mine.kind', (deal) => ownPart(deal)?.kind),
  someAmong('role', 'mine.roles', (deal) => ownPart(deal)?.roles ?? []),
  bySteps,
  bySources('p.sources'),
  dealsOnlyBy,
  whenTold(claimsOfDeal),
  quietSince(claimsOfDeal),
];

const claimsOfTarget = claimsOf('market-target', `t.company_id || '/' || t.market`);

/** Filters on a target `t`. */
const ofTargets: readonly Filter<MarketTarget & Told, EntryAsked>[] = [
  inLanguages('language', 't.languages', ({ languages }) => languages),
  among('certainty', 't.certainty', ({ certainty }) => certainty),
  is('contested', 't.contested', ({ contested }) => contested),
  bySources('t.sources'),
  whenTold(claimsOfTarget),
  quietSince(claimsOfTarget),
];

const targetsHave = new Set<string>(ofTargets.flatMap(({ by }) => by));

/** Whether targets may match: they cannot meet filters that only partnerships have. */
const mayBeTargets = (asked: EntryAsked): boolean =>
  !ofDeals.some((filter) => isAsked(asked)(filter) && !filter.by.every((name) => targetsHave.has(name)));

/** Whether the filter excludes some partnerships or targets from cells. */
export const areSome = (asked: EntryAsked): boolean => ofDeals.some(isAsked(asked));

export const dealsMeet = (asked: EntryAsked, bind: Bind): string => conditionsOf(ofDeals, asked, bind);

export const targetsMeet = (asked: EntryAsked, bind: Bind): string =>
  mayBeTargets(asked) ? conditionsOf(ofTargets, asked, bind) : ' and false';

export const isDealOf = (asked: EntryAsked, deal: DealOf): boolean => meetsAll(ofDeals, asked, deal);

export const isTargetOf = (asked: EntryAsked, target: MarketTarget & Told): boolean =>
  mayBeTargets(asked) && meetsAll(ofTargets, asked, target);
