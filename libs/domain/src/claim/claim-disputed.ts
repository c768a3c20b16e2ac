import { z } from 'zod';
import { claimFields } from './claim-fields.ts';
import { components, identifier, text } from '../vocabulary/fields.ts';

export const claimDisputedData = z
  .strictObject({
    eventId: identifier.meta({ description: 'The id of the event whose claim is contradicted.' }),
    by: text(200).meta({ description: 'Who contradicts it, as the source names them.' }),
    reason: text(2000),
    ...claimFields,
  })
  .meta({
    description:
      'Somebody contradicts a recorded claim, which counts from now on only while an undisputed one says the same. ' +
      'A dispute is taken back by retracting it.',
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
