import { z } from 'zod';
import { claimFields } from '../claim/claim-fields.ts';
import { people } from '../company/people-fields.ts';
import {
  companyName,
  components,
  languages,
  list,
  markets,
  maybe,
  name,
  text,
} from '../vocabulary/fields.ts';

export const modelLaunchedData = z
  .strictObject({
    company: companyName,
    jointlyWith: maybe(
      list(companyName, 50).meta({ description: 'The companies that made the model together with it.' }),
    ),
    model: name.meta({
      description: 'The name of the model in the source.',
      examples: ['HyperClova X'],
    }),
    description: maybe(text(2000)),
    basedOn: maybe(
      text(200).meta({ description: 'The model that it is based on.', examples: ['Llama 3.1'] }),
    ),
    parameters: maybe(
      z
        .union([text(100), z.number().refine((value) => value > 0)], {
          error: 'expected how many parameters it has: a number above 0, or words such as 7B to 70B',
        })
        .meta({
          description: "The number of parameters, or the source's words for it.",
          examples: ['82 billion'],
        }),
    ),
    openness: maybe(
      text(100).meta({
        description: 'How open it is: weights, licence, access.',
        examples: ['open weights', 'API only'],
      }),
    ),
    people: maybe(people),
    languages: maybe(languages),
    markets: maybe(markets),
    ...claimFields,
  })
  .meta({
    description: 'A company launched an AI model. An announcement is no launch.',
    examples: [
      {
        company: 'Naver',
        model: 'HyperClova X',
        languages: ['ko'],
        evidence: [{ publisher: 'The Korea Herald', attribution: 'reporter' }],
      },
    ],
  })
  .register(components, { id: 'ModelLaunchedData' });
