import {
  type Correction,
  type EventType,
  isClaim,
  isCorrection,
  type NewEvent,
  type RecordedEvent,
} from '../envelope/event.ts';
import type { FieldError } from '../envelope/field-error.ts';
import { wrongSubject } from '../envelope/parse-event.ts';
import type { Rejection } from '../envelope/rejection.ts';

/** What a decision needs to know of an event that a correction names. */
export type NamedEvent<T extends EventType = EventType> = T extends EventType
  ? Pick<RecordedEvent<T>, 'id' | 'type' | 'stream'>
  : never;

/** What the journal knows of the events that a correction names. */
export interface KnownToCorrect {
  /** The event of `eventId`. */
  readonly claim: NamedEvent | undefined;
  /** The event of `replacedBy`. */
  readonly replacement: NamedEvent | undefined;
  /** The id of the event that retracts what `eventId` names. */
  readonly retraction: string | undefined;
}

/**
 * The correction as an event of the stream of what it corrects, or why it must not be recorded. A repetition of a
 * correction that is recorded already is no rejection: the journal answers it by its id.
 */
export function decideCorrection(correction: Correction, known: KnownToCorrect): NewEvent | Rejection {
  const { subject, ...event } = correction;
  const { claim, replacement, retraction } = known;
  const { eventId } = event.data;
  const replacedBy = event.type === 'ClaimRetracted' ? event.data.replacedBy : undefined;

  const unknown: FieldError[] = [];
  if (!claim) unknown.push(unknownEvent('/data/eventId', eventId));
  if (replacedBy !== undefined && !replacement) unknown.push(unknownEvent('/data/replacedBy', replacedBy));
  if (!claim || unknown.length > 0) return { code: 'claim-unknown', errors: unknown };

  if (isErasure(claim)) return erased('/data/eventId', eventId);
  if (replacement && isErasure(replacement)) return erased('/data/replacedBy', replacement.id);
  const isDispute = event.type === 'ClaimDisputed';
  if (claim.type === 'ClaimRetracted' || (isDispute && isCorrection(claim))) {
    const detail = isDispute
      ? `expected the id of a claim: ${eventId} is a correction (${claim.type}), which is not disputed`
      : `expected the id of a claim or of a dispute: ${eventId} is a retraction, which is not retracted; record the claim anew`;
    return { code: 'not-a-claim', errors: [{ pointer: '/data/eventId', detail }] };
  }
  if (replacement && isCorrection(replacement)) {
    const detail = `expected the id of a claim: ${replacement.id} is a correction (${replacement.type})`;
    return { code: 'not-a-claim', errors: [{ pointer: '/data/replacedBy', detail }] };
  }
  if (subject !== undefined && subject !== claim.stream) {
    return { code: 'invalid-event', errors: [wrongSubject(claim.stream)] };
  }
  if (retraction !== undefined && retraction !== event.id && !isDispute) {
    const detail = `${eventId} was retracted already, by ${retraction}`;
    return { code: 'claim-retracted', errors: [{ pointer: '/data/eventId', detail }] };
  }
  return { ...event, stream: claim.stream };
}

const isErasure = (event: NamedEvent): boolean => !isClaim(event) && !isCorrection(event);

const erased = (pointer: string, id: string): Rejection => ({
  code: 'not-a-claim',
  errors: [{ pointer, detail: `expected the id of a claim: ${id} is an erasure` }],
});

function unknownEvent(pointer: string, id: string): FieldError {
  return { pointer, detail: `expected the id of a recorded event: ${id} is not recorded` };
}
