import {
  aboutOf,
  type AboutRow,
  type Certainty,
  type ChangeKind,
  type ComparedView,
  partnershipKey,
  partnershipOfKey,
  type Pillar,
  type RowChange,
  type Stage,
} from '@sovereign-pipeline/domain';
import { isWithin, meetsAll, type Predicate } from './filters.ts';
import { companiesAsked } from './part-filters.ts';

/**
 * Which changes, by what a row said before or after: any of several values of one member, and all members that are
 * given. Without members: all changes.
 */
export interface ChangeFilter {
  /** Id of a company that takes part, and of all others that do as well. */
  readonly company?: string | undefined;
  readonly with?: readonly string[] | undefined;
  /** A region includes its countries. */
  readonly market?: string | undefined;
  readonly view?: ComparedView | undefined;
  /** Id of the partnership that changed. */
  readonly partnership?: string | undefined;
  /** Stages of a partnership. */
  readonly stages?: readonly Stage[] | undefined;
  readonly pillars?: readonly Pillar[] | undefined;
  readonly instruments?: readonly string[] | undefined;
  readonly certainties?: readonly Certainty[] | undefined;
  /** At least one of them must be among the kinds of the change. */
  readonly kinds?: readonly ChangeKind[] | undefined;
}

const filters: readonly Predicate<AboutRow, ChangeFilter>[] = [
  {
    by: ['company', 'with'],
    meets: ({ companies }, asked) => companiesAsked(asked).every((id) => companies.includes(id)),
  },
  { by: ['market'], meets: ({ markets }, { market }) => isWithin(market, markets) },
  {
    by: ['stages'],
    meets: ({ stage }, { stages }) => stage !== undefined && stages?.includes(stage) === true,
  },
  {
    by: ['pillars'],
    meets: (row, { pillars }) => row.pillars?.some((each) => pillars?.includes(each)) === true,
  },
  {
    by: ['instruments'],
    meets: ({ instrument }, { instruments }) =>
      instrument !== undefined && instruments?.includes(instrument) === true,
  },
  {
    by: ['certainties'],
    meets: ({ certainty }, { certainties }) => certainties?.some((each) => each === certainty) === true,
  },
];

/** Whether a change meets the filter, whose ids must be the own ones of companies and partnerships. */
export const isChangeOf = (filter: ChangeFilter, change: RowChange): boolean =>
  mayChange(filter, change) &&
  (filter.kinds === undefined || change.changes.some(({ kind }) => filter.kinds?.includes(kind))) &&
  aboutOf(change).some((row) => meetsAll(filters, filter, row));

/** Whether a row may match the filter, as far as its key shows. */
export const mayChange = (
  { view, partnership }: ChangeFilter,
  row: { readonly view: string; readonly id: string },
): boolean =>
  (view === undefined || row.view === view) &&
  (partnership === undefined || (row.view === 'partnership' && row.id === partnership));

/** The keys of the companies and partnerships in a filter, by whichever of their ids. */
export const keysAsked = (filter: ChangeFilter): readonly string[] => [
  ...companiesAsked(filter),
  ...(filter.partnership === undefined ? [] : [partnershipKey(filter.partnership)]),
];

/** The filter with the own ids of its companies and partnerships. */
export function byOwnIds<Filter extends ChangeFilter>(
  filter: Filter,
  ids: ReadonlyMap<string, string>,
): Filter {
  const ownOf = (id: string): string => ids.get(id) ?? id;
  const { company, with: others, partnership } = filter;
  return {
    ...filter,
    ...(company !== undefined && { company: ownOf(company) }),
    ...(others !== undefined && { with: others.map(ownOf) }),
    ...(partnership !== undefined && {
      partnership: partnershipOfKey(ownOf(partnershipKey(partnership))) ?? partnership,
    }),
  };
}
