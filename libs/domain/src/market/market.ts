import type { Fact } from '../envelope/event.ts';
import { marketContains, marketName } from '../vocabulary/markets.ts';
import type { Certainty } from '../vocabulary/terms.ts';
import { distinct, surest } from '../claim/claim.ts';
import { namesIn } from '../company/company.ts';
import { foldRows } from '../pipeline/fold-rows.ts';
import { inOrder, type NamedCompany, sorted } from '../pipeline/gather.ts';
import { foldMarketTarget } from './market-target.ts';
import {
  foldPartnership,
  type ListedPartnership,
  listed,
  type Partnership,
  partnershipOf,
} from '../partnership/partnership.ts';
import { marketsOf } from '../pipeline/pipeline-markets.ts';

/** A company that is in a market. */
export interface MarketCompany extends NamedCompany {
  /** Codes of the market, or of the markets within it, that are named. */
  readonly markets: readonly string[];
  /** The ids of the other companies involved. */
  readonly with: readonly string[];
  /** The surest that is said. */
  readonly certainty: Certainty;
  /** `targeted` when the company itself is said to aim at it, else the market of a partnership. */
  readonly via: 'targeted' | 'partnership';
  readonly basis: readonly string[];
}

/** Who targets a market, and the partnerships for it; a region includes its countries. */
export interface Market {
  readonly code: string;
  readonly name: string;
  /** By id. */
  readonly companies: readonly MarketCompany[];
  /** By id. */
  readonly partnerships: readonly ListedPartnership[];
}

/**
 * The market `code` as some facts, of which it picks its own, tell of it. A pure function of the set of facts. Companies
 * go by the names that its own facts write first.
 */
export function foldMarket(code: string, facts: Iterable<Fact>): Market {
  const all = distinct(facts);
  const isWithin = (market: string) => marketContains(code, market);
  const targets = foldRows('market-target', all, foldMarketTarget).filter(({ market }) => isWithin(market));
  const partnerships = foldRows('partnership', all, foldPartnership).filter(({ markets }) =>
    markets.some(isWithin),
  );
  const known = new Set(partnerships.map(({ id }) => id));
  const names = new Map<string, string>();
  for (const fact of all) {
    const of =
      fact.type === 'MarketTargeted' ? isWithin(fact.data.market) : known.has(partnershipOf(fact) ?? '');
    if (of) for (const { id, name } of namesIn(fact)) if (!names.has(id)) names.set(id, name);
  }
  const ids = sorted([
    ...targets.map(({ company }) => company),
    ...partnerships.flatMap(({ parties }) => parties.map(({ id }) => id)),
  ]);
  const targetsOf = Map.groupBy(targets, ({ company }) => company);
  const partnershipsOf = new Map<string, Partnership[]>(ids.map((id) => [id, []]));
  for (const partnership of partnerships)
    for (const id of new Set(partnership.parties.map((party) => party.id)))
      partnershipsOf.get(id)?.push(partnership);
  const companies = ids.map((id): MarketCompany => {
    const entries = marketsOf(id, targetsOf.get(id) ?? [], partnershipsOf.get(id) ?? []).filter((entry) =>
      isWithin(entry.code),
    );
    return {
      id,
      name: names.get(id) ?? id,
      markets: entries.map((entry) => entry.code),
      with: sorted(entries.flatMap((entry) => entry.with)),
      certainty: surest(entries.map(({ certainty }) => certainty)),
      via: entries.some(({ via }) => via === 'targeted') ? 'targeted' : 'partnership',
      basis: inOrder(entries.flatMap(({ basis }) => basis)),
    };
  });
  return { code, name: marketName(code), companies, partnerships: partnerships.map(listed) };
}
