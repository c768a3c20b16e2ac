import { claimTypes, cloudEvent, recordedTypes } from '@sovereign-pipeline/domain';
import { z } from 'zod';
import { described, flag, parameters, several, severalOf } from '../http/query-parameters.ts';
import { between, certainty, markets, published, someOf } from './list-parameters.ts';
import { timelineQuery } from './parameters.ts';

// What lists of events, and of claims, are narrowed by; as in list-parameters.ts.

const { limit, position, text } = parameters;

/** Members of an event. */
const eventMembers = [...new Set(cloudEvent.options.flatMap(({ shape }) => Object.keys(shape)))];

const occurred = between('what they tell');

const told = {
  occurredFrom: occurred.from,
  occurredTo: occurred.to,
  publishedFrom: published.from,
  publishedTo: published.to,
};
const recorded = {
  recordedFrom: parameters.startOf.meta(
    described('Only events recorded at that time or later: RFC 3339, the beginning of a day, or a position.'),
  ),
  recordedTo: parameters.endOf.meta(
    described('Only events recorded at that time or before: RFC 3339, the end of a day, or a position.'),
  ),
};

export const eventsQuery = z.strictObject({
  ids: several(text, 'Only these ids.', 200),
  type: severalOf(recordedTypes, 'Only this type.'),
  stream: text.optional().meta(described('Only this stream.')),
  company: text.optional().meta(described("Only events that name this company: a name or a company's id.")),
  publisher: several(text, 'Only claims with evidence of this publisher: a name, or its id.'),
  market: markets('claims that name this market'),
  ...told,
  ...recorded,
  recordedBy: several(
    text,
    'Only events recorded with this key, as in `recordedby`. A page before the last may be short, ' +
      'or empty.',
  ),
  after: position
    .default(0)
    .meta({ ...described('Only events after this position.'), override: { default: 0 } }),
  before: position.optional().meta(described('Only events before this position.')),
  sort: z
    .enum(['position', '-position'], 'expected one of position, -position')
    .default('position')
    .meta({
      ...described('The order: by recording, or the newest first.'),
      override: { default: 'position' },
    }),
  fields: someOf(eventMembers),
  waitFor: position
    .optional()
    .meta(
      described(
        'With `company`, `publisher`, `market` and dates of what is told: answer from read models that include this position, as `after` does elsewhere. Waits up to 5 s. Without these the list is the journal itself, which has every event that was ever answered.',
      ),
    ),
  limit,
});

/** Of the claims of a company. */
export const claimsQuery = timelineQuery.extend({
  type: severalOf(claimTypes, 'Only this type.'),
  certainty,
  contested: flag('Only disputed claims, or only the others.'),
  market: markets('claims that name this market'),
  ...told,
  ...recorded,
  sort: z
    .enum(['occurred', '-occurred'], 'expected one of occurred, -occurred')
    .default('occurred')
    .meta({
      ...described('The order: by when it happened, or the newest first.'),
      override: { default: 'occurred' },
    }),
});
