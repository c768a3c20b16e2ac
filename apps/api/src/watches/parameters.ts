import { z } from 'zod';
import { described, parameters } from '../http/query-parameters.ts';
import { watchStates } from './watch.ts';

const { after, cursor, endOf, limit, pastEndOf, text } = parameters;

export const watchPath = z.object({
  id: z.string().max(100, 'expected the id of a watch').meta(described("The watch's id.")),
});

export const watchQuery = z.strictObject({ after });

export const watchesQuery = z.strictObject({
  state: z
    .enum(watchStates, `expected one of ${watchStates.join(', ')}`)
    .optional()
    .meta(described('Only those in this state.')),
  cursor,
  limit,
  after,
});

export const digestQuery = z.strictObject({
  since: endOf.unwrap().meta({
    ...described('The earlier moment: a time, a day (its end) or a position of the journal.'),
    override: { examples: ['2026-11-23'] },
  }),
  until: pastEndOf.meta({
    ...described('The later moment, as `since`; now when left out.'),
    override: { examples: ['2026-11-30'] },
  }),
  cursor: text.optional().meta(described('Where the page starts: from the `Link` of the page before.')),
  limit,
  after,
});

/** For calls whose address says everything. */
export const nothing = z.strictObject({});
