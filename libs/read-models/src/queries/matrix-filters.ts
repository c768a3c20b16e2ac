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
import { type DealAsked, dealFilters } from './partnership-list.ts';

/** What cells are made of: of several values of one thing any, of several things all. */
interface EntryAsked extends Omit<DealAsked, 'stage'>, ToldAsked {
  /** The company's, in a partnership. */
  readonly role?: readonly PartyRole[] | undefined;
  readonly kind?: readonly string[] | undefined;
  readonly minSources?: number | undefined;
  readonly maxSources?: number | undefined;
}

/** Which cells. */
export interface CellFilter extends EntryAsked {
  /** A region includes its countries. */
  readonly market?: readonly string[] | undefined;
  /** The strongest one. */
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

/** Of the claims that a row of a view rests on, by its key: a few for each row, so that no others are read. */
const claimsOf =
  (view: 'partnership' | 'market-target', key: string) =>
  (claims: string): string => `exists (
    select from :schema.contributions k join (${claims}) as said on said.position = k.position
    where k.view = '${view}' and k.key = ${key} offset 0)`;

type DealOf = Partnership & Told & { readonly company: string };

const ownPart = ({ parties, company }: DealOf) => parties.find(({ id }) => id === company);

const claimsOfDeal = claimsOf('partnership', 'p.id');

/** On a partnership `p`, and the company's part `mine`. */
const ofDeals: readonly Filter<DealOf, EntryAsked>[] = [
  ...dealFilters.filter(({ by }) => !by.includes('stage')),
  among('kind', 'mine.kind', (deal) => ownPart(deal)?.kind),
  someAmong('role', 'mine.roles', (deal) => ownPart(deal)?.roles ?? []),
  bySources('p.sources'),
  whenTold(claimsOfDeal),
  quietSince(claimsOfDeal),
];

const claimsOfTarget = claimsOf('market-target', `t.company_id || '/' || t.market`);

/** On a target `t`. */
const ofTargets: readonly Filter<MarketTarget & Told, EntryAsked>[] = [
  inLanguages('language', 't.languages', ({ languages }) => languages),
  among('certainty', 't.certainty', ({ certainty }) => certainty),
  is('contested', 't.contested', ({ contested }) => contested),
  bySources('t.sources'),
  whenTold(claimsOfTarget),
  quietSince(claimsOfTarget),
];

const targetsHave = new Set<string>(ofTargets.flatMap(({ by }) => by));

/** No target is what is asked of partnerships alone. */
const mayBeTargets = (asked: EntryAsked): boolean =>
  !ofDeals.some((filter) => isAsked(asked)(filter) && !filter.by.every((name) => targetsHave.has(name)));

/** Whether cells are made of only some partnerships and targets. */
export const areSome = (asked: EntryAsked): boolean => ofDeals.some(isAsked(asked));

export const dealsMeet = (asked: EntryAsked, bind: Bind): string => conditionsOf(ofDeals, asked, bind);

export const targetsMeet = (asked: EntryAsked, bind: Bind): string =>
  mayBeTargets(asked) ? conditionsOf(ofTargets, asked, bind) : ' and false';

export const isDealOf = (asked: EntryAsked, deal: DealOf): boolean => meetsAll(ofDeals, asked, deal);

export const isTargetOf = (asked: EntryAsked, target: MarketTarget & Told): boolean =>
  mayBeTargets(asked) && meetsAll(ofTargets, asked, target);
