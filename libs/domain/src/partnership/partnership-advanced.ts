import { z } from 'zod';
import { stages } from '../vocabulary/terms.ts';
import { claimFields } from '../claim/claim-fields.ts';
import { components, identifier, maybe, text } from '../vocabulary/fields.ts';
import { parties, purpose, scope } from './partnership-fields.ts';

export const partnershipAdvancedData = z
  .strictObject({
    partnershipId: identifier,
    stage: z.enum(stages).exclude(['proposed']),
    reason: maybe(text(2000)),
    parties: maybe(parties),
    purpose: maybe(purpose),
    ...scope,
    ...claimFields,
  })
  .meta({
    description:
      'A partnership is at a stage: it may have moved forward or back, or skipped stages. With ' +
      '`parties` and `purpose` this may be its first event.',
    examples: [
      {
        partnershipId: 'naver-converge-ict',
        stage: 'in-discussion',
        parties: [{ company: 'Naver' }, { company: 'Converge ICT' }],
        purpose: 'AI solutions for the Philippines',
        markets: ['PH'],
        occurred: '2024-06',
        evidence: [{ publisher: 'The Korea Herald', attribution: 'reporter' }],
      },
    ],
  })
  .register(components, { id: 'PartnershipAdvancedData' });
