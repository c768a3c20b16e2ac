import { z } from 'zod';
import { claimFields } from '../claim/claim-fields.ts';
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
      list(companyName, 50).meta({ description: 'The companies that made it together with it.' }),
    ),
    model: name.meta({
      description: 'The model by the name that the source uses.',
      examples: ['HyperClova X'],
    }),
    description: maybe(text(2000)),
    basedOn: maybe(
      text(200).meta({ description: 'The model that it was made from.', examples: ['Llama 3.1'] }),
    ),
    parameters: maybe(
      z
        .union([text(100), z.number().refine((value) => value > 0)], {
          error: 'expected how many parameters it has: a number above 0, or words such as 7B to 70B',
        })
        .meta({
          description: 'How many parameters it has: a number, or as the source puts it.',
          examples: ['82 billion'],
        }),
    ),
    openness: maybe(
      text(100).meta({ description: 'Who may use it, and how.', examples: ['open weights', 'API only'] }),
    ),
    languages: maybe(languages),
    markets: maybe(markets),
    ...claimFields,
  })
  .meta({
    description: 'A company launched an AI model; an announced one is not launched.',
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
