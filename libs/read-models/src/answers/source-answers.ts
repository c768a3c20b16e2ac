import { answerFields, type Immutable } from '@sovereign-pipeline/domain';
import { z } from 'zod';
import type { Paged } from './query-answers.ts';

const { count, position } = answerFields;

const publisher = z.object({
  id: z.string().meta({ examples: ['the-korea-herald'] }),
  name: z.string().meta({ description: 'The most frequent spelling.' }),
  claims: count.meta({ description: 'The number of claims with its evidence.' }),
});

const others = (description: string) => z.array(publisher).meta({ description });

/** A publisher as lists show it. */
export const listedSource = publisher.extend({
  relays: others(
    'The outlets that it copies, with numbers of claims: at most 100, those with the most first.',
  ),
});

export const sourcePage = z
  .object({ sources: z.array(listedSource.meta({ id: 'Publisher' })), position })
  .meta({ id: 'Publishers' });
export type SourcePage = Paged<z.infer<typeof sourcePage>>;

export const sourceRecord = z
  .object({
    ...listedSource.shape,
    names: z.array(z.string()).meta({ description: 'All spellings.' }),
    counted: count.meta({
      description: 'The number of claims in the counts below: the first by id, if it has more.',
    }),
    retracted: count.meta({ description: 'Retracted claims.' }),
    disputed: count.meta({ description: 'Claims that are disputed, in whole or in part.' }),
    copied: count.meta({ description: 'Claims for which it only relays other outlets.' }),
    reliability: z
      .object({ A: count, B: count, C: count, D: count, E: count, F: count })
      .meta({ description: 'The number of pieces of evidence with each grade.' }),
    things: z
      .object({
        told: count.meta({ description: 'Partnerships and meetings in its claims.' }),
        dated: count.meta({ description: 'Those for which its evidence has a date of publication.' }),
        first: count.meta({ description: 'Those for which no other publisher has an earlier date.' }),
        alone: count.meta({
          description: 'Those for which it is the only independent source.',
        }),
      })
      .meta({ description: 'Subjects of its claims, without retracted claims.' }),
    stages: z
      .object({
        told: count.meta({ description: 'Partnerships for which it gives a stage.' }),
        asAssessed: count.meta({
          description: 'Those for which its last claim agrees with the assessed stage.',
        }),
        otherwise: count.meta({ description: 'Those for which it does not.' }),
        partnerships: z
          .array(z.string())
          .meta({ description: 'Ids of those for which it does not; at most the first 100.' }),
      })
      .meta({ description: 'Its claims beside the assessment.' }),
    relayedBy: others('The outlets that copy it, with numbers of claims.'),
    position,
  })
  .meta({ id: 'SourceRecord' });
export type SourceRecord = Immutable<z.infer<typeof sourceRecord>>;
