import type { Fact } from '../envelope/event.ts';

export interface Person {
  readonly name: string;
  readonly role?: string;
  /** The person's company, when it is not the one beside which the person stands. */
  readonly company?: string;
}

/** A person in a fact, with the company, as written. */
export interface PersonIn {
  readonly person: Person;
  /** Undefined for a party without a name. */
  readonly company: string | undefined;
}

/** All people in a fact, with repetitions. */
export function peopleIn({ type, data }: Fact): readonly PersonIn[] {
  switch (type) {
    case 'MeetingHeld':
    case 'MeetingPlanned':
      return data.participants.flatMap(peopleBeside);
    case 'PartnershipProposed':
    case 'PartnershipAdvanced':
      return (data.parties ?? []).flatMap(peopleBeside);
    case 'MarketTargeted':
    case 'ModelLaunched':
      return peopleBeside(data);
    case 'RegulatoryDecisionMade':
    case 'CompanyProfiled':
    case 'IdentityJudged':
    case 'ClaimDisputed':
    case 'ClaimRetracted':
      return [];
    default:
      return ofNoFact(type);
  }
}

/** What is no fact, such as an erasure, names nobody. `never`: the compiler sees that no type of facts is left out. */
export const ofNoFact: (type: never) => readonly never[] = () => [];

function peopleBeside({
  company,
  people = [],
}: {
  company?: string;
  people?: readonly Person[];
}): PersonIn[] {
  return people.map((person) => ({ person, company: person.company ?? company }));
}
