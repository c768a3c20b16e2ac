import { type Fact, factsAt, type Moment, type TimelineEntry, upcast } from '@sovereign-pipeline/domain';
import type { AnsweredEntry } from '../answers/query-answers.ts';
import type { StoredFact } from '../projection/facts.ts';
import { factsOfPage, reasonsOf } from './facts-of.ts';
import type { LiveTables } from './live-tables.ts';

/** Which entries of a timeline: those after another page, at most `limit`. */
export interface TimelinePlace {
  readonly cursor?: TimelineCursor | undefined;
  readonly limit: number;
  /** The newest first. */
  readonly descending?: boolean | undefined;
}

/** Bytes of data in a page of a timeline: it ends with the entry that exceeds them. */
export const maxPageBytes = 2 ** 19;

/** The entries of a page, with the data that folding leaves out. */
export async function timelinePage(
  tables: LiveTables,
  ascending: readonly TimelineEntry[],
  { cursor, limit, descending = false }: TimelinePlace,
  moment: Moment,
) {
  const timeline = descending ? ascending.toReversed() : ascending;
  const way = descending ? -1 : 1;
  const from =
    cursor === undefined
      ? 0
      : timeline.findIndex(
          ({ when, position }) => way * (when - cursor.when || position - cursor.position) > 0,
        );
  const page = from < 0 ? [] : timeline.slice(from, from + limit);
  if (page.length === 0) return { entries: [] };
  const rows = await tables.select<StoredFact>(factsOfPage, [
    page.map(({ position }) => position),
    maxPageBytes,
  ]);
  const data = new Map(rows.map((row) => [row.position, upcast(row).data as TimelineEntry['data']]));
  const shown = page.slice(0, rows.length);
  // The complete data, without what could not be read by then.
  const dataOf = (entry: Omit<TimelineEntry, 'when'>): TimelineEntry['data'] => {
    const fact = { ...entry, data: data.get(entry.position) ?? entry.data } as Fact;
    return (factsAt([fact], moment)[0]?.data ?? entry.data) as TimelineEntry['data'];
  };
  const corrections = shown.flatMap(({ retracted, disputes = [] }) => [
    ...(retracted ? [retracted.id] : []),
    ...disputes.map(({ id }) => id),
  ]);
  const reasons = new Map(
    corrections.length === 0
      ? []
      : (await tables.select<{ id: string; reason: string }>(reasonsOf, [corrections])).map(
          ({ id, reason }) => [id, reason],
        ),
  );
  const withReason = <T extends { id: string }>(correction: T) => ({
    ...correction,
    reason: reasons.get(correction.id) ?? '',
  });
  const entries = shown.map(({ when: _, retracted, disputes, ...entry }): AnsweredEntry => ({
    ...entry,
    data: dataOf(entry),
    ...(retracted && { retracted: withReason(retracted) }),
    ...(disputes && { disputes: disputes.map(withReason) }),
  }));
  const last = shown.at(-1);
  const more = last && from + entries.length < timeline.length;
  return { entries, ...(more && { next: `${last.when}_${last.position}` }) };
}

/** Where a page of a timeline ends. */
export interface TimelineCursor {
  readonly when: number;
  readonly position: number;
}

/** The cursor of a page's `next`; undefined when it is none. */
export function timelineCursor(next: string): TimelineCursor | undefined {
  const [, when, position] = /^(-?\d{1,16})_(\d{1,16})$/.exec(next) ?? [];
  return when === undefined ? undefined : { when: Number(when), position: Number(position) };
}
