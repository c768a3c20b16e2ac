import { basisOf, type Claim, claimsAbout, counting, doubtsOf, surest } from '../claim/claim.ts';
import { type Detail, detailOf, latestFirst, ranked, saidFirst } from '../claim/details.ts';
import { EvidenceOf } from '../claim/sources.ts';
import { idIn } from '../company/names-in.ts';
import { namedPeople, type NamedPerson } from '../company/named-people.ts';
import { peopleOf } from '../company/people.ts';
import type { DataOf, Fact } from '../envelope/event.ts';
import { partnershipNamed } from '../partnership/named-partnership.ts';
import { sorted } from '../pipeline/gather.ts';
import type { Meeting } from './meeting-schema.ts';

type OfMeeting = 'MeetingHeld' | 'MeetingPlanned';
type Place = NonNullable<Meeting['place']>;

/** With the people in its claims. */
export interface MeetingRow extends Meeting {
  readonly named: readonly NamedPerson[];
}

/** The meeting that a fact is about. */
export function meetingOf(fact: Fact): string | undefined {
  return fact.type === 'MeetingHeld' || fact.type === 'MeetingPlanned'
    ? fact.stream.slice('meeting-'.length)
    : undefined;
}

/**
 * The meeting `id` according to some facts. A pure function of the set of facts; undefined when no counting fact is
 * about it. `until`: counts only what had happened by that instant.
 */
export function foldMeeting(id: string, facts: Iterable<Fact>, until = Infinity): Meeting | undefined {
  const row = foldMeetingRow(id, facts, until);
  if (row === undefined) return undefined;
  const { named: _, ...meeting } = row;
  return meeting;
}

export function foldMeetingRow(id: string, facts: Iterable<Fact>, until = Infinity): MeetingRow | undefined {
  const known = claimsAbout(facts, (fact): fact is Fact<OfMeeting> => meetingOf(fact) === id);
  const telling = ranked(counting(known.filter(({ came }) => came <= until)));
  if (telling.length === 0) return undefined;
  // Plans no longer count once the meeting was held.
  const held = telling.filter(({ fact }) => fact.type === 'MeetingHeld');
  const [status, claims] = held.length > 0 ? (['held', held] as const) : (['planned', telling] as const);
  const expected =
    status === 'planned'
      ? saidFirst(ranked(claims, latestFirst), (data) => data.expected, latestFirst)
      : undefined;
  const format = saidFirst(claims, (data) => data.format);
  const place = placeOf(claims);
  const outcome = saidFirst(claims, (data) => data.outcome);
  const partnership = saidFirst(claims, (_, fact) => partnershipNamed(fact));
  const participants = participantsOf(claims);
  return {
    id,
    status,
    occurred: status === 'held' ? (saidFirst(claims, (data) => data.occurred) ?? null) : null,
    ...(expected !== undefined && { expected }),
    certainty: surest(claims.map(({ certainty }) => certainty)),
    ...doubtsOf(claims, 'everything'),
    participants,
    ...(place && { place }),
    ...(format !== undefined && { format }),
    topics: sorted(claims.flatMap(({ fact }) => fact.data.topics ?? [])),
    markets: sorted(claims.flatMap(({ fact }) => fact.data.markets ?? [])),
    ...(outcome !== undefined && { outcome }),
    ...(partnership !== undefined && { partnership }),
    sources: new EvidenceOf(participants.map((each) => each.id)).sources(claims),
    basis: basisOf(claims),
    named: namedPeople(claims),
  };
}

/** The place of the claim that goes first, with what the others know of the same one. */
function placeOf(claims: readonly Claim<OfMeeting>[]): Place | undefined {
  let place: Place = {};
  let rest = claims;
  for (;;) {
    const next: Detail<Place> | undefined = detailOf(rest, (data) => data.place);
    if (next === undefined) return Object.keys(place).length > 0 ? place : undefined;
    const fields = Object.entries(next.value) as [keyof Place, string][];
    if (fields.every(([field, value]) => (place[field] ?? value) === value))
      place = { ...next.value, ...place };
    rest = rest.filter(({ fact }) => !next.basis.includes(fact.id));
  }
}

/** Every company once and every person of it once, in the order and by the names of the claim that goes first. */
function participantsOf(claims: readonly Claim<OfMeeting>[]): Meeting['participants'] {
  const idsOf = (fact: Fact<OfMeeting>) => fact.data.participants.map(({ company }) => idIn(fact, company));
  const first = saidFirst(claims, (_, fact) => idsOf(fact)) ?? [];
  const all = claims.flatMap(({ fact }) => idsOf(fact)).sort();
  return [...new Set([...first, ...all])].map((id) => {
    const own = claims.filter(({ fact }) => idsOf(fact).includes(id));
    const as = (data: DataOf<OfMeeting>, fact: Fact<OfMeeting>) =>
      data.participants.filter(({ company }) => idIn(fact, company) === id);
    const kind = saidFirst(own, (data, fact) => as(data, fact).find((each) => each.kind !== undefined)?.kind);
    return {
      id,
      name: saidFirst(own, (data, fact) => as(data, fact)[0]?.company) ?? id,
      ...(kind !== undefined && { kind }),
      people: peopleOf(own, (data, fact) => as(data, fact).flatMap(({ people }) => people ?? [])),
      ...doubtsOf(own, 'parties'),
    };
  });
}
