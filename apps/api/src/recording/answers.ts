import { answerFields, eventTypes } from '@sovereign-pipeline/domain';
import type { Receipt } from '@sovereign-pipeline/journal';
import { z } from 'zod';
import { problemDetails } from '../http/problems.ts';

const { count, time } = answerFields;

/** What a recorded event is answered with. */
export const receipt = z
  .object({
    id: z.string(),
    type: z.enum(eventTypes),
    stream: z.string().meta({ description: 'The stream, named after what the event is about.' }),
    version: count.meta({ description: 'The place in the stream: 0, 1, 2 … without gaps.' }),
    position: z.int().min(1).meta({ description: 'The place in the journal.' }),
    recordedAt: time.meta({ description: 'When it was recorded, to the microsecond.' }),
    duplicate: z.exactOptional(
      z.literal(true).meta({
        description: 'The event was recorded before; this is the first answer again.',
      }),
    ),
  })
  .meta({
    id: 'Receipt',
    description: 'What the journal answered: the event is durable.',
  }) satisfies z.ZodType<Receipt>;

const line = {
  line: z.int().min(1).meta({ description: 'The line of the NDJSON, or the element of the array, from 1.' }),
  status: z.int().meta({ description: 'The status that the event would have had alone: 201, 200, 400 …' }),
};

/** One line of the answer to many events. */
export const resultLine = z
  .union([
    z.object({ ...line, ...receipt.shape }),
    z.object({ ...problemDetails.omit({ type: true }).shape, ...line }),
  ])
  .meta({
    id: 'ResultLine',
    description: 'One line of the answer to many events: a receipt, or a problem with that event alone.',
  });
