import { type Doubts, firstIds } from '../claim/claim.ts';
import { compare } from '../claim/details.ts';
import type { Piece } from '../claim/sources.ts';
import { together } from '../claim/together.ts';
import type { MarketTarget } from '../market/market-target.ts';
import type { Partnership } from '../partnership/partnership.ts';
import { marketName } from '../vocabulary/market-codes.ts';
import { type Stage, stages } from '../vocabulary/terms.ts';
import { sorted } from './gather.ts';
import type { PipelineMarket } from './pipeline-schema.ts';

/** The part of a partnership that determines its companies' markets. */
type ForMarkets = Pick<Partnership, 'stage' | 'marketClaims'> & {
  readonly parties: readonly (Doubts & { readonly id: string })[];
};

/** One statement about one market. */
export interface Said extends Omit<PipelineMarket, 'name' | 'sources'> {
  readonly pieces: readonly Piece[];
}

/** One entry for each market that a company targets or has a partnership for, by code. */
export function marketsOf(
  company: string,
  targets: readonly MarketTarget[],
  partnerships: readonly ForMarkets[],
): PipelineMarket[] {
  return [...Map.groupBy(saidOf(company, targets, partnerships), ({ code }) => code)]
    .map(([code, entries]) => asOneMarket(company, code, entries))
    .sort((a, b) => compare(a.code, b.code));
}

/** All statements about a company's markets. */
export function saidOf(
  company: string,
  targets: readonly MarketTarget[],
  partnerships: readonly ForMarkets[],
): Said[] {
  return [
    ...targets.map(
      ({ market: code, with: others, certainty, since, contested, disputedBy, pieces, basis }) => ({
        code,
        with: others,
        certainty,
        since,
        contested,
        ...(disputedBy && { disputedBy }),
        via: 'targeted' as const,
        pieces,
        basis,
      }),
    ),
    ...partnerships.flatMap((partnership) => saidOfMarkets(company, partnership)),
  ];
}

function saidOfMarkets(company: string, { stage, parties, marketClaims }: ForMarkets): Said[] {
  // If a company's part in a partnership is contested, so are its markets from there.
  const own = parties.find(({ id }) => id === company);
  return marketClaims
    .filter((claims) => claims.parties.includes(company))
    .map(({ market, parties: _, sources: __, ...claims }) => ({
      ...claims,
      code: market,
      with: parties.map(({ id }) => id),
      via: 'partnership' as const,
      stage,
      ...doubtsOfBoth(claims, own),
    }));
}

function doubtsOfBoth(market: Doubts, party: Doubts | undefined): Doubts {
  const against = party?.contested === true ? (party.disputedBy ?? []) : [];
  const disputedBy = sorted([...(market.disputedBy ?? []), ...against]);
  return {
    contested: market.contested || party?.contested === true,
    ...(disputedBy.length > 0 && { disputedBy }),
  };
}

/** Joins several statements about a market into one entry. */
export function asOneMarket(company: string, code: string, entries: readonly Said[]): PipelineMarket {
  const stage = furthestAlive(entries.flatMap((entry) => entry.stage ?? []));
  const { sources, basis, ...said } = together(entries);
  return {
    code,
    name: marketName(code),
    with: firstIds(entries.flatMap((entry) => entry.with).filter((id) => id !== company)),
    ...said,
    via: entries.some(({ via }) => via === 'targeted') ? 'targeted' : 'partnership',
    ...(stage !== undefined && { stage }),
    sources,
    basis,
  };
}

const halted = stages.indexOf('launched') + 1;

export const isHalted = (stage: Stage): boolean => stages.indexOf(stage) >= halted;

/** The furthest stage of what goes on; when nothing does, the least far. */
export function furthestAlive(some: readonly Stage[]): Stage | undefined {
  const places = some.map((stage) => stages.indexOf(stage)).sort((a, b) => a - b);
  return stages[places.findLast((place) => place < halted) ?? places[0] ?? -1];
}
