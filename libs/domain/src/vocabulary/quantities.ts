import { z } from 'zod';
import { list, maybe, string, text } from './fields.ts';
import { amountKinds, capacityUnits } from './terms.ts';

// Numbers as sources give them: a least and a most, equal when the source names one number, and the source's own words.

const number = z
  .number()
  .refine((value) => value >= 0, { error: 'expected a number of 0 or more' })
  .meta({ minimum: 0 });

/** A number is given as both bounds; `more than` leaves out the upper one, `up to` the lower one. */
const range = {
  min: maybe(number.meta({ description: 'The minimum; equal to max for a single number.' })),
  max: maybe(number.meta({ description: 'The maximum; equal to min for a single number.' })),
  text: maybe(text(200).meta({ description: "The source's words.", examples: ['more than 260,000 GPUs'] })),
};

interface Range {
  readonly min?: number;
  readonly max?: number;
  readonly text?: string;
}

const saysSomething = ({ min, max, text }: Range): boolean =>
  min !== undefined || max !== undefined || text !== undefined;
const isInOrder = ({ min = 0, max = Infinity }: Range): boolean => min <= max;

const nothing = 'expected at least one of min, max, text';
const backwards = { path: ['max'], error: 'expected a max that is not less than min' };

/** ISO 4217, those that are not in use any more included. */
const currencies: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

const currency = string(3)
  .refine((code) => currencies.has(code), {
    error: ({ input }) =>
      'expected an ISO 4217 currency code such as USD' +
      (currencies.has(String(input).toUpperCase()) ? `; did you mean ${String(input).toUpperCase()}?` : ''),
  })
  .meta({ pattern: '^[A-Z]{3}$', description: 'ISO 4217.', examples: ['USD', 'KRW', 'SAR'] });

export const amounts = list(
  z
    .strictObject({ what: z.enum(amountKinds), currency, ...range })
    .refine(saysSomething, { error: nothing })
    .refine(isInOrder, backwards),
  20,
).meta({
  description: 'Sums of money, in units of their currencies.',
  examples: [[{ what: 'investment', currency: 'USD', min: 10_000_000_000, max: 10_000_000_000 }]],
});

export const capacity = list(
  z
    .strictObject({
      what: maybe(text(200).meta({ description: 'Of what.', examples: ['Blackwell GPUs'] })),
      unit: z.enum(capacityUnits),
      ...range,
    })
    .refine(saysSomething, { error: nothing })
    .refine(isInOrder, backwards),
  20,
).meta({
  description: 'Quantities built, supplied or used.',
  examples: [[{ what: 'Blackwell GPUs', unit: 'gpu', min: 260_000 }]],
});
