import type { ClaimType, Fact } from '../envelope/event.ts';
import type { Extent } from '../vocabulary/edtf.ts';
import { type Certainty, certainties, defaultCertainty, type DisputedPart } from '../vocabulary/terms.ts';
import { type Corrections, correctionsOf, type Dispute } from './corrections.ts';
import { type EvidenceOfFact, isPoor, unreliability } from './grading.ts';
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
  /** How exact its date is, how unsure and how badly sourced it is: less goes first. */
  readonly width: number;
  readonly doubt: number;
  readonly unreliable: number;
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
  const { certainty = defaultCertainty, evidence } = fact.data;
  const disputes = against?.disputes ?? none;
  const undated = disputes.length > 0 && isDateDisputed({ disputes });
  const { from, to, covers, published, said, came } = reachedBy(fact, undated);
  return {
    ...{ fact, retracted: against?.retracted !== undefined, disputes, certainty },
    weak: certainty === 'speculative' || isPoor(evidence),
    ...{ from, to, covers, published, said, came },
    width: undated || covers === undefined ? Infinity : widthOf(covers),
    doubt: certainties.indexOf(certainty),
    unreliable: unreliability(evidence),
  };
}

const none: readonly Dispute[] = [];

/** Whether its date is in dispute. */
export function isDateDisputed({ disputes }: Pick<Claim, 'disputes'>): boolean {
  return disputes.some(({ of }) => of === 'date');
}

/** Of a date that is open at its start: it is a date all the same. */
const widthOf = ({ from, reached }: Extent): number => Math.min(reached - from, Number.MAX_VALUE);

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

/**
 * The doubts about what rests on these claims, at least one, as one of their parts. Who disputes only a date, or a part
 * of a whole, is named too: that leaves the thing itself uncontested.
 */
export function doubtsOf(claims: readonly Claim[], part: DisputedPart): Doubts {
  if (claims.every(({ disputes }) => disputes.length === 0)) return { contested: false };
  const concerns = (of: DisputedPart): boolean =>
    part === 'everything' || of === 'everything' || of === part || (of === 'date' && part !== 'parties');
  const against = claims.flatMap(({ disputes }) =>
    disputes.filter(({ of }) => concerns(of)).map(({ by }) => by),
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

/** So many events that something rests on are named, and companies in a market: pages have the others. */
export const mostBasis = 200;

/** The first ids of some claims, in an order that does not depend on when they were recorded. */
export function basisOf(claims: readonly Claim[]): string[] {
  if (claims.length === 1 && claims[0]?.alike === undefined) return claims.map(({ fact }) => fact.id);
  let ids: string[] = [];
  let last: string | undefined;
  for (const { fact, alike } of claims) {
    if (alike === undefined) ids.push(fact.id);
    else
      for (const id of alike.ids) {
        // They come in their order.
        if (last !== undefined && id > last) break;
        ids.push(id);
      }
    if (ids.length < atOnce) continue;
    ids = firstIds(ids);
    if (ids.length === mostBasis) last = ids.at(-1);
  }
  return firstIds(ids);
}

/** So many ids are looked at together. */
const atOnce = 4 * mostBasis;

/** Each once, in the order of their UTF-16 code units; at most `mostBasis`. */
export function firstIds(ids: string[]): string[] {
  if (ids.length < 2) return ids;
  return ids
    .sort()
    .filter((id, at) => id !== ids[at - 1])
    .slice(0, mostBasis);
}
