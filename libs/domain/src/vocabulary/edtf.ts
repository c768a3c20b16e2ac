// @ts-expect-error: the package has no types; the parts in use are typed here
import * as edtfPackage from 'edtf';
import { remember } from './bounded-cache.ts';
import { dayOfMask, hasNoLeapDay, monthOfMask, plainDate, season, type Span, yearsOf } from './edtf-spans.ts';

/** Milliseconds since 1970 UTC. */
interface Bounded {
  readonly min: number;
  readonly max: number;
  /** Of a set or a list: its dates. */
  readonly values?: readonly (Bounded | readonly Bounded[] | number | null)[];
}
interface Parsed {
  readonly type: 'Date' | 'Year' | 'Decade' | 'Century' | 'Season' | 'Interval' | 'List' | 'Set';
  /** Of a set or a list: whether it goes on before its first date, or after its last. */
  readonly earlier?: boolean;
  readonly later?: boolean;
}
const edtf = edtfPackage as unknown as {
  parse(text: string): Parsed;
  defaults: { offset: boolean | number };
} & Record<Parsed['type'], new (parsed: Parsed) => Bounded>;

// A time without an offset would be read in the time zone of the process: the same event must mean the same everywhere.
edtf.defaults.offset = false;

/** Longest date that is looked at, in characters. */
export const maxDateLength = 64;

/** The characters of the grammar. */
export const dateCharacters = /^[-0-9XYSETZ.,:~?%/+[\]{}]+$/;

/** What an EDTF date covers, in milliseconds since 1970 UTC. */
export interface Extent {
  /** Its first instant; -Infinity when open at the start. */
  readonly from: number;
  /**
   * Its last instant; Infinity when open at the end. Of an interval with an unknown bound: of the bound that is known.
   */
  readonly to: number;
  /**
   * The instant by which it had come: its last one, of an interval without an end (`2024/..`, `2024/`) that of its
   * first bound, of a set without one (`[2024..]`) that of what it names.
   */
  readonly reached: number;
}

const expected = 'expected an EDTF date such as 2024-06-25, 2024-06 or 2024-06-24/2024-06-28';
const backwards = `${expected}; an interval ends after it begins`;

/** Parses a date, or explains the error in words. Never throws. */
export const readDate: (text: string) => Extent | string = remember(8192, (text) => {
  if (text.length > maxDateLength) return `${expected}, at most ${maxDateLength} characters`;
  // The package is slow to explain others.
  if (!dateCharacters.test(text)) return expected;
  // Fast path: common forms skip the package, whose grammar is slow.
  const plain = plainDate(text);
  if (plain) return { ...plain, reached: plain.to };
  try {
    const [lower = '', upper] = text.split('/');
    // `parse` alone goes by the grammar: the package's `edtf()` takes a row of digits for a Unix time.
    const parsed = edtf.parse(text);
    return upper === undefined ? dateOf(parsed, text) : intervalOf(lower, upper);
  } catch (error) {
    // The package refuses bounds in the wrong order with a RangeError, everything else with other errors.
    return error instanceof RangeError ? backwards : expected;
  }
});

/**
 * The error of a date in a new event, in words; undefined if it is valid. Dates of earlier events are always
 * readable.
 */
export function dateProblem(text: string): string | undefined {
  const read = readDate(text);
  if (typeof read === 'string') return read;
  const plain = text.replaceAll(/[?~%]/g, '');
  if (hasNoLeapDay(plain)) return `${expected}; ${text} is not a day of the calendar`;
  if (Array.from(plain.matchAll(rangeInSet)).some(([, a = '', b = '']) => startOf(b) < startOf(a)))
    return backwards;
  const meant = text.replace(/(?<=^|[/.,{[])0\d(?=\d\d(?!\d))/g, '20');
  if (meant !== text) return `${expected}; did you mean ${meant}?`;
  return /^\d{2,3}[?~%]?$/.test(text)
    ? `${expected}; ${text} alone is a century or a decade: write 20XX or 202X`
    : undefined;
}

/** `2024..2025` of a set or a list. */
const rangeInSet = /([^,[\]{}.]+)\.\.([^,[\]{}.]+)/g;
const startOf = (text: string): number => extent(text)?.from ?? NaN;

/** What a valid date covers; undefined when the text is no date. */
export function extent(text: string): Extent | undefined {
  const read = readDate(text);
  return typeof read === 'string' ? undefined : read;
}

function dateOf(parsed: Parsed, text: string): Extent | string {
  const span = spanOf(parsed, text);
  if (typeof span === 'string') return span;
  const { earlier, later } = parsed;
  return { from: earlier ? -Infinity : span.from, to: later ? Infinity : span.to, reached: span.to };
}

/** Each bound for itself: an interval begins where its first bound begins, and ends where its second bound ends. */
function intervalOf(lower: string, upper: string): Extent | string {
  const [first, second] = [boundOf(lower), boundOf(upper)];
  if (typeof first === 'string') return first;
  if (typeof second === 'string') return second;
  if (first && second) {
    const span = { from: first.from, to: second.to, reached: second.to };
    return second.to < first.from ? backwards : span;
  }
  if (first) return { from: first.from, to: upper === '..' ? Infinity : first.to, reached: first.to };
  if (second) return { from: lower === '..' ? -Infinity : second.from, to: second.to, reached: second.to };
  return outOfRange;
}

/** Undefined: the bound is open or unknown. */
function boundOf(text: string): Span | string | undefined {
  return text === '' || text === '..' ? undefined : spanOf(edtf.parse(text), text);
}

const outOfRange = `${expected}; this one names no date within the range of the calendar`;

/** The bounds of a date that is no interval, or its error. */
function spanOf(parsed: Parsed, text: string): Span | string {
  const plain = text.replaceAll(/[?~%]/g, '');
  const day = dayOfMask(plain);
  if (day === 'none') return `${expected}; ${text} is not a day of the calendar`;
  const span =
    day ?? monthOfMask(plain) ?? yearsOf(plain) ?? (parsed.type === 'Season' ? season(plain) : undefined);
  if (span) return span;
  const named = membersOf(new edtf[parsed.type](parsed));
  const [from, to] = [Math.min(...named.map(({ min }) => min)), Math.max(...named.map(({ max }) => max))];
  return named.length === 0 || Number.isNaN(from) || Number.isNaN(to) ? outOfRange : { from, to };
}

/** The dates that a set or a list names; a date itself otherwise. */
function membersOf(date: Bounded): readonly Bounded[] {
  if (!('first' in date)) return [date];
  return (date.values ?? []).flat().filter((member) => typeof member === 'object' && member !== null);
}

/** Whether two dates, as far as they say, may be one; a text that is no date is none. */
export function haveCommonDay(a: string, b: string): boolean {
  const [one, other] = [extent(a), extent(b)];
  return one !== undefined && other !== undefined && one.from <= other.reached && other.from <= one.reached;
}
