import { basisOf, type Claim, doubtsOf, surest } from '../claim/claim.ts';
import { sinceOf } from '../claim/details.ts';
import { type EvidenceOf, type Piece, sourcesOf } from '../claim/sources.ts';
import { sorted } from '../pipeline/gather.ts';
import type { MarketClaims } from './partnership-schema.ts';
import type { Telling } from './sayings.ts';

/** With the evidence itself, of which several entries' may be counted together. */
export interface MarketEvidence extends MarketClaims {
  readonly pieces: readonly Piece[];
}

/** Parties with the same claims. */
interface Entry {
  readonly parties: string[];
  readonly claims: readonly Claim<Telling>[];
}

/**
 * The claims about each market: for a party those that name the market and either that party or no party; without
 * any, all that name the market. Parties with the same claims share an entry.
 */
export function marketClaimsOf(
  claims: readonly Claim<Telling>[],
  naming: ReadonlyMap<string, ReadonlySet<Claim<Telling>>>,
  evidence: EvidenceOf,
): MarketEvidence[] {
  const namingAny = new Set(Array.from(naming.values(), (own) => [...own]).flat());
  return sorted(claims.flatMap(({ fact }) => fact.data.markets ?? [])).flatMap((market) => {
    const all = claims.filter(({ fact }) => fact.data.markets?.includes(market));
    const whole: Entry = { parties: [], claims: all };
    const entries = new Map<string, Entry>();
    for (const [party, ofParty] of naming) {
      const isOwn = (claim: Claim<Telling>) => ofParty.has(claim) || !namingAny.has(claim);
      const nths = all.flatMap((claim, nth) => (isOwn(claim) ? [nth] : []));
      const isWhole = nths.length === 0 || nths.length === all.length;
      const key = isWhole ? '' : nths.join(' ');
      const entry =
        entries.get(key) ?? (isWhole ? whole : { parties: [], claims: all.filter((claim) => isOwn(claim)) });
      entry.parties.push(party);
      entries.set(key, entry);
    }
    if (entries.size === 0) entries.set('', whole);
    return [...entries.values()].map((entry) => {
      const pieces = evidence.pieces(entry.claims);
      return {
        market,
        parties: sorted(entry.parties),
        certainty: surest(entry.claims.map(({ certainty }) => certainty)),
        since: sinceOf(entry.claims),
        ...doubtsOf(entry.claims, 'markets'),
        sources: sourcesOf(pieces),
        basis: basisOf(entry.claims),
        pieces,
      };
    });
  });
}
