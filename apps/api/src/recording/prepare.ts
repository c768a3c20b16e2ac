import {
  decideClaim,
  isRejection,
  parseEvent,
  type Correction,
  type Rejection,
  type TraceContext,
} from '@sovereign-pipeline/domain';
import { type EncodedRequest, encodeRequest } from '@sovereign-pipeline/journal';
import { v7 as uuidv7 } from 'uuid';
import { problem, type Problem } from '../http/problems.ts';

/** A posted event as it can be appended, or what is wrong with it in itself. */
export type Prepared =
  | { readonly problem: Problem }
  | { readonly correction: Correction; readonly expectedVersion: number | undefined }
  | PreparedClaim;

/** Holds on to nothing of what was posted: see EncodedRequest. */
export interface PreparedClaim {
  readonly request: EncodedRequest;
  /** The poster gave it its id. */
  readonly hasOwnId: boolean;
  /** Why the event may not be the first of its stream. */
  readonly rejection: Rejection | undefined;
}

/** Reads a posted event. `ifMatch`: the version that its stream must be at. `trace`: of the request. */
export function prepare(input: unknown, ifMatch: number | undefined, trace: TraceContext): Prepared {
  const parsed = parseEvent(input, uuidv7, Date.now());
  if (!parsed.ok) return { problem: problem('invalid-event', { errors: parsed.errors }) };
  if (ifMatch !== undefined && parsed.expectedVersion !== undefined && ifMatch !== parsed.expectedVersion)
    return { problem: contradiction };
  const expectedVersion = ifMatch ?? parsed.expectedVersion;
  if (parsed.correction) return { correction: traced(parsed.correction, trace), expectedVersion };
  const event = traced(parsed.event, trace);
  // What the stream's first word would be told. When that is a rejection, the event may only follow another one,
  // and the journal checks that at the moment it appends.
  const asFirst = decideClaim(event, { isKnown: false });
  const rejection = isRejection(asFirst) ? asFirst : undefined;
  const request = encodeRequest({
    event,
    mustExist: rejection !== undefined,
    ...(expectedVersion !== undefined && { expectedVersion }),
  });
  return { request, hasOwnId: hasOwnId(input), rejection };
}

export const hasOwnId = (input: unknown): boolean =>
  typeof input === 'object' && input !== null && 'id' in input;

/** With the request's trace, unless it has one of its own. */
const traced = <E extends TraceContext>(event: E, trace: TraceContext): E =>
  trace.traceparent === undefined || event.traceparent !== undefined ? event : { ...event, ...trace };

const contradiction = problem('invalid-event', {
  errors: [
    {
      pointer: '/expectedversion',
      detail: 'expected the same version as the If-Match header, or only one of the two',
    },
  ],
});
