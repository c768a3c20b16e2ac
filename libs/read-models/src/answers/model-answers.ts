import { answerFields, listedModel, sovereigntySchema } from '@sovereign-pipeline/domain';
import { z } from 'zod';
import { claims, type Paged } from './query-answers.ts';

const { position, redirected } = answerFields;

export const modelPage = z.object({ models: z.array(listedModel), position }).meta({ id: 'Models' });
export type ModelPage = Paged<z.infer<typeof modelPage>>;

/** A model with its claims. */
export const modelStory = z
  .object({
    ...listedModel.shape,
    ...claims,
    ...redirected,
    position,
  })
  .meta({ id: 'ModelStory' });
export type ModelStory = Paged<z.infer<typeof modelStory>>;

export const sovereigntyPage = sovereigntySchema.extend({ position }).meta({ id: 'Sovereignty' });
