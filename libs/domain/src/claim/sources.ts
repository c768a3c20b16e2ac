import type { Fact } from '../envelope/event.ts';
import { slug } from '../company/company-id.ts';
import { remember } from '../vocabulary/bounded-cache.ts';
import { addressKey } from './address-key.ts';
import type { Claim } from './claim.ts';
import type { Evidence } from './grading.ts';

/** How much evidence something rests on. */
export interface Sources {
  /** How many sources have a word of their own: outlets that copy each other, and outlets that quote one company, are one. */
  readonly independent: number;
  /** How many distinct pieces there are. */
  readonly pieces: number;
}

/** One piece of evidence: what tells it from others, then whom it goes back to. Pieces that share any of these are one source. */
export type Piece = readonly string[];

/** The evidence of some claims about companies. */
export function piecesOf(claims: readonly Claim[], companies: readonly string[]): Piece[] {
  const pieces = new Map<string, Piece>();
  for (const { fact } of claims) {
    for (const evidence of evidenceOf(fact)) {
      const piece = [keyOf(evidence), ...originsOf(evidence, companies)];
      pieces.set(piece.join(' '), piece);
    }
  }
  return [...pieces.values()].sort((a, b) => (a.join(' ') < b.join(' ') ? -1 : 1));
}

export function sourcesOf(pieces: readonly Piece[]): Sources {
  if (pieces.length < 2) return { independent: pieces.length, pieces: pieces.length };
  const groups: Set<string>[] = [];
  for (const piece of pieces) {
    const joined = new Set(piece);
    for (let at = groups.length - 1; at >= 0; at -= 1) {
      const group = groups[at];
      if (group === undefined || !piece.some((mark) => group.has(mark))) continue;
      for (const mark of group) joined.add(mark);
      groups.splice(at, 1);
    }
    groups.push(joined);
  }
  return { independent: groups.length, pieces: new Set(pieces.map(([key]) => key)).size };
}

function evidenceOf(fact: Fact): readonly Evidence[] {
  return fact.data.evidence ?? [];
}

/** Pieces at one address are one; without an address, those of one title (or none) of one outlet. */
function keyOf({ url, publisher, title }: Evidence): string {
  return url === undefined
    ? fingerprint(`${outletOf(publisher)} ${title ?? ''}`)
    : fingerprint(addressKey(url));
}

/** Whose word it is in the end: the company's own, wherever it is printed, else the outlet's and that of those it copies. */
function originsOf(evidence: Evidence, companies: readonly string[]): string[] {
  const { publisher, speaker, attribution } = evidence;
  const outlet = outletOf(publisher);
  if (companies.includes(outlet)) return [`=${outlet}`];
  const copied = relaysOf(evidence).map((relayed) => outletOf(relayed));
  if (attribution !== 'official') return [outlet, ...copied];
  const spoken = speaker === undefined ? '' : outletOf(speaker);
  const named = companies.filter((id) => `-${spoken}-`.includes(`-${id}-`));
  return named.length > 0 ? named.map((id) => `=${id}`) : [`=${spoken}`];
}

function relaysOf({ relays }: Evidence): readonly string[] {
  return relays === undefined ? [] : [relays].flat();
}

const outletOf = remember(4096, (name) => slug(name) || name);

/** A short stand-in for a text: two that differ are taken for one in about one of 10^10 comparisons. */
function fingerprint(text: string): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}
