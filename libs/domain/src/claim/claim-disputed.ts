import { z } from 'zod';
import { claimFields } from './claim-fields.ts';
import { components, recordedIdentifier, maybe, text } from '../vocabulary/fields.ts';
import { disputedParts } from '../vocabulary/terms.ts';

export const claimDisputedData = z
  .strictObject({
    eventId: recordedIdentifier.meta({ description: 'The id of the event with the disputed claim.' }),
    by: text(200).meta({ description: 'The disputing party, as the source names it.' }),
    reason: text(2000),
    of: maybe(
      z.enum(disputedParts).meta({ description: 'The disputed part of the claim.', default: 'everything' }),
    ),
    ...claimFields,
  })
  .meta({
    description:
      'A party disputes a recorded claim, or a part of it. The claim still counts; what rests on ' +
      'disputed claims only is contested. To withdraw a dispute, retract it.',
    examples: [
      {
        eventId: 'kh-naver-may-target-asia',
        by: 'a Nvidia spokesperson',
        reason: 'No market was agreed on.',
        evidence: [{ publisher: 'Reuters', attribution: 'official' }],
      },
    ],
  })
  .register(components, { id: 'ClaimDisputedData' });
