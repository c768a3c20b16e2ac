import {
  answerFields,
  certainties,
  changeKinds,
  comparedViews,
  instruments,
  pillars,
  stages,
} from '@sovereign-pipeline/domain';
import type { ChangeFilter } from '@sovereign-pipeline/read-models';
import { z } from 'zod';
import { marketCode } from '../http/query-parameters.ts';

const { count, position, time } = answerFields;
const maybe = z.exactOptional;

const text = (most: number) =>
  z
    .string('expected some text')
    // eslint-disable-next-line no-control-regex
    .regex(/^[^\u0000-\u001f\u007f-\u009f\ud800-\udfff]+$/u, 'expected some text without control characters')
    .max(most, `expected at most ${String(most)} characters`);

const some = <const T extends readonly string[]>(words: T, description: string) =>
  maybe(
    z
      .array(z.enum(words, `expected some of ${words.join(', ')}`))
      .min(1)
      .max(words.length)
      .meta({ description }),
  );

/** Which changes a watch is for; a member that is left out admits all. */
export const watchFilter = z.strictObject({
  company: maybe(text(256).meta({ description: 'Changes that involve this company: a name or an id.' })),
  market: maybe(
    marketCode.meta({ description: 'Changes for this market; a region includes its countries.' }),
  ),
  view: maybe(z.enum(comparedViews, `expected one of ${comparedViews.join(', ')}`)),
  partnership: maybe(text(300).meta({ description: 'Changes of this partnership: its id.' })),
  with: maybe(
    z
      .array(text(256))
      .min(1)
      .max(50)
      .meta({ description: 'Changes of what all of these companies take part in: names or ids.' }),
  ),
  stages: some(stages, 'Changes of partnerships that are, or were, at one of these stages.'),
  pillars: some(pillars, 'Changes of partnerships about one of these pillars of sovereign AI.'),
  instruments: some(instruments, 'Changes of partnerships with one of these instruments.'),
  certainties: some(certainties, 'Changes of what has, or had, one of these certainties.'),
  kinds: some(changeKinds, 'Changes of these kinds.'),
  newerThanDays: maybe(
    z
      .int('expected a whole number of days')
      .min(0)
      .max(36_500)
      .meta({
        description:
          'Changes by a fact that happened at most so many days before it was recorded; late reports ' +
          'of old facts do not count. A fact without a date goes by its publication, else by its ' +
          'recording.',
      }),
  ),
}) satisfies z.ZodType<WatchFilter>;

export interface WatchFilter extends ChangeFilter {
  readonly newerThanDays?: number | undefined;
}

const name = text(100);
const url = text(2_000).meta({
  description:
    "The address of deliveries: http or https. An address of the host's own network is refused, " +
    'unless WATCH_ALLOW_PRIVATE allows it.',
  format: 'uri',
});
const from = z
  .int('expected a position of the journal')
  .min(0, 'expected a position of the journal')
  .meta({ description: 'Deliver changes after this position.' });

/** The body that makes a watch. */
export const watchRequest = z.strictObject({
  name,
  filter: watchFilter.default({}),
  url: url.nullable().default(null),
  position: maybe(from),
});

/** A change of a watch; members left out stay as they are. */
export const watchChange = z.strictObject({
  name: maybe(name),
  filter: maybe(watchFilter),
  url: maybe(url.nullable()),
  paused: maybe(z.boolean('expected true or false')),
  position: maybe(from),
});
export type WatchChange = z.infer<typeof watchChange>;

/** The longest time for which two secrets are used: a week. */
const mostHours = 168;

export const secretRequest = z.strictObject({
  keepHours: z
    .number('expected a number of hours')
    .min(0, 'expected no negative number of hours')
    .max(mostHours, `expected at most ${String(mostHours)} hours`)
    .default(24)
    .meta({ description: 'For how long deliveries are signed by the secret before as well.' }),
});

export const watchStates = ['active', 'paused', 'parked'] as const;

const shape = {
  id: z.string(),
  name: z.string(),
  owner: z
    .string()
    .nullable()
    .meta({ description: 'Name and public part of the key that created it; null when AUTH is off.' }),
  createdAt: time,
  filter: watchFilter,
  url: z.string().nullable().meta({ description: 'Null when the watch has digests only.' }),
  state: z.enum(watchStates).meta({
    description: 'parked: deliveries failed too often, and wait for `POST /v1/watches/{id}/retry`.',
  }),
  position: position.meta({ description: 'Everything up to this position was delivered.' }),
  failures: count.meta({ description: 'Failed attempts in a row.' }),
  lastError: z.string().nullable(),
  nextAttemptAt: time.nullable().meta({ description: 'The time of the next attempt; null: at once.' }),
  deliveredAt: time.nullable().meta({ description: 'The time of the last delivery.' }),
  oldSecretUntil: time.nullable().meta({
    description: 'Until then deliveries are signed by the secret before, too; null: by one secret.',
  }),
};

export const watch = z.object(shape).meta({ id: 'Watch', description: 'A stored filter of changes.' });
export type Watch = z.infer<typeof watch>;

export const newWatch = z
  .object({
    ...shape,
    secret: z.string().meta({
      description: "The key of the deliveries' signatures (Standard Webhooks), shown only here.",
    }),
  })
  .meta({ id: 'NewWatch' });

export const watchPage = z.object({ watches: z.array(watch) }).meta({ id: 'Watches' });
