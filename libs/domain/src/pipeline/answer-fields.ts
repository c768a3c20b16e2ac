import { z } from 'zod';
import { mostBasis } from '../claim/claim.ts';
import { components } from '../vocabulary/fields.ts';
import { certainties } from '../vocabulary/terms.ts';

// What the answers of queries are made of.

export const id = z.string().meta({ examples: ['naver'] });
export const company = z.strictObject({ id, name: z.string() });
export const certainty = z.enum(certainties);
export const count = z.int().min(0);
export const position = count.meta({ description: 'A position of the journal.' });
/** RFC 3339. */
export const time = z.iso.datetime();
export const recordedby = z.exactOptional(
  z.string().min(1).meta({
    description: 'Name and public part of the key that recorded it. Absent when AUTH was off.',
  }),
);
export const edtf = z.string().nullable();
export const since = edtf.meta({
  description: 'The earliest date in the claims: EDTF as written; null without one.',
});
export const basis = z
  .array(z.string())
  .meta({ description: `The ids of the events that this rests on: the first ${mostBasis} in their order.` });
export const doubts = {
  contested: z.boolean().meta({ description: 'Whether it rests on disputed claims only.' }),
  disputedBy: z.exactOptional(
    z.array(z.string()).meta({ description: 'The parties that dispute any of them.' }),
  ),
};
export const sources = z
  .strictObject({
    independent: count.meta({
      description:
        'The number of independent sources: outlets that copy each other, or quote one company, ' +
        'count once.',
    }),
    pieces: count.meta({ description: 'The number of distinct pieces of evidence.' }),
  })
  .register(components, { id: 'Sources' });
export const people = z.array(
  z.strictObject({
    name: z.string(),
    role: z.exactOptional(z.string()),
    company: z.exactOptional(z.string()),
  }),
);
/** Of an answer about a company, or what belongs to one: by which other id it was asked for. */
export const redirected = {
  redirectedFrom: z.exactOptional(
    z.string().meta({
      description: 'The requested id, if the company has another; `Content-Location` has the address.',
    }),
  ),
};
