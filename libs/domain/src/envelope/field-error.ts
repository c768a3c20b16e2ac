import type { z } from 'zod';

/** One thing that is wrong with posted data. */
export interface FieldError {
  /** JSON pointer (RFC 6901) to it; '' is the whole. */
  readonly pointer: string;
  /** The expected value, in plain words. */
  readonly detail: string;
}

/** More errors than this are not listed. */
export const maxErrors = 50;

export function pointerTo(path: readonly PropertyKey[]): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** Zod's own issues in plain words; issues of our own checks bring theirs. */
export function plainWords(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? `is required: ${wanted(issue.expected)}` : wanted(issue.expected);
    case 'invalid_value':
      return issue.values.length === 1
        ? `expected ${JSON.stringify(issue.values[0])}`
        : `expected one of ${issue.values.join(', ')}`;
    case 'invalid_union':
      return Array.isArray(issue.options) ? `expected one of ${issue.options.join(', ')}` : 'is not valid';
    case 'too_big':
      return `expected at most ${issue.maximum}`;
    case 'too_small':
      return `expected at least ${issue.minimum}`;
    default:
      return 'is not valid';
  }
}

/** The issues of a refused value as field errors: one for each unknown field, at most `maxErrors`. */
export function fieldErrors(
  issues: readonly z.core.$ZodIssue[],
  unknownField: (path: readonly PropertyKey[]) => string,
): FieldError[] {
  return issues
    .flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => [...issue.path, key]).map((path) => ({ path, detail: unknownField(path) }))
        : [{ path: issue.path, detail: issue.message }],
    )
    .slice(0, maxErrors)
    .map(({ path, detail }) => ({ pointer: pointerTo(path), detail }));
}

function wanted(expected: string): string {
  const words: Record<string, string> = {
    string: 'expected a string',
    number: 'expected a number',
    int: 'expected a whole number',
    array: 'expected a list',
    object: 'expected an object',
  };
  return words[expected] ?? `expected ${expected}`;
}
