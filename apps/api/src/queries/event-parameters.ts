import {
  attributions,
  claimTypes,
  cloudEvent,
  instruments,
  kinds,
  partyRoles,
  pillars,
  recordedTypes,
  reliabilities,
  stages,
} from '@sovereign-pipeline/domain';
import { z } from 'zod';
import { described, flag, parameters, several, severalOf } from '../http/query-parameters.ts';
import { amounts, certainty, markets, someOf } from './list-parameters.ts';
import { timelineQuery } from './parameters.ts';
import { occurrence, publication } from './told-parameters.ts';
import { withOthers } from './with-others.ts';

// Filters of lists of events and of claims; as in list-parameters.ts.

const { limit, position, text } = parameters;

/** Members of an event. */
const eventMembers = [...new Set(cloudEvent.options.flatMap(({ shape }) => Object.keys(shape)))];

/** Filters by what a claim says. */
const said = {
  type: severalOf(claimTypes, 'Only this type.'),
  certainty,
  contested: flag('Only disputed claims, or only the others.'),
  market: markets('claims that name this market'),
  stage: severalOf(stages, 'Only claims that a partnership is at this stage.'),
  language: several(text, 'Only claims about this language: BCP 47; `pt` includes `pt-BR`.'),
  pillar: severalOf(pillars, 'Only claims about this pillar of sovereign AI.'),
  instrument: severalOf(instruments, 'Only claims of this instrument.'),
  role: severalOf(partyRoles, 'Only claims in which a party has this role.'),
  kind: severalOf(
    kinds,
    'Only claims in which a participant is of this kind; with `role`, of one with that role.',
  ),
  ...amounts('an amount'),
  reliability: severalOf(
    reliabilities,
    'Only claims with evidence of this grade. One piece of evidence must match all filters of evidence.',
  ),
  sourceLanguage: several(text, 'Only claims with evidence in this language: BCP 47; `pt` includes `pt-BR`.'),
  ...occurrence,
  ...publication,
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
  stream: text.optional().meta(described('Only this stream.')),
  company: text.optional().meta(described("Only events that name this company: a name or a company's id.")),
  with: withOthers('events that name this company as well'),
  ...said,
  type: severalOf(recordedTypes, 'Only this type.'),
  publisher: several(text, 'Only claims with evidence of this publisher: a name, or its id.'),
  withoutPublisher: several(
    text,
    'Without claims that rest on this outlet and its copies alone: a name, or its id.',
  ),
  minReliability: parameters.moment.minReliability.meta(
    described(
      'Only claims with evidence of at least this grade (Admiralty code); no grade, and F, stand between C and D.',
    ),
  ),
  attribution: severalOf(attributions, 'Only claims with evidence of this attribution.'),
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
        'Answer from read models that include this position, as `after` does elsewhere. Waits up to 5 s. A page before the last may be short, or empty, with filters other than of `company`, `publisher`, `ids` and `stream`. With no filter but of `ids`, `type`, `stream` and recording the list is the journal itself, which has every event that was ever answered.',
      ),
    ),
  limit,
});

/** The query for the claims of a company. */
export const claimsQuery = timelineQuery.extend({
  with: withOthers('claims of this company as well: that name it, or what it takes part in'),
  ...said,
  ...recorded,
  sort: z
    .enum(['occurred', '-occurred'], 'expected one of occurred, -occurred')
    .default('occurred')
    .meta({
      ...described('The order: by when it happened, or the newest first.'),
      override: { default: 'occurred' },
    }),
});
