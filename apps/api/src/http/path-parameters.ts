import type { z } from 'zod';
import { fail, type ProblemCode } from './problems.ts';

/**
 * Path parameters → the type of `schema`. Throws the problem `code` for an invalid one, because nothing can exist under
 * it.
 */
export function parsePath<S extends z.ZodObject>(schema: S, path: unknown, code: ProblemCode): z.infer<S> {
  const parsed = schema.safeParse(path);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const given = (path as Readonly<Record<string, unknown>>)[String(issue?.path[0])];
  return fail(code, { detail: `${JSON.stringify(given)}; ${issue?.message ?? ''}` });
}
