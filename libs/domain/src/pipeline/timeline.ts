import { type ClaimType, type Fact, isCorrection } from '../envelope/event.ts';
import { distinct, whenOf } from '../claim/claim.ts';
import { type Corrections, correctionsOf } from '../claim/corrections.ts';

/** A fact in its place in the world, with what was recorded against it. */
export type TimelineEntry<T extends ClaimType = ClaimType> = Pick<
  Fact<T>,
  'id' | 'type' | 'stream' | 'position' | 'recordedAt' | 'data'
> & {
  /** When it happened: EDTF as written; null: nobody says. */
  readonly occurred: string | null;
  /** Where it stands in the timeline: later entries have greater ones. In milliseconds since 1970 UTC. */
  readonly when: number;
} & Partial<Corrections>;

/**
 * Facts in the order of when they were over; without a date of their own, of when they were first published, else
 * recorded. A correction is no entry: it shows in the entry that it corrects. A pure function of the set of facts.
 */
export function timelineOf(facts: Iterable<Fact>): TimelineEntry[] {
  const all = distinct(facts);
  const corrections = correctionsOf(all);
  return all
    .filter((fact): fact is Fact<ClaimType> => !isCorrection(fact))
    .map((fact) => ({
      ...pick(fact),
      occurred: fact.data.occurred ?? null,
      when: whenOf(fact),
      ...corrections.get(fact.id),
    }))
    .sort((a, b) => a.when - b.when || a.position - b.position);
}

function pick({ id, type, stream, position, recordedAt, data }: Fact<ClaimType>) {
  return { id, type, stream, position, recordedAt, data };
}
