import {
  attributions,
  dateCharacters,
  extent,
  isMarket,
  marketProblem,
  maxDateLength,
  type Moment,
  readDate,
  stages,
} from '@sovereign-pipeline/domain';
import { timelineCursor } from '@sovereign-pipeline/read-models';
import { z } from 'zod';
import { fail, type ProblemPart } from './problems.ts';
import { inMicroseconds } from './instants.ts';

export const described = (description: string) => ({ param: { description } });

/** Off unless it is `true`. */
export const offByDefault = (description: string) =>
  z
    .enum(['true', 'false'], 'expected true or false')
    .default('false')
    .transform((given) => given === 'true')
    .meta({ override: { default: false }, param: { description } });

export const wholeNumber = (least: number, most: number) => {
  const error = `expected a whole number from ${String(least)} to ${String(most)}`;
  return z.preprocess(
    (given) => (typeof given === 'string' && /^\d{1,16}$/.test(given) ? Number(given) : Number.NaN),
    z.int(error).min(least, error).max(most, error),
  );
};

export const repeatable = <T extends z.ZodType>(item: T, most: number) =>
  z
    .preprocess(
      (given: unknown): unknown => (Array.isArray(given) ? given : [given]),
      z.array(item).max(most, `expected at most ${String(most)} of them`),
    )
    .optional();

/** A parameter that may be repeated: any of its values will do. */
export const several = <T extends z.ZodType>(item: T, description: string, most = 50) =>
  repeatable(item, most).meta(described(`${description} Repeated: any of several.`));

/** As `several`, for the words of a vocabulary. */
export const severalOf = <const T extends readonly string[]>(words: T, description: string) =>
  several(z.enum(words, `expected one of ${words.join(', ')}`), description);

export const flag = (description: string) =>
  z
    .preprocess(
      (given) => (given === 'true' ? true : given === 'false' ? false : given),
      z.boolean('expected true or false'),
    )
    .optional()
    .meta(described(description));

export const rollup = (description: string) =>
  z.literal('parent', 'expected parent').optional().meta(described(description));

const text = z
  .string()
  .min(1, 'expected some text')
  .max(256, 'expected at most 256 characters')
  // \P{Cc}, so that tools of other languages can read it as well.
  // eslint-disable-next-line no-control-regex
  .regex(/^[^\u0000-\u001f\u007f-\u009f]*$/u, 'expected no control characters');

/**
 * A time as in events, in UTC with microseconds; a day stands for its `timeOfDay`; a number is a position. Times that
 * PostgreSQL and RFC 3339 cannot write in UTC are refused.
 */
const instantAt = (timeOfDay: string) =>
  z.string().transform((given, context): string | number => {
    if (/^\d{1,15}$/.test(given)) return Number(given);
    const read = inMicroseconds(given, timeOfDay);
    if (typeof read === 'string') return read;
    context.addIssue({ code: 'custom', message: read.expected });
    return z.NEVER;
  });
const instant = instantAt('T23:59:59.999999');

const endOfTime = '9999-12-31T23:59:59.999999Z';

/**
 * The present second, or a later one, becomes the end of time, so that all recorded events count as known, even those
 * that a clock dated ahead.
 */
function withAllKnown(knownAt: string | number): string | number {
  if (typeof knownAt === 'number') return knownAt;
  const digits = knownAt.endsWith('.000000Z')
    ? 'yyyy-mm-ddThh:mm:ss'.length
    : 'yyyy-mm-ddThh:mm:ss.mmm'.length;
  const now = new Date().toISOString();
  return knownAt.slice(0, digits) >= now.slice(0, digits) ? endOfTime : knownAt;
}

/**
 * The query for the rest of an answer. If it was for everything known, it becomes one for what had been recorded up to
 * `position`, because more will be known by the time the rest is requested.
 */
export const countingTheSame = (
  query: unknown,
  { knownAt }: { readonly knownAt?: Moment['knownAt'] | undefined },
  position: number,
): object => ({ ...(query as object), ...(knownAt === endOfTime && { knownAt: String(position) }) });

export const expectedCursor = 'expected the cursor of the Link of the page before';
export const cursorDescription = 'Where the page starts: from the `Link` of the page before.';

const edtf = z
  .string()
  .superRefine((value, context) => {
    const read = readDate(value);
    if (typeof read === 'string') context.addIssue({ code: 'custom', message: read });
  })
  .meta({
    pattern: dateCharacters.source,
    maxLength: maxDateLength,
    examples: ['2024-06-25', '2024-06', '2024'],
  });

/** Today, or a later date, becomes the end of time, so that claims that a clock dated ahead count, too. */
const momentary = edtf.transform((date) => {
  const covers = extent(date);
  return covers === undefined || covers.to < Date.now() ? date : endOfTime.slice(0, 'yyyy-mm-dd'.length);
});

const position = wholeNumber(0, Number.MAX_SAFE_INTEGER).meta({ description: 'A position of the journal.' });

/** A number of 0 or more. */
export const number = z.preprocess(
  (given) =>
    typeof given === 'string' && /^\d{1,18}(?:\.\d{1,6})?$/.test(given) ? Number(given) : Number.NaN,
  z.number('expected a number such as 1000000000').min(0),
);

/** The size of a page. The default is set by hand, because Zod documents none for a value that it converts. */
const pageSize = (otherwise: number, description: string) =>
  wholeNumber(1, 1_000)
    .default(otherwise)
    .meta({ ...described(description), override: { default: otherwise } });

export const marketCode = z.string().refine(isMarket, { error: ({ input }) => marketProblem(String(input)) });

/** The query parameters that several calls share: their checks and their descriptions. Each may be given once. */
export const parameters = {
  position,
  date: edtf.optional(),
  /** A time, or the end of a day. */
  endOf: instant
    .optional()
    .meta({ override: { examples: ['2026-11-23', '2026-11-23T15:58:32.123456Z', '12'] } }),
  /** The same, or undefined if that is now or later. */
  pastEndOf: instant
    .transform((given) => (withAllKnown(given) === endOfTime ? undefined : given))
    .optional()
    .meta({ override: { examples: ['2026-11-23', '2026-11-23T15:58:32.123456Z', '12'] } }),
  /** A time, or the beginning of a day. */
  startOf: instantAt('T00:00:00.000000')
    .optional()
    .meta({ override: { examples: ['2026-11-23', '2026-11-23T15:58:32.123456Z', '12'] } }),
  after: position
    .optional()
    .meta(
      described(
        'Answer from read models that include this position: a recorder reads their own writes. Waits up to 5 s.',
      ),
    ),
  limit: pageSize(
    100,
    'The maximum number of entries of a page. A page also ends at about 512 KiB; its `Link` leads ' +
      'to the next.',
  ),
  /** For lists in an answer that clients mostly want whole. */
  wholeLimit: pageSize(1_000, 'The maximum number of entries of a page; the `Link` leads to the next.'),
  /** For pages that people read. */
  fewLimit: pageSize(20, 'The maximum number of entries.'),
  steps: wholeNumber(1, 3)
    .default(1)
    .meta({
      ...described('How many ties away from the company: 1 to 3.'),
      override: { default: 1 },
    }),
  ties: pageSize(200, 'The maximum number of ties.'),
  text,
  cursor: text.optional().meta(described(cursorDescription)),
  timelineCursor: z
    .string()
    .transform((value, context) => {
      const cursor = timelineCursor(value);
      if (cursor === undefined) context.addIssue({ code: 'custom', message: expectedCursor });
      return cursor ?? z.NEVER;
    })
    .optional()
    .meta({ override: { pattern: '^-?\\d{1,16}_\\d{1,16}$' } })
    .meta(described(cursorDescription)),
  /** The moment that an answer is about: in the world, in print, and in the record. */
  moment: {
    asOf: momentary.optional().meta({
      ...described(
        'The state of the world at the end of that date (EDTF): counts claims of what had happened ' +
          'by then. A claim without a date counts from its first publication, else from its ' +
          'recording.',
      ),
    }),
    publishedBy: momentary.optional().meta({
      ...described(
        'What could be read by the end of that date (EDTF): counts claims, disputes and evidence ' +
          'published by then; those without a date of publication, recorded by then. The parties of a ' +
          'partnership that none of these names are known from all that was recorded.',
      ),
    }),
    knownAt: instant
      .transform(withAllKnown)
      .optional()
      .meta({
        override: { examples: ['2026-11-23', '2026-11-23T15:58:32.123456Z', '12'] },
        ...described(
          'What was known then: counts events recorded by that time (RFC 3339), by the end of that ' +
            'day, or up to that position of the journal. From now on: all events.',
        ),
      }),
    publisher: several(
      text,
      'Only evidence of this outlet, chosen before anything is assessed. Identities and retractions stay.',
    ),
    withoutPublisher: several(
      text,
      'Without evidence of this outlet and its copies, left out before anything is assessed.',
    ),
    minReliability: z
      .enum(['A', 'B', 'C', 'D', 'E'], 'expected one of A, B, C, D, E')
      .optional()
      .meta(
        described(
          'Only evidence of at least this grade (Admiralty code); no grade, and F, stand between C and D.',
        ),
      ),
    attribution: severalOf(attributions, 'Only evidence with this attribution.'),
  },
  stage: z
    .enum(stages, `expected one of ${stages.join(', ')}`)
    .optional()
    .meta(described('Only partnerships at this stage.')),
  market: marketCode.meta({ examples: ['035'] }),
};

/** Splits a query into its moment and the rest. */
export function momentIn<Q extends { [Key in keyof Moment]?: Moment[Key] | undefined }>({
  asOf,
  publishedBy,
  knownAt,
  publisher,
  withoutPublisher,
  minReliability,
  attribution,
  ...rest
}: Q) {
  const moment = { asOf, publishedBy, knownAt, publisher, withoutPublisher, minReliability, attribution };
  return { moment: momentOf(moment), ...rest };
}

/** Drops parameters that are not given. */
export const momentOf = (asked: { [Key in keyof Moment]?: Moment[Key] | undefined }): Moment =>
  Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));

/** Whether an answer is about now, from all sources. */
export const isNow = (moment: { [Key in keyof Moment]?: Moment[Key] | undefined }): boolean =>
  Object.values(moment).every((value) => value === undefined);

/** Query string → parameters by `schema`. Throws `invalid-query`, which names each unknown or wrong parameter. */
export function parseQuery<S extends z.ZodObject>(schema: S, query: unknown): z.infer<S> {
  const parsed = schema.safeParse(query);
  if (parsed.success) return parsed.data;
  const given = query as Readonly<Record<string, unknown>>;
  return fail('invalid-query', {
    errors: parsed.error.issues.flatMap((issue): ProblemPart | ProblemPart[] =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((parameter) => ({
            parameter,
            detail: `unknown; expected one of ${Object.keys(schema.shape).join(', ') || 'none'}`,
          }))
        : partOf(issue, given, 'with' in schema.shape),
    ),
  });
}

const partOf = (
  { path: [name, item], code, message }: z.core.$ZodIssue,
  given: Readonly<Record<string, unknown>>,
  takesOthers: boolean,
): ProblemPart => {
  const parameter = String(name ?? '');
  const isRepeated = Array.isArray(given[parameter]) && item === undefined && code !== 'too_big';
  const others = takesOthers && parameter === 'company' ? '; `with` takes what else has to take part' : '';
  return { parameter, detail: isRepeated ? `expected one value${others}` : message };
};
