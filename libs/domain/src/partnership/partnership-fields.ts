import { z } from 'zod';
import { instruments, partyRoles } from '../vocabulary/terms.ts';
import {
  companyName,
  components,
  languages,
  list,
  listOfSome,
  markets,
  maybe,
  pillarList,
  place,
  text,
} from '../vocabulary/fields.ts';
import { amounts, capacity } from '../vocabulary/quantities.ts';
import { kind, people } from '../company/people-fields.ts';

const party = z
  .strictObject({
    company: maybe(companyName),
    unnamed: maybe(
      text(200).meta({
        description: "The source's words for an unnamed party.",
        examples: ['a Gulf fund'],
      }),
    ),
    roles: maybe(list(z.enum(partyRoles), partyRoles.length)),
    kind: maybe(kind),
    people: maybe(people),
  })
  .refine(({ company, unnamed }) => (company === undefined) !== (unnamed === undefined), {
    error: 'expected a company by its name, or what the source calls it (unnamed): one of the two',
  })
  .meta({
    description: 'One side of a partnership: a company, a government, or an unnamed party.',
    oneOf: [{ required: ['company'] }, { required: ['unnamed'] }],
  })
  .register(components, { id: 'Party' });

export const parties = listOfSome(party, 50);
export const purpose = text(2000).meta({ description: 'The purpose, in a sentence.' });

/** What a partnership is about. */
export const scope = {
  proposedBy: maybe(companyName),
  instrument: maybe(z.enum(instruments).meta({ description: 'The form of the agreement.' })),
  amounts: maybe(amounts),
  capacity: maybe(capacity),
  sites: maybe(list(place, 50).meta({ description: 'The places of the work, which are not its markets.' })),
  term: maybe(
    text(200).meta({
      description: 'Its duration: an EDTF interval, or words.',
      examples: ['2025/2030', 'five years'],
    }),
  ),
  markets: maybe(markets),
  languages: maybe(languages),
  pillars: maybe(pillarList),
};
