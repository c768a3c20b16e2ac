import { z } from 'zod';
import { evidence } from '../claim/claim-fields.ts';
import { claimTypes, type Immutable } from '../envelope/event.ts';
import { components } from '../vocabulary/fields.ts';
import { disputedParts } from '../vocabulary/terms.ts';
import { certainty, edtf, recordedby, time } from './answer-fields.ts';

const maybe = z.exactOptional;
const pieces = z
  .array(evidence)
  .meta({ description: 'As recorded: address, quote, attribution, grades, dates.' });

/** An event that an answer rests on, to the ground. */
export const expandedEvent = z
  .strictObject({
    type: z.enum(claimTypes),
    occurred: edtf.meta({ description: 'EDTF as written; null without a date.' }),
    expected: maybe(z.string()),
    certainty,
    evidence: pieces,
    note: maybe(z.string()),
    recordedAt: time,
    recordedby,
    retracted: maybe(
      z.strictObject({
        id: z.string(),
        reason: z.string(),
        replacedBy: maybe(z.string()),
        recordedAt: time,
        recordedby,
      }),
    ),
    disputes: z
      .array(
        z.strictObject({
          id: z.string(),
          by: z.string(),
          reason: z.string(),
          of: z.enum(disputedParts),
          occurred: edtf,
          evidence: pieces,
          recordedAt: time,
          recordedby,
        }),
      )
      .meta({ description: 'The first 20 disputes of it, each with its own evidence.' }),
  })
  .meta({ description: 'An event with its evidence and corrections.' })
  .register(components, { id: 'ExpandedEvent' });
export type ExpandedEvent = Immutable<z.infer<typeof expandedEvent>>;

/** Of answers that can be expanded (`expand=evidence`). */
export const expansion = {
  events: maybe(
    z.record(z.string(), expandedEvent).meta({
      description: 'With `expand=evidence`: the events that any `basis` of the answer names, by id.',
    }),
  ),
  moreEvents: maybe(
    z.string().meta({ description: 'The address of this answer with the events that come next.' }),
  ),
};
