import { marketName } from '../vocabulary/markets.ts';
import type { Certainty } from '../vocabulary/terms.ts';
import { surest } from '../claim/claim.ts';
import { inOrder, sorted } from './gather.ts';
import type { MarketTarget } from '../market/market-target.ts';
import type { Partnership } from '../partnership/partnership.ts';

/** A market in a company's pipeline. */
export interface PipelineMarket {
  readonly code: string;
  readonly name: string;
  /** The ids of the other companies involved. */
  readonly with: readonly string[];
  /** The surest that is said. */
  readonly certainty: Certainty;
  /** `targeted` when the company itself is said to aim at it, else the market of a partnership. */
  readonly via: 'targeted' | 'partnership';
  readonly basis: readonly string[];
}

/** One entry for each market that a company targets or has a partnership for, by code. */
export function marketsOf(
  company: string,
  targets: readonly MarketTarget[],
  partnerships: readonly Partnership[],
): PipelineMarket[] {
  const said = [
    ...targets.map((target) => ({ ...target, code: target.market, via: 'targeted' as const })),
    ...partnerships.flatMap(({ marketClaims, parties }) =>
      marketClaims.map(({ market: code, certainty, basis }) => ({
        code,
        with: parties.map(({ id }) => id),
        certainty,
        via: 'partnership' as const,
        basis,
      })),
    ),
  ];
  const saidOf = Map.groupBy(said, ({ code }) => code);
  return sorted(saidOf.keys()).map((code) => {
    const entries = saidOf.get(code) ?? [];
    return {
      code,
      name: marketName(code),
      with: sorted(entries.flatMap((entry) => entry.with)).filter((id) => id !== company),
      certainty: surest(entries.map(({ certainty }) => certainty)),
      via: entries.some(({ via }) => via === 'targeted') ? 'targeted' : 'partnership',
      basis: inOrder(entries.flatMap(({ basis }) => basis)),
    };
  });
}
