import { z } from 'zod';
import { listedModel } from '../model/model-schema.ts';
import { certainty, company, count } from '../pipeline/answer-fields.ts';
import { pillars, stages } from '../vocabulary/terms.ts';
import type { Immutable } from '../envelope/event.ts';

/** How far something has come. */
const coverage = z.strictObject({
  pillar: z.enum(pillars),
  stage: z.enum(stages).nullable().meta({
    description:
      'The furthest stage that is not halted, of the uncontested ones if there are any; null: none.',
  }),
  certainty: certainty.nullable().meta({ description: 'The surest certainty at that stage.' }),
  contested: z.boolean().meta({ description: 'Whether everything is contested.' }),
});
export type Coverage = Immutable<z.infer<typeof coverage>>;

const coveredPillar = coverage.extend({ companies: count, partnerships: count, models: count });
export type CoveredPillar = Immutable<z.infer<typeof coveredPillar>>;
/** What a company does in a market for one pillar. */
const companyCoverage = coverage.extend({
  partnerships: z.array(z.string()).meta({ description: 'Ids of its partnerships for the pillar.' }),
  models: z.array(z.string()).meta({ description: 'Ids of its models for the market.' }),
});
export type CompanyCoverage = Immutable<z.infer<typeof companyCoverage>>;

/** The companies that cover each pillar of a market. A region includes its countries. */
export const sovereigntySchema = z
  .object({
    code: z.string(),
    name: z.string(),
    pillars: z.array(coveredPillar).meta({ description: 'All pillars, with counts.' }),
    uncovered: z.array(z.enum(pillars)).meta({
      description: 'Pillars without activity: nothing is known, or everything is halted.',
    }),
    partnerships: count.meta({ description: 'The number of partnerships for the market.' }),
    withoutPillar: count.meta({ description: 'The number of these without a pillar.' }),
    companies: z.array(company.extend({ covers: z.array(companyCoverage) })),
    models: z.array(listedModel).meta({ description: 'The models for the market.' }),
  })
  .meta({
    description: 'The companies that cover each pillar of sovereign AI in a market.',
  });
export type Sovereignty = Immutable<z.infer<typeof sovereigntySchema>>;
