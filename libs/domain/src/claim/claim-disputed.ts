import { z } from 'zod';
import { claimFields } from './claim-fields.ts';
import { components, recordedIdentifier, maybe, text } from '../vocabulary/fields.ts';
import { disputedParts } from '../vocabulary/terms.ts';

export const claimDisputedData = z
  .strictObject({
    eventId: recordedIdentifier.meta({ description: 'The id of the event whose claim is contradicted.' }),
    by: text(200).meta({ description: 'Who contradicts it, as the source names them.' }),
    reason: text(2000),
    of: maybe(
      z
        .enum(disputedParts)
        .meta({ description: 'Which part of the claim is contradicted.', default: 'everything' }),
    ),
    ...claimFields,
  })
  .meta({
    description:
      'Somebody contradicts a recorded claim, or a part of it. It counts as before, and what rests on disputed claims only ' +
      'is contested. A dispute is taken back by retracting it.',
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
