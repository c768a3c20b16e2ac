import {
  certainties,
  instruments,
  kinds,
  listedMeeting,
  listedPartnership,
  meetingStatuses,
  partyRoles,
  pillars,
  stages,
} from '@sovereign-pipeline/domain';
import { matrixCell } from '@sovereign-pipeline/read-models';
import { z } from 'zod';
import {
  described,
  flag,
  number,
  parameters,
  several,
  severalOf,
  wholeNumber,
} from '../http/query-parameters.ts';

// What lists are narrowed by. Of several values of one parameter any will do, of several parameters all hold.

const { after, cursor, limit, market, moment, text, wholeLimit } = parameters;

/** The members that each entry is to have. */
const fields = (entry: z.ZodObject) =>
  severalOf(Object.keys(entry.shape), 'Only these members of each entry; the others are left out.');

const ids = several(text, 'Only these, by their ids.', 200);
const markets = (what: string) => several(market, `Only ${what}; a region includes its countries.`);
const company = text.optional();
const kind = severalOf(kinds, 'Only those that such a one takes part in; with `company`, as which it does.');
const certainty = severalOf(certainties, 'Only those that are so sure.');
const sources = wholeNumber(0, 1_000_000).optional();
const numberOfSources = {
  minSources: sources.meta(
    described('Only what rests on at least so many sources with a word of their own: copies are one.'),
  ),
  maxSources: sources.meta(
    described('Only what rests on at most so many sources with a word of their own: 1, on one source.'),
  ),
};
const contested = flag('Only what rests on disputed claims alone, or only what does not.');

/** Orders of a list, by id or a date of each entry or when something of it was recorded last; `-`: the newest first. */
const sorted = (date: 'since' | 'occurred', what: string) => {
  const orders = ['id', date, `-${date}`, '-recorded'] as const;
  return z
    .enum(orders, `expected one of ${orders.join(', ')}`)
    .default('id')
    .meta({
      param: {
        description: `In which order: of ids; of ${what}, the earliest or the latest first, what has no date among the earliest; or of when something of it was recorded last, the newest first. At a moment another order than that of ids may be too much for one answer.`,
      },
      override: { default: 'id' },
    });
};

const { asOf: date } = moment;

export const partnershipsQuery = z.strictObject({
  ids,
  stage: severalOf(stages, 'Only partnerships at this stage.'),
  company: company.meta(described('Only those that this company is a party to: a name or an id.')),
  role: severalOf(partyRoles, 'Only those in which a party has this role; with `company`, that company.'),
  kind,
  market: markets('those for this market'),
  language: several(text, 'Only those about this language: BCP 47; `pt` includes `pt-BR`.'),
  pillar: severalOf(pillars, 'Only those about this pillar of sovereign AI.'),
  instrument: severalOf(instruments, 'Only those in this form.'),
  certainty,
  contested,
  conflict: flag('Only those of which claims are in conflict, or only the others.'),
  minAmount: number
    .optional()
    .meta(described('Only those of which a sum of at least so much is named, in units of its currency.')),
  currency: several(
    z.string().regex(/^[A-Z]{3}$/, 'expected an ISO 4217 code such as USD'),
    'Only those of which a sum in this currency is named: ISO 4217; with `minAmount`, that sum.',
  ),
  sinceFrom: date.meta(described('Only those that may have come to their stage on that day or later: EDTF.')),
  sinceTo: date.meta(described('Only those that may have come to their stage on that day or before: EDTF.')),
  ...numberOfSources,
  sort: sorted('since', 'when it came to its stage'),
  fields: fields(listedPartnership),
  cursor,
  limit,
  ...moment,
  after,
});

export const meetingsQuery = z.strictObject({
  ids,
  status: severalOf(meetingStatuses, 'Only those that were held, or that are planned.'),
  company: company.meta(described('Only those that this company took part in: a name or an id.')),
  kind,
  market: markets('those about this market'),
  partnership: several(text, 'Only those that were about this partnership: its id.'),
  certainty,
  contested,
  occurredFrom: date.meta(
    described('Only those that may have been held, or are due, on that day or later: EDTF.'),
  ),
  occurredTo: date.meta(
    described('Only those that may have been held, or are due, on that day or before: EDTF.'),
  ),
  ...numberOfSources,
  sort: sorted('occurred', 'when it was held or is due'),
  fields: fields(listedMeeting),
  cursor,
  limit,
  ...moment,
  after,
});

export const matrixQuery = z.strictObject({
  company: several(text, 'Only this company: a name or an id.', 200),
  market: markets('this market'),
  stage: severalOf(stages, 'Only where the strongest stage is this one.'),
  fields: fields(matrixCell),
  cursor,
  limit: wholeLimit,
  ...moment,
  after,
});
