import { claimsAbout } from '../claim/claim.ts';
import { ranked, saidFirst } from '../claim/details.ts';
import { nameKey } from '../company/company-id.ts';
import type { Between, Fact } from '../envelope/event.ts';
import type { Telling } from './sayings.ts';

/**
 * Of the facts that a moment, or a choice of sources, leaves of those recorded: with whom their partnerships are
 * between, and what for, where none of those left says so. A report of what goes on is recorded without the parties
 * once these are known; who they are does not depend on which reports are looked at.
 */
export function withParties(left: readonly Fact[], recorded: readonly Fact[]): readonly Fact[] {
  if (left.length === recorded.length) return left;
  const nameless = Map.groupBy(left.filter(isTelling), ({ stream }) => stream);
  for (const [stream, facts] of nameless) if (facts.some(namesParties)) nameless.delete(stream);
  if (nameless.size === 0) return left;
  const own = recorded.filter(({ stream }) => nameless.has(stream));
  const named = new Map<string, Between>();
  for (const [stream, facts] of Map.groupBy(own, (fact) => fact.stream)) {
    const between = betweenOf(facts);
    if (between !== undefined) named.set(stream, between);
  }
  return left.map((fact) => {
    const between = isTelling(fact) ? named.get(fact.stream) : undefined;
    return between === undefined ? fact : { ...fact, between };
  });
}

/**
 * The parties that all claims agree on, so that nobody is there before they joined; all, when there is none. What was
 * retracted tells only when there is nothing else.
 */
function betweenOf(facts: readonly Fact[]): Between | undefined {
  const naming = claimsAbout(facts, isTelling).filter(({ fact }) => namesParties(fact));
  const kept = naming.filter(({ retracted }) => !retracted);
  const claims = ranked(kept.length > 0 ? kept : naming);
  if (claims.length === 0) return undefined;
  const said = claims.map(({ fact }) => fact.data.parties ?? []);
  const keys = said.map((parties) => new Set(parties.map(keyOf)));
  const all = said.flat().map(({ people: _, roles: __, ...party }) => party);
  const common = all.filter((party) => keys.every((each) => each.has(keyOf(party))));
  const purpose = saidFirst(claims, (data) => data.purpose);
  return {
    parties: common.length > 0 ? common : all,
    ...(purpose !== undefined && { purpose }),
  };
}

type Named = Between['parties'][number];

const keyOf = ({ company, unnamed }: Named): string => nameKey(company ?? `?${unnamed}`);

const namesParties = ({ data }: Fact<Telling>): boolean => data.parties !== undefined;

function isTelling(fact: Fact): fact is Fact<Telling> {
  return fact.type === 'PartnershipProposed' || fact.type === 'PartnershipAdvanced';
}
