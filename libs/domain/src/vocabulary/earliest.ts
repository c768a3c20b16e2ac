import { compare } from '../claim/details.ts';
import { extent } from './edtf.ts';

/** The earliest of dates: by its end, of equal ends the more exact one. */
export function earliest(dates: readonly string[]): string | null {
  const covered = dates.map((date) => ({ date, ...(extent(date) ?? { from: 0, reached: 0 }) }));
  covered.sort((a, b) => compare(a.reached, b.reached) || compare(b.from, a.from) || compare(a.date, b.date));
  return covered[0]?.date ?? null;
}
