import {
  deciderOf,
  isRejection,
  parseEvent,
  type ClaimType,
  type Correction,
  type NewEvent,
  type Rejection,
  type TraceContext,
} from '@sovereign-pipeline/domain';
import type { AppendRequest } from '@sovereign-pipeline/journal';
import { v7 as uuidv7 } from 'uuid';
import { problem, type Problem } from '../problems.ts';

/** A posted event as it can be appended, or what is wrong with it in itself. */
export type Prepared =
  | { readonly problem: Problem }
  | { readonly correction: Correction; readonly expectedVersion: number | undefined }
  | PreparedClaim;

export interface PreparedClaim {
  readonly input: unknown;
  readonly event: NewEvent<ClaimType>;
  readonly expectedVersion: number | undefined;
  /** Why the event may not be the first of its stream. */
  readonly rejection: Rejection | undefined;
}

/** Reads a posted event. `ifMatch`: the version that its stream must be at. `trace`: of the request. */
export function prepare(input: unknown, ifMatch: number | undefined, trace: TraceContext): Prepared {
  const parsed = parseEvent(input, uuidv7);
  if (!parsed.ok) return { problem: problem('invalid-event', { errors: parsed.errors }) };
  if (ifMatch !== undefined && parsed.expectedVersion !== undefined && ifMatch !== parsed.expectedVersion)
    return { problem: contradiction };
  const expectedVersion = ifMatch ?? parsed.expectedVersion;
  if (parsed.correction) return { correction: traced(parsed.correction, trace), expectedVersion };
  const event = traced(parsed.event, trace);
  // What the stream's first word would be told. When that is a rejection, the event may only follow another one,
  // and the journal checks that at the moment it appends.
  const decider = deciderOf(event);
  const asFirst = decider.decide(event, decider.initialState);
  return { input, event, expectedVersion, rejection: isRejection(asFirst) ? asFirst : undefined };
}

export const requestFor = ({ event, expectedVersion, rejection }: PreparedClaim): AppendRequest => ({
  event,
  mustExist: rejection !== undefined,
  ...(expectedVersion !== undefined && { expectedVersion }),
});

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
