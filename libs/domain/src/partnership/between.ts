import { claimsAbout, counting } from '../claim/claim.ts';
import { compare, ranked, saidFirst } from '../claim/details.ts';
import { partyKey } from '../company/names-in.ts';
import type { Between, Fact } from '../envelope/event.ts';
import { isTelling, type Telling } from './sayings.ts';

/** What facts say of a partnership, and the ids that they have for its companies. */
type Told = Required<Pick<Fact, 'between' | 'companies'>>;

/**
 * Of the facts that a moment, or a choice of sources, leaves of those recorded: whom their partnerships are between,
 * and what for, where none of those left says so. A report of what goes on is recorded without the parties once these
 * are known; who they are does not depend on which reports are looked at.
 */
export function withParties(left: readonly Fact[], recorded: readonly Fact[]): readonly Fact[] {
  if (left.length === recorded.length) return left;
  const nameless = Map.groupBy(left.filter(isTelling), ({ stream }) => stream);
  for (const [stream, facts] of nameless) if (facts.some(namesParties)) nameless.delete(stream);
  if (nameless.size === 0) return left;
  const own = recorded.filter(({ stream }) => nameless.has(stream));
  const named = new Map<string, Told>();
  for (const [stream, facts] of Map.groupBy(own, (fact) => fact.stream)) {
    const told = toldBy(facts);
    if (told !== undefined) named.set(stream, told);
  }
  return left.map((fact) => {
    const told = isTelling(fact) ? named.get(fact.stream) : undefined;
    if (told === undefined) return fact;
    const companies = new Map([...told.companies, ...(fact.companies ?? [])]);
    return { ...fact, between: told.between, ...(companies.size > 0 && { companies }) };
  });
}

/** By the claims that count among those that name parties; what was retracted tells only when there is nothing else. */
function toldBy(facts: readonly Fact[]): Told | undefined {
  const naming = claimsAbout(facts, isTelling).filter(({ fact }) => namesParties(fact));
  const counted = counting(naming);
  const telling = counted.length > 0 ? counted : naming;
  const claims = ranked(telling.toSorted((a, b) => compare(a.fact.id, b.fact.id)));
  if (claims.length === 0) return undefined;
  const said = new Map<string, Between['said'][number]>();
  const companies = new Map<string, string>();
  for (const { fact } of claims) {
    const parties = new Map((fact.data.parties ?? []).map((party) => [partyKey(fact, party), party]));
    const key = JSON.stringify([...parties.keys()].sort());
    if (said.has(key)) continue;
    said.set(
      key,
      Array.from(parties.values(), ({ people: _, roles: __, ...party }) => party),
    );
    for (const { company } of parties.values()) {
      const id = company === undefined ? undefined : fact.companies?.get(company);
      if (company !== undefined && id !== undefined) companies.set(company, id);
    }
  }
  const purpose = saidFirst(claims, (data) => data.purpose);
  const between = {
    said: [...said.values()],
    by: claims.map(({ fact }) => fact.id),
    withdrawn: counted.length === 0,
    ...(purpose !== undefined && { purpose }),
  };
  return { between, companies };
}

const namesParties = ({ data }: Fact<Telling>): boolean => data.parties !== undefined;
