import type { DataOf, Fact } from '../envelope/event.ts';
import { slug } from '../company/company-id.ts';
import { claimsAbout, counting } from '../claim/claim.ts';
import { idsOf, inOrder, inRecordedOrder, lastOf, named, type NamedCompany } from '../pipeline/gather.ts';

export interface Person {
  readonly name: string;
  readonly role?: string;
}

export interface Participant extends NamedCompany {
  readonly people: readonly Person[];
}

export type Place = NonNullable<DataOf<'MeetingHeld'>['place']>;

/** A meeting as its claims, taken together, tell of it. */
export interface Meeting {
  readonly id: string;
  /** EDTF as the weightiest dated claim wrote it; null when none is dated. */
  readonly occurred: string | null;
  readonly participants: readonly Participant[];
  readonly place?: Place;
  readonly topics: readonly string[];
  readonly outcome?: string;
  /** The id of the partnership that it was about. */
  readonly partnership?: string;
  readonly basis: readonly string[];
}

/** The meeting that a fact is about. */
export function meetingOf(fact: Fact): string | undefined {
  return fact.type === 'MeetingHeld' ? fact.stream.slice('meeting-'.length) : undefined;
}

/** The meeting `id` as some facts tell of it. A pure function of the set of facts; undefined when none about it counts. */
export function foldMeeting(id: string, facts: Iterable<Fact>): Meeting | undefined {
  const claims = claimsAbout(facts, (fact): fact is Fact<'MeetingHeld'> => meetingOf(fact) === id);
  const weighed = counting(claims).map(({ fact }) => fact.data);
  if (weighed.length === 0) return undefined;
  const recorded = inRecordedOrder(counting(claims));
  const place = lastOf(weighed.map((data) => data.place));
  const outcome = lastOf(weighed.map((data) => data.outcome));
  const partnership = lastOf(weighed.map((data) => data.partnershipId));
  return {
    id,
    occurred: lastOf(weighed.map((data) => data.occurred)) ?? null,
    participants: participantsOf(recorded),
    ...(place && { place }),
    topics: inOrder(recorded.flatMap(({ data }) => data.topics ?? [])),
    ...(outcome !== undefined && { outcome }),
    ...(partnership !== undefined && { partnership }),
    basis: idsOf(recorded),
  };
}

/** Every company once and every person of it once, by the names first recorded; a role as last recorded. */
function participantsOf(recorded: readonly Fact<'MeetingHeld'>[]): Participant[] {
  const participants = new Map<string, NamedCompany & { people: Map<string, Person> }>();
  for (const { company, people } of recorded.flatMap(({ data }) => data.participants)) {
    const { id, name } = named(company);
    const participant = participants.get(id) ?? { id, name, people: new Map<string, Person>() };
    participants.set(id, participant);
    for (const person of people ?? []) {
      const key = slug(person.name) || person.name;
      participant.people.set(key, {
        ...person,
        ...participant.people.get(key),
        ...(person.role && { role: person.role }),
      });
    }
  }
  return [...participants.values()].map(({ id, name, people }) => ({
    id,
    name,
    people: [...people.values()],
  }));
}
