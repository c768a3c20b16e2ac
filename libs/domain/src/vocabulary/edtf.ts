// @ts-expect-error: the package brings no types; what is used of it is typed here
import * as edtfPackage from 'edtf';
import { remember } from './bounded-cache.ts';

/** Milliseconds since 1970 UTC; ±Infinity where an interval is open (`..`), null where its bound is unknown. */
interface Bounded {
  readonly min: number | null;
  readonly max: number | null;
  /** Of an interval, a set or a list: its dates, `Infinity` or null in place of a bound that is open or unknown. */
  readonly values?: readonly (Bounded | readonly Bounded[] | number | null)[];
}
interface Parsed {
  readonly type: 'Date' | 'Year' | 'Decade' | 'Century' | 'Season' | 'Interval' | 'List' | 'Set';
}
const edtf = edtfPackage as unknown as {
  parse(text: string): Parsed;
  defaults: { offset: boolean | number };
} & Record<Parsed['type'], new (parsed: Parsed) => Bounded>;

// A time without an offset would be read in the time zone of the process: the same event must mean the same everywhere.
edtf.defaults.offset = false;

/** Longest date that is looked at, in characters. */
export const maxDateLength = 64;

/** What an EDTF date covers, in milliseconds since 1970 UTC. */
export interface Extent {
  /** Its first instant; -Infinity when open at the start. */
  readonly from: number;
  /** Its last instant; Infinity when open at the end. Of an interval with an unknown bound: of the bound that is known. */
  readonly to: number;
  /** Its last instant where the date names one: undefined when the end is open (`2024/..`) or unknown (`2024/`). */
  readonly end: number | undefined;
}

const expected = 'expected an EDTF date such as 2024-06-25, 2024-06 or 2024-06-24/2024-06-28';

/** Reads a date; what is wrong with it, in words, when it is none. Never throws. */
export const readDate: (text: string) => Extent | string = remember(8192, (text) => {
  if (text.length > maxDateLength) return `${expected}, at most ${maxDateLength} characters`;
  // Characters outside the grammar are refused cheaply: the package is slow to explain them.
  if (!/^[-0-9XYSETZ.,:~?%/[\]{}+]+$/.test(text)) return expected;
  const noSuchDay = leapDayOfCommonYear(text);
  if (noSuchDay) return `${expected}; ${noSuchDay} is not a day of the calendar`;
  try {
    // `parse` alone goes by the grammar: the package's `edtf()` takes a row of digits for a Unix time.
    const parsed = edtf.parse(text);
    return (
      extentOf(new edtf[parsed.type](parsed)) ??
      `${expected}; this one names no date within the range of the calendar`
    );
  } catch (error) {
    // The package refuses bounds in the wrong order with a RangeError, everything else with other errors.
    return error instanceof RangeError ? `${expected}; an interval ends after it begins` : expected;
  }
});

/** What a valid date covers; undefined when the text is no date. */
export function extent(text: string): Extent | undefined {
  const read = readDate(text);
  return typeof read === 'string' ? undefined : read;
}

/** The package takes 29 February of every year, and makes it 1 March of common years. */
function leapDayOfCommonYear(text: string): string | undefined {
  for (const [day, year] of text.matchAll(/(\d{4})[?~%]?-[?~%]?02[?~%]?-[?~%]?29/g)) {
    const y = Number(year);
    if (y % 4 !== 0 || (y % 100 === 0 && y % 400 !== 0)) return day;
  }
  return undefined;
}

/** Undefined when no bound is named, or one lies beyond what a JavaScript date can hold. */
function extentOf(date: Bounded): Extent | undefined {
  const named = membersOf(date);
  const from = date.min === -Infinity ? -Infinity : Math.min(...named.map(({ min }) => min ?? NaN));
  const to = date.max === Infinity ? Infinity : Math.max(...named.map(({ max }) => max ?? NaN));
  if (named.length === 0 || Number.isNaN(from) || Number.isNaN(to)) return undefined;
  return { from, to, end: date.max === null || date.max === Infinity ? undefined : to };
}

/** The dates that an interval, a set or a list names; a date itself otherwise. */
function membersOf(date: Bounded): readonly Bounded[] {
  if (!('lower' in date) && !('first' in date)) return [date];
  return (date.values ?? []).flat().filter((member) => typeof member === 'object' && member !== null);
}
