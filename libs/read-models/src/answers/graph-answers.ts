import { answerFields, type Immutable, meetingStatuses, stages } from '@sovereign-pipeline/domain';
import { z } from 'zod';

// What the question answers what ties companies.

const { basis, certainty, count, doubts, position, since } = answerFields;
const maybe = z.exactOptional;

export const tieKinds = ['parent', 'partnership', 'model', 'meeting'] as const;

const tie = z
  .object({
    kind: z.enum(tieKinds),
    id: z.string().meta({
      description:
        'Of a partnership or meeting its id; of a model `company/model`; of a parent the id of the company that has it.',
    }),
    companies: z
      .array(
        z.object({
          id: z.string(),
          contested: z.boolean().meta({ description: 'Whether its part rests on disputed claims only.' }),
          withdrawn: maybe(
            z.literal(true).meta({ description: 'Only claims that were taken back name it.' }),
          ),
        }),
      )
      .min(2)
      .meta({ description: 'Whom it ties; of a parent the company first, then its parent.' }),
    label: z.string().nullable().meta({
      description: "A partnership's purpose, or a model's name; null: nobody says, or there is none.",
    }),
    stage: maybe(z.enum(stages).meta({ description: 'Of a partnership.' })),
    status: maybe(z.enum(meetingStatuses).meta({ description: 'Of a meeting.' })),
    since: maybe(since.meta({ description: 'Of a meeting when it was held, or is due. None of a parent.' })),
    certainty: maybe(certainty),
    ...doubts,
    basis,
  })
  .meta({ id: 'Tie' });
export type Tie = Immutable<z.infer<typeof tie>>;

export const companyGraph = z
  .object({
    company: z.string().meta({ description: 'The id of the company around which it is.' }),
    companies: z
      .array(
        z.object({
          id: z.string(),
          name: z.string().meta({ description: 'As it is called today.' }),
          steps: count.meta({ description: 'How many ties there are between it and the company, at least.' }),
        }),
      )
      .meta({ description: 'The nearest first.' }),
    ties: z
      .array(tie)
      .meta({ description: 'Every tie of each company that is less than `steps` away, unless `cut`.' }),
    cut: z.boolean().meta({
      description:
        'Whether there may be more ties than are shown: a higher `limit`, or fewer `steps`, show all.',
    }),
    redirectedFrom: maybe(z.string()),
    position,
  })
  .meta({ id: 'CompanyGraph' });
export type CompanyGraph = Immutable<z.infer<typeof companyGraph>>;
