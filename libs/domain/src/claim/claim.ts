import type { ClaimType, Fact } from '../envelope/event.ts';
import { type Certainty, certainties, defaultCertainty, type DisputedPart } from '../vocabulary/terms.ts';
import { type Corrections, correctionsOf, type Dispute } from './corrections.ts';
import { type EvidenceOfFact, isPoor } from './grading.ts';
import { type Reached, reachedBy } from './reached.ts';

/** A fact as what it is, a claim, with what became of it in the light of the other facts. */
export interface Claim<T extends ClaimType = ClaimType> extends Reached {
  readonly fact: Fact<T>;
  /** Taken back: it does not count. */
  readonly retracted: boolean;
  /** The companies and publishers that contradict it, or a part of it. */
  readonly disputes: readonly Dispute[];
  readonly certainty: Certainty;
  /** Speculation, or on poor evidence only: it counts only when there is nothing else. */
  readonly weak: boolean;
  /** Of several that are alike but for their ids and evidence: all of these. */
  readonly alike?: Alike;
}

export interface Alike {
  /** The first ones. */
  readonly ids: readonly string[];
  readonly evidence: readonly EvidenceOfFact[];
}

/**
 * The claims among facts that are about one thing, each fact once, and what the corrections among the facts make of
 * them.
 */
export function claimsAbout<T extends ClaimType>(
  facts: Iterable<Fact>,
  isAboutIt: (fact: Fact) => fact is Fact<T>,
): Claim<T>[] {
  const all = distinct(facts);
  const corrections = correctionsOf(all);
  return all.filter(isAboutIt).map((fact) => claimOf(fact, corrections.get(fact.id)));
}

/** A fact with its corrections. */
export function claimOf<T extends ClaimType>(fact: Fact<T>, against?: Corrections): Claim<T> {
  const certainty = fact.data.certainty ?? defaultCertainty;
  const disputes = against?.disputes ?? [];
  return {
    fact,
    retracted: against?.retracted !== undefined,
    disputes,
    certainty,
    weak: certainty === 'speculative' || isPoor(fact.data.evidence),
    ...reachedBy(
      fact,
      disputes.some(({ of }) => of === 'date'),
    ),
  };
}

/** Facts without repetition: one id is one fact. */
export function distinct(facts: Iterable<Fact>): Fact[] {
  const byId = new Map<string, Fact>();
  for (const fact of facts) byId.set(fact.id, fact);
  return [...byId.values()];
}

/** The claims that count: retracted ones never do, weak ones only without others. */
export function counting<T extends ClaimType>(claims: readonly Claim<T>[]): readonly Claim<T>[] {
  if (claims.every(({ retracted, weak }) => !retracted && !weak)) return claims;
  const kept = claims.filter(({ retracted }) => !retracted);
  const sound = kept.filter(({ weak }) => !weak);
  return sound.length > 0 ? sound : kept;
}

/** Whether a dispute contradicts this part of a claim. */
export function isContested({ disputes }: Claim, part: DisputedPart): boolean {
  return disputes.some(({ of }) => of === 'everything' || of === part);
}

/** Whether a value rests on disputed claims only, and the parties that dispute any of them. */
export interface Doubts {
  readonly contested: boolean;
  readonly disputedBy?: readonly string[];
}

/** The doubts about what rests on these claims, at least one, as one of their parts. */
export function doubtsOf(claims: readonly Claim[], part: DisputedPart): Doubts {
  if (claims.every(({ disputes }) => disputes.length === 0)) return { contested: false };
  const against = claims.flatMap(({ disputes }) =>
    disputes.filter(({ of }) => of === 'everything' || of === part).map(({ by }) => by),
  );
  if (against.length === 0) return { contested: false };
  return {
    contested: claims.every((claim) => isContested(claim, part)),
    disputedBy: [...new Set(against)].sort(),
  };
}

/** Only the doubts, from an object that may have null for an absent member, as a table has. */
export function onlyDoubts({ contested, disputedBy }: Doubts): Doubts {
  return { contested, ...(disputedBy && { disputedBy }) };
}

/** The surest of some certainties. */
export function surest(some: readonly Certainty[]): Certainty {
  return certainties.find((certainty) => some.includes(certainty)) ?? defaultCertainty;
}

/** So many events are named that something rests on: the claims of a partnership have the others. */
export const mostBasis = 200;

/** The first ids of some claims, in an order that does not depend on when they were recorded. */
export function basisOf(claims: readonly Claim[]): string[] {
  const ids: string[] = [];
  for (const { fact, alike } of claims) {
    if (alike === undefined) ids.push(fact.id);
    else for (const id of alike.ids) ids.push(id);
  }
  return ids.length < 2 ? ids : firstIds(ids);
}

/** Each once, in the order of their UTF-16 code units; at most so many as are named of a basis. */
export function firstIds(ids: string[]): string[] {
  return ids
    .sort()
    .filter((id, at) => id !== ids[at - 1])
    .slice(0, mostBasis);
}
