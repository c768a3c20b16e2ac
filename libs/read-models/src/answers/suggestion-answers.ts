import { answerFields, type Immutable, stages } from '@sovereign-pipeline/domain';
import { z } from 'zod';
import type { Paged } from './query-answers.ts';

const { edtf, position } = answerFields;
const company = z.object({ id: z.string(), name: z.string() });

const judged = z.exactOptional(z.literal('unsure').meta({ description: 'A judgement says unsure.' }));

const companySuggestion = z.object({
  kind: z.literal('company'),
  a: company,
  b: company,
  reasons: z.array(z.enum(['names-alike', 'shared-parties'])).meta({
    description:
      'names-alike: their names differ only in legal forms, spaces, accents and variants of ' +
      'letters. shared-parties: others have partnerships with both.',
  }),
  sharedParties: z.array(z.string()).meta({ description: 'The ids of some of these others.' }),
  judged,
});
export type CompanySuggestion = Immutable<z.infer<typeof companySuggestion>>;

const deal = z.object({ id: z.string(), stage: z.enum(stages), since: edtf, purpose: z.string().nullable() });

const partnershipSuggestion = z.object({
  kind: z.literal('partnership'),
  a: deal,
  b: deal,
  parties: z.array(z.string()).meta({ description: 'The ids of the parties of both.' }),
  reasons: z.array(z.enum(['same-parties', 'same-time', 'same-markets', 'same-instrument'])),
  judged,
});
export type PartnershipSuggestion = Immutable<z.infer<typeof partnershipSuggestion>>;

export const suggestionPage = z
  .object({
    suggestions: z.array(z.discriminatedUnion('kind', [companySuggestion, partnershipSuggestion])),
    position,
  })
  .meta({ id: 'Suggestions' });
export type SuggestionPage = Paged<z.infer<typeof suggestionPage>>;
