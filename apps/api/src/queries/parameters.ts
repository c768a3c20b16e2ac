import {
  certainties,
  changeKinds,
  comparedViews,
  extent,
  instruments,
  pillars,
  recordedTypes,
  stages,
} from '@sovereign-pipeline/domain';
import { changeTimes, searchKinds } from '@sovereign-pipeline/read-models';
import { z } from 'zod';
import { parameters, rollup, severalOf } from '../http/query-parameters.ts';
import { withOthers } from './with-others.ts';

// The parameters of each query: check, type and description. Lists with many filters: list-parameters.ts.

const { after, cursor, limit, market, moment, stage, text, timelineCursor, wholeLimit } = parameters;

const id = (description: string, example?: string) =>
  z.object({
    id: z.string().meta({ param: { description, ...(example !== undefined && { example }) } }),
  });

export const companyPath = id("The company's id, or a name.", 'naver');
export const partnershipPath = id("The partnership's id.");
export const meetingPath = id("The meeting's id.");
export const modelPath = id("The model's id, `company/model`, as it is or with `%2F`.", 'naver/hyperclova-x');
export const personPath = id(
  "The person's id, `company/name`, as it is or with `%2F`.",
  'nvidia/jensen-huang',
);
export const sourcePath = z.object({
  publisher: z
    .string()
    .meta({ param: { description: "The publisher's id, or a name.", example: 'the-korea-herald' } }),
});
export const eventPath = id("The event's id.");
export const marketPath = z.object({
  code: market.meta({
    param: {
      description:
        'ISO 3166-1 alpha-2 country, UN M49 region or named grouping; a region includes its countries.',
      example: '035',
    },
  }),
});

/** The parameter of answers that rest on events. */
const expansion = {
  expand: z
    .literal('evidence', 'expected evidence')
    .optional()
    .meta({
      param: {
        description:
          'Adds the events of every `basis` in the member `events`, with evidence and corrections: ' +
          'at most 200 of them, and 512 KiB; `moreEvents` leads to the next.',
      },
    }),
  expandAfter: text
    .optional()
    .meta({ param: { description: 'With `expand`: only events after this id. From `moreEvents`.' } }),
};
export const companyQuery = z.strictObject({ ...expansion, ...moment, after });
export const pipelineQuery = z
  .strictObject({
    stage,
    ...expansion,
    market: market.optional().meta({
      param: { description: 'Only entries for this market; a region includes its countries.' },
    }),
    cursor,
    limit: wholeLimit,
    rollup: rollup(
      "The company and its subsidiaries together, by today's profiles. Not with `publishedBy` and " +
        '`knownAt`.',
    ),
    ...moment,
    after,
  })
  .refine(
    ({ rollup, publishedBy, knownAt }) =>
      rollup === undefined || (publishedBy === undefined && knownAt === undefined),
    {
      path: ['rollup'],
      error: 'expected without publishedBy and knownAt: who belongs to whom is as of today',
    },
  );
/** The query for the companies around one. */
export const graphQuery = z.strictObject({
  steps: parameters.steps,
  limit: parameters.ties,
  ...moment,
  after,
});
/** Of a company's facts, and of a partnership's claims. */
export const timelineQuery = z.strictObject({ cursor: timelineCursor, limit, ...moment, after });
/** Of a partnership's and a meeting's claims. */
export const storyQuery = timelineQuery.extend(expansion);

/** A page of the companies of a person. */
export const personQuery = z.strictObject({ cursor, limit, ...moment, after });

export const sourceQuery = z.strictObject({ ...moment, after });

export const suggestionsQuery = z.strictObject({
  kind: z
    .enum(['company', 'partnership'], 'expected company or partnership')
    .default('company')
    .meta({
      param: { description: 'Whether to suggest companies or partnerships.' },
      override: { default: 'company' },
    }),
  cursor,
  limit,
  after,
});

export const sovereigntyQuery = z.strictObject({ cursor, limit: wholeLimit, ...moment, after });
export const marketQuery = sovereigntyQuery.extend(expansion);

/** Which events. */
export const eventFilter = {
  type: z
    .enum(recordedTypes, `expected one of ${recordedTypes.join(', ')}`)
    .optional()
    .meta({ param: { description: 'Only this type.' } }),
  stream: text.optional().meta({ param: { description: 'Only this stream.' } }),
  company: text
    .optional()
    .meta({ param: { description: "Only events that name this company: a name or a company's id." } }),
};

/** `after` is accepted, but there is nothing to wait for: the journal has every event that any answer has named. */
export const eventQuery = z.strictObject({ after });

const since = text.meta({
  param: {
    description:
      'The earlier moment: with `by=recorded` a time, a day (its end) or a position, else a date (EDTF, its end).',
    example: '2026-11-23',
  },
});

/** Which changes: the filter must match the row before or after. */
export const changeFilter = {
  company: text.optional().meta({
    param: { description: 'Only what this company takes part in, before or after: a name or an id.' },
  }),
  with: withOthers('what this company takes part in as well'),
  market: market.optional().meta({
    param: { description: 'Only what is for this market, before or after; a region includes its countries.' },
  }),
  view: z
    .enum(comparedViews, `expected one of ${comparedViews.join(', ')}`)
    .optional()
    .meta({ param: { description: 'Only one kind of thing.' } }),
  partnership: text.optional().meta({ param: { description: 'Only this partnership: its id.' } }),
  stage: severalOf(stages, 'Only partnerships at this stage, before or after.'),
  pillar: severalOf(pillars, 'Only partnerships about this pillar of sovereign AI, before or after.'),
  instrument: severalOf(instruments, 'Only partnerships with this instrument, before or after.'),
  certainty: severalOf(certainties, 'Only what is of this certainty, before or after.'),
  kind: severalOf(changeKinds, 'Only where this is among what became of it.'),
};

type ChangesWanted = { readonly [Name in keyof typeof changeFilter]?: z.infer<(typeof changeFilter)[Name]> };

/** The same as a filter. */
export function changesOf<Q extends ChangesWanted>(asked: Q) {
  const { stage, pillar, instrument, certainty, kind, ...rest } = asked;
  return {
    ...rest,
    ...{ stages: stage, pillars: pillar, instruments: instrument, certainties: certainty, kinds: kind },
  };
}

/** What became of rows between two moments. */
export const changesQuery = z.strictObject({
  by: z
    .enum(changeTimes, `expected one of ${changeTimes.join(', ')}`)
    .default('recorded')
    .meta({
      param: {
        description:
          'The time that differs between the two moments: of recording, of publication, or in the world.',
      },
    }),
  since,
  until: text.optional().meta({ param: { description: 'The later moment, as `since`; now when left out.' } }),
  ...changeFilter,
  cursor,
  limit,
  ...moment,
  after,
});

const { date, endOf, pastEndOf } = parameters;
const notBefore = { path: ['until'], error: 'expected a moment that is not before since' };
const endOfDate = (date: string): number => extent(date)?.to ?? Number.NaN;
const dates = z
  .strictObject({ since: date.unwrap(), until: date })
  .refine(({ since, until }) => until === undefined || !(endOfDate(since) > endOfDate(until)), notBefore);
/** What the two moments may be. A time and a position are not compared here. */
export const changeMoments = {
  recorded: z
    .strictObject({ since: endOf.unwrap(), until: pastEndOf })
    .refine(
      ({ since, until }) => typeof since !== typeof until || until === undefined || since <= until,
      notBefore,
    ),
  published: dates,
  occurred: dates,
};

export const searchQuery = z.strictObject({
  q: text.meta({
    param: { description: 'A part of a name, in any script; misspellings are fine.', example: '네이버' },
  }),
  kind: z
    .enum(searchKinds, `expected one of ${searchKinds.join(', ')}`)
    .optional()
    .meta({ param: { description: 'Only one kind of thing.' } }),
  limit: parameters.fewLimit,
  after,
});
