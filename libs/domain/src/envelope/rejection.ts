import type { NewEvent } from './event.ts';
import type { FieldError } from './field-error.ts';

/**
 * - `partnership-unknown`: the first word of a partnership does not say who and what for;
 * - `claim-unknown`: a correction names an event that is not recorded;
 * - `claim-retracted`: what is to be retracted was retracted already;
 * - `not-a-claim`: a correction of an event that cannot be corrected, or that cannot replace one;
 * - `invalid-event`: the posted subject is not the stream that the event belongs to.
 */
export type RejectionCode =
  'partnership-unknown' | 'claim-unknown' | 'claim-retracted' | 'not-a-claim' | 'invalid-event';

/** An event that is well-formed but must not be recorded; a value, not an exception. */
export interface Rejection {
  readonly code: RejectionCode;
  readonly errors: readonly FieldError[];
}

export function isRejection(decision: readonly NewEvent[] | NewEvent | Rejection): decision is Rejection {
  return 'code' in decision;
}
