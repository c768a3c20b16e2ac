import { saidBySources, type SourceFilter } from '../claim/by-source.ts';
import { recordedBy, saidBy } from '../claim/reached.ts';
import type { Fact } from '../envelope/event.ts';
import { withParties } from '../partnership/between.ts';
import { extent } from '../vocabulary/edtf.ts';

/**
 * The point of view of an answer: what had happened in the world, what had been published and what had been recorded
 * by then, and which sources count.
 */
export interface Moment extends SourceFilter {
  /** EDTF: by its end; without an end (`2024/..`) whatever happened. */
  readonly asOf?: string;
  /** EDTF: by its end. */
  readonly publishedBy?: string;
  /** RFC 3339 in UTC with microseconds, as `recordedAt` is, or a position; inclusive. */
  readonly knownAt?: string | number;
}

/**
 * The instant by which things had to have come to be seen: the end of `asOf`. Throws a RangeError when it is no date.
 */
export function untilOf({ asOf }: Moment): number {
  return asOf === undefined ? Infinity : endOf(asOf, 'asOf');
}

/**
 * The known facts: recorded by `knownAt`, from sources that count, and said by `publishedBy`, with the evidence
 * published by then. A fact was said when it was first published, or, without any date of publication, on the day of
 * recording. Corrections are facts like others here; whom a partnership is between is known from all that was recorded.
 * Throws a RangeError when `publishedBy` is no date.
 */
export function factsAt(facts: Iterable<Fact>, moment: Moment): readonly Fact[] {
  const { publishedBy, knownAt } = moment;
  const recorded = Array.from(facts).filter((fact) =>
    typeof knownAt === 'number'
      ? fact.position <= knownAt
      : knownAt === undefined || fact.recordedAt <= knownAt,
  );
  const heard = saidBySources(recorded, moment);
  if (publishedBy === undefined) return withParties(heard, recorded);
  const until = endOf(publishedBy, 'publishedBy');
  const read = heard.filter((fact) => saidBy(fact) <= until).map((fact) => withEvidenceBy(fact, until));
  return withParties(read, recorded);
}

function withEvidenceBy(fact: Fact, until: number): Fact {
  const { evidence } = fact.data;
  const recorded = recordedBy(fact);
  const read = evidence?.filter(
    ({ published }) => published === undefined || Math.min(extent(published)?.to ?? 0, recorded) <= until,
  );
  return read?.length === evidence?.length
    ? fact
    : ({ ...fact, data: { ...fact.data, evidence: read } } as Fact);
}

function endOf(date: string, parameter: string): number {
  const covers = extent(date);
  if (covers === undefined) throw new RangeError(`${parameter} is no EDTF date: ${date}`);
  return covers.to;
}
