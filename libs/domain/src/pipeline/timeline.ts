import {
  type ClaimType,
  type Fact,
  isClaim,
  isCorrection,
  type Recording,
  recordingOf,
} from '../envelope/event.ts';
import { claimOf, distinct } from '../claim/claim.ts';
import { type Corrections, correctionsOf } from '../claim/corrections.ts';
import { namesIn } from '../company/names-in.ts';
import { partnershipOf } from '../partnership/partnership.ts';

/** A fact in its place in the world, with its corrections. */
export type TimelineEntry<T extends ClaimType = ClaimType> = Pick<
  Fact<T>,
  'id' | 'type' | 'stream' | 'position' | 'data'
> &
  Recording & {
    /** When it happened: EDTF as written; null when the claim does not say. */
    readonly occurred: string | null;
    /** Where it stands in the timeline: later entries have greater ones. In milliseconds since 1970 UTC. */
    readonly when: number;
  } & Partial<Corrections>;

/**
 * Facts in the order of when what they say had come; without a date of their own, of when they were first published,
 * else recorded. A correction is no entry: it shows in the entry that it corrects. A pure function of the set of facts.
 * `until`: only what had come by that instant.
 */
export function timelineOf(facts: Iterable<Fact>, until = Infinity): TimelineEntry[] {
  const all = distinct(facts);
  const corrections = correctionsOf(all);
  return all
    .filter((fact) => isClaim(fact))
    .map((fact) => claimOf(fact, corrections.get(fact.id)))
    .filter(({ came }) => came <= until)
    .map(({ fact, to }) => ({
      ...pick(fact),
      occurred: fact.data.occurred ?? null,
      when: to,
      ...corrections.get(fact.id),
    }))
    .sort((a, b) => a.when - b.when || a.position - b.position);
}

/**
 * Of facts those that a company's timeline is of: what names it, all about its partnerships and meetings, and
 * corrections of these.
 */
export function factsOfCompany(company: string, facts: readonly Fact[]): Fact[] {
  const naming = new Set(facts.filter((fact) => namesIn(fact).some(({ id }) => id === company)));
  const partnerships = new Set(Array.from(naming, partnershipOf));
  partnerships.delete(undefined);
  // Of a partnership of several ids, in several streams.
  const telling = facts.filter((fact) => naming.has(fact) || partnerships.has(partnershipOf(fact)));
  const streams = new Set(telling.map(({ stream }) => stream));
  return facts.filter(
    (fact) =>
      naming.has(fact) ||
      (streams.has(fact.stream) && (isCorrection(fact) || !fact.stream.startsWith('company-'))),
  );
}

function pick(fact: Fact<ClaimType>) {
  const { id, type, stream, position, data } = fact;
  return { id, type, stream, position, ...recordingOf(fact), data };
}
