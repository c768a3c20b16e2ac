import { z } from 'zod';
import { claimFields } from './claim-fields.ts';
import { components, recordedIdentifier, maybe, text } from '../vocabulary/fields.ts';

export const claimRetractedData = z
  .strictObject({
    eventId: recordedIdentifier.meta({
      description: 'The id of the retracted event: a claim, or a dispute.',
    }),
    reason: text(2000),
    replacedBy: maybe(
      recordedIdentifier.meta({
        description: 'The id of another recorded event, with the correct claim.',
      }),
    ),
    ...claimFields,
  })
  .refine(({ eventId, replacedBy }) => replacedBy !== eventId, {
    path: ['replacedBy'],
    error: 'expected another event than the one that is taken back',
  })
  .meta({
    description:
      'Retracts a recorded claim: it stays recorded and no longer counts. Values that rest on other ' +
      'claims stay.',
    examples: [
      {
        eventId: 'kh-naver-hyperclova-x',
        reason: 'The outlet corrected the name of the model.',
        evidence: [{ publisher: 'The Korea Herald', attribution: 'reporter' }],
      },
    ],
  })
  .register(components, { id: 'ClaimRetractedData' });
