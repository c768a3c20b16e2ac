import { dateBounds, extent } from '@sovereign-pipeline/domain';

/** A thing without a date counts as the earliest: it is first in order of date, and last among the newest. */
export const forEver = -(2 ** 31);

/** The first day of a date (EDTF) since 1970. */
export function firstDay(date: string | null): number {
  const covers = date === null || dateBounds(date)?.from == null ? undefined : extent(date);
  return covers === undefined ? forEver : Math.floor(covers.from / 86_400_000);
}
