import { z } from 'zod';
import { claimFields } from '../claim/claim-fields.ts';
import { companyName, components, languages, markets, maybe, name } from '../vocabulary/fields.ts';

export const modelLaunchedData = z
  .strictObject({
    company: companyName,
    model: name.meta({
      description: 'The model by the name that the source uses.',
      examples: ['HyperClova X'],
    }),
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
