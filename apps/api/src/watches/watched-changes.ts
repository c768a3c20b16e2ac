import type { RowChange } from '@sovereign-pipeline/domain';
import {
  byOwnIds,
  type Cause,
  Causes,
  type ChangesPage,
  isChangeOf,
  keysAsked,
  mayChange,
  PipelineQueries,
} from '@sovereign-pipeline/read-models';
import type { HistoryThread } from '../queries/history-thread.ts';
import type { WatchFilter } from './watch.ts';

const day = 86_400_000;

/** Positions that are compared at once, and most changes of them. */
const stride = 200;
const limit = 1_000;

/** Pages to keep: watches that have caught up are at the same position, and share them. */
const mostKept = 8;

/** A change, with when the last event that made it was recorded. */
export interface DatedChange {
  readonly change: RowChange;
  readonly recordedAt: string | null;
}

export interface Wanted {
  readonly changes: readonly DatedChange[];
  /** Rows with too many facts to compare that may match the watch. */
  readonly notCompared: ChangesPage['notCompared'];
}

/** Finds the changes that match a watch. */
export class WatchedChanges {
  readonly #readModels: PipelineQueries;
  readonly #history: HistoryThread;
  readonly #causes: Causes;
  readonly #pages = new Map<string, Promise<ChangesPage & { readonly upto: number }>>();

  constructor(readModels: PipelineQueries, history: HistoryThread, causes: Causes) {
    this.#readModels = readModels;
    this.#history = history;
    this.#causes = causes;
  }

  /**
   * The changes after a position, up to the end of a whole page, at most `head`. A repeated call gives the same, so
   * that a repeated delivery is the same.
   */
  async after(
    position: number,
    head: number,
    filter: WatchFilter,
  ): Promise<Wanted & { readonly upto: number }> {
    const page = await this.#page(position, Math.min(head, position + stride));
    return { ...(await this.wanted(page, filter)), upto: page.upto };
  }

  async wanted(
    { changes, notCompared }: Pick<ChangesPage, 'changes' | 'notCompared'>,
    filter: WatchFilter,
  ): Promise<Wanted> {
    const { newerThanDays } = filter;
    const asked = byOwnIds(filter, await this.#readModels.idsOf(keysAsked(filter)));
    const matching = changes.filter((change) => isChangeOf(asked, change));
    const causes = await this.#causes.of(matching.flatMap(({ because }) => because));
    const isNews = (change: RowChange): boolean =>
      newerThanDays === undefined || change.because.some((id) => isNewerThan(newerThanDays, causes.get(id)));
    return {
      changes: matching
        .filter(isNews)
        .map((change) => ({ change, recordedAt: lastOf(change.because, causes) })),
      notCompared: notCompared.filter((row) => mayChange(asked, row)),
    };
  }

  #page(since: number, until: number): Promise<ChangesPage & { readonly upto: number }> {
    const key = `${String(since)}-${String(until)}`;
    const known = this.#pages.get(key);
    if (known) return known;
    const [oldest] = this.#pages.keys();
    if (oldest !== undefined && this.#pages.size >= mostKept) this.#pages.delete(oldest);
    const page = this.#wholePage(since, until);
    this.#pages.set(key, page);
    page.catch(() => this.#pages.delete(key));
    return page;
  }

  async #wholePage(since: number, until: number): Promise<ChangesPage & { readonly upto: number }> {
    for (let upto = until; ;) {
      const page = await this.#history.changes({ by: 'recorded', since, until: upto, moment: {}, limit });
      if (page.next === undefined) return { ...page, upto };
      upto = Number(page.next);
    }
  }
}

const isNewerThan = (days: number, cause: Cause | undefined): boolean =>
  cause === undefined || cause.reached >= Date.parse(cause.recordedAt) - days * day;

const lastOf = (ids: readonly string[], causes: ReadonlyMap<string, Cause>): string | null =>
  latest(ids.map((id) => causes.get(id)?.recordedAt)) ?? null;

/** When the last event that made some changes was recorded. */
export const lastRecorded = (changes: readonly DatedChange[]): string | undefined =>
  latest(changes.map(({ recordedAt }) => recordedAt));

const latest = (times: readonly (string | null | undefined)[]): string | undefined =>
  times
    .filter((time) => typeof time === 'string')
    .sort()
    .at(-1);
