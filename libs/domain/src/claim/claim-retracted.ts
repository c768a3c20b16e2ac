import { z } from 'zod';
import { claimFields } from './claim-fields.ts';
import { components, recordedIdentifier, maybe, text } from '../vocabulary/fields.ts';

export const claimRetractedData = z
  .strictObject({
    eventId: recordedIdentifier.meta({
      description: 'The id of the event that is taken back: a claim, or a dispute.',
    }),
    reason: text(2000),
    replacedBy: maybe(
      recordedIdentifier.meta({
        description: 'The id of the recorded event that says it right; another one.',
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
      'A recorded claim is taken back and counts no more; it stays recorded. What rests on other claims stands.',
    examples: [
      {
        eventId: 'kh-naver-hyperclova-x',
        reason: 'The outlet corrected the name of the model.',
        evidence: [{ publisher: 'The Korea Herald', attribution: 'reporter' }],
      },
    ],
  })
  .register(components, { id: 'ClaimRetractedData' });
