import { basisOf, type Claim, counting, doubtsOf } from '../claim/claim.ts';
import { saidFirst } from '../claim/details.ts';
import { partiesIn, partyKey } from '../company/names-in.ts';
import { namedPeople, type NamedPerson } from '../company/named-people.ts';
import { peopleOf } from '../company/people.ts';
import type { Fact } from '../envelope/event.ts';
import type { Party, UnnamedParty } from './partnership-schema.ts';
import type { Telling } from './sayings.ts';

/** What is said of one side, named or not. */
type TakesPart = Omit<UnnamedParty, 'unnamed'>;

type Data = Claim<Telling>['fact']['data'];
type Said = NonNullable<Data['parties']>[number];

/** What claims say of one party: which do, and what each says. */
interface SaidOf {
  readonly claims: Claim<Telling>[];
  readonly said: Map<Data, Said[]>;
}

/**
 * The parties of a partnership, from all known claims, ranked. Claims that do not count are used only when no other
 * claim names parties, retracted ones only when nothing else does. Order, name and role are those of the first claim.
 */
export function partiesOf(claims: readonly Claim<Telling>[]): {
  readonly parties: readonly Party[];
  readonly unnamed: readonly UnnamedParty[];
  /** Their people. */
  readonly named: readonly NamedPerson[];
  /** The claims that name each of the parties, by its id. */
  readonly naming: ReadonlyMap<string, ReadonlySet<Claim<Telling>>>;
} {
  // Of partnerships that are one, one may name them, and of another only what is not left did.
  const naming = claims.filter(({ fact }) => (fact.data.parties ?? []).length > 0);
  const known = naming.length > 0 ? naming : claims.filter(({ fact }) => fact.between !== undefined);
  const counted = counting(known);
  const stands = counted.some(({ fact }) => fact.data.parties !== undefined || !fact.between?.withdrawn);
  const withdrawn = known.length > 0 && !stands;
  const telling = counted.length > 0 ? counted : known;
  const saidOf = new Map<string, SaidOf>();
  for (const claim of telling) {
    const { data } = claim.fact;
    for (const party of partiesIn(claim.fact)) {
      const key = partyKey(claim.fact, party);
      const known = saidOf.get(key) ?? { claims: [], said: new Map<Data, Said[]>() };
      saidOf.set(key, known);
      if (known.claims.at(-1) !== claim) known.claims.push(claim);
      const said = known.said.get(data);
      if (said) said.push(party);
      else known.said.set(data, [party]);
    }
  }
  const parties: Party[] = [];
  const namedBy = new Map<string, ReadonlySet<Claim<Telling>>>();
  const unnamed: UnnamedParty[] = [];
  for (const key of keysInOrder(telling)) {
    const about = saidOf.get(key);
    if (about === undefined) continue;
    const part = takesPart(about, withdrawn);
    const wordsOf = (field: 'company' | 'unnamed') =>
      saidFirst(about.claims, (data) => about.said.get(data)?.[0]?.[field]);
    const company = wordsOf('company');
    if (company !== undefined) {
      parties.push({ id: key, name: company, ...part });
      namedBy.set(key, new Set(about.claims));
    } else unnamed.push({ unnamed: wordsOf('unnamed') ?? key, ...part });
  }
  return { parties, unnamed, named: namedPeople(telling, withdrawn), naming: namedBy };
}

function takesPart({ claims, said }: SaidOf, withdrawn: boolean): TakesPart {
  const first = <Field extends 'roles' | 'kind'>(field: Field) =>
    saidFirst(claims, (data) => said.get(data)?.find((each) => each[field] !== undefined)?.[field]);
  const [roles, kind] = [first('roles'), first('kind')];
  const people = peopleOf(claims, (data) => (said.get(data) ?? []).flatMap((each) => each.people ?? []));
  return {
    ...(roles !== undefined && { roles }),
    ...(kind !== undefined && { kind }),
    ...(people.length > 0 && { people }),
    ...doubtsOf(claims, 'parties'),
    ...(withdrawn && { withdrawn: true }),
    basis: basisOf(claims),
  };
}

/** In the order of the first ranked claim; between claims that are equal otherwise, of the least as text. */
function keysInOrder(telling: readonly Claim<Telling>[]): string[] {
  const keysOf = (fact: Fact<Telling>) => partiesIn(fact).map((party) => partyKey(fact, party));
  const first = saidFirst(telling, (_, fact) => keysOf(fact)) ?? [];
  if (telling.length < 2) return [...new Set(first)];
  const all = telling.flatMap(({ fact }) => keysOf(fact));
  return [...new Set([...first, ...all.sort()])];
}
