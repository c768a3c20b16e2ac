import {
  aboutOf,
  type ChangeKind,
  type ComparedView,
  marketContains,
  type RowChange,
} from '@sovereign-pipeline/domain';
import { isOfKinds } from '@sovereign-pipeline/read-models';

/** The filter of a feed of changes; without it the feed has all. */
export interface ChangeFilter {
  /** Id of a company that takes part before or after. */
  readonly company?: string | undefined;
  /** A region includes its countries. */
  readonly market?: string | undefined;
  readonly view?: ComparedView | undefined;
  /** Id of a partnership. */
  readonly partnership?: string | undefined;
  /** Any of them has to be among what became of it. */
  readonly kinds?: readonly ChangeKind[] | undefined;
}

export function wants(filter: ChangeFilter, change: RowChange | undefined): boolean {
  if (change === undefined || !isAsked(filter, change)) return false;
  const { company, market, kinds } = filter;
  if (!isOfKinds(kinds, change)) return false;
  if (company === undefined && market === undefined) return true;
  const { companies, markets } = aboutOf(change);
  return (
    (company === undefined || companies.includes(company)) &&
    (market === undefined || markets.some((code) => marketContains(market, code)))
  );
}

/** Whether a row may match the filter, as far as its key shows. */
export function isAsked(
  { view, partnership }: ChangeFilter,
  row: { readonly view: ComparedView; readonly id: string },
): boolean {
  if (view !== undefined && row.view !== view) return false;
  return partnership === undefined || (row.view === 'partnership' && row.id === partnership);
}
