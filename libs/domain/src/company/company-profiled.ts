import { z } from 'zod';
import { claimFields } from '../claim/claim-fields.ts';
import { companyName, components, country, list, maybe, text } from '../vocabulary/fields.ts';

export const companyProfiledData = z
  .strictObject({
    company: companyName,
    aliases: maybe(list(companyName, 50)),
    parent: maybe(companyName),
    country: maybe(country),
    kind: maybe(text(100).meta({ description: 'What it is, in a few words.' })),
    ...claimFields,
  })
  .meta({
    description: 'What a company is: its other names, its parent, its country, its kind.',
    examples: [
      {
        company: 'Aramco Digital',
        parent: 'Saudi Aramco',
        kind: 'technology subsidiary',
        evidence: [{ publisher: 'The Korea Herald', attribution: 'reporter' }],
      },
    ],
  })
  .register(components, { id: 'CompanyProfiledData' });
