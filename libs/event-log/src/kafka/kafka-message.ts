import { type RecordedEvent, toCloudEvent } from '@sovereign-pipeline/domain';

const contentType = 'application/cloudevents+json; charset=UTF-8';

/** A record as a kafkajs producer takes it. */
export interface OutgoingMessage {
  /** The stream, so that its events are in one partition, in order. */
  readonly key: string;
  readonly value: string;
  readonly headers: Record<string, string>;
}

/** A record as a kafkajs consumer gives it. */
export interface IncomingMessage {
  readonly key?: Buffer | string | null;
  readonly value: Buffer | string | null;
  readonly headers?: Readonly<Record<string, unknown>> | undefined;
}

/**
 * CloudEvents Kafka binding, structured mode; the trace context is in the headers as well, where tracers look for it.
 */
export function toKafkaMessage(event: RecordedEvent): OutgoingMessage {
  const { traceparent, tracestate } = event;
  return {
    key: event.stream,
    value: JSON.stringify(toCloudEvent(event)),
    headers: {
      'content-type': contentType,
      ...(traceparent !== undefined && { traceparent }),
      ...(tracestate !== undefined && { tracestate }),
    },
  };
}

/** The event of a record. Throws an error that says why the record is no event. */
export function fromKafkaMessage({ key, value, headers }: IncomingMessage): RecordedEvent {
  checkContentType(text(headers?.['content-type']));
  const event = object(text(value));
  check(event['specversion'] === '1.0', 'its specversion is not 1.0');
  const stream = string(event, 'subject');
  if (text(key) !== stream)
    fault(`its key is ${JSON.stringify(text(key))}, its subject ${JSON.stringify(stream)}`);
  const { data, traceparent, tracestate, recordedby, importedtime, importedposition, importedby } = event;
  check(typeof data === 'object' && data !== null && !Array.isArray(data), 'its data is not an object');
  return {
    id: string(event, 'id'),
    // Types that only newer code knows are accepted: the projection decides whether it can project them.
    type: string(event, 'type'),
    source: string(event, 'source'),
    stream,
    data,
    correlationid: string(event, 'correlationid'),
    causationid: string(event, 'causationid'),
    schemaversion: count(event, 'schemaversion', 1),
    version: count(event, 'streamversion', 0),
    position: count(event, 'position', 1),
    recordedAt: time(event),
    ...(typeof traceparent === 'string' && { traceparent }),
    ...(typeof tracestate === 'string' && { tracestate }),
    ...(typeof recordedby === 'string' && { recordedby }),
    ...(typeof importedtime === 'string' && { importedtime }),
    ...(typeof importedposition === 'number' && { importedposition }),
    ...(typeof importedby === 'string' && { importedby }),
  } as unknown as RecordedEvent;
}

function checkContentType(given: string | undefined): void {
  if (given === contentType) return;
  const type = given?.split(';')[0]?.trim().toLowerCase();
  check(
    type === 'application/cloudevents+json',
    `its content-type is ${type ?? 'missing'}, not application/cloudevents+json`,
  );
}

function object(json: string | undefined): Record<string, unknown> {
  check(json !== undefined, 'it has no value');
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    // Said below.
  }
  check(typeof value === 'object' && value !== null && !Array.isArray(value), 'its value is no JSON object');
  return value as Record<string, unknown>;
}

function string(event: Record<string, unknown>, name: string): string {
  const value = event[name];
  if (typeof value !== 'string' || value === '') fault(`its ${name} is not a text`);
  return value;
}

function count(event: Record<string, unknown>, name: string, least: number): number {
  const value = event[name];
  if (!Number.isSafeInteger(value) || Number(value) < least)
    fault(`its ${name} is no whole number from ${least}`);
  return Number(value);
}

function time(event: Record<string, unknown>): string {
  const value = string(event, 'time');
  check(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(value), 'its time is not in UTC as RFC 3339 has it');
  return value;
}

const text = (bytes: unknown): string | undefined =>
  typeof bytes === 'string' ? bytes : Buffer.isBuffer(bytes) ? bytes.toString('utf8') : undefined;

function check(right: boolean, wrong: string): asserts right {
  if (!right) fault(wrong);
}

function fault(wrong: string): never {
  throw new Error(`the record is no event of ours: ${wrong}`);
}
