import { remember } from './bounded-cache.ts';
import { extent } from './edtf.ts';

/** The first and the last day that an EDTF date covers; null: open at that end. */
export interface DateBounds {
  readonly from: string | null;
  readonly to: string | null;
  /** By which it had come: of an interval without an end the last day of its first bound. */
  readonly reached: string | null;
}

/**
 * As PostgreSQL writes days: `2024-06-25`, `0044-03-15 BC`. Undefined for a text that is no date. A day that
 * PostgreSQL has no date for is null.
 */
export const dateBounds: (text: string) => DateBounds | undefined = remember(8192, (text) => {
  const covers = extent(text);
  return covers && { from: dayOf(covers.from), to: dayOf(covers.to), reached: dayOf(covers.reached) };
});

/** The first day of PostgreSQL's type `date`, near enough. */
const firstYear = -4711;

/** The day that an instant lies in; null where there is none. */
export function dayOf(instant: number): string | null {
  return Number.isFinite(instant) ? dayNumbered(String(Math.floor(instant / day))) : null;
}

const day = 86_400_000;

/** Days since 1970. */
const dayNumbered = remember(8192, (number) => written(Number(number) * day));

function written(instant: number): string | null {
  const date = new Date(instant);
  const year = date.getUTCFullYear();
  if (year < firstYear) return null;
  const ofEra = String(year > 0 ? year : 1 - year).padStart(4, '0');
  const twoDigits = (number: number): string => String(number).padStart(2, '0');
  const text = `${ofEra}-${twoDigits(date.getUTCMonth() + 1)}-${twoDigits(date.getUTCDate())}`;
  return year > 0 ? text : `${text} BC`;
}
