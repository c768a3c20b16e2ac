import { z } from 'zod';
import { basis, certainty, id, people, since, sources, doubts } from '../pipeline/answer-fields.ts';
import type { Immutable } from '../envelope/event.ts';

const maybe = z.exactOptional;

/** A model in answers. */
export const listedModel = z
  .strictObject({
    id: z.string().meta({ description: '`company/model`.', examples: ['naver/hyperclova-x'] }),
    company: id,
    model: z.string().meta({ description: 'Its name, as in the claim that takes precedence.' }),
    with: z.array(id).meta({ description: 'The companies that made the model together with it.' }),
    description: maybe(z.string()),
    basedOn: maybe(z.string().meta({ description: 'The model that it is based on, as written.' })),
    parameters: maybe(z.union([z.number(), z.string()]).meta({ description: 'The number, or words.' })),
    openness: maybe(z.string().meta({ description: 'How open it is: weights, licence, access.' })),
    people: people.meta({ description: 'The people named: of the company, unless another is given.' }),
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
      'A model of a company, assessed from its claims. A joint model is listed with each of its makers.',
  });
/** A model of a company, whichever of its makers the claims name first. */
export type ListedModel = Immutable<z.infer<typeof listedModel>>;
