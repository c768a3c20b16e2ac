import { z } from 'zod';
import { claimFields } from '../claim/claim-fields.ts';
import { components, identifier, maybe } from '../vocabulary/fields.ts';
import { parties, purpose, scope } from './partnership-fields.ts';

export const partnershipProposedData = z
  .strictObject({
    partnershipId: maybe(identifier.meta({ description: "The partnership's id. Default: the event's id." })),
    parties,
    purpose,
    ...scope,
    ...claimFields,
  })
  .meta({
    description: 'A partnership was proposed, or announced as a wish.',
    examples: [
      {
        partnershipId: 'naver-nvidia',
        parties: [
          { company: 'Naver', roles: ['builder'] },
          { company: 'Nvidia', roles: ['supplier'] },
        ],
        purpose: 'Build AI models that respect the culture of each region',
        pillars: ['infrastructure'],
        evidence: [{ publisher: 'The Korea Herald', attribution: 'official', speaker: 'a Naver official' }],
      },
    ],
  })
  .register(components, { id: 'PartnershipProposedData' });
