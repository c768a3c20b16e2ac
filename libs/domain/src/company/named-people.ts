import { basisOf, type Claim, type Doubts, doubtsOf, surest } from '../claim/claim.ts';
import { saidFirst } from '../claim/details.ts';
import type { ClaimType } from '../envelope/event.ts';
import { sorted } from '../pipeline/gather.ts';
import type { Certainty } from '../vocabulary/terms.ts';
import { nameKey } from './company-id.ts';
import { idIn } from './names-in.ts';
import { peopleIn, type Person } from './people-in.ts';

/** A person named at a meeting, a partnership, a target or a model: a name within a company. */
export interface NamedPerson extends Doubts {
  /** The company's id. */
  readonly company: string;
  /** The company's name as the claim that goes first writes it. */
  readonly companyName: string;
  /** Distinguishes the name from others of the company. */
  readonly person: string;
  readonly name: string;
  /** All spellings. */
  readonly names: readonly string[];
  readonly roles: readonly string[];
  readonly certainty: Certainty;
  /** Only retracted claims name them. */
  readonly withdrawn?: true;
  readonly basis: readonly string[];
}

interface SaidOf {
  readonly company: string;
  readonly person: string;
  readonly claims: Claim[];
  /** By the id of the fact that says it. */
  readonly said: Map<string, { readonly companyName: string; readonly person: Person }[]>;
}

/** All people that ranked claims name, by company, then name. */
export function namedPeople(claims: readonly Claim[], withdrawn = false): readonly NamedPerson[] {
  const known = new Map<string, SaidOf>();
  for (const claim of claims) {
    const { fact } = claim;
    for (const { person, company: companyName } of peopleIn(fact)) {
      if (companyName === undefined) continue;
      const [company, key] = [idIn(fact, companyName), nameKey(person.name)];
      const id = `${company}/${key}`;
      const about: SaidOf = known.get(id) ?? { company, person: key, claims: [], said: new Map() };
      known.set(id, about);
      if (about.claims.at(-1) !== claim) about.claims.push(claim);
      const said = about.said.get(fact.id) ?? [];
      about.said.set(fact.id, said);
      said.push({ companyName, person });
    }
  }
  return known.size === 0 ? none : sorted(known.keys()).flatMap((id) => asNamed(known.get(id), withdrawn));
}

const none: readonly NamedPerson[] = [];

function asNamed(about: SaidOf | undefined, withdrawn: boolean): NamedPerson[] {
  if (about === undefined) return [];
  const { company, person, claims, said } = about;
  const all = [...said.values()].flat();
  const first = (pick: (each: (typeof all)[number]) => string) =>
    saidFirst<ClaimType, string>(claims, (_, fact) => {
      const [each] = said.get(fact.id) ?? [];
      return each && pick(each);
    });
  return [
    {
      company,
      companyName: first((each) => each.companyName) ?? company,
      person,
      name: first((each) => each.person.name) ?? person,
      names: sorted(all.map((each) => each.person.name)),
      roles: sorted(all.flatMap((each) => each.person.role ?? [])),
      certainty: surest(claims.map(({ certainty }) => certainty)),
      ...doubtsOf(claims, 'parties'),
      ...(withdrawn && { withdrawn: true }),
      basis: basisOf(claims),
    },
  ];
}
