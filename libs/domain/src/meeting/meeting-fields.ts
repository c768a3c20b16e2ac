import { z } from 'zod';
import { claimFields } from '../claim/claim-fields.ts';
import { kind, people } from '../company/people-fields.ts';
import {
  companyName,
  components,
  identifier,
  list,
  listOfSome,
  markets,
  maybe,
  place,
  text,
} from '../vocabulary/fields.ts';

const participant = z
  .strictObject({ company: companyName, kind: maybe(kind), people: maybe(people) })
  .register(components, { id: 'Participant' });

/** The details of a meeting, planned or held. */
export const meetingFields = {
  meetingId: maybe(identifier.meta({ description: "The meeting's id. Default: the event's id." })),
  participants: listOfSome(participant, 50),
  place: maybe(
    place.meta({ description: 'The place of the meeting, which is not the market that it is about.' }),
  ),
  format: maybe(
    text(100).meta({
      description: 'The form of the meeting, in a few words.',
      examples: ['in person', 'by video'],
    }),
  ),
  topics: maybe(list(text(200), 50)),
  markets: maybe(markets.meta({ description: 'The markets that it is about.' })),
  outcome: maybe(text(2000)),
  partnershipId: maybe(identifier.meta({ description: 'The partnership that the meeting is about.' })),
  ...claimFields,
};
