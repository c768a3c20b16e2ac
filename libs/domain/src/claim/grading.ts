import { reliabilities } from '../vocabulary/terms.ts';
import type { ClaimType, DataOf, Fact } from '../envelope/event.ts';

export type Evidence = NonNullable<DataOf<ClaimType>['evidence']>[number];

/** A piece of evidence, and the companies that its fact names. */
export interface EvidenceOfFact extends Pick<Fact, 'companies'> {
  readonly evidence: Evidence;
  /** What tells it from others, where that is known. */
  readonly key?: string;
}

/**
 * Whether all of it that is graded is graded E (an unreliable source) or 5 (improbable). F and 6 say that it cannot be
 * judged.
 */
export function isPoor(evidence: readonly Evidence[] | undefined): boolean {
  const graded = evidence?.filter(isGraded) ?? [];
  return (
    graded.length > 0 &&
    graded.every(({ reliability, credibility }) => reliability === 'E' || credibility === 5)
  );
}

function isGraded({ reliability, credibility }: Evidence): boolean {
  return (
    (reliability !== undefined && reliability !== 'F') || (credibility !== undefined && credibility !== 6)
  );
}

/**
 * How unreliable the best source is, from 0: ungraded sources, and those that cannot be judged, rank between C and D.
 */
export function unreliability(evidence: readonly Evidence[] | undefined): number {
  if (evidence === undefined || evidence.length === 0) return ungraded;
  return Math.min(...evidence.map(({ reliability = 'F' }) => places[reliability]));
}

const ungraded = 3;
const places = { A: 0, B: 1, C: 2, F: ungraded, D: 4, E: 5 };

/** The grades of sources that are at least as reliable; an ungraded source is as one of grade F. */
export const gradesFrom = (grade: keyof typeof places): readonly (keyof typeof places)[] =>
  reliabilities.filter((each) => places[each] <= places[grade]);
