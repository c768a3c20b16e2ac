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
        description: 'In the words of the source, when it does not say who it is.',
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
    description:
      'One side of a partnership: a company, a government, or somebody whom the source does not name.',
    oneOf: [{ required: ['company'] }, { required: ['unnamed'] }],
  })
  .register(components, { id: 'Party' });

export const parties = listOfSome(party, 50);
export const purpose = text(2000).meta({ description: 'What for, in a sentence.' });

/** What a partnership is about. */
export const scope = {
  proposedBy: maybe(companyName),
  instrument: maybe(z.enum(instruments).meta({ description: 'In what form it is agreed on.' })),
  amounts: maybe(amounts),
  capacity: maybe(capacity),
  sites: maybe(list(place, 50).meta({ description: 'Where it is built or done, which is not its market.' })),
  term: maybe(
    text(200).meta({
      description: 'How long it is for: an EDTF interval, or in words.',
      examples: ['2025/2030', 'five years'],
    }),
  ),
  markets: maybe(markets),
  languages: maybe(languages),
  pillars: maybe(pillarList),
};
