import { dateBounds, readDate } from '@sovereign-pipeline/domain';

/** A thing without a date counts as the earliest: it is first in order of date, and last among the newest. */
export const forEver = -(2 ** 31);

/** The first day of a date (EDTF) since 1970. */
export function firstDay(date: string | null): number {
  const read = date === null || dateBounds(date)?.from == null ? '' : readDate(date);
  return typeof read === 'string' ? forEver : Math.floor(read.from / 86_400_000);
}
