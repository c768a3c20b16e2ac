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
    authority: text(200).meta({ description: 'The authority, as the source names it.' }),
    jurisdiction: market.meta({ description: 'The market in which the decision holds: a market code.' }),
    decision: z
      .enum(regulatoryDecisions)
      .meta({ description: '`required`: an approval is needed, and was not given yet.' }),
    subject: text(2000).meta({ description: 'The subject of the decision.' }),
    companies: listOfSome(companyName, 50).meta({ description: 'The companies that it concerns.' }),
    partnershipId: maybe(
      identifier.meta({ description: 'The partnership that it concerns, already recorded.' }),
    ),
    ...claimFields,
  })
  .meta({
    description: 'An authority decided about a partnership, or about companies. This alone changes no stage.',
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
