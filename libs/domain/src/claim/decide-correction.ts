import { type Correction, isCorrection, type NewEvent, type RecordedEvent } from '../envelope/event.ts';
import type { FieldError } from '../envelope/field-error.ts';
import { wrongSubject } from '../envelope/parse-event.ts';
import type { Rejection } from '../envelope/rejection.ts';

/** What the journal knows of the events that a correction names. */
export interface KnownToCorrect {
  /** The event of `eventId`. */
  readonly claim: RecordedEvent | undefined;
  /** The event of `replacedBy`. */
  readonly replacement: RecordedEvent | undefined;
  /** The corrections in the claim's stream; others there do no harm. */
  readonly corrections: readonly RecordedEvent[];
}

/**
 * The correction as an event of the stream of what it corrects, or why it must not be recorded. A repetition of a
 * correction that is recorded already is no rejection: the journal answers it by its id.
 */
export function decideCorrection(correction: Correction, known: KnownToCorrect): NewEvent | Rejection {
  const { subject, ...event } = correction;
  const { claim, replacement, corrections } = known;
  const { eventId } = event.data;
  const replacedBy = event.type === 'ClaimRetracted' ? event.data.replacedBy : undefined;

  const unknown: FieldError[] = [];
  if (!claim) unknown.push(unknownEvent('/data/eventId', eventId));
  if (replacedBy !== undefined && !replacement) unknown.push(unknownEvent('/data/replacedBy', replacedBy));
  if (!claim || unknown.length > 0) return { code: 'claim-unknown', errors: unknown };

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
  const earlier = corrections.find(
    ({ id, type, data }) => type === 'ClaimRetracted' && id !== event.id && data.eventId === eventId,
  );
  if (earlier && !isDispute) {
    const detail = `${eventId} was retracted already, by ${earlier.id}`;
    return { code: 'claim-retracted', errors: [{ pointer: '/data/eventId', detail }] };
  }
  return { ...event, stream: claim.stream };
}

function unknownEvent(pointer: string, id: string): FieldError {
  return { pointer, detail: `expected the id of a recorded event: ${id} is not recorded` };
}
