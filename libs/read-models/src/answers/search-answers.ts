import { answerFields, type Immutable } from '@sovereign-pipeline/domain';
import { z } from 'zod';

/** What can be searched for. */
export const searchKinds = ['company', 'model', 'person', 'partnership', 'market', 'publisher'] as const;

const searchHit = z.object({
  kind: z.enum(searchKinds),
  id: z
    .string()
    .meta({ description: 'An id or code; for a model `company/model`, for a person `company/name`.' }),
  name: z.string(),
  matched: z.exactOptional(z.string()).meta({
    description: 'The similar name, if another; for a partnership its purpose, by which it is also found.',
  }),
  score: z.number().min(0).max(1).meta({ description: 'The similarity: 1 for the same name.' }),
});
export type SearchHit = Immutable<z.infer<typeof searchHit>>;

export const searchPage = z
  .object({
    hits: z.array(searchHit).meta({ description: 'The most similar first.' }),
    position: answerFields.position,
  })
  .meta({ id: 'SearchHits' });
export type SearchPage = Immutable<z.infer<typeof searchPage>>;
