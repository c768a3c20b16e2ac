import type { Fact } from '../envelope/event.ts';
import { companyId, nameKey } from './company-id.ts';
import { ofNoFact, peopleIn } from './people-in.ts';

type Telling = Fact<'PartnershipProposed' | 'PartnershipAdvanced'>;
type SaidParty = NonNullable<Telling['data']['parties']>[number];

/** A company by its identifier and a name as written. */
export interface NamedCompany {
  readonly id: string;
  readonly name: string;
}

/** The id of the company that a fact writes this way. */
export function idIn(fact: Pick<Fact, 'companies'>, name: string): string {
  return fact.companies?.get(name) ?? companyId(name);
}

export function namedIn(fact: Pick<Fact, 'companies'>, name: string): NamedCompany {
  return { id: idIn(fact, name), name };
}

/**
 * Every company that a fact names, once for each way of writing it. Aliases are names of the company, not companies. A
 * correction names none.
 */
export function namesIn(fact: Fact): readonly NamedCompany[] {
  return [...new Set(namesWritten(fact))].map((name) => namedIn(fact, name));
}

/** Names as written, with repetitions, including those of people's companies. */
export function namesWritten(fact: Fact): readonly string[] {
  return [...companiesWritten(fact), ...peopleIn(fact).flatMap(({ company }) => company ?? [])];
}

/** Those that are named themselves. */
export function companiesWritten(fact: Fact): readonly string[] {
  const { type, data } = fact;
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
        ...partiesIn(fact).flatMap(({ company }) => company ?? []),
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
      return data.of === 'partnership' ? [] : [data.a, data.b];
    case 'ClaimDisputed':
    case 'ClaimRetracted':
      return [];
    default:
      return ofNoFact(type);
  }
}

/**
 * The parties that a fact names. Where it names none, and it is known whom it is about: those on whom all agree, so
 * that nobody is there before they joined; all, when there is none.
 */
export function partiesIn(fact: Telling): readonly SaidParty[] {
  const { data, between } = fact;
  if (data.parties !== undefined || between === undefined) return data.parties ?? [];
  const keys = between.said.map((parties) => new Set(parties.map((party) => partyKey(fact, party))));
  const all = between.said.flat();
  const common = all.filter((party) => keys.every((each) => each.has(partyKey(fact, party))));
  return common.length > 0 ? common : all;
}

/** The key of a party: a company's id; for a party without a name, a value that is no id. */
export function partyKey(fact: Pick<Fact, 'companies'>, { company, unnamed = '' }: SaidParty): string {
  return company === undefined ? `?${nameKey(unnamed)}` : idIn(fact, company);
}
