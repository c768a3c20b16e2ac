import { z } from 'zod';
import { listedModel } from '../model/model-schema.ts';
import { certainty, count, id } from '../pipeline/answer-fields.ts';
import { pillars, stages } from '../vocabulary/terms.ts';
import type { Sovereignty } from './sovereignty.ts';

const coverage = {
  pillar: z.enum(pillars),
  stage: z.enum(stages).nullable().meta({
    description:
      'The furthest that is not halted, of what is not contested where there is any; null: nothing is for it.',
  }),
  certainty: certainty.nullable().meta({ description: 'The surest of what stands at that stage.' }),
  contested: z.boolean().meta({ description: 'Whether all of it is contested.' }),
};

/** The companies that cover each pillar of a market. */
export const sovereigntySchema = z
  .object({
    code: z.string(),
    name: z.string(),
    pillars: z
      .array(z.strictObject({ ...coverage, companies: count, partnerships: count, models: count }))
      .meta({ description: 'Every pillar, and how much there is for it.' }),
    uncovered: z.array(z.enum(pillars)).meta({
      description: 'Pillars for which nothing goes on: nothing is known, or all of it is halted.',
    }),
    partnerships: count.meta({ description: 'How many partnerships are for the market.' }),
    withoutPillar: count.meta({ description: 'Of how many of them nobody says which pillar they are for.' }),
    companies: z.array(
      z.strictObject({
        id,
        name: z.string(),
        covers: z.array(
          z.strictObject({
            ...coverage,
            partnerships: z.array(z.string()).meta({ description: 'Ids of its partnerships for it.' }),
            models: z.array(z.string()).meta({ description: 'Ids of its models for the market.' }),
          }),
        ),
      }),
    ),
    models: z.array(listedModel).meta({ description: 'Those that are made for the market.' }),
  })
  .meta({
    description: 'Who covers which pillars of sovereign AI in a market.',
  }) satisfies z.ZodType<Sovereignty>;
