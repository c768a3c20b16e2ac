import { intArray, textArray } from './binary-parameters.ts';
import type { EncodedRequest } from './append-request.ts';

/** A batch with the costly part done, so that it is not done while the database waits for it, nor again for every attempt. */
export interface PreparedBatch {
  readonly requests: readonly EncodedRequest[];
  /** As parameters: of a lone event its values, of several an array for each column. */
  readonly columns: Readonly<Record<Column, string | number | Buffer | null>>;
}

/** Null: what an event leaves out; for correlationid and causationid also its own id. */
type Column =
  | 'id'
  | 'stream'
  | 'type'
  | 'schemaversion'
  | 'source'
  | 'correlationid'
  | 'causationid'
  | 'traceparent'
  | 'tracestate'
  | 'data';

export function prepareBatch(requests: readonly EncodedRequest[]): PreparedBatch {
  const [first, second] = requests;
  return { requests, columns: first && !second ? valuesOf(first) : arraysOf(requests) };
}

function valuesOf({ event, data }: EncodedRequest): PreparedBatch['columns'] {
  const { id, stream, type, schemaversion, source, traceparent = null, tracestate = null } = event;
  const [correlationid, causationid] = [correlationOf(event), causationOf(event)];
  return {
    ...{ id, stream, type, schemaversion, source, correlationid, causationid, traceparent, tracestate },
    data,
  };
}

function arraysOf(requests: readonly EncodedRequest[]): PreparedBatch['columns'] {
  const events = requests.map(({ event }) => event);
  return {
    id: textArray(events.map(({ id }) => id)),
    stream: textArray(events.map(({ stream }) => stream)),
    type: textArray(events.map(({ type }) => type)),
    schemaversion: intArray(events.map(({ schemaversion }) => schemaversion)),
    source: textArray(events.map(({ source }) => source)),
    correlationid: textsOrNull(events.map(correlationOf)),
    causationid: textsOrNull(events.map(causationOf)),
    traceparent: textsOrNull(events.map(({ traceparent = null }) => traceparent)),
    tracestate: textsOrNull(events.map(({ tracestate = null }) => tracestate)),
    data: textArray(
      requests.map(({ data }) => data),
      'json',
    ),
  };
}

type Event = EncodedRequest['event'];
const correlationOf = ({ id, correlationid }: Event): string | null =>
  correlationid === id ? null : correlationid;
const causationOf = ({ id, causationid }: Event): string | null => (causationid === id ? null : causationid);

/** No array where there is nothing in it. */
const textsOrNull = (values: readonly (string | null)[]): Buffer | null =>
  values.some((value) => value !== null) ? textArray(values) : null;
