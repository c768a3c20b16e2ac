import { type Claim, claimsAbout, isContested } from '../claim/claim.ts';
import type { DataOf, Fact } from '../envelope/event.ts';
import { partnershipKey } from '../partnership/named-partnership.ts';
import { companyId } from './company-id.ts';
import { pairKey, type Pair } from './groups.ts';
import { companiesWritten, idIn } from './names-in.ts';

/** Statements about identity, by ids of companies and keys of partnerships. */
export interface IdentityClaims {
  readonly same: readonly Said[];
  readonly different: readonly Said[];
  /** First the company, then an id that a profile says is its. */
  readonly aliases: readonly Said[];
  /** What would say so, but is disputed. */
  readonly disputed: readonly Said[];
}

export interface Said {
  readonly pair: Pair;
  /** The ids of the events that say it. */
  readonly basis: readonly string[];
}

/** The ids whose identity a claim states; most claims state none. */
export function identifiedIn(fact: Fact): readonly string[] {
  return [...new Set(pairsIn(fact).flat())];
}

function pairsIn(fact: Fact): readonly Pair[] {
  if (fact.type === 'IdentityJudged') return [judgedIn(fact)];
  return fact.type === 'CompanyProfiled' ? aliasesIn(fact) : [];
}

function judgedIn(fact: Fact<'IdentityJudged'>): Pair {
  const { of, a, b } = fact.data;
  return of === 'partnership' ? [partnershipKey(a), partnershipKey(b)] : [idIn(fact, a), idIn(fact, b)];
}

function aliasesIn(fact: Fact<'CompanyProfiled'>): readonly Pair[] {
  const company = idIn(fact, fact.data.company);
  return (fact.data.aliases ?? [])
    .map((alias): Pair => [company, idIn(fact, alias)])
    .filter(([, alias]) => alias !== company);
}

/** The id that a name had by the first rule, and the one that it has today: often the same. */
export interface FirstId {
  readonly first: string;
  readonly id: string;
}

/**
 * The ids that facts name by the first rule: each that is another today; and of companies that are written themselves,
 * those that are not.
 */
export function firstIdsIn(facts: Iterable<Fact>): readonly FirstId[] {
  const known = new Map<string, FirstId>();
  const add = (first: string, id: string) => known.set(`${first} ${id}`, { first, id });
  for (const fact of facts) {
    if (fact.companies === undefined) continue;
    for (const [name, first] of fact.companies) if (companyId(name) !== first) add(first, companyId(name));
    for (const name of companiesWritten(fact))
      if (companyId(name) === idIn(fact, name)) add(companyId(name), companyId(name));
  }
  return [...known.values()];
}

/** Of names that were read by the first rule: an id of today that was no company's of its own is the first one's. */
function renamed(firstIds: readonly FirstId[]): Said[] {
  const own = new Set(firstIds.filter(({ first, id }) => first === id).map(({ id }) => id));
  return firstIds.filter(({ id }) => !own.has(id)).map(({ first, id }) => ({ pair: [first, id], basis: [] }));
}

/**
 * What facts say, of those claims that do not only guess: a speculative or poorly sourced one says nothing. Disputed, a
 * claim keeps apart, and does not join.
 */
export function identityClaims(facts: readonly Fact[], firstIds: readonly FirstId[]): IdentityClaims {
  const sound = claimsAbout(
    facts,
    (fact): fact is Fact<'IdentityJudged' | 'CompanyProfiled'> =>
      fact.type === 'IdentityJudged' || fact.type === 'CompanyProfiled',
  ).filter(({ retracted, weak }) => !retracted && !weak);
  const believed = sound.filter((claim) => !isDoubted(claim));
  const judged = (claims: readonly Claim[], judgement: string) =>
    together(
      claims.flatMap(({ fact }) =>
        fact.type === 'IdentityJudged' && fact.data.judgement === judgement ? entriesOf(fact) : [],
      ),
    );
  const aliases = (claims: readonly Claim[]) =>
    claims.flatMap(({ fact }) => (fact.type === 'CompanyProfiled' ? entriesOf(fact, aliasesIn(fact)) : []));
  const doubted = sound.filter(isDoubted);
  return {
    same: judged(believed, 'same'),
    different: judged(sound, 'different'),
    aliases: together([...aliases(believed), ...renamed(firstIds)]),
    disputed: together([...aliases(doubted), ...judged(doubted, 'same')]),
  };
}

const isDoubted = (claim: Claim): boolean => isContested(claim, 'parties');

function entriesOf(fact: Fact, pairs = pairsIn(fact)): Said[] {
  return pairs.map((pair) => ({ pair, basis: [fact.id] }));
}

/** One entry for each pair, in an order of their own. The order within a pair says which id is the company's. */
function together(said: readonly Said[]): readonly Said[] {
  const byPair = new Map<string, { pair: Pair; basis: string[] }>();
  for (const { pair, basis } of said) {
    const key = pair.join(' ');
    const known = byPair.get(key);
    if (known) known.basis.push(...basis);
    else byPair.set(key, { pair, basis: [...basis] });
  }
  return Array.from(byPair)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { pair, basis }]) => ({ pair, basis: [...new Set(basis)].sort() }));
}

/** By pair, whichever comes first. */
export const pairsOf = (said: readonly Said[]): ReadonlySet<string> =>
  new Set(said.map(({ pair }) => pairKey(pair)));

/** Every judgement that was not retracted, whether it joins or not: each is a decision of a person. */
export function judgedPairs(
  facts: readonly Fact[],
): readonly { readonly pair: Pair; readonly judgement: DataOf<'IdentityJudged'>['judgement'] }[] {
  return claimsAbout(facts, (fact): fact is Fact<'IdentityJudged'> => fact.type === 'IdentityJudged')
    .filter(({ retracted }) => !retracted)
    .map(({ fact }) => ({ pair: judgedIn(fact), judgement: fact.data.judgement }));
}
