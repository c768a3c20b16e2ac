import type { NewEvent } from './event.ts';
import type { FieldError } from './field-error.ts';

/**
 * - `partnership-unknown`: the first word of a partnership lacks its parties or purpose;
 * - `claim-unknown`: a correction names an event that is not recorded;
 * - `claim-retracted`: the claim to retract is retracted already;
 * - `not-a-claim`: a correction of an event that cannot be corrected, or cannot replace one;
 * - `invalid-event`: the posted subject is not the stream of the event.
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
