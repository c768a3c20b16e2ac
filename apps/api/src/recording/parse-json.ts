import { isUtf8 } from 'node:buffer';
import { problem, type Problem } from '../http/problems.ts';
import { doubledMember } from './doubled-members.ts';

/**
 * Bytes to a JSON value, or the problem with them. Nothing is repaired: neither encoding nor syntax; a byte order mark
 * is neither.
 */
export function parseJson(bytes: Buffer): { readonly value: unknown } | { readonly problem: Problem } {
  if (!isUtf8(bytes)) return { problem: problem('invalid-encoding', { detail: 'expected UTF-8' }) };
  try {
    const whole = bytes.toString('utf8');
    // A byte order mark says what is known already.
    const text = whole.startsWith('\uFEFF') ? whole.slice(1) : whole;
    const value = JSON.parse(text) as unknown;
    const pointer = doubledMember(text, value);
    return pointer === undefined ? { value } : { problem: doubled(pointer) };
  } catch (error) {
    return {
      problem: problem('invalid-json', { detail: error instanceof Error ? error.message : String(error) }),
    };
  }
}

const doubled = (pointer: string): Problem =>
  problem('invalid-json', {
    detail: `the member ${pointer} is given twice`,
    errors: [{ pointer, detail: 'expected once: a member that is given twice means two things' }],
  });
