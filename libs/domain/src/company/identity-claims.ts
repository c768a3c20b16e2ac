import { type Claim, claimsAbout, isContested } from '../claim/claim.ts';
import type { Fact } from '../envelope/event.ts';
import { companyId } from './company-id.ts';
import { pairKey, type Pair } from './groups.ts';
import { idIn } from './names-in.ts';

/** What is said of who is who, by ids. */
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

/** The ids that a fact says something of as to who is who; none, of most. A correction of it says something of the same. */
export function identifiedIn(fact: Fact): readonly string[] {
  const said = pairsIn(fact).flat();
  return said.length === 0 ? said : [...new Set(said)];
}

/** Whether the id of a name comes from the rule of then, and today's would be another: companies keep the id that they had. */
function firstNames({ companies }: Fact): readonly Pair[] {
  if (companies === undefined) return [];
  return Array.from(companies, ([name, id]): Pair => [id, companyId(name)]).filter(
    ([first, id]) => first !== id,
  );
}

function pairsIn(fact: Fact): readonly Pair[] {
  const pairs = [...firstNames(fact)];
  if (fact.type === 'IdentityJudged') pairs.push([idIn(fact, fact.data.a), idIn(fact, fact.data.b)]);
  if (fact.type === 'CompanyProfiled') pairs.push(...aliasesIn(fact));
  return pairs;
}

function aliasesIn(fact: Fact<'CompanyProfiled'>): readonly Pair[] {
  const company = idIn(fact, fact.data.company);
  return (fact.data.aliases ?? [])
    .map((alias): Pair => [company, idIn(fact, alias)])
    .filter(([, alias]) => alias !== company);
}

/**
 * Ids that an event named while they were still made by the first rule, by that rule and today's alike: those companies are their
 * own.
 */
export function firstIds(facts: Iterable<Fact>): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { companies } of facts)
    for (const [name, id] of companies ?? []) if (companyId(name) === id) ids.add(id);
  return ids;
}

/**
 * What facts say, of those claims that do not only guess: a speculative or poorly sourced one says nothing. Disputed, a claim
 * keeps apart, and does not join.
 */
export function identityClaims(facts: readonly Fact[], own: ReadonlySet<string>): IdentityClaims {
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
    aliases: together([
      ...aliases(believed),
      ...facts.flatMap((fact) =>
        entriesOf(
          fact,
          firstNames(fact).filter(([, id]) => !own.has(id)),
        ),
      ),
    ]),
    disputed: together([...aliases(doubted), ...judged(doubted, 'same')]),
  };
}

const isDoubted = (claim: Claim): boolean => isContested(claim, 'parties');

function entriesOf(fact: Fact, pairs = pairsIn(fact)): Said[] {
  return pairs.map((pair) => ({ pair, basis: [fact.id] }));
}

/** One entry for each pair, whose order says which is the company, in an order of their own. */
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
