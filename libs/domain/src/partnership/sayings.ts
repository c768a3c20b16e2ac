import { type Claim, isContested } from '../claim/claim.ts';
import { compare } from '../claim/details.ts';
import type { Published as PublishedWithin } from '../claim/reached.ts';
import type { Fact } from '../envelope/event.ts';
import { certainties, type Stage, stages } from '../vocabulary/terms.ts';

export type Telling = 'PartnershipProposed' | 'PartnershipAdvanced';

/**
 * Claims of one stage about one happening: those with one extent, and vaguer ones around it. A vague or undated claim
 * is never the last word: it is about what is known more exactly, unless it was published later than all of that.
 */
export interface Saying {
  readonly stage: Stage;
  readonly from: number;
  readonly to: number;
  /** The most exact ones, which define the extent, first. */
  readonly claims: Claim<Telling>[];
  /** When its exact claims were published first, and last; undefined when one of them does not say. */
  published: { readonly first: number; readonly last: number } | undefined;
}

/** Whether a fact tells how far a partnership is, and whom it is between. */
export function isTelling(fact: Fact): fact is Fact<Telling> {
  return fact.type === 'PartnershipProposed' || fact.type === 'PartnershipAdvanced';
}

export function stageSaid(fact: Fact<Telling>): Stage {
  return fact.type === 'PartnershipProposed' ? 'proposed' : fact.data.stage;
}

/** How far a stage is. */
export function place(stage: Stage): number {
  return stages.indexOf(stage);
}

/** The sayings of claims that count, those first that were over first. */
export function sayingsOf(claims: readonly Claim<Telling>[]): Saying[] {
  const sayings: Saying[] = [];
  for (const [stage, saying] of Map.groupBy(claims, ({ fact }) => stageSaid(fact))) {
    // Those that began first first.
    const exact: Saying[] = [];
    // The narrowest first: what has none of those before it inside is exact itself.
    for (const claim of saying.length < 2 ? saying : saying.toSorted(byWidth)) {
      const { from, to, published } = claim;
      const inside = insideOf(exact, from, to);
      const same = inside.find((each) => each.from === from && each.to === to);
      if (same) {
        same.claims.push(claim);
        same.published = bothPublished(same.published, published);
        continue;
      }
      const known = inside
        .filter((each) => !isNews(published, each.published))
        .sort((a, b) => compare(a.to, b.to) || compare(a.from, b.from));
      const told = known.find((each) => addsNothing(claim, each)) ?? known.at(-1);
      if (told) told.claims.push(claim);
      else {
        const saying = { stage, from, to, claims: [claim], published: bothPublished(published, published) };
        exact.splice(firstFrom(exact, from), 0, saying);
      }
    }
    for (const each of exact) sayings.push(each);
  }
  return sayings.sort((a, b) => compare(a.to, b.to));
}

/** Of sayings in the order of when they began, those that lie within an extent. */
function insideOf(sayings: readonly Saying[], from: number, to: number): Saying[] {
  const inside: Saying[] = [];
  for (let at = firstFrom(sayings, from); at < sayings.length; at += 1) {
    const saying = sayings[at];
    if (saying === undefined || saying.from > to) break;
    if (saying.to <= to) inside.push(saying);
  }
  return inside;
}

/** The place of the first that did not begin before an instant. */
function firstFrom(sayings: readonly Saying[], from: number): number {
  let [low, high] = [0, sayings.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sayings[middle]?.from ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether only disputed claims say it. */
export function isDoubted({ claims }: Saying): boolean {
  return claims.every((claim) => isContested(claim, 'stage'));
}

/** Whether any claim has a date, or was published at a known date: the day of recording alone proves nothing. */
export function isPlaced({ from, published }: Saying): boolean {
  return from !== -Infinity || published !== undefined;
}

export function overlap(a: Saying, b: Saying): boolean {
  return a.from <= b.to && b.from <= a.to;
}

/** Those that are alike in all that is looked at come one after the other. */
function byWidth(a: Claim, b: Claim): number {
  return (
    compare(a.to - a.from, b.to - b.from) ||
    compare(a.to, b.to) ||
    compare(a.published?.to ?? Infinity, b.published?.to ?? Infinity) ||
    compare(a.published?.from ?? Infinity, b.published?.from ?? Infinity) ||
    compare(certainties.indexOf(a.certainty), certainties.indexOf(b.certainty)) ||
    compare(Number(isContested(a, 'stage')), Number(isContested(b, 'stage'))) ||
    compare(a.fact.id, b.fact.id)
  );
}

type Published = PublishedWithin | undefined;

function isNews(published: Published, known: Saying['published']): boolean {
  return published !== undefined && known !== undefined && published.to > known.last;
}

function bothPublished(a: Saying['published'] | Published, b: Published): Saying['published'] {
  if (a === undefined || b === undefined) return undefined;
  const [first, last] = 'last' in a ? [a.first, a.last] : [a.from, a.to];
  return { first: Math.min(first, b.from), last: Math.max(last, b.to) };
}

/** Whether a vague claim is no surer and no less disputed than what is known more exactly. */
function addsNothing(claim: Claim, known: Saying): boolean {
  const doubt = certainties.indexOf(claim.certainty);
  return (
    known.claims.some(({ certainty }) => certainties.indexOf(certainty) <= doubt) &&
    (isContested(claim, 'stage') || !isDoubted(known))
  );
}
