import { isMarket, stages } from '@sovereign-pipeline/domain';
import { z } from 'zod';
import { fail } from '../problems.ts';

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

/** The query parameters that calls share. Each parameter may be given once. */
export const parameters = {
  /** A position of the journal. */
  position: wholeNumber(0, Number.MAX_SAFE_INTEGER),
  limit: wholeNumber(1, 1_000).default(100),
  text,
  stage: z.enum(stages, `expected one of ${stages.join(', ')}`),
  market: z
    .string()
    .refine(
      isMarket,
      'expected an ISO 3166-1 country (PH), a UN M49 region (035) or a grouping (middle-east)',
    ),
};

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
