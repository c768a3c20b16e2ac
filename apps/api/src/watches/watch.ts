import { answerFields, changeKinds, comparedViews, isMarket } from '@sovereign-pipeline/domain';
import { z } from 'zod';
import type { ChangeFilter } from '../feed/change-filter.ts';

const { count, position, time } = answerFields;
const maybe = z.exactOptional;

const text = (most: number) =>
  z
    .string('expected some text')
    .regex(/^[^\p{Cc}\p{Cs}]+$/u, 'expected some text without control characters')
    .max(most, `expected at most ${String(most)} characters`);

/** Which changes a watch is for: all that are left out. */
export const watchFilter = z.strictObject({
  company: maybe(text(256).meta({ description: 'That this company takes part in: a name or an id.' })),
  market: maybe(
    z
      .string()
      .refine(
        isMarket,
        'expected an ISO 3166-1 country (PH), a UN M49 region (035) or a grouping (middle-east)',
      )
      .meta({ description: 'For this market; a region includes its countries.' }),
  ),
  view: maybe(z.enum(comparedViews, `expected one of ${comparedViews.join(', ')}`)),
  partnership: maybe(text(300).meta({ description: 'Of this partnership: its id.' })),
  kinds: maybe(
    z
      .array(z.enum(changeKinds, `expected some of ${changeKinds.join(', ')}`))
      .min(1)
      .max(changeKinds.length)
      .meta({ description: 'Something of these became of it.' }),
  ),
  newerThanDays: maybe(
    z.int('expected a whole number of days').min(0).max(36_500).meta({
      description:
        'Because of a fact that is said to have happened at most so many days before it was recorded: old facts that are filled in change nothing here. One without a date goes by when it was published, else recorded.',
    }),
  ),
}) satisfies z.ZodType<WatchFilter>;

export interface WatchFilter extends ChangeFilter {
  readonly newerThanDays?: number | undefined;
}

const name = text(100);
const url = text(2_000).meta({
  description:
    'Where deliveries go: an http or https address. One inside the network of the host is refused, unless WATCH_ALLOW_PRIVATE allows it.',
  format: 'uri',
});
const from = z
  .int('expected a position of the journal')
  .min(0, 'expected a position of the journal')
  .meta({ description: 'Deliver what changed after this position.' });

/** What a watch is made of. */
export const watchRequest = z.strictObject({
  name,
  filter: watchFilter.default({}),
  url: url.nullable().default(null),
  position: maybe(from),
});

/** What may be changed of it; what is left out stays. */
export const watchChange = z.strictObject({
  name: maybe(name),
  filter: maybe(watchFilter),
  url: maybe(url.nullable()),
  paused: maybe(z.boolean('expected true or false')),
  position: maybe(from),
});
export type WatchChange = z.infer<typeof watchChange>;

export const watchStates = ['active', 'paused', 'parked'] as const;

const shape = {
  id: z.string(),
  name: z.string(),
  owner: z
    .string()
    .nullable()
    .meta({ description: 'Whose key made it, name and public part; null: nobody was asked who they are.' }),
  createdAt: time,
  filter: watchFilter,
  url: z.string().nullable().meta({ description: 'Null: it has digests alone.' }),
  state: z.enum(watchStates).meta({
    description: 'parked: it failed too often, and waits for `POST /v1/watches/{id}/retry`.',
  }),
  position: position.meta({ description: 'Up to there everything was delivered.' }),
  failures: count.meta({ description: 'Attempts in a row that failed.' }),
  lastError: z.string().nullable(),
  nextAttemptAt: time.nullable().meta({ description: 'Not before then; null: at once.' }),
  deliveredAt: time.nullable().meta({ description: 'When something was delivered last.' }),
};

export const watch = z
  .object(shape)
  .meta({ id: 'Watch', description: 'A filter of changes that somebody keeps.' });
export type Watch = z.infer<typeof watch>;

export const newWatch = z
  .object({
    ...shape,
    secret: z.string().meta({
      description: 'What deliveries are signed by (Standard Webhooks): shown this once.',
    }),
  })
  .meta({ id: 'NewWatch' });

export const watchPage = z.object({ watches: z.array(watch) }).meta({ id: 'Watches' });
