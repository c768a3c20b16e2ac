import { z } from 'zod';
import { claimFields } from '../claim/claim-fields.ts';
import {
  companyName,
  components,
  country,
  identifier,
  list,
  listOfSome,
  maybe,
  text,
} from '../vocabulary/fields.ts';

const person = z.strictObject({ name: text(200), role: maybe(text(200)) });

export const meetingHeldData = z
  .strictObject({
    meetingId: maybe(identifier.meta({ description: "Names the meeting; the event's id when left out." })),
    participants: listOfSome(z.strictObject({ company: companyName, people: maybe(list(person, 50)) }), 50),
    place: maybe(
      z
        .strictObject({ name: maybe(text(200)), city: maybe(text(200)), country: maybe(country) })
        .meta({ description: 'Where they met, which is not the market that they met about.' }),
    ),
    topics: maybe(list(text(200), 50)),
    outcome: maybe(text(2000)),
    partnershipId: maybe(identifier.meta({ description: 'The partnership that the meeting was about.' })),
    ...claimFields,
  })
  .meta({
    description: 'A meeting that took place; a planned one did not.',
    examples: [
      {
        meetingId: 'naver-nvidia-2024-santa-clara',
        participants: [
          { company: 'Naver', people: [{ name: 'Choi Soo-yeon', role: 'CEO' }] },
          { company: 'Nvidia', people: [{ name: 'Jensen Huang', role: 'founder' }] },
        ],
        place: { city: 'Santa Clara', country: 'US' },
        topics: ['sovereign AI'],
        occurred: '2024-06-24/2024-06-28',
        evidence: [{ publisher: 'The Korea Herald', attribution: 'reporter' }],
      },
    ],
  })
  .register(components, { id: 'MeetingHeldData' });
