/** From the first to the last instant, in milliseconds since 1970 UTC. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const day = 86_400_000;

/**
 * The days that `2024-06-25` or a mask such as `202X-02-29` covers: from the first to the last day in the calendar.
 * `none` when there is no such day; undefined for other texts.
 */
export function dayOfMask(text: string): Span | 'none' | undefined {
  const [, year, month, dayOfMonth] = /^([\dX]{4})-([\dX]{2})-([\dX]{2})$/.exec(text) ?? [];
  if (year === undefined || month === undefined || dayOfMonth === undefined) return undefined;
  const years = valuesOf(year, 0, 9999);
  const months = valuesOf(month, 1, 12);
  const days = valuesOf(dayOfMonth, 1, 31);
  const first = firstDay(years, months, days);
  const last = firstDay(years.toReversed(), months.toReversed(), days.toReversed());
  return first === undefined || last === undefined ? 'none' : { from: first, to: last + day - 1 };
}

/** The months that a mask such as `2024-X0` covers, from the first to the last; undefined for other texts. */
export function monthOfMask(text: string): Span | undefined {
  const [, year = '', month = ''] = /^([\dX]{4})-(\dX|X\d|XX)$/.exec(text) ?? [];
  const [years, months] = [valuesOf(year, 0, 9999), valuesOf(month, 1, 12)];
  const [first, last] = [months[0], months.at(-1)];
  if (year === '' || first === undefined || last === undefined) return undefined;
  return { from: dayAt(years[0] ?? NaN, first, 1), to: dayAt(years.at(-1) ?? NaN, last + 1, 1) - 1 };
}

/** The years of which only the first digits are known: `2024S2` is one of 2000 to 2099; undefined for other texts. */
export function yearsOf(text: string): Span | undefined {
  const [, sign, digits = '', known] = /^Y?(-?)(\d+)S(\d+)$/.exec(text) ?? [];
  if (known === undefined) return undefined;
  const span = 10 ** Math.max(0, digits.length - Number(known));
  const least = Math.floor(Number(digits) / span) * span;
  const first = sign === '-' ? -(least + span - 1) : least;
  return { from: dayAt(first, 1, 1), to: dayAt(first + span, 1, 1) - 1 };
}

/** Whether a text names a 29 February, in whatever it is, of a year without one. */
export function hasNoLeapDay(text: string): boolean {
  const named = Array.from(text.matchAll(/(?<=^|[/,[{.])(-?\d{4})-02-29/g));
  return named.some(([, year]) => new Date(dayAt(Number(year), 2, 29)).getUTCDate() !== 29);
}

/**
 * A day, a month or a year without anything about it; undefined for everything else, and for days that the calendar
 * does not have.
 */
export function plainDate(text: string): Span | undefined {
  const [, y, m, d] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text) ?? [];
  if (y === undefined) return undefined;
  const [year, month, dayOfMonth] = [Number(y), Number(m ?? 1), Number(d ?? 1)];
  if (month < 1 || month > 12) return undefined;
  const from = dayAt(year, month, dayOfMonth);
  if (new Date(from).getUTCDate() !== dayOfMonth || dayOfMonth === 0) return undefined;
  if (d !== undefined) return { from, to: from + day - 1 };
  return { from, to: (m === undefined ? dayAt(year + 1, 1, 1) : dayAt(year, month + 1, 1)) - 1 };
}

function firstDay(years: readonly number[], months: readonly number[], days: readonly number[]) {
  for (const year of years) {
    for (const month of months) {
      for (const dayOfMonth of days) {
        const instant = dayAt(year, month, dayOfMonth);
        if (new Date(instant).getUTCDate() === dayOfMonth) return instant;
      }
    }
  }
  return undefined;
}

/** The numbers that digits with `X` in any place stand for. */
function valuesOf(mask: string, least: number, most: number): number[] {
  if (!mask.includes('X')) return [Number(mask)];
  const pattern = new RegExp(`^${mask.replaceAll('X', '\\d')}$`);
  const all = Array.from({ length: most - least + 1 }, (_, index) => least + index);
  return all.filter((value) => pattern.test(String(value).padStart(mask.length, '0')));
}

/** First and last month of each season, counted from January of the year; month 14 is February of the next year. */
const seasons: Readonly<Record<string, readonly [number, number]>> = {
  // Where no hemisphere is named, it may be either: spring there is autumn here.
  21: [3, 11],
  22: [1, 14],
  23: [3, 11],
  24: [1, 14],
  // A winter across New Year may be counted to either year.
  25: [3, 5],
  26: [6, 8],
  27: [9, 11],
  28: [1, 14],
  29: [9, 11],
  30: [1, 14],
  31: [3, 5],
  32: [6, 8],
  33: [1, 3],
  34: [4, 6],
  35: [7, 9],
  36: [10, 12],
  37: [1, 4],
  38: [5, 8],
  39: [9, 12],
  40: [1, 6],
  41: [7, 12],
};

/** The whole of a season, quarter, third or half of a year (`2024-21` … `2024-41`); undefined when it is none. */
export function season(text: string): Span | undefined {
  const [, year = '', code = ''] = /^(\d{4})-(\d\d)$/.exec(text) ?? [];
  const months = seasons[code];
  if (months === undefined) return undefined;
  return { from: dayAt(Number(year), months[0], 1), to: dayAt(Number(year), months[1] + 1, 1) - 1 };
}

/** Unlike `Date.UTC`, takes the first hundred years for what they are. */
function dayAt(year: number, month: number, dayOfMonth: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, dayOfMonth);
}
