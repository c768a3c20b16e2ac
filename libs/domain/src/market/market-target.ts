import { basisOf, claimsAbout, counting, doubtsOf, surest } from '../claim/claim.ts';
import { ranked, sinceOf } from '../claim/details.ts';
import { EvidenceOf, type Piece, sourcesOf } from '../claim/sources.ts';
import { idIn } from '../company/names-in.ts';
import { namedPeople, type NamedPerson } from '../company/named-people.ts';
import { peopleOf } from '../company/people.ts';
import type { Fact } from '../envelope/event.ts';
import { sorted } from '../pipeline/gather.ts';
import type { ListedTarget } from './market-target-schema.ts';

/** A market that a company targets, according to its claims. */
export interface MarketTarget extends ListedTarget {
  /** The evidence, which may be counted together with that of other claims. */
  readonly pieces: readonly Piece[];
}

/** With the people in its claims. */
export interface MarketTargetRow extends MarketTarget {
  readonly named: readonly NamedPerson[];
}

/** The target that a fact is about: `company/market`. */
export function marketTargetOf(fact: Fact): string | undefined {
  return fact.type === 'MarketTargeted' ? `${idIn(fact, fact.data.company)}/${fact.data.market}` : undefined;
}

/**
 * The target `key` according to some facts. A pure function of the set of facts; undefined when no counting fact is
 * about it. `until`: counts only what had happened by that instant.
 */
export function foldMarketTarget(
  key: string,
  facts: Iterable<Fact>,
  until = Infinity,
): MarketTarget | undefined {
  const row = foldMarketTargetRow(key, facts, until);
  if (row === undefined) return undefined;
  const { named: _, ...target } = row;
  return target;
}

export function foldMarketTargetRow(
  key: string,
  facts: Iterable<Fact>,
  until = Infinity,
): MarketTargetRow | undefined {
  const known = claimsAbout(facts, (fact): fact is Fact<'MarketTargeted'> => marketTargetOf(fact) === key);
  const claims = ranked(counting(known.filter(({ came }) => came <= until)));
  const [first] = claims;
  if (!first) return undefined;
  const company = idIn(first.fact, first.fact.data.company);
  const data = claims.map(({ fact }) => fact.data);
  const others = sorted(
    claims.flatMap(({ fact }) => (fact.data.with ?? []).map((name) => idIn(fact, name))),
  ).filter((id) => id !== company);
  const pieces = new EvidenceOf([company, ...others]).pieces(claims);
  return {
    company,
    market: first.fact.data.market,
    with: others,
    certainty: surest(claims.map(({ certainty }) => certainty)),
    since: sinceOf(claims),
    ...doubtsOf(claims, 'markets'),
    people: peopleOf(claims, ({ people }) => people ?? []),
    languages: sorted(data.flatMap(({ languages }) => languages ?? [])),
    purposes: sorted(data.flatMap(({ purpose }) => purpose ?? [])),
    sources: sourcesOf(pieces),
    pieces,
    basis: basisOf(claims),
    named: namedPeople(claims),
  };
}
