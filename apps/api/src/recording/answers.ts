import { answerFields, eventTypes } from '@sovereign-pipeline/domain';
import type { PlannedReceipt, Receipt } from '@sovereign-pipeline/journal';
import { changesPage } from '@sovereign-pipeline/read-models';
import { z } from 'zod';
import { problemDetails } from '../http/problems.ts';

const { count, time } = answerFields;

/** The answer for a recorded event. */
export const receipt = z
  .object({
    id: z.string(),
    type: z.enum(eventTypes),
    stream: z.string().meta({ description: 'The stream, named after what the event is about.' }),
    version: count.meta({ description: 'The place in the stream: 0, 1, 2 … without gaps.' }),
    position: z.int().min(1).meta({ description: 'The place in the journal.' }),
    recordedAt: time.meta({ description: 'The time of its recording, to the microsecond.' }),
    duplicate: z.exactOptional(
      z.literal(true).meta({
        description: 'The event was recorded before; this is the first answer.',
      }),
    ),
  })
  .meta({
    id: 'Receipt',
    description: "The journal's receipt: the event is durable.",
  }) satisfies z.ZodType<Receipt>;

const dryRun = z
  .literal(true)
  .meta({ description: 'Nothing was recorded: this is what recording would answer.' });

const planned = z.object({
  ...receipt.omit({ position: true, recordedAt: true, duplicate: true }).shape,
  dryRun,
}) satisfies z.ZodType<PlannedReceipt>;

const repeated = { ...receipt.required().shape, dryRun };

/** The answer for one event in a dry run. */
export const dryRunReceipt = z
  .object({
    ...planned.shape,
    wouldChange: changesPage.omit({ until: true }).meta({
      description:
        'The changes to the read models at `position`; rows with too many facts to compare are named.',
    }),
  })
  .meta({
    id: 'DryRunReceipt',
    description: 'The answer and the changes that recording the event would give.',
  });

/** The answer of a dry run for an event that is recorded already. */
export const dryRunRepeat = z
  .object(repeated)
  .meta({ id: 'DryRunRepeat', description: 'The answer that recording the event again would give.' });

const line = {
  line: z.int().min(1).meta({ description: 'The line of the NDJSON, or the element of the array, from 1.' }),
  status: z.int().meta({ description: 'The status of this event alone: 201, 200, 400 …' }),
};

/** One line of the answer to many events. */
export const resultLine = z
  .union([
    z.object({ ...line, ...receipt.shape }),
    z.object({ ...line, ...planned.shape, duplicate: z.exactOptional(z.literal(true)) }),
    z.object({ ...line, ...repeated }),
    z.object({ ...problemDetails.omit({ type: true }).shape, ...line }),
  ])
  .meta({
    id: 'ResultLine',
    description: 'One line of the answer to many events: a receipt, or a problem with that event alone.',
  });
