import { z } from 'zod';
import { basis, certainty, id, since, sources, doubts } from '../pipeline/answer-fields.ts';
import type { ListedModel } from './listed-model.ts';

const maybe = z.exactOptional;

/** A model in answers. */
export const listedModel = z
  .strictObject({
    id: z.string().meta({ description: '`company/model`.', examples: ['naver/hyperclova-x'] }),
    company: id,
    model: z.string().meta({ description: 'Its name as the claim that goes first writes it.' }),
    with: z.array(id).meta({ description: 'The companies that made it together with it.' }),
    description: maybe(z.string()),
    basedOn: maybe(z.string().meta({ description: 'The model that it was made from, as written.' })),
    parameters: maybe(
      z.union([z.number(), z.string()]).meta({ description: 'How many: a number, or words.' }),
    ),
    openness: maybe(z.string().meta({ description: 'Who may use it, and how.' })),
    languages: z.array(z.string()),
    markets: z.array(z.string()),
    certainty,
    since,
    ...doubts,
    sources,
    basis,
  })
  .meta({
    id: 'Model',
    description:
      'A model of a company, as its claims, taken together, tell of it; one of several makers is listed with each.',
  }) satisfies z.ZodType<ListedModel>;
