import { z } from 'zod';
import { offByDefault } from '../http/query-parameters.ts';

/** What a post of events takes beside its body. */
export const recordQuery = z.strictObject({
  ack: z
    .enum(['journal', 'log'], 'expected journal or log')
    .default('journal')
    .meta({
      param: {
        description:
          '`journal`: answers once the event is durable. `log`: answers once Kafka has it too; ' +
          'after 10 s without Kafka the answer is `log-unavailable`, and the event is recorded all ' +
          'the same. `log` needs a service with Kafka.',
      },
    }),
  exported: offByDefault(
    'With `true` the events are an export of `/v1/events` of another service. Its attributes are ' +
      'kept: `time` as `importedtime`, `position` as `importedposition`, `recordedby` as ' +
      '`importedby`. Where a claim goes by its day of recording, that is the day of `importedtime`.',
  ),
  dryRun: offByDefault(
    'With `true` nothing is recorded. The answer is as from recording, without position and time. ' +
      'Each of many events is judged on the recorded events and those before it in the body. For one ' +
      'event, `wouldChange` has its changes, as in `/v1/changes`. Not covered: events that others ' +
      'record meanwhile; the id and stream of an event without an `id`; the effect of a profile or a ' +
      'judgement on identities. Not with `ack=log`.',
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
          'W3C Trace Context, with `tracestate`: kept with events that have no `traceparent` of ' +
          'their own. An invalid one is ignored.',
      },
    }),
  tracestate: z
    .string()
    .optional()
    .meta({ param: { description: 'W3C Trace Context: goes with `traceparent`.' } }),
  'If-Match': ifMatch.optional().meta({
    param: {
      description:
        'For one event: the version that its stream must have, in quotes, or the `ETag` of an ' +
        'event, a partnership, a meeting or a company, which begins with it. Otherwise `412`.',
    },
  }),
});
