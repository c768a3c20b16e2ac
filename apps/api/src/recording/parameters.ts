import { z } from 'zod';

/** Off unless it is `true`. */
const offByDefault = (description: string) =>
  z
    .enum(['true', 'false'], 'expected true or false')
    .default('false')
    .transform((given) => given === 'true')
    .meta({ override: { default: false }, param: { description } });

/** What a post of events takes beside its body. */
export const recordQuery = z.strictObject({
  ack: z
    .enum(['journal', 'log'], 'expected journal or log')
    .default('journal')
    .meta({
      param: {
        description:
          'What an answer waits for. `journal`: the event is durable. `log`: Kafka has acknowledged it as well; when it does not within 10 s, the answer is `log-unavailable`, and the event is recorded all the same. `log` needs a service with Kafka.',
      },
    }),
  exported: offByDefault(
    'With `true` the events are those that `/v1/events` of another service exports: what its journal gave them is kept, `time` as `importedtime`, `position` as `importedposition`, `recordedby` as `importedby`. Where a claim goes by the day of its recording, that is the day of `importedtime`.',
  ),
  dryRun: offByDefault(
    'With `true` nothing is recorded: the answer is what recording would answer, without position and time, which only recording gives out. Each of many is judged on what is recorded and on those before it in the body. One event also tells what it would change (`wouldChange`), as `/v1/changes` tells it. Not known: what others record meanwhile; the id and stream of an event without an `id`; what a profile or a judgement makes of who is who. Not with `ack=log`.',
  ),
});

export const ifMatch = z
  .string()
  .regex(
    /^"\d{1,9}(?:\.[\w-]{22})?"$/,
    'expected the version of the stream in quotes, such as "4", or an ETag with it',
  )
  .transform((value) => Number.parseInt(value.slice(1), 10))
  .meta({ override: { examples: ['"4"', '"4.JOlnCYHM7UsEeJ1g4wxtSg"'] } });

export const recordHeaders = z.object({
  traceparent: z
    .string()
    .optional()
    .meta({
      examples: ['00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'],
      param: {
        description:
          'W3C Trace Context, with `tracestate`: kept with events that have no `traceparent` of their own. Ignored when it is not valid.',
      },
    }),
  tracestate: z
    .string()
    .optional()
    .meta({ param: { description: 'W3C Trace Context: goes with `traceparent`.' } }),
  'If-Match': ifMatch.optional().meta({
    param: {
      description:
        'One event only: the version that its stream must be at, in quotes, or the `ETag` of an event, a partnership, a meeting or a company, which begins with it. Else `412`.',
    },
  }),
});
