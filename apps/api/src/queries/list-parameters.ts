import {
  certainties,
  claimTypes,
  instruments,
  isMarket,
  kinds,
  listedMeeting,
  listedModel,
  listedPartnership,
  marketProblem,
  meetingStatuses,
  partyRoles,
  pillars,
  reliabilities,
  stages,
} from '@sovereign-pipeline/domain';
import {
  around,
  companySummary,
  listedPerson,
  listedSource,
  marketSummary,
  namingKinds,
} from '@sovereign-pipeline/read-models';
import { z } from 'zod';
import { described, flag, number, parameters, rollup, several, severalOf } from '../http/query-parameters.ts';
import { sorted } from './sorted.ts';
import {
  numberOfSources,
  occurrence,
  onlyAttribution,
  publication,
  recording,
  steps,
  whenSaid,
  whenTold,
} from './told-parameters.ts';
import { withOthers } from './with-others.ts';

// Filters of lists. Any value of one parameter is enough; all parameters must match.

const { after, cursor, date, limit, market, moment, text, wholeLimit } = parameters;

/** Which of its members each entry is to have. */
export const someOf = (members: readonly string[]) =>
  severalOf(members, 'Only these members of each entry; all others are left out, even required ones.');
export const fields = (entry: z.ZodObject) => someOf(Object.keys(entry.shape));

const ids = several(text, 'Only these ids.', 200);
const withoutAround = (asked: string): string =>
  asked.startsWith(around) ? asked.slice(around.length) : asked;
const marketOrAround = z
  .string()
  .refine((asked) => isMarket(withoutAround(asked)), {
    error: ({ input }) => marketProblem(withoutAround(String(input))),
  })
  .meta({ examples: ['035'] });
export const markets = (what: string) =>
  several(
    marketOrAround,
    `Only ${what}; a region includes its countries. \`${around}SA\`: Saudi Arabia and the regions that contain it.`,
  );
const company = text.optional();
const kind = severalOf(kinds, 'Only those with a participant of this kind; with `company`, that company.');
export const certainty = severalOf(certainties, 'Only those of this certainty.');
const contested = flag('Only those that rest on disputed claims alone, or only the others.');
const conflict = flag('Only those in conflict, or only the others.');
export const amounts = (which: string) => ({
  minAmount: number
    .optional()
    .meta(described(`Only those with ${which} of at least this, in units of its currency.`)),
  currency: several(
    z.string().regex(/^[A-Z]{3}$/, 'expected an ISO 4217 code such as USD'),
    `Only those with ${which} in this currency: ISO 4217; with \`minAmount\`, for that amount.`,
  ),
});

/** One partnership must meet all of these. */
const ofADeal = {
  stage: severalOf(
    stages,
    'Only those with a partnership at this stage. One partnership must match all filters of partnerships.',
  ),
  language: several(
    text,
    'Only those with a partnership about this language: BCP 47; `pt` includes `pt-BR`.',
  ),
  pillar: severalOf(pillars, 'Only those with a partnership about this pillar of sovereign AI.'),
  instrument: severalOf(instruments, 'Only those with a partnership with this instrument.'),
  certainty: severalOf(certainties, 'Only those with a partnership of this certainty.'),
  contested: flag('Only those with a partnership that rests on disputed claims alone, or with another.'),
  conflict: flag('Only those with a partnership in conflict, or with another.'),
  ...amounts('a partnership with an amount'),
};

export const companiesQuery = z
  .strictObject({
    ids,
    kind: severalOf(kinds, 'Only those of this kind, by their profiles.'),
    country: several(
      market,
      'Only those of this country, by their profiles; a region includes its countries.',
    ),
    parent: text
      .optional()
      .meta(described('Only subsidiaries of this company, by their profiles: a name or an id.')),
    market: markets('those that target this market, or have a partnership for it'),
    role: severalOf(partyRoles, 'Only those that have this role in such a partnership.'),
    ...ofADeal,
    ...whenTold,
    rollup: rollup(
      'Groups of today: an entry for each company without a parent, with the counts of all its ' +
        'subsidiaries. A page before the last may be short, or empty. Without filters.',
    ),
    sort: sorted('recorded', 'partnerships', 'markets', 'models', 'meetings'),
    fields: fields(companySummary),
    cursor,
    limit,
    ...moment,
    after,
  })
  .refine(
    ({ rollup, cursor: _, limit: __, after: ___, fields: ____, sort, ...asked }) =>
      rollup === undefined || (sort === 'id' && Object.values(asked).every((value) => value === undefined)),
    {
      path: ['rollup'],
      error: `expected without filters, sort and ${Object.keys(moment).join(', ')}: groups are as of today`,
    },
  );

export const marketsQuery = z.strictObject({
  ids: several(market, 'Only these codes.', 200),
  market: markets('this market, and what lies within it'),
  company: text
    .optional()
    .meta(described('Only markets that this company targets, or has a partnership for: a name or an id.')),
  role: severalOf(
    partyRoles,
    'Only those with a partnership in which a party has this role; with `company`, that company.',
  ),
  kind: severalOf(
    kinds,
    'Only those with a partnership with a party of this kind; with `company`, that company.',
  ),
  ...ofADeal,
  ...whenTold,
  sort: sorted('companies', 'partnerships'),
  fields: fields(marketSummary),
  cursor,
  limit: wholeLimit,
  ...moment,
  after,
});

export const modelsQuery = z.strictObject({
  ids,
  company: company.meta(described('Only those that this company makes: a name or an id.')),
  market: markets('those made for this market'),
  language: several(text, 'Only those for this language: BCP 47; `pt` includes `pt-BR`.'),
  certainty,
  contested,
  sinceFrom: date.meta(described('Only those that may have been launched on that day or later: EDTF.')),
  sinceTo: date.meta(described('Only those that may have been launched on that day or before: EDTF.')),
  ...whenTold,
  sort: sorted('since', 'recorded'),
  fields: fields(listedModel),
  cursor,
  limit,
  ...moment,
  after,
});

export const peopleQuery = z.strictObject({
  ids,
  company: company.meta(described('Only the people of this company: a name or an id.')),
  role: several(
    text,
    'Only people with this role, as written. One naming must match all of `role`, `at`, `market`, `certainty` and the dates.',
  ),
  at: severalOf(namingKinds, 'Only people in claims about this kind of thing.'),
  market: markets('people named at something about this market'),
  certainty: severalOf(certainties, 'Only people named with this certainty.'),
  contested: flag('Only people whom disputed claims alone name, or only the others.'),
  ...whenTold,
  sort: sorted('recorded', 'meetings', 'partnerships', 'targets', 'models'),
  fields: fields(listedPerson),
  cursor,
  limit,
  ...moment,
  after,
});

export const sourcesQuery = z.strictObject({
  ids: several(text, 'Only these ids of publishers.', 200),
  company: company.meta(
    described(
      'Only those with evidence of a claim that names this company: a name or an id. One piece of evidence must ' +
        'match all filters of evidence.',
    ),
  ),
  market: markets('those with evidence of a claim that names this market'),
  reliability: severalOf(reliabilities, 'Only those with evidence of this grade.'),
  language: several(text, 'Only those with evidence in this language: BCP 47; `pt` includes `pt-BR`.'),
  relays: several(text, 'Only those with evidence that copies this outlet: a name, or its id.'),
  relaying: flag('Only those with evidence that copies another outlet, or with evidence that copies none.'),
  type: severalOf(claimTypes, 'Only those with evidence of a claim of this type.'),
  certainty: severalOf(certainties, 'Only those with evidence of a claim of this certainty.'),
  contested: flag('Only those with evidence of a disputed claim, or of another.'),
  ...occurrence,
  ...publication,
  ...recording,
  sort: sorted('recorded', 'claims'),
  fields: fields(listedSource),
  cursor,
  limit,
  ...moment,
  after,
});

export const partnershipsQuery = z.strictObject({
  ids,
  stage: severalOf(stages, 'Only partnerships at this stage.'),
  company: company.meta(described('Only those that this company is a party to: a name or an id.')),
  with: withOthers('those that this company is a party to as well'),
  role: severalOf(partyRoles, 'Only those in which a party has this role; with `company`, that company.'),
  kind,
  market: markets('those for this market'),
  language: several(text, 'Only those about this language: BCP 47; `pt` includes `pt-BR`.'),
  pillar: severalOf(pillars, 'Only those about this pillar of sovereign AI.'),
  instrument: severalOf(instruments, 'Only those with this instrument.'),
  certainty,
  contested,
  conflict,
  alternatives: flag(
    'Only those of which some claims tell another stage (`alternatives`), or only the others.',
  ),
  ...amounts('an amount'),
  sinceFrom: date.meta(described('Only those that may have come to their stage on that day or later: EDTF.')),
  sinceTo: date.meta(described('Only those that may have come to their stage on that day or before: EDTF.')),
  ...steps,
  ...numberOfSources,
  onlyAttribution,
  ...whenTold,
  sort: sorted('since', 'recorded'),
  fields: fields(listedPartnership),
  cursor,
  limit,
  ...moment,
  after,
});

export const stagesQuery = partnershipsQuery.omit({ sort: true, fields: true, limit: true });

export const meetingsQuery = z.strictObject({
  ids,
  status: severalOf(meetingStatuses, 'Only meetings held, or only planned ones.'),
  company: company.meta(described('Only those that this company took part in: a name or an id.')),
  with: withOthers('those that this company took part in as well'),
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
  onlyAttribution,
  ...whenSaid,
  sort: sorted('occurred', 'recorded'),
  fields: fields(listedMeeting),
  cursor,
  limit,
  ...moment,
  after,
});
