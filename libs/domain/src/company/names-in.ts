import type { Fact } from '../envelope/event.ts';
import { companyId } from './company-id.ts';
import { ofNoFact, peopleIn } from './people-in.ts';

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
export function companiesWritten({ type, data, between }: Fact): readonly string[] {
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
        ...(data.parties ?? between?.parties ?? []).flatMap(({ company }) => company ?? []),
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
