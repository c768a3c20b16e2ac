import type { EncodedRequest } from './append-request.ts';
import { intArray, textArray } from './binary-parameters.ts';

/**
 * A batch with the costly part done, so that it is not done while the database waits for it, nor again for every
 * attempt.
 */
export interface PreparedBatch {
  readonly requests: readonly EncodedRequest[];
  /** As parameters, in the order of `columns`: of a lone event its values, of several an array for each column. */
  readonly values: readonly Value[];
}

type Value = string | number | Buffer | null;

interface Column {
  readonly valueOf: (request: EncodedRequest) => Value;
  readonly arrayOf: (requests: readonly EncodedRequest[]) => Value;
}

export function prepareBatch(requests: readonly EncodedRequest[]): PreparedBatch {
  const [first, second] = requests;
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

/** No array where there is nothing in it. */
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
 * The statements' parameters follow this order. Null: what an event leaves out; for the two ids of others also its own.
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
];
