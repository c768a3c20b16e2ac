import { isUtf8 } from 'node:buffer';
import { problem, type Problem } from '../http/problems.ts';

/**
 * Bytes to a JSON value, or the problem with them. Nothing is repaired: neither encoding nor syntax; a byte order mark
 * is neither.
 */
export function parseJson(bytes: Buffer): { readonly value: unknown } | { readonly problem: Problem } {
  if (!isUtf8(bytes)) return { problem: problem('invalid-encoding', { detail: 'expected UTF-8' }) };
  try {
    const text = bytes.toString('utf8');
    // A byte order mark says what is known already.
    return { value: JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text) as unknown };
  } catch (error) {
    return {
      problem: problem('invalid-json', { detail: error instanceof Error ? error.message : String(error) }),
    };
  }
}
