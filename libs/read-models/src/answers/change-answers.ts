import { answerFields, changeKinds, comparedViews, listedPartnership } from '@sovereign-pipeline/domain';
import { z } from 'zod';

// Answers to the question what became of rows between two moments.

const { position, time } = answerFields;
const value = z.union([z.string(), z.number()]).nullable();

const difference = z.object({
  kind: z.enum(changeKinds),
  from: value.meta({
    description: 'The value before: a stage, an id, a code, a number; null: none.',
  }),
  to: value.meta({ description: 'The value after.' }),
});

const rest = {
  changes: z.array(difference),
  because: z
    .array(z.string())
    .meta({ description: 'The ids of the events that caused the change, in the order of recording.' }),
  identifiedBy: z.exactOptional(
    z.array(z.string()).meta({
      description:
        'The row is about a company or partnership that is another one now than at one of the two moments, ' +
        'by these events (profiles, judgements, corrections): the change goes by who is who now, and the ' +
        'answer of that moment may be another.',
    }),
  ),
};

const otherRow = z
  .looseObject({})
  .nullable()
  .meta({ description: 'The row as in its own answer; null: it did not exist.' });

const partnership = listedPartnership
  .nullable()
  .meta({ description: 'The partnership; null: it did not exist.' });

export const changesPage = z
  .object({
    changes: z.array(
      z.union([
        z
          .object({
            view: z.literal('partnership'),
            id: z.string(),
            ...rest,
            before: partnership,
            after: partnership,
          })
          .meta({ id: 'PartnershipChange' }),
        z
          .object({
            view: z.enum(comparedViews).exclude(['partnership']),
            id: z
              .string()
              .meta({ description: "A meeting's id, else `company/market` or `maker/model/first maker`." }),
            ...rest,
            before: otherRow,
            after: otherRow,
          })
          .meta({ id: 'RowChange' }),
      ]),
    ),
    notCompared: z
      .array(z.object({ view: z.enum(comparedViews), id: z.string() }))
      .meta({ description: 'Rows with too many facts for one answer.' }),
    until: z
      .union([position, time, z.string()])
      .nullable()
      .meta({ description: 'The later moment, and the next `since`; null: now.' }),
    position,
  })
  .meta({ id: 'Changes' });
