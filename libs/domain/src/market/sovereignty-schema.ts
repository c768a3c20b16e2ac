import { z } from 'zod';
import { listedModel } from '../model/model-schema.ts';
import { certainty, count, id } from '../pipeline/answer-fields.ts';
import { pillars, stages } from '../vocabulary/terms.ts';
import type { Sovereignty } from './sovereignty.ts';

const coverage = {
  pillar: z.enum(pillars),
  stage: z.enum(stages).nullable().meta({
    description:
      'The furthest stage that is not halted, of the uncontested ones if there are any; null: none.',
  }),
  certainty: certainty.nullable().meta({ description: 'The surest certainty at that stage.' }),
  contested: z.boolean().meta({ description: 'Whether everything is contested.' }),
};

/** The companies that cover each pillar of a market. */
export const sovereigntySchema = z
  .object({
    code: z.string(),
    name: z.string(),
    pillars: z
      .array(z.strictObject({ ...coverage, companies: count, partnerships: count, models: count }))
      .meta({ description: 'All pillars, with counts.' }),
    uncovered: z.array(z.enum(pillars)).meta({
      description: 'Pillars without activity: nothing is known, or everything is halted.',
    }),
    partnerships: count.meta({ description: 'The number of partnerships for the market.' }),
    withoutPillar: count.meta({ description: 'The number of these without a pillar.' }),
    companies: z.array(
      z.strictObject({
        id,
        name: z.string(),
        covers: z.array(
          z.strictObject({
            ...coverage,
            partnerships: z
              .array(z.string())
              .meta({ description: 'Ids of its partnerships for the pillar.' }),
            models: z.array(z.string()).meta({ description: 'Ids of its models for the market.' }),
          }),
        ),
      }),
    ),
    models: z.array(listedModel).meta({ description: 'The models for the market.' }),
  })
  .meta({
    description: 'The companies that cover each pillar of sovereign AI in a market.',
  }) satisfies z.ZodType<Sovereignty>;
