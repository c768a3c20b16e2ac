import { readDate } from '@sovereign-pipeline/domain/vocabulary';
import type { TimelineEntry } from '../api.ts';
import { dayOf } from './days.ts';

type Datable = Pick<TimelineEntry, 'occurred' | 'recordedAt' | 'data'>;

/**
 * The days by which what was claimed had come, first to last: asked as of each of them, the service shows one step
 * more. As the service reads it: a claim has come when its date is over, and never later than it was said.
 */
export function stepsOf(claims: readonly Datable[], today: string): string[] {
  const days = claims.map(({ occurred, recordedAt, data }) => {
    const { evidence = [] } = data as { readonly evidence?: readonly { readonly published?: string }[] };
    const said = evidence.flatMap(({ published }) => published ?? []);
    const ends = [...said, ...(occurred === null ? [] : [occurred])].map(lastDayOf);
    return [...ends.filter((each) => each !== undefined), recordedAt.slice(0, 10)].toSorted()[0] ?? today;
  });
  return [...new Set(days.filter((each) => each < today))].toSorted();
}

/** The day on which a date is over; undefined when it is none, or never is. */
function lastDayOf(edtf: string): string | undefined {
  const extent = readDate(edtf);
  if (typeof extent === 'string' || !Number.isFinite(extent.reached)) return undefined;
  return dayOf(extent.reached);
}
