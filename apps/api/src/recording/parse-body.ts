import { pointerTo } from '@sovereign-pipeline/domain';
import { z } from 'zod';
import { fail } from '../http/problems.ts';
import { type EventBody, parseJson } from './event-body.ts';

/**
 * A body → the type of `schema`; no body counts as `{}`. Throws `invalid-request`, which names each unknown or wrong
 * field.
 */
export function parseBody<S extends z.ZodRawShape>(
  schema: z.ZodObject<S>,
  body: EventBody | undefined,
): z.infer<z.ZodObject<S>> {
  const parsed = schema.safeParse(body === undefined ? {} : valueOf(body));
  if (parsed.success) return parsed.data;
  const known = Object.keys(schema.shape);
  const expected = `; expected ${known.join(', ') || 'none'}${known.length > 0 ? ', or nothing' : ''}`;
  return fail('invalid-request', {
    errors: parsed.error.issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => ({
            pointer: pointerTo([...issue.path, key]),
            detail: `unknown field${issue.path.length === 0 ? expected : ''}`,
          }))
        : [
            {
              pointer: pointerTo(issue.path),
              detail: issue.path.length === 0 ? 'expected an object' : issue.message,
            },
          ],
    ),
  });
}

function valueOf(body: EventBody): unknown {
  if (body.kind !== 'one')
    return fail('invalid-request', { errors: [{ pointer: '', detail: 'expected an object' }] });
  const json = parseJson(body.bytes);
  return 'problem' in json ? fail(json.problem.code, json.problem) : json.value;
}
