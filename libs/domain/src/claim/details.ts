import type { ClaimType, Fact } from '../envelope/event.ts';
import { basisOf, type Claim, isDateDisputed } from './claim.ts';

type Order = (a: Claim, b: Claim) => number;

/**
 * Claims in the order in which their details count: the most exact first, then the surest, the best sourced, the
 * latest.
 */
export function ranked<T extends ClaimType>(
  claims: readonly Claim<T>[],
  order: Order = byRank,
): readonly Claim<T>[] {
  return claims.length < 2 ? claims : claims.toSorted(order);
}

/**
 * In which plans count: what was planned last, however vaguely. A day of recording tells nothing of when that was:
 * without a publication its date does, and without both it comes last.
 */
export const latestFirst: Order = (a, b) => compare(plannedAt(b), plannedAt(a)) || byRank(a, b);

const plannedAt = ({ published, said, from }: Claim): number => (published === undefined ? from : said);

/**
 * What the first ranked claim that says something says; an absent value overwrites nothing. Between claims that are
 * equal otherwise, the least as text wins: the order of recording decides nothing.
 */
export function saidFirst<T extends ClaimType, V>(
  rankedClaims: readonly Claim<T>[],
  pick: (data: Fact<T>['data'], fact: Fact<T>) => V | undefined,
  order: Order = byRank,
): V | undefined {
  let first: Claim<T> | undefined;
  let best: V | undefined;
  let least: string | undefined;
  for (const claim of rankedClaims) {
    if (first !== undefined && order(first, claim) !== 0) break;
    const value = pick(claim.fact.data, claim.fact);
    if (value === undefined || value === best) continue;
    first ??= claim;
    if (best === undefined) {
      best = value;
      continue;
    }
    least ??= textOf(best);
    const text = textOf(value);
    if (text < least) [best, least] = [value, text];
  }
  return best;
}

/** A detail, and the events that say it. */
export interface Detail<V> {
  readonly value: V;
  readonly basis: readonly string[];
}

/** As `saidFirst`, with the claims that say the same. */
export function detailOf<T extends ClaimType, V>(
  rankedClaims: readonly Claim<T>[],
  pick: (data: Fact<T>['data'], fact: Fact<T>) => V | undefined,
  order: Order = byRank,
): Detail<V> | undefined {
  const value = saidFirst(rankedClaims, pick, order);
  if (value === undefined) return undefined;
  let text: string | undefined;
  const saying = rankedClaims.filter(({ fact }) => {
    const other = pick(fact.data, fact);
    if (other === undefined || other === value) return other !== undefined;
    return textOf(other) === (text ??= textOf(value));
  });
  return { value, basis: basisOf(saying) };
}

/** The earliest date that claims say, of equal ends the more exact one; dates in dispute only where all are. */
export function sinceOf(claims: readonly Claim[]): string | null {
  let first: Claim | undefined;
  for (const claim of claims) {
    if (claim.covers === undefined) continue;
    if (first === undefined || byDate(claim, first) < 0) first = claim;
  }
  return first?.fact.data.occurred ?? null;
}

/** The events that say so. */
export function sinceBasis(claims: readonly Claim[]): readonly string[] {
  const since = sinceOf(claims);
  return since === null ? [] : basisOf(claims.filter(({ fact }) => fact.data.occurred === since));
}

function byDate(a: Claim, b: Claim): number {
  const [one, other] = [a.covers, b.covers];
  if (one === undefined || other === undefined) return 0;
  return (
    Number(isDateDisputed(a)) - Number(isDateDisputed(b)) ||
    compare(Math.min(one.reached, a.said), Math.min(other.reached, b.said)) ||
    compare(one.reached - one.from, other.reached - other.from) ||
    compare(a.fact.data.occurred ?? '', b.fact.data.occurred ?? '')
  );
}

function byRank(a: Claim, b: Claim): number {
  return (
    compare(a.width, b.width) ||
    compare(a.doubt, b.doubt) ||
    compare(a.unreliable, b.unreliable) ||
    compare(b.to, a.to) ||
    compare(b.said, a.said)
  );
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
