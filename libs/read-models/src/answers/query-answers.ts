import {
  answerFields,
  claimTypes,
  disputedParts,
  expansion,
  type Immutable,
  listedMeeting,
  listedPartnership,
  pipelineMarket,
  pipelineSchema,
  stageCounts,
  stageReached,
} from '@sovereign-pipeline/domain';
import { z } from 'zod';

// The answers of queries, and the pages of their lists. Types and the API's description are made from these schemas.

const { count, edtf, position, doubts, recordedby, redirected, time } = answerFields;
const company = z.object({ id: z.string(), name: z.string() });
const maybe = z.exactOptional;
const texts = z.array(z.string());

/** One page; `next`: the cursor of the page after it, absent on the last. */
export type Paged<T> = Immutable<T> & { readonly next?: string };

/** An answer about one stream; `version`: the stream's, undefined when nothing is recorded in it. */
export type Versioned<T> = Immutable<T> & { readonly version: number | undefined };

export const companySummary = z.object({
  id: z.string(),
  name: z.string(),
  partnerships: count,
  markets: count,
  models: count,
  meetings: count,
});
export const companyPage = z
  .object({ companies: z.array(companySummary), position })
  .meta({ id: 'Companies' });
export type CompanySummary = Immutable<z.infer<typeof companySummary>>;
export type CompanyPage = Paged<z.infer<typeof companyPage>>;

/** A pipeline in an answer. */
export const pipelineAnswer = pipelineSchema.extend({ position }).meta({ id: 'Pipeline' });

const unresolved = z
  .object({
    kind: z.enum(['alias-of-several', 'judged-different', 'disputed']).meta({
      description: 'The reason: several companies have the alias; they are judged different; it is disputed.',
    }),
    ids: texts.meta({ description: 'For an alias of several companies, the alias first.' }),
    basis: texts.meta({ description: 'The events that would join them.' }),
  })
  .meta({ id: 'UnresolvedIdentity' });

export const companyOverview = z
  .object({
    id: z.string(),
    name: z.string(),
    ids: texts.meta({
      description: 'Its id, then all others that lead to it: of aliases, and of names judged the same.',
    }),
    names: texts.meta({ description: 'All spellings, the first one first.' }),
    unresolved: z.array(unresolved).meta({
      description: 'Statements that would join other ids with it, and are not followed.',
    }),
    aliases: texts,
    parent: maybe(company),
    country: maybe(z.string()),
    kind: maybe(z.string()),
    partnerships: count,
    markets: count,
    models: count,
    meetings: count,
    ...doubts,
    basis: texts.meta({ description: 'The events that its profile rests on.' }),
    ...redirected,
    ...expansion,
    position,
  })
  .meta({ id: 'CompanyOverview' });
export type CompanyOverview = Versioned<z.infer<typeof companyOverview>>;

export const timelineEntry = z
  .object({
    id: z.string(),
    type: z.enum(claimTypes),
    stream: z.string(),
    position: position.min(1),
    recordedAt: time,
    recordedby,
    occurred: edtf.meta({ description: 'EDTF as written; null without a date.' }),
    data: z.looseObject({}).meta({ description: 'The claim as posted, with its evidence.' }),
    retracted: maybe(
      z
        .object({
          id: z.string(),
          reason: z.string(),
          replacedBy: maybe(z.string()),
          recordedAt: time,
          recordedby,
        })
        .meta({ description: 'It was retracted, and no longer counts.' }),
    ),
    disputes: maybe(
      z
        .array(
          z.object({
            id: z.string(),
            by: z.string(),
            reason: z.string(),
            of: z.enum(disputedParts),
            recordedAt: time,
            recordedby,
          }),
        )
        .meta({ description: 'Its disputes.' }),
    ),
  })
  .meta({ id: 'TimelineEntry' });
export type AnsweredEntry = Immutable<z.infer<typeof timelineEntry>>;

/** A page of the claims about one thing. */
export const claims = {
  claims: z.array(timelineEntry).meta({
    description:
      'With their evidence, in the order in which they happened, including those that do not count.',
  }),
};

export const timelinePage = z
  .object({ company, entries: z.array(timelineEntry), ...redirected, position })
  .meta({ id: 'Timeline' });
export type TimelinePage = Paged<z.infer<typeof timelinePage>>;

export const partnershipPage = z
  .object({ partnerships: z.array(listedPartnership), position })
  .meta({ id: 'Partnerships' });
export type PartnershipPage = Paged<z.infer<typeof partnershipPage>>;

export const stagesPage = z.object({ stages: stageCounts, position }).meta({ id: 'Stages' });
export type StagesPage = Paged<z.infer<typeof stagesPage>>;

/** A partnership with its claims. */
export const partnershipStory = z
  .object({
    ...listedPartnership.shape,
    ids: texts.meta({ description: 'All its ids, by judgements; its own first.' }),
    history: z.array(stageReached).meta({ description: 'All stages in order, the assessed one last.' }),
    ...claims,
    ...expansion,
    redirectedFrom: maybe(
      z.string().meta({ description: 'The requested id: another one of the same partnership.' }),
    ),
    position,
  })
  .meta({ id: 'PartnershipStory' });
export type PartnershipStory = Versioned<Paged<z.infer<typeof partnershipStory>>>;

export const meetingPage = z.object({ meetings: z.array(listedMeeting), position }).meta({ id: 'Meetings' });
export type MeetingPage = Paged<z.infer<typeof meetingPage>>;

/** A meeting with its claims. */
export const meetingStory = z
  .object({
    ...listedMeeting.shape,
    ...claims,
    ...expansion,
    position,
  })
  .meta({ id: 'MeetingStory' });
export type MeetingStory = Versioned<Paged<z.infer<typeof meetingStory>>>;

export const marketSummary = z.object({
  code: z.string(),
  name: z.string(),
  companies: count.meta({ description: 'The number of companies that target it.' }),
  partnerships: count.meta({ description: 'The number of partnerships for it.' }),
});
export const marketDirectory = z
  .object({ markets: z.array(marketSummary), position })
  .meta({ id: 'Markets' });
export type MarketPage = Paged<z.infer<typeof marketDirectory>>;
export type MarketSummary = Immutable<z.infer<typeof marketSummary>>;

export const marketOverview = z
  .object({
    code: z.string(),
    name: z.string(),
    companies: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        markets: texts.meta({
          description: 'Codes in the claims: the market, or markets within it.',
        }),
        ...pipelineMarket.omit({ code: true, name: true }).shape,
      }),
    ),
    partnerships: z.array(listedPartnership),
    ...expansion,
    position,
  })
  .meta({ id: 'MarketOverview' });

const parkedStream = z.object({
  stream: z.string(),
  events: count.meta({
    description: 'The number of waiting events, including the one that cannot be projected.',
  }),
  event: z.object({ id: z.string(), type: z.string(), version: count, position }),
  error: z.string(),
  attempts: count,
  parkedAt: time,
  triedAt: time,
});
export const parkedPage = z.object({ streams: z.array(parkedStream) }).meta({ id: 'Parked' });
export type ParkedStream = Immutable<z.infer<typeof parkedStream>>;

export const retried = z
  .object({
    stream: z.string(),
    applied: count.meta({ description: 'Events that were applied.' }),
    left: count.meta({ description: 'Events that still wait.' }),
    error: maybe(z.string().meta({ description: 'The error of the first of these.' })),
  })
  .meta({ id: 'Retried' });
export const retriedStreams = z.object({ streams: z.array(retried) });
export type Retried = Immutable<z.infer<typeof retried>>;
