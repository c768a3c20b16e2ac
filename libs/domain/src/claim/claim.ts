import type { ClaimType, Fact } from '../envelope/event.ts';
import { type Extent, extent } from '../vocabulary/edtf.ts';
import { certainties, type Certainty, defaultCertainty, reliabilities } from '../vocabulary/terms.ts';
import { correctionsOf } from './corrections.ts';

/** A fact as what it is, a claim, with what became of it in the light of the other facts. */
export interface Claim<T extends ClaimType = ClaimType> {
  readonly fact: Fact<T>;
  /** Taken back. */
  readonly retracted: boolean;
  /** Contradicted by somebody. */
  readonly disputed: boolean;
}

/**
 * The claims among facts that are about one thing, each fact once whatever was repeated, in the order of recording, and
 * what the corrections among the facts make of them.
 */
export function claimsAbout<T extends ClaimType>(
  facts: Iterable<Fact>,
  isAboutIt: (fact: Fact) => fact is Fact<T>,
): Claim<T>[] {
  const all = distinct(facts);
  const corrections = correctionsOf(all);
  return all.filter(isAboutIt).map((fact) => {
    const against = corrections.get(fact.id);
    return {
      fact,
      retracted: against?.retracted !== undefined,
      disputed: against !== undefined && against.disputes.length > 0,
    };
  });
}

/** Facts without repetition (one id is one fact), in the order of recording. */
export function distinct(facts: Iterable<Fact>): Fact[] {
  const byId = new Map<string, Fact>();
  for (const fact of facts) byId.set(fact.id, fact);
  return [...byId.values()].sort((a, b) => a.position - b.position);
}

/**
 * The claims that count, the decisive one last. Retracted ones do not count; a disputed one counts only while an
 * undisputed one says the same; speculative ones count only when there is nothing else.
 */
export function counting<T extends ClaimType>(
  claims: readonly Claim<T>[],
  says: (claim: Claim<T>) => string = () => '',
): Claim<T>[] {
  const standing = notRetracted(claims);
  const undisputed = new Set(standing.filter((claim) => !claim.disputed).map(says));
  const supported = standing.filter((claim) => !claim.disputed || undisputed.has(says(claim)));
  const serious = supported.filter((claim) => certaintyOf(claim) !== 'speculative');
  return byWeight(serious.length > 0 ? serious : supported);
}

export function certaintyOf(claim: Claim): Certainty {
  return claim.fact.data.certainty ?? defaultCertainty;
}

/** The surest of some certainties. */
export function surest(some: readonly Certainty[]): Certainty {
  return certainties.find((certainty) => some.includes(certainty)) ?? defaultCertainty;
}

/** What the occurrence of a fact covers; undefined when it does not say when it happened. */
export function occurrence({ data: { occurred } }: Fact): Extent | undefined {
  return occurred === undefined ? undefined : extent(occurred);
}

/** The day, as its last millisecond, on which a fact was first published; undefined when unknown. */
export function firstPublished({ data }: Fact): number | undefined {
  const days = (data.evidence ?? [])
    .map(({ published }) => (published === undefined ? undefined : extent(published)?.reached))
    .filter((end) => end !== undefined);
  return days.length === 0 ? undefined : endOfDay(Math.min(...days));
}

export function notRetracted<T extends ClaimType>(claims: readonly Claim<T>[]): Claim<T>[] {
  return claims.filter((claim) => !claim.retracted);
}

/** Claims in the order of weight, the weightiest last: later in the world, surer, better sourced, recorded later. */
export function byWeight<T extends ClaimType>(claims: readonly Claim<T>[]): Claim<T>[] {
  return claims
    .map((claim) => ({
      claim,
      end: whenOf(claim.fact),
      doubt: rank(certainties, certaintyOf(claim)),
      unreliability: bestReliability(claim),
    }))
    .sort(
      (a, b) =>
        a.end - b.end ||
        b.doubt - a.doubt ||
        b.unreliability - a.unreliability ||
        a.claim.fact.position - b.claim.fact.position,
    )
    .map(({ claim }) => claim);
}

/**
 * When what a fact says was over; while unknown, when it was first published, else the day of recording. In milliseconds
 * since 1970 UTC.
 */
export function whenOf(fact: Fact): number {
  return occurrence(fact)?.reached ?? firstPublished(fact) ?? endOfDay(Date.parse(fact.recordedAt));
}

/** 0 for A … 5 for F, 6 for none. */
function bestReliability(claim: Claim): number {
  const ranks = (claim.fact.data.evidence ?? []).map(({ reliability }) => rank(reliabilities, reliability));
  return Math.min(reliabilities.length, ...ranks);
}

/** Place in a list, its length when absent. */
function rank<T>(order: readonly T[], value: T | undefined): number {
  const index = order.findIndex((each) => each === value);
  return index < 0 ? order.length : index;
}

function endOfDay(instant: number): number {
  const day = 86_400_000;
  return Math.floor(instant / day) * day + day - 1;
}
