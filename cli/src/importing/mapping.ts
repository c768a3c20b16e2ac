import { z } from 'zod';
import type { Mapping } from '@sovereign-pipeline/client/rows';
import { UserError } from '../stop-request.ts';

const path = z
  .string()
  .regex(
    /^[a-zA-Z]+(\[\d?\])?(\.[a-zA-Z]+(\[\d?\])?)*$/,
    'expected a field of an event such as company, parties[].company or evidence[0].url',
  );
const value = z.union([z.string(), z.number(), z.boolean()]);

/** How the cells of a row make an event. */
const schema = z.strictObject({
  /** Which column is which field; a column that is not named is left out. */
  columns: z.record(z.string(), path).optional(),
  /** What every event has, unless a row says otherwise. */
  always: z.record(path, value).optional(),
  /** By field: written values, and what they mean. */
  values: z.record(path, z.record(z.string(), value)).optional(),
  /** What stands between the items of a list in one cell. */
  split: z.string().min(1).default(';'),
  /** How days are written, such as DD.MM.YYYY. */
  dates: z
    .string()
    .regex(/^(?=.*DD)(?=.*MM)(?=.*YYYY)[DMY./ -]+$/, 'expected DD, MM and YYYY, such as DD.MM.YYYY')
    .optional(),
});
/** Throws a UserError that names the fault. */
export function readMapping(text: string, file: string): Mapping {
  const parsed = schema.safeParse(jsonOf(text, file));
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map((issue) => `${issue.path.join(' / ')}: ${issue.message}`);
  throw new UserError(`${file} is no mapping:\n  ${wrong.join('\n  ')}`);
}

function jsonOf(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new UserError(`${file} is no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}
