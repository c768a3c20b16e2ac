import type { NewEvent } from '@sovereign-pipeline/domain';

export interface AppendRequest {
  readonly event: NewEvent;
  /** The stream's version that the writer knows; -1: the stream does not exist yet. Left out: any. */
  readonly expectedVersion?: number;
  /** Append only when the stream exists. */
  readonly mustExist?: boolean;
}

/** What a recorded event is answered with. `recordedAt`: RFC 3339, UTC, microseconds. */
export interface Receipt {
  readonly id: string;
  readonly type: NewEvent['type'];
  readonly stream: string;
  readonly version: number;
  readonly position: number;
  readonly recordedAt: string;
}

/**
 * `duplicate` carries the first answer. A writer that repeats a request after a lost connection gets it also for what
 * its own first attempt recorded. `id-reused`: the id is recorded with other content. `stream-missing` (of `mustExist`)
 * goes before `version-conflict`, and a repeat before both.
 */
export type AppendOutcome =
  | { readonly outcome: 'appended' | 'duplicate'; readonly event: Receipt }
  | { readonly outcome: 'id-reused' }
  /** `currentVersion` -1: no such stream. */
  | { readonly outcome: 'version-conflict'; readonly currentVersion: number }
  | { readonly outcome: 'stream-missing' }
  /** A retraction of an event that is retracted already. */
  | { readonly outcome: 'retracted-before' };

/**
 * A request with the costly part done, so that it is not done again for every attempt. It holds on to nothing of the
 * event's data but its text: of what many objects are made should be garbage before the database answers.
 */
export interface EncodedRequest extends Omit<AppendRequest, 'event'> {
  readonly event: Omit<NewEvent, 'data'>;
  /** The event's, as JSON. */
  readonly data: string;
  /** About what it takes on the wire; more than its data does. */
  readonly bytes: number;
}

/** Throws a TypeError when the data is not JSON. */
export function encodeRequest({ event, expectedVersion, mustExist }: AppendRequest): EncodedRequest {
  const { id, type, source, stream, correlationid, causationid, schemaversion } = event;
  const { traceparent, tracestate } = event;
  const data = JSON.stringify(event.data);
  return {
    event: {
      ...{ id, type, source, stream, correlationid, causationid, schemaversion },
      ...(traceparent !== undefined && { traceparent }),
      ...(tracestate !== undefined && { tracestate }),
    },
    ...(expectedVersion !== undefined && { expectedVersion }),
    ...(mustExist !== undefined && { mustExist }),
    data,
    bytes: Buffer.byteLength(data) + 300,
  };
}
