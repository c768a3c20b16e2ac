import { answerFields, type Immutable } from '@sovereign-pipeline/domain';
import { z } from 'zod';
import type { Paged } from './query-answers.ts';

const { count, position } = answerFields;

const source = z.object({
  id: z.string().meta({ examples: ['the-korea-herald'] }),
  name: z.string().meta({ description: 'As it is mostly written.' }),
  claims: count.meta({ description: 'How many claims have evidence of it.' }),
});

export const sourcePage = z
  .object({ sources: z.array(source.meta({ id: 'Publisher' })), position })
  .meta({ id: 'Publishers' });
export type SourcePage = Paged<z.infer<typeof sourcePage>>;

const others = (description: string) => z.array(source).meta({ description });

export const sourceRecord = z
  .object({
    ...source.shape,
    names: z.array(z.string()).meta({ description: 'Every way in which it is written.' }),
    counted: count.meta({
      description: 'How many of its claims the counts below are of: the first by id, where it has more.',
    }),
    retracted: count.meta({ description: 'Claims that were taken back.' }),
    disputed: count.meta({ description: 'Claims that somebody contradicts, or a part of them.' }),
    copied: count.meta({ description: 'Claims for which it only relays others.' }),
    reliability: z
      .object({ A: count, B: count, C: count, D: count, E: count, F: count })
      .meta({ description: 'How often it is graded so, piece by piece.' }),
    things: z
      .object({
        told: count.meta({ description: 'Partnerships and meetings of which it tells.' }),
        dated: count.meta({ description: 'Those of which its evidence has a date of publication.' }),
        first: count.meta({ description: 'Those of which no other publisher has an earlier one.' }),
        alone: count.meta({
          description: 'Those of which it has a word of its own, and that have no other independent source.',
        }),
      })
      .meta({ description: 'What it tells of, claims that were taken back left out.' }),
    stages: z
      .object({
        told: count.meta({ description: 'Partnerships of which it says a stage.' }),
        asAssessed: count.meta({ description: 'Those of which its last word is the assessed stage.' }),
        otherwise: count.meta({ description: 'Those of which it is another.' }),
        partnerships: z
          .array(z.string())
          .meta({ description: 'Ids of those of which it is another; at most the first 100.' }),
      })
      .meta({ description: 'Against what is assessed.' }),
    relays: others('Whom it copies, and in how many claims.'),
    relayedBy: others('Who copies it, and in how many claims.'),
    position,
  })
  .meta({ id: 'SourceRecord' });
export type SourceRecord = Immutable<z.infer<typeof sourceRecord>>;
