import { basisOf, claimsAbout, counting, distinct, type Standing, standingOf } from '../claim/claim.ts';
import { detailOf, ranked } from '../claim/details.ts';
import type { Fact } from '../envelope/event.ts';
import { inOrder, named, type NamedCompany, sorted } from '../pipeline/gather.ts';
import { companyId } from './company-id.ts';

/** A company as its profiles, taken together, describe it. */
export interface Company extends NamedCompany, Standing {
  readonly aliases: readonly string[];
  readonly parent?: NamedCompany;
  readonly country?: string;
  readonly kind?: string;
  readonly basis: readonly string[];
}

/** The company that a fact profiles. */
export function profiledCompany(fact: Fact): string | undefined {
  return fact.type === 'CompanyProfiled' ? companyId(fact.data.company) : undefined;
}

/** The company `id` as some facts profile it. A pure function of the set of facts; undefined when no profile counts. */
export function foldCompany(id: string, facts: Iterable<Fact>): Company | undefined {
  const claims = claimsAbout(facts, (fact): fact is Fact<'CompanyProfiled'> => profiledCompany(fact) === id);
  const profiles = ranked(counting(claims));
  const name = detailOf(profiles, (data) => data.company);
  if (!name) return undefined;
  const parent = detailOf(profiles, (data) => data.parent);
  const country = detailOf(profiles, (data) => data.country);
  const kind = detailOf(profiles, (data) => data.kind);
  return {
    id,
    name: name.value,
    aliases: sorted(profiles.flatMap(({ fact }) => fact.data.aliases ?? [])),
    ...(parent && { parent: named(parent.value) }),
    ...(country && { country: country.value }),
    ...(kind && { kind: kind.value }),
    ...standingOf(profiles, 'everything'),
    basis: basisOf(profiles),
  };
}

/**
 * Every company that a fact names, once for each way of writing it. Aliases are names of the company, not companies. A
 * correction names none.
 */
export function namesIn(fact: Fact): readonly NamedCompany[] {
  return inOrder(namesWritten(fact)).map(named);
}

/**
 * A company's display name: as its profile has it, else as it was first written, by a claim that was retracted as well:
 * names as written are never lost. Undefined when no fact names the company.
 */
export function companyName(id: string, facts: Iterable<Fact>): string | undefined {
  const recorded = distinct(facts).sort((a, b) => a.position - b.position);
  return foldCompany(id, recorded)?.name ?? firstName(id, recorded);
}

function firstName(id: string, recorded: readonly Fact[]): string | undefined {
  for (const fact of recorded) {
    const company = namesIn(fact).find((each) => each.id === id);
    if (company) return company.name;
  }
  return undefined;
}

function namesWritten({ type, data }: Fact): readonly string[] {
  switch (type) {
    case 'MeetingHeld':
    case 'MeetingPlanned':
      return data.participants.map(({ company }) => company);
    case 'PartnershipProposed':
      return [
        ...data.parties.flatMap(({ company }) => company ?? []),
        ...(data.proposedBy === undefined ? [] : [data.proposedBy]),
      ];
    case 'PartnershipAdvanced':
      return [
        ...(data.parties ?? []).flatMap(({ company }) => company ?? []),
        ...(data.proposedBy === undefined ? [] : [data.proposedBy]),
      ];
    case 'MarketTargeted':
      return [data.company, ...(data.with ?? [])];
    case 'ModelLaunched':
      return [data.company, ...(data.jointlyWith ?? [])];
    case 'RegulatoryDecisionMade':
      return data.companies;
    case 'CompanyProfiled':
      return [data.company, ...(data.parent === undefined ? [] : [data.parent])];
    case 'IdentityJudged':
      return [data.a, data.b];
    case 'ClaimDisputed':
    case 'ClaimRetracted':
      return [];
  }
}
