import type { NewEvent } from '@sovereign-pipeline/domain';
import { intArray, textArray } from './wire.ts';

export interface AppendRequest {
  readonly event: NewEvent;
  /** The version that the stream must be at; -1: the stream must not exist yet. Left out: any. */
  readonly expectedVersion?: number;
  /** Append only when the stream exists. */
  readonly mustExist?: boolean;
}

/** The answer for a recorded event. `recordedAt`: RFC 3339, UTC, microseconds. */
export interface Receipt {
  readonly id: string;
  readonly type: NewEvent['type'];
  readonly stream: string;
  readonly version: number;
  readonly position: number;
  readonly recordedAt: string;
}

/** The answer for an event that is not recorded yet, as far as it is known. */
export type PlannedReceipt = Omit<Receipt, 'position' | 'recordedAt'>;

/**
 * `duplicate` carries the first answer; a writer that repeats a request after a lost connection may get it for its own
 * first attempt. `id-reused`: the id is recorded with other content. A repeat takes precedence over `stream-missing`
 * (of `mustExist`), and that over `version-conflict`.
 */
export type AppendOutcome<Appended = Receipt> =
  | { readonly outcome: 'appended'; readonly event: Appended }
  | { readonly outcome: 'duplicate'; readonly event: Receipt | Appended }
  | { readonly outcome: 'id-reused' }
  /** `currentVersion` -1: no such stream. */
  | { readonly outcome: 'version-conflict'; readonly currentVersion: number }
  | { readonly outcome: 'stream-missing' }
  /** A retraction of an event that is retracted already. */
  | { readonly outcome: 'retracted-before' };

/**
 * A request, encoded once for all attempts. It keeps the event's data as text only, so that the many objects that the
 * data consists of are garbage before the database answers.
 */
export interface EncodedRequest extends Omit<AppendRequest, 'event'> {
  readonly event: Omit<NewEvent, 'data'>;
  /** The event's, as JSON. */
  readonly data: string;
  /** What the event has of another journal, as JSON. */
  readonly imported?: string;
  /** Its approximate size on the wire, which is more than that of its data. */
  readonly bytes: number;
}

/** Throws a TypeError when the data is not JSON. */
export function encodeRequest({ event, expectedVersion, mustExist }: AppendRequest): EncodedRequest {
  const { id, type, source, stream, correlationid, causationid, schemaversion } = event;
  const { traceparent, tracestate, recordedby, importedtime, importedposition, importedby } = event;
  const data = JSON.stringify(event.data);
  return {
    event: {
      ...{ id, type, source, stream, correlationid, causationid, schemaversion },
      ...(traceparent !== undefined && { traceparent }),
      ...(tracestate !== undefined && { tracestate }),
      ...(recordedby !== undefined && { recordedby }),
    },
    ...(expectedVersion !== undefined && { expectedVersion }),
    ...(mustExist !== undefined && { mustExist }),
    data,
    ...(importedtime !== undefined && {
      imported: JSON.stringify({ importedtime, importedposition, importedby }),
    }),
    bytes: Buffer.byteLength(data) + 300,
  };
}

/** The encoded request; one that is encoded already is returned as it is. */
export const encoded = (request: AppendRequest | EncodedRequest): EncodedRequest =>
  'data' in request ? request : encodeRequest(request);

/**
 * A batch, encoded once for all attempts, and in advance, so that the database does not wait for it.
 */
export interface EncodedBatch {
  readonly requests: readonly EncodedRequest[];
  /** Parameters in the order of `columns`: the values of a lone event, or for several events an array per column. */
  readonly values: readonly Value[];
  /** For imported events: an array, even for a lone one; `values` are then arrays, too. */
  readonly importeds?: Buffer;
}

type Value = string | number | Buffer | null;

interface Column {
  readonly valueOf: (request: EncodedRequest) => Value;
  readonly arrayOf: (requests: readonly EncodedRequest[]) => Value;
}

export function encodeBatch(requests: readonly EncodedRequest[]): EncodedBatch {
  const [first, second] = requests;
  if (requests.some(({ imported }) => imported !== undefined))
    return {
      requests,
      values: columns.map(({ arrayOf }) => arrayOf(requests)),
      importeds: textArray(
        requests.map(({ imported }) => imported ?? null),
        { type: 'json' },
      ),
    };
  const values =
    first && !second
      ? columns.map(({ valueOf }) => valueOf(first))
      : columns.map(({ arrayOf }) => arrayOf(requests));
  return { requests, values };
}

type Text = (request: EncodedRequest) => string | null;

const text = (valueOf: Text): Column => ({
  valueOf,
  arrayOf: (requests) => textArray(requests.map(valueOf)),
});

/** Null instead of an array that has only nulls. */
const rareText = (valueOf: Text): Column => ({
  valueOf,
  arrayOf: (requests) => {
    const values = requests.map(valueOf);
    return values.some((value) => value !== null) ? textArray(values) : null;
  },
});

const int = (valueOf: (request: EncodedRequest) => number): Column => ({
  valueOf,
  arrayOf: (requests) => intArray(requests.map(valueOf)),
});

/**
 * The statements' parameters follow this order. Null when absent, or when correlationid or causationid equal the
 * event's own id.
 */
const columns: readonly Column[] = [
  text(({ event }) => event.id),
  text(({ event }) => event.stream),
  text(({ event }) => event.type),
  int(({ event }) => event.schemaversion),
  text(({ event }) => event.source),
  rareText(({ event: { id, correlationid } }) => (correlationid === id ? null : correlationid)),
  rareText(({ event: { id, causationid } }) => (causationid === id ? null : causationid)),
  rareText(({ event }) => event.traceparent ?? null),
  rareText(({ event }) => event.tracestate ?? null),
  {
    valueOf: ({ data }) => data,
    arrayOf: (requests) =>
      textArray(
        requests.map(({ data }) => data),
        { type: 'json', bytes: requests.reduce((sum, { bytes }) => sum + bytes, 0) },
      ),
  },
  rareText(({ event }) => event.recordedby ?? null),
];
