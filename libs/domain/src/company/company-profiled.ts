import { z } from 'zod';
import { companyId } from './company-id.ts';
import { claimFields } from '../claim/claim-fields.ts';
import { companyName, components, country, list, maybe, string, text } from '../vocabulary/fields.ts';

const wikidata = string(20).regex(/^Q[1-9]\d*$/, {
  error: 'expected a Wikidata item such as Q483551',
});
const lei = string(20).regex(/^[0-9A-Z]{18}\d{2}$/, {
  error: 'expected a legal entity identifier (ISO 17442): 18 capital letters and digits, then two digits',
});
const domain = string(253).regex(/^(?:[^\s/:@?#.A-Z]{1,63}\.)+[^\s/:@?#.A-Z]{2,63}$/, {
  error: 'expected a domain in small letters, without https:// and path, such as navercorp.com',
});

/** What others identify a company by. */
const companyIds = z
  .strictObject({
    wikidata: maybe(wikidata.meta({ description: 'Wikidata item.', examples: ['Q483551'] })),
    lei: maybe(
      lei.meta({ description: 'Legal entity identifier, ISO 17442.', examples: ['5493001KJTIIGC8Y1R12'] }),
    ),
    domain: maybe(domain.meta({ description: 'Its own domain.', examples: ['navercorp.com'] })),
  })
  .refine((value) => Object.keys(value).length > 0, {
    error: 'expected at least one of wikidata, lei, domain',
  })
  .meta({ minProperties: 1, description: 'Its identifiers elsewhere.' })
  .register(components, { id: 'CompanyIds' });

export const companyProfiledData = z
  .strictObject({
    company: companyName,
    aliases: maybe(list(companyName, 50)),
    parent: maybe(companyName),
    country: maybe(country),
    kind: maybe(text(100).meta({ description: 'A short description.' })),
    ids: maybe(companyIds),
    ...claimFields,
  })
  .refine(({ company, parent }) => parent === undefined || companyId(parent) !== companyId(company), {
    path: ['parent'],
    error: 'expected another company: none is its own parent',
  })
  .meta({
    description: "A company's profile: other names, parent, country, kind, identifiers.",
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
