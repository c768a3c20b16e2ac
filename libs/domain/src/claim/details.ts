import type { ClaimType, Fact } from '../envelope/event.ts';
import { certainties } from '../vocabulary/terms.ts';
import { basisOf, type Claim } from './claim.ts';
import { unreliability } from './grading.ts';

/**
 * Claims in the order in which their details count: the most exact first, then the surest, the best sourced, the
 * latest.
 */
export function ranked<T extends ClaimType>(claims: readonly Claim<T>[]): readonly Claim<T>[] {
  if (claims.length < 2) return claims;
  const withRanks = claims.map((claim) => ({ claim, rank: rankOf(claim) }));
  return withRanks.sort((a, b) => compareRanks(a.rank, b.rank)).map(({ claim }) => claim);
}

/** A detail, and the events that say it. */
export interface Detail<V> {
  readonly value: V;
  readonly basis: readonly string[];
}

/**
 * The detail of the first ranked claim that has one; an absent one overwrites nothing. Between claims that are equal
 * otherwise, the least as text wins: the order of recording decides nothing.
 */
export function detailOf<T extends ClaimType, V>(
  rankedClaims: readonly Claim<T>[],
  pick: (data: Fact<T>['data'], fact: Fact<T>) => V | undefined,
): Detail<V> | undefined {
  const saying: { readonly claim: Claim<T>; readonly value: V; text: string }[] = [];
  for (const claim of rankedClaims) {
    const value = pick(claim.fact.data, claim.fact);
    if (value !== undefined) saying.push({ claim, value, text: '' });
  }
  let [best] = saying;
  if (best === undefined) return undefined;
  if (saying.length === 1) return { value: best.value, basis: basisOf([best.claim]) };
  for (const each of saying) each.text = textOf(each.value);
  const first = rankOf(best.claim);
  for (const each of saying)
    if (each.text < best.text && compareRanks(rankOf(each.claim), first) === 0) best = each;
  const { text, value } = best;
  return { value, basis: basisOf(saying.filter((each) => each.text === text).map(({ claim }) => claim)) };
}

/**
 * The earliest date that claims say, of equal ends the more exact one, and the events that say it; dates in dispute
 * only where all are.
 */
export function sinceOf(claims: readonly Claim[]): {
  readonly since: string | null;
  readonly basis: readonly string[];
} {
  const dated = claims.flatMap((claim) => {
    const { covers, disputes, said } = claim;
    const { occurred } = claim.fact.data;
    if (occurred === undefined || covers === undefined) return [];
    const disputed = disputes.some(({ of }) => of === 'date');
    const to = Math.min(covers.reached, said);
    return [{ claim, occurred, disputed, width: covers.reached - covers.from, to }];
  });
  let [first] = dated;
  if (first === undefined) return { since: null, basis: [] };
  for (const each of dated) {
    const order =
      Number(each.disputed) - Number(first.disputed) ||
      compare(each.to, first.to) ||
      compare(each.width, first.width) ||
      compare(each.occurred, first.occurred);
    if (order < 0) first = each;
  }
  const { occurred: since } = first;
  return {
    since,
    basis: basisOf(dated.filter(({ occurred }) => occurred === since).map(({ claim }) => claim)),
  };
}

type Rank = readonly number[];

/** Less goes first. */
function rankOf(claim: Claim): Rank {
  const { certainty, fact, to, said } = claim;
  const unsure = certainties.indexOf(certainty);
  return [widthOf(claim), unsure, unreliability(fact.data.evidence), -to, -said];
}

function compareRanks(a: Rank, b: Rank): number {
  for (const [at, value] of a.entries()) {
    const order = compare(value, b[at] ?? NaN);
    if (order !== 0) return order;
  }
  return 0;
}

/** How exact the date of a claim is: one that is open at its start is a date all the same. */
function widthOf({ covers, disputes }: Claim): number {
  if (covers === undefined || disputes.some(({ of }) => of === 'date')) return Infinity;
  return Math.min(covers.reached - covers.from, Number.MAX_VALUE);
}

/** Independent of the order of an object's members: a database may return them in another order. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value, membersInOrder);
}

/** Numbers by size, infinite ones too; texts by UTF-16 code units: the same on every machine. */
export function compare<V extends number | string>(a: V, b: V): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function membersInOrder(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => compare(a, b)));
}
