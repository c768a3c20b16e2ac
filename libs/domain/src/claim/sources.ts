import type { Fact } from '../envelope/event.ts';
import { nameKey } from '../company/company-id.ts';
import { Groups } from '../company/groups.ts';
import { addressKey } from './address-key.ts';
import type { Claim } from './claim.ts';
import { compare } from './details.ts';
import type { Evidence, EvidenceOfFact } from './grading.ts';

/** How much evidence something rests on. */
export interface Sources {
  /**
   * How many sources have a word of their own: outlets that copy each other, and outlets that quote one company, are
   * one.
   */
  readonly independent: number;
  /** How many distinct pieces there are. */
  readonly pieces: number;
}

/**
 * A piece of evidence as keys: one that identifies it, then those of its origins. Pieces that share a key are one
 * source.
 */
export type Piece = readonly string[];

/** The evidence of claims about some companies; that of each claim is looked at once. */
export class EvidenceOf {
  readonly #companies: readonly string[];
  readonly #claims = new WeakMap<Claim, readonly KnownPiece[]>();
  readonly #pieces = new Map<string, KnownPiece>();

  constructor(companies: readonly string[]) {
    this.#companies = companies;
  }

  /** The distinct pieces, in an order that does not depend on that of the claims. */
  pieces(claims: readonly Claim[]): readonly Piece[] {
    const pieces = new Set<KnownPiece>();
    for (const claim of claims) for (const piece of this.#piecesOf(claim)) pieces.add(piece);
    const distinct = [...pieces];
    if (distinct.length > 1) distinct.sort((a, b) => compare(a.text, b.text));
    return distinct.map(({ piece }) => piece);
  }

  sources(claims: readonly Claim[]): Sources {
    return sourcesOf(this.pieces(claims));
  }

  isAbout(companies: readonly string[]): boolean {
    return companies.join(' ') === this.#companies.join(' ');
  }

  #piecesOf(claim: Claim): readonly KnownPiece[] {
    const before = this.#claims.get(claim);
    if (before !== undefined) return before;
    const pieces = (claim.alike?.evidence ?? evidenceOf(claim.fact)).map((each) => this.#known(each));
    this.#claims.set(claim, pieces);
    return pieces;
  }

  /** Equal ones are one object. */
  #known(each: EvidenceOfFact): KnownPiece {
    const piece = [each.key ?? pieceKey(each.evidence), ...originsOf(each, this.#companies)];
    const text = piece.join(' ');
    const known = this.#pieces.get(text) ?? { piece, text };
    this.#pieces.set(text, known);
    return known;
  }
}

interface KnownPiece {
  readonly piece: Piece;
  readonly text: string;
}

export function evidenceOf({ data, companies }: Fact): EvidenceOfFact[] {
  return (data.evidence ?? []).map((evidence) => ({ evidence, ...(companies && { companies }) }));
}

/** The identity of a piece of evidence, and its origins. */
export function markOf({ evidence, companies }: EvidenceOfFact): string {
  const { url, publisher, title, speaker, attribution, relays } = evidence;
  const named = [publisher, speaker ?? ''].map((name) => companies?.get(name));
  return JSON.stringify([url, publisher, title, speaker, attribution, relays, named]);
}

export function sourcesOf(pieces: readonly Piece[]): Sources {
  if (pieces.length < 2) return { independent: pieces.length, pieces: pieces.length };
  const groups = new Groups();
  const keys = new Set<string>();
  for (const [key = '', ...origins] of pieces) {
    keys.add(key);
    for (const origin of origins) groups.join(key, origin);
  }
  return { independent: new Set(Array.from(keys, (key) => groups.of(key))).size, pieces: keys.size };
}

/** Pieces at one address are one; without an address, those of one title (or none) of one outlet. */
export function pieceKey({ url, publisher, title }: Evidence): string {
  return url === undefined
    ? fingerprint(`${nameKey(publisher)} ${title ?? ''}`)
    : fingerprint(addressKey(url));
}

/**
 * The origins of a piece of evidence: the company itself if it speaks, wherever it is printed; else the outlet and
 * those that it copies.
 */
function originsOf({ evidence, companies: named }: EvidenceOfFact, companies: readonly string[]): string[] {
  const { publisher, speaker, attribution } = evidence;
  const outlet = named?.get(publisher) ?? nameKey(publisher);
  if (companies.includes(outlet)) return [`=${outlet}`];
  const copied = (evidence.relays ?? []).map((relayed) => nameKey(relayed));
  if (attribution !== 'official') return [outlet, ...copied];
  const spoken = speaker === undefined ? '' : (named?.get(speaker) ?? nameKey(speaker));
  const speaking = companies.filter((id) => `-${spoken}-`.includes(`-${id}-`));
  return speaking.length > 0 ? speaking.map((id) => `=${id}`) : [`=${spoken}`];
}

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
