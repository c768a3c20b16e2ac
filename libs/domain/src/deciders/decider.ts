import type { NewEvent } from '../events/event.ts';
import type { FieldError } from '../events/field-error.ts';

/** An event that is well-formed but must not be recorded; a value, not an exception. */
export interface Rejection {
  readonly code: 'partnership-unknown';
  readonly errors: readonly FieldError[];
}

/** The rules of one kind of stream. Pure: what a stream's events made of it, and what may follow. */
export interface Decider<State> {
  readonly initialState: State;
  evolve(state: State, event: NewEvent): State;
  /** The events to record, or why there are none. */
  decide(event: NewEvent, state: State): readonly NewEvent[] | Rejection;
}

export function isRejection(decision: readonly NewEvent[] | Rejection): decision is Rejection {
  return 'code' in decision;
}
