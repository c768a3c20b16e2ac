import { eventTypes } from '@sovereign-pipeline/domain';
import { z } from 'zod';
import { fail } from '../http/problems.ts';
import { parameters } from '../http/query-parameters.ts';

const { position, text } = parameters;

export const feedQuery = z.strictObject({
  after: position.optional().meta({
    param: {
      description:
        'Events after this position; without it those that come from now on. `Last-Event-ID`, which a reader sends that comes again, goes before it.',
    },
  }),
  type: z
    .enum(eventTypes, `expected one of ${eventTypes.join(', ')}`)
    .optional()
    .meta({ param: { description: 'Only this type.' } }),
  stream: text.optional().meta({ param: { description: 'Only this stream.' } }),
  company: text
    .optional()
    .meta({ param: { description: "Only events that name this company: a name or a company's id." } }),
});

/** The position that a reader has got to; undefined when it says none. */
export function lastEventId(header: string | string[] | undefined): number | undefined {
  if (header === undefined || header === '') return undefined;
  const given = position.safeParse(header);
  return given.success
    ? given.data
    : fail('invalid-header', {
        errors: [
          { header: 'last-event-id', detail: 'expected the id of an event of this stream: a position' },
        ],
      });
}
