import { answerFields, listedModel, sovereigntySchema } from '@sovereign-pipeline/domain';
import { z } from 'zod';
import { type Paged, timelineEntry } from './query-answers.ts';

const { position } = answerFields;

export const modelPage = z.object({ models: z.array(listedModel), position }).meta({ id: 'Models' });
export type ModelPage = Paged<z.infer<typeof modelPage>>;

/** A model with everything that is said of it. */
export const modelStory = z
  .object({
    ...listedModel.shape,
    claims: z.array(timelineEntry).meta({
      description:
        'With their evidence, in the order in which they happened, including those that do not count.',
    }),
    redirectedFrom: z.exactOptional(
      z.string().meta({
        description:
          'The id that was asked for, when its company has another one; `Content-Location` has the address.',
      }),
    ),
    position,
  })
  .meta({ id: 'ModelStory' });
export type ModelStory = Paged<z.infer<typeof modelStory>>;

export const sovereigntyPage = sovereigntySchema.extend({ position }).meta({ id: 'Sovereignty' });
