import type { Fact } from '../envelope/event.ts';

export interface Person {
  readonly name: string;
  readonly role?: string;
  /** Whose person it is, when that is not the one beside it. */
  readonly company?: string;
}

/** A person whom a fact names, and whose person that is: as written. */
export interface PersonIn {
  readonly person: Person;
  /** Undefined: of somebody whom no source names. */
  readonly company: string | undefined;
}

/** Every person whom a fact names, also again and again. */
export function peopleIn({ type, data }: Fact): readonly PersonIn[] {
  switch (type) {
    case 'MeetingHeld':
    case 'MeetingPlanned':
      return data.participants.flatMap(peopleBeside);
    case 'PartnershipProposed':
    case 'PartnershipAdvanced':
      return (data.parties ?? []).flatMap(peopleBeside);
    case 'MarketTargeted':
      return peopleBeside(data);
    default:
      return [];
  }
}

function peopleBeside({
  company,
  people = [],
}: {
  company?: string;
  people?: readonly Person[];
}): PersonIn[] {
  return people.map((person) => ({ person, company: person.company ?? company }));
}
