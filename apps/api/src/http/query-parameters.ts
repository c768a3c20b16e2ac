import { isMarket, type Moment, readDate, stages } from '@sovereign-pipeline/domain';
import { timelineCursor } from '@sovereign-pipeline/read-models';
import { z } from 'zod';
import { fail } from './problems.ts';

const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,16}$/, `expected a whole number from ${String(least)} to ${String(most)}`)
    .transform(Number)
    .refine(
      (value) => value >= least && value <= most,
      `expected a whole number from ${String(least)} to ${String(most)}`,
    );

const text = z
  .string()
  .min(1, 'expected some text')
  .max(256, 'expected at most 256 characters')
  .regex(/^\P{Cc}*$/u, 'expected no control characters');

/**
 * A time as events have it, in UTC with microseconds; a day stands for its end; a number is a position. Whatever lies beyond what PostgreSQL and
 * RFC 3339 can write in UTC is refused.
 */
const instant = z.string().transform((given, context): string | number => {
  if (/^\d{1,15}$/.test(given)) return Number(given);
  const read = inMicroseconds(given);
  if (typeof read === 'string') return read;
  context.addIssue({ code: 'custom', message: read.expected });
  return z.NEVER;
});

const rfc3339 = z.union([z.iso.datetime({ offset: true }), z.iso.date()]);
const aTime =
  'expected a time in RFC 3339 such as 2026-11-23T15:58:32.123456Z, a day such as 2026-11-23, or a position of the journal';

function inMicroseconds(given: string): string | { readonly expected: string } {
  const text = given.toUpperCase();
  if (!rfc3339.safeParse(text).success)
    return {
      expected: /T.* \d\d:\d\d$/.test(text) ? `${aTime}; a + must be written as %2B in an address` : aTime,
    };
  const fraction = /\.(\d+)/.exec(text)?.[1] ?? '';
  const utc = text.includes('T')
    ? new Date(text.replace(/\.\d+/, '')).toISOString().slice(0, -5)
    : `${text}T23:59:59`;
  if (!/^\d{4}-/.test(utc) || utc.startsWith('0000'))
    return { expected: `${aTime}, in UTC within the years 0001 to 9999` };
  return `${utc}.${(text.includes('T') ? fraction : '999999').slice(0, 6).padEnd(6, '0')}Z`;
}

const edtf = z.string().superRefine((value, context) => {
  const read = readDate(value);
  if (typeof read === 'string') context.addIssue({ code: 'custom', message: read });
});

/** The query parameters that calls share. Each parameter may be given once. */
export const parameters = {
  /** A position of the journal. */
  position: wholeNumber(0, Number.MAX_SAFE_INTEGER),
  limit: wholeNumber(1, 1_000).default(100),
  /** Of the lists of an answer that is mostly wanted whole. */
  wholeLimit: wholeNumber(1, 1_000).default(1_000),
  text,
  /** The moment that an answer is of: in the world, in print, and in the record. */
  moment: {
    asOf: edtf.optional(),
    publishedBy: edtf.optional(),
    knownAt: instant.optional(),
  },
  timelineCursor: z.string().transform((value, context) => {
    const cursor = timelineCursor(value);
    if (cursor === undefined)
      context.addIssue({ code: 'custom', message: 'expected the cursor of the Link of the page before' });
    return cursor ?? z.NEVER;
  }),
  stage: z.enum(stages, `expected one of ${stages.join(', ')}`),
  market: z
    .string()
    .refine(
      isMarket,
      'expected an ISO 3166-1 country (PH), a UN M49 region (035) or a grouping (middle-east)',
    ),
};

/** Without what was not asked for. */
export function momentOf({
  asOf,
  publishedBy,
  knownAt,
}: { [Key in keyof Moment]?: Moment[Key] | undefined }): Moment {
  return {
    ...(asOf !== undefined && { asOf }),
    ...(publishedBy !== undefined && { publishedBy }),
    ...(knownAt !== undefined && { knownAt }),
  };
}

/** Whether an answer is of now, and no other moment is asked for. */
export const isNow = (moment: Readonly<Record<string, unknown>>): boolean =>
  Object.values(moment).every((value) => value === undefined);

/** Query string → parameters of `shape`; throws `invalid-query` naming each parameter that is unknown or wrong. */
export function parseQuery<S extends z.ZodRawShape>(shape: S, query: unknown): z.infer<z.ZodObject<S>> {
  const parsed = z.strictObject(shape).safeParse(query);
  if (parsed.success) return parsed.data;
  return fail('invalid-query', {
    errors: parsed.error.issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((parameter) => ({
            parameter,
            detail: `unknown; expected one of ${Object.keys(shape).join(', ') || 'none'}`,
          }))
        : [
            {
              parameter: String(issue.path[0] ?? ''),
              detail: issue.code === 'invalid_type' ? 'expected one value' : issue.message,
            },
          ],
    ),
  });
}
