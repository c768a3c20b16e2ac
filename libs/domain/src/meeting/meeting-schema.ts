import { z } from 'zod';
import { basis, certainty, company, edtf, people, sources, doubts } from '../pipeline/answer-fields.ts';
import { kinds } from '../vocabulary/terms.ts';
import type { Immutable } from '../envelope/event.ts';

const maybe = z.exactOptional;
export const meetingStatuses = ['held', 'planned'] as const;

/** A meeting in answers. */
export const listedMeeting = z
  .strictObject({
    id: z.string(),
    status: z.enum(meetingStatuses).meta({ description: 'Whether it was held or is planned.' }),
    occurred: edtf.meta({
      description: 'EDTF as in the most exact claim; null without a date, and while it is planned.',
    }),
    expected: maybe(z.string().meta({ description: 'The date of a planned meeting: EDTF as written.' })),
    certainty,
    ...doubts,
    participants: z.array(company.extend({ kind: maybe(z.enum(kinds)), people, ...doubts })),
    place: maybe(
      z.strictObject({ name: maybe(z.string()), city: maybe(z.string()), country: maybe(z.string()) }),
    ),
    format: maybe(z.string()),
    topics: z.array(z.string()),
    markets: z.array(z.string()),
    outcome: maybe(z.string()),
    partnership: maybe(z.string().meta({ description: 'The id of the partnership that it is about.' })),
    sources,
    basis,
  })
  .meta({
    id: 'Meeting',
    description: 'A meeting, assessed from its claims.',
  });
/** A meeting, assessed from its claims together. */
export type Meeting = Immutable<z.infer<typeof listedMeeting>>;
