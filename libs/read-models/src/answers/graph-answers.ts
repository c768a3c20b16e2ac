import { answerFields, type Immutable, meetingStatuses, stages } from '@sovereign-pipeline/domain';
import { z } from 'zod';

// Answers to the question what ties companies.

const { basis, certainty, count, doubts, position, redirected, since } = answerFields;
const maybe = z.exactOptional;

export const tieKinds = ['parent', 'partnership', 'model', 'meeting'] as const;

const tie = z
  .object({
    kind: z.enum(tieKinds),
    id: z.string().meta({
      description:
        'The id of a partnership or meeting; `company/model`; for a parent, the id of its subsidiary.',
    }),
    companies: z
      .array(
        z.object({
          id: z.string(),
          contested: z.boolean().meta({ description: 'Whether its part rests on disputed claims only.' }),
          withdrawn: maybe(z.literal(true).meta({ description: 'Only retracted claims name it.' })),
        }),
      )
      .min(2)
      .meta({ description: 'The companies that it ties; for a parent, first the company, then its parent.' }),
    label: z.string().nullable().meta({
      description: "A partnership's purpose, or a model's name; null without one.",
    }),
    stage: maybe(z.enum(stages).meta({ description: 'Of a partnership.' })),
    status: maybe(z.enum(meetingStatuses).meta({ description: 'Of a meeting.' })),
    since: maybe(
      since.meta({
        description: 'For a meeting, the date on which it was held or is planned. None for a parent.',
      }),
    ),
    certainty: maybe(certainty),
    ...doubts,
    basis,
  })
  .meta({ id: 'Tie' });
export type Tie = Immutable<z.infer<typeof tie>>;

export const companyGraph = z
  .object({
    company: z.string().meta({ description: 'The id of the company in the centre.' }),
    companies: z
      .array(
        z.object({
          id: z.string(),
          name: z.string().meta({ description: 'Its name today.' }),
          steps: count.meta({ description: 'The distance from the company, in ties.' }),
        }),
      )
      .meta({ description: 'The nearest first.' }),
    ties: z.array(tie).meta({ description: 'All ties of companies less than `steps` away, unless `cut`.' }),
    cut: z.boolean().meta({
      description: 'Whether ties may be missing: a higher `limit`, or fewer `steps`, show all.',
    }),
    ...redirected,
    position,
  })
  .meta({ id: 'CompanyGraph' });
export type CompanyGraph = Immutable<z.infer<typeof companyGraph>>;
