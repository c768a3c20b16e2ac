import { basisOf, claimsAbout, counting, distinct, type Doubts, doubtsOf } from '../claim/claim.ts';
import { ranked, saidFirst } from '../claim/details.ts';
import type { Fact } from '../envelope/event.ts';
import { sorted } from '../pipeline/gather.ts';
import { companyId, firstCompanyId } from './company-id.ts';
import { idIn, type NamedCompany, namedIn, namesIn } from './names-in.ts';

/** A company as its profiles, taken together, describe it. */
export interface Company extends NamedCompany, Doubts {
  readonly aliases: readonly string[];
  readonly parent?: NamedCompany;
  readonly country?: string;
  readonly kind?: string;
  readonly basis: readonly string[];
}

/** The company that a fact profiles. */
export function profiledCompany(fact: Fact): string | undefined {
  return fact.type === 'CompanyProfiled' ? idIn(fact, fact.data.company) : undefined;
}

/** The company `id` as some facts profile it. A pure function of the set of facts; undefined when no profile counts. */
export function foldCompany(id: string, facts: Iterable<Fact>): Company | undefined {
  const claims = claimsAbout(facts, (fact): fact is Fact<'CompanyProfiled'> => profiledCompany(fact) === id);
  const profiles = ranked(counting(claims));
  const nameOf = (data: Fact<'CompanyProfiled'>['data']) => data.company;
  // Of what else it is called, a profile may be the best one.
  const own = profiles.filter(({ fact }) => isOwnName(fact.data.company, id));
  const name = saidFirst(own, nameOf) ?? saidFirst(profiles, nameOf);
  if (name === undefined) return undefined;
  const parent = saidFirst(profiles, (data, fact) =>
    data.parent === undefined ? undefined : namedIn(fact, data.parent),
  );
  const country = saidFirst(profiles, (data) => data.country);
  const kind = saidFirst(profiles, (data) => data.kind);
  return {
    id,
    name,
    aliases: sorted(profiles.flatMap(({ fact }) => fact.data.aliases ?? [])),
    ...(parent !== undefined && { parent }),
    ...(country !== undefined && { country }),
    ...(kind !== undefined && { kind }),
    ...doubtsOf(profiles, 'everything'),
    basis: basisOf(profiles),
  };
}

/**
 * A company's display name: as its profile has it, else as it was first written, by a claim that was retracted as well:
 * names as written are never lost. Undefined when no fact names the company.
 */
export function companyName(id: string, facts: Iterable<Fact>): string | undefined {
  const recorded = distinct(facts).sort((a, b) => a.position - b.position);
  return foldCompany(id, recorded)?.name ?? firstName(id, recorded);
}

/** By its own id's name, if it is ever called that. */
function firstName(id: string, recorded: readonly Fact[]): string | undefined {
  let other: string | undefined;
  for (const fact of recorded) {
    for (const company of namesIn(fact)) {
      if (company.id !== id) continue;
      if (isOwnName(company.name, id)) return company.name;
      other ??= company.name;
    }
  }
  return other;
}

/** Whether a name itself gives the id, by today's rule or the first one. */
function isOwnName(name: string, id: string): boolean {
  return companyId(name) === id || firstCompanyId(name) === id;
}
