import { type Fact, isCorrection } from '../envelope/event.ts';
import { extent } from '../vocabulary/edtf.ts';
import { whenOf } from '../claim/claim.ts';

/** From when one looks: what had happened by then in the world, and what had been recorded by then. */
export interface Moment {
  /** EDTF: by its end; without an end (`2024/..`) whatever happened. */
  readonly asOf?: string;
  /** RFC 3339 in UTC with microseconds, as `recordedAt` is; what was recorded at that very time is included. */
  readonly knownAt?: string;
}

/**
 * The facts that count at a moment. A claim had happened by `asOf` when the end that the rule of the assessed stage orders it
 * by is not later: without a date of its own that of its first publication, else the day of recording. Corrections say
 * nothing of the world: they count whatever `asOf` is, once they are recorded. Throws a RangeError when `asOf` is no date.
 */
export function factsAt(facts: Iterable<Fact>, { asOf, knownAt }: Moment): Fact[] {
  const until = asOf === undefined ? Infinity : extent(asOf)?.to;
  if (until === undefined) throw new RangeError(`asOf is no EDTF date: ${String(asOf)}`);
  return Array.from(facts).filter(
    (fact) =>
      (knownAt === undefined || fact.recordedAt <= knownAt) && (isCorrection(fact) || whenOf(fact) <= until),
  );
}
