import type { NewEvent } from './event.ts';
import { schemaVersion, streamOf } from './event.ts';
import { type FieldError, fieldErrors, plainWords } from './field-error.ts';
import { postedEvent } from './posted-event.ts';
import { excess } from './size-limits.ts';

/** A posted event: what it says, or everything that is wrong with it. */
export type Parsed =
  | { readonly ok: true; readonly event: NewEvent; readonly expectedVersion?: number }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

/** Attributes that the service alone gives out. */
const setByTheService = new Map<PropertyKey, string>([
  ['time', 'is set by the service when it records the event: say when it happened in data.occurred'],
  ['position', 'is set by the service'],
  ['streamversion', 'is set by the service: say which version you expect in expectedversion'],
  ['schemaversion', 'is set by the service'],
]);

/**
 * Reads a JSON value as a posted CloudEvent (structured mode; only `type` and `data` are needed) and fills in the rest.
 * `data` stays as posted. `newId` is called only when there is no `id`. Never throws.
 */
export function parseEvent(input: unknown, newId: () => string): Parsed {
  const tooLarge = excess(input);
  if (tooLarge) return { ok: false, errors: [tooLarge] };

  const read = postedEvent.safeParse(input, { error: plainWords });
  if (!read.success) return { ok: false, errors: fieldErrors(read.error.issues, unknownField) };

  const posted = read.data;
  const id = posted.id ?? newId();
  // The schema has checked `data` and changes nothing in it: what is kept is what was posted, in its order.
  const { data } = input as Pick<NewEvent, 'data'>;
  const stream = streamOf({ id, type: posted.type, data });
  if (posted.subject !== undefined && posted.subject !== stream) {
    return {
      ok: false,
      errors: [{ pointer: '/subject', detail: `expected the stream of this event, ${stream}` }],
    };
  }
  if (posted.tracestate !== undefined && posted.traceparent === undefined) {
    return { ok: false, errors: [{ pointer: '/tracestate', detail: 'expected a traceparent beside it' }] };
  }
  const event = {
    id,
    type: posted.type,
    source: posted.source ?? '/sovereign-pipeline/api',
    stream,
    data,
    correlationid: posted.correlationid ?? id,
    causationid: posted.causationid ?? id,
    schemaversion: schemaVersion,
    ...(posted.traceparent !== undefined && { traceparent: posted.traceparent }),
    ...(posted.tracestate !== undefined && { tracestate: posted.tracestate }),
  } as NewEvent;
  return posted.expectedversion === undefined
    ? { ok: true, event }
    : { ok: true, event, expectedVersion: posted.expectedversion };
}

function unknownField([first = '']: readonly PropertyKey[]): string {
  return setByTheService.get(first) ?? 'unknown field';
}
