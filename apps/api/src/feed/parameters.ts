import { z } from 'zod';
import { fail } from '../http/problems.ts';
import { parameters } from '../http/query-parameters.ts';
import { changeFilter, eventFilter } from '../queries/parameters.ts';

const { position } = parameters;

export const feedQuery = z.strictObject({
  after: position.optional().meta({
    param: {
      description:
        'Events after this position; without it those that come from now on. `Last-Event-ID`, which a reader sends that comes again, goes before it.',
    },
  }),
  ...eventFilter,
});

export const changeFeedQuery = z.strictObject({
  after: position.optional().meta({
    param: {
      description:
        'What changed after this position; without it what changes from now on. `Last-Event-ID` goes before it.',
    },
  }),
  ...changeFilter,
});

export const feedHeaders = z.object({
  'Last-Event-ID': z
    .string()
    .optional()
    .meta({
      param: { description: 'The last `id` that the reader received. It takes precedence over `after`.' },
    }),
});

/** The position that a reader has reached; undefined when it gives none. */
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
