import { z } from 'zod';
import { claimFields } from '../claim/claim-fields.ts';
import {
  companyName,
  components,
  identifier,
  listOfSome,
  market,
  maybe,
  text,
} from '../vocabulary/fields.ts';
import { regulatoryDecisions } from '../vocabulary/terms.ts';

export const regulatoryDecisionMadeData = z
  .strictObject({
    authority: text(200).meta({ description: 'Who decided, as the source names it.' }),
    jurisdiction: market.meta({ description: 'Where it holds: a market code.' }),
    decision: z
      .enum(regulatoryDecisions)
      .meta({ description: '`required`: its leave is needed, and was not given yet.' }),
    subject: text(2000).meta({ description: 'What was decided on.' }),
    companies: listOfSome(companyName, 50).meta({ description: 'Whom it concerns.' }),
    partnershipId: maybe(
      identifier.meta({ description: 'The partnership that it concerns, known already.' }),
    ),
    ...claimFields,
  })
  .meta({
    description:
      'An authority decided something about a partnership, or about companies. It does not change a stage by itself.',
    examples: [
      {
        authority: 'US Department of Commerce',
        jurisdiction: 'US',
        decision: 'conditional',
        subject: 'Export of GPUs to the United Arab Emirates',
        companies: ['G42', 'Nvidia'],
        occurred: '2025-11',
        evidence: [{ publisher: 'Reuters', attribution: 'official' }],
      },
    ],
  })
  .register(components, { id: 'RegulatoryDecisionMadeData' });
