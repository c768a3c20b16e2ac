import { isUtf8 } from 'node:buffer';
import { problem, type Problem } from '../http/problems.ts';

/** Bytes to a JSON value, or the problem with them. Nothing is repaired: neither encoding nor syntax. */
export function parseJson(bytes: Buffer): { readonly value: unknown } | { readonly problem: Problem } {
  if (!isUtf8(bytes)) return { problem: problem('invalid-encoding', { detail: 'expected UTF-8' }) };
  try {
    return { value: JSON.parse(bytes.toString('utf8')) as unknown };
  } catch (error) {
    return {
      problem: problem('invalid-json', { detail: error instanceof Error ? error.message : String(error) }),
    };
  }
}
