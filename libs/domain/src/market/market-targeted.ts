import { z } from 'zod';
import { claimFields } from '../claim/claim-fields.ts';
import { people } from '../company/people-fields.ts';
import { companyName, components, languages, list, market, maybe } from '../vocabulary/fields.ts';
import { purpose } from '../partnership/partnership-fields.ts';

export const marketTargetedData = z
  .strictObject({
    company: companyName,
    market,
    with: maybe(
      list(companyName, 50).meta({ description: 'The companies that target it together with this one.' }),
    ),
    people: maybe(people),
    languages: maybe(languages),
    purpose: maybe(purpose),
    ...claimFields,
  })
  .meta({
    description: 'A company targets a market.',
    examples: [
      {
        company: 'Naver',
        market: '142',
        with: ['Nvidia'],
        certainty: 'speculative',
        evidence: [
          { publisher: 'The Korea Herald', attribution: 'anonymous', speaker: 'an industry source' },
        ],
      },
    ],
  })
  .register(components, { id: 'MarketTargetedData' });
