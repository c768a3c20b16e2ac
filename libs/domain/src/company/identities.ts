import type { Fact } from '../envelope/event.ts';
import { Groups, onShortestWays, type Pair, pairKey } from './groups.ts';
import { firstIdsIn, type IdentityClaims, identityClaims, pairsOf, type Said } from './identity-claims.ts';
import { partnershipKey, partnershipNamed, partnershipOfKey } from '../partnership/named-partnership.ts';
import { idIn, namesIn, namesWritten } from './names-in.ts';

/** Why ids are not taken for one company though something says so. */
export interface Unresolved {
  readonly kind: 'alias-of-several' | 'judged-different' | 'disputed';
  /** Of an alias, itself first. */
  readonly ids: readonly string[];
  /** The ids of the events that say that they are one. */
  readonly basis: readonly string[];
}

/** Which ids are one company, and which one partnership. */
export interface Identities {
  /**
   * The id of the company by each of its other ids, and the key of the partnership (`partnership/…`) by each of its
   * other keys.
   */
  readonly ids: ReadonlyMap<string, string>;
  readonly unresolved: readonly Unresolved[];
}

const nobody: Identities = { ids: new Map(), unresolved: [] };

/**
 * Decides which ids are one company, from unresolved facts and their corrections. A pure function of the set of
 * facts. `different` keeps two companies apart: nothing on a shortest path between them joins. An alias of several
 * companies joins none of them. Of joined ids the company's id is one that a profile has as its company and none as
 * an alias, else any; of these one in ASCII, then the shortest, then the least.
 */
export function identitiesOf(facts: readonly Fact[], first = firstIdsIn(facts)): Identities {
  const claims = identityClaims(facts, first);
  if (claims.same.length + claims.aliases.length + claims.disputed.length === 0) return nobody;
  const different = pairsOf(claims.different);
  const isAllowed = ({ pair }: Said) => !different.has(pairKey(pair));
  const same = apart(claims.same.filter(isAllowed), new Groups(), claims.different, joinAll);
  const judged = new Groups(same.map(({ pair }) => pair));
  const aliases = apart(claims.aliases.filter(isAllowed), judged, claims.different, joinUnambiguous);
  const groups = new Groups([...same, ...aliases].map(({ pair }) => pair));
  const joined = pairsOf([...same, ...aliases]);
  return {
    ids: idsOf(groups, same, aliases),
    unresolved: [
      ...claims.disputed.filter(({ pair }) => !joined.has(pairKey(pair))).map(asUnresolved('disputed')),
      ...unresolvedOf(claims, groups, joined),
    ],
  };
}

/** What of some pairs joins, upon groups that are given. */
type Join = (said: readonly Said[], given: Groups) => readonly Said[];

const joinAll: Join = (said) => said;

/** Only what has one company for an alias; those that have it may turn out to be one. */
const joinUnambiguous: Join = (said, given) => {
  const groups = new Groups();
  const of = (id: string) => groups.of(given.of(id));
  const byAlias = [...Map.groupBy(said, ({ pair: [, alias] }) => given.of(alias)).values()];
  for (let open = byAlias; ;) {
    const clear = open.filter((claims) => new Set(claims.map(({ pair: [main] }) => of(main))).size === 1);
    if (clear.length === 0) return byAlias.filter((claims) => !open.includes(claims)).flat();
    open = open.filter((claims) => !clear.includes(claims));
    for (const {
      pair: [a, b],
    } of clear.flat())
      groups.join(given.of(a), given.of(b));
  }
};

/** What joins, less what lies between two that are judged different, until none of these are joined. */
function apart(
  said: readonly Said[],
  given: Groups,
  different: readonly Said[],
  join: Join,
): readonly Said[] {
  for (let left = said; ;) {
    const joining = join(left, given);
    const pairs = joining.map(({ pair: [a, b] }): Pair => [given.of(a), given.of(b)]);
    const groups = new Groups(pairs);
    const between = different
      .map(({ pair: [a, b] }): Pair => [given.of(a), given.of(b)])
      .filter(([a, b]) => a !== b && groups.isOne(a, b))
      .flatMap(([a, b]) => onShortestWays(pairs, a, b));
    if (between.length === 0) return joining;
    const gone = new Set(between.map(pairKey));
    left = left.filter(({ pair: [a, b] }) => !gone.has(pairKey([given.of(a), given.of(b)])));
  }
}

function idsOf(groups: Groups, same: readonly Said[], aliases: readonly Said[]): ReadonlyMap<string, string> {
  const called = new Set(aliases.map(({ pair: [, alias] }) => alias));
  const mains = new Set(aliases.map(({ pair: [main] }) => main).filter((id) => !called.has(id)));
  const ids = new Set([...same, ...aliases].flatMap(({ pair }) => pair));
  const others = new Map<string, string>();
  for (const members of Map.groupBy(ids, (id) => groups.of(id)).values()) {
    const named = members.filter((id) => mains.has(id));
    const one = plainest(named.length > 0 ? named : members);
    for (const id of members) if (id !== one) others.set(id, one);
  }
  return others;
}

function plainest(ids: readonly string[]): string {
  const isPlain = (id: string) => /^[ -~]*$/.test(id);
  const [first = ''] = ids.toSorted(
    (a, b) => Number(isPlain(b)) - Number(isPlain(a)) || a.length - b.length || (a < b ? -1 : 1),
  );
  return first;
}

function unresolvedOf(
  { same, aliases, different }: IdentityClaims,
  groups: Groups,
  joined: ReadonlySet<string>,
): readonly Unresolved[] {
  const apartFrom = [...same, ...aliases].filter(
    ({ pair: [a, b], pair }) => !joined.has(pairKey(pair)) && !groups.isOne(a, b),
  );
  const judged = pairsOf(different);
  const several = Map.groupBy(
    apartFrom.filter(({ pair }) => !judged.has(pairKey(pair)) && aliases.some((each) => each.pair === pair)),
    ({ pair: [, alias] }) => alias,
  );
  const ofSeveral = [...several].filter(([, claims]) => claims.length > 1);
  const told = new Set(ofSeveral.flatMap(([, claims]) => claims));
  return [
    ...ofSeveral.map(([alias, claims]) => ({
      kind: 'alias-of-several' as const,
      ids: [alias, ...claims.map(({ pair: [main] }) => main).sort()],
      basis: [...new Set(claims.flatMap(({ basis }) => basis))].sort(),
    })),
    ...apartFrom.filter((said) => !told.has(said)).map(asUnresolved('judged-different')),
  ];
}

const asUnresolved =
  (kind: Unresolved['kind']) =>
  ({ pair, basis }: Said): Unresolved => ({ kind, ids: pair, basis });

/** Facts with the companies and the partnership that they name by the ids of what these are. */
export function resolved(facts: readonly Fact[], { ids }: Pick<Identities, 'ids'>): readonly Fact[] {
  return ids.size === 0 ? facts : facts.map((fact) => resolvedBy(ids, fact));
}

/** Every id that a fact has for a company or a source, and the key of the partnership that it names. */
export function everyIdIn(fact: Fact): readonly string[] {
  const outlets = (fact.data.evidence ?? []).flatMap(({ publisher, speaker }) =>
    speaker === undefined ? [publisher] : [publisher, speaker],
  );
  const partnership = partnershipNamed(fact);
  return [
    ...namesIn(fact).map(({ id }) => id),
    ...outlets.map((name) => idIn(fact, name)),
    ...(partnership === undefined ? [] : [partnershipKey(partnership)]),
  ];
}

function resolvedBy(known: Identities['ids'], fact: Fact): Fact {
  let companies: Map<string, string> | undefined;
  const resolve = (name: string, id: string): void => {
    const company = known.get(id);
    if (company !== undefined) (companies ??= new Map(fact.companies)).set(name, company);
  };
  const about = (fact.between?.said ?? []).flat().flatMap(({ company }) => company ?? []);
  for (const name of new Set([...namesWritten(fact), ...about])) resolve(name, idIn(fact, name));
  for (const { publisher, speaker } of fact.data.evidence ?? [])
    for (const name of [publisher, speaker]) if (name !== undefined) resolve(name, idIn(fact, name));
  const written = partnershipNamed(fact);
  const key = written === undefined ? undefined : known.get(partnershipKey(written));
  const partnership = key === undefined ? undefined : partnershipOfKey(key);
  if (companies === undefined && partnership === undefined) return fact;
  return { ...fact, ...(companies && { companies }), ...(partnership !== undefined && { partnership }) };
}
