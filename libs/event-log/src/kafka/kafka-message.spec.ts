import { expect, it } from '@jest/globals';
import { parseEvent, type RecordedEvent } from '@sovereign-pipeline/domain';
import type { Message } from 'kafkajs';
import { fromKafkaMessage, toKafkaMessage } from './kafka-message.ts';
import { partitionOf } from './kafkajs-internals.ts';

const parsed = parseEvent(
  {
    type: 'MarketTargeted',
    data: { company: 'Ünïcode ネイバー 𠮷', market: 'PH', purpose: 'a "quoted"\nline' },
  },
  () => 'event-1',
);
if (!parsed.ok || !parsed.event) throw new Error(JSON.stringify(parsed));
const event: RecordedEvent = {
  ...parsed.event,
  version: 0,
  position: 7,
  recordedAt: '2026-11-23T15:58:32.123456Z',
};
const traced: RecordedEvent = {
  ...event,
  traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
  tracestate: 'vendor=value',
};

/** As a broker gives it back. */
function stored(message: Message) {
  const bytes = (text: Message['key']) => (text == null ? null : Buffer.from(text));
  return {
    key: bytes(message.key ?? null),
    value: bytes(message.value),
    headers: Object.fromEntries(
      Object.entries(message.headers ?? {}).map(([name, value]) => [name, Buffer.from(value as string)]),
    ),
  };
}

it('a record is a CloudEvent in structured mode, whose key is the stream', () => {
  const { key, value, headers } = toKafkaMessage(event);
  expect(key).toBe('company-ünïcode-ネイバー-𠮷');
  expect(headers).toEqual({ 'content-type': 'application/cloudevents+json; charset=UTF-8' });
  expect(JSON.parse(value)).toEqual({
    specversion: '1.0',
    id: 'event-1',
    source: '/sovereign-pipeline/api',
    type: 'MarketTargeted',
    subject: key,
    time: '2026-11-23T15:58:32.123456Z',
    datacontenttype: 'application/json',
    position: 7,
    streamversion: 0,
    schemaversion: 2,
    correlationid: 'event-1',
    causationid: 'event-1',
    data: event.data,
  });
});

it('the trace context is in the event and in the headers', () => {
  const { traceparent, tracestate } = traced;
  const message = toKafkaMessage(traced);
  expect(message.headers).toMatchObject({ traceparent, tracestate });
  expect(JSON.parse(message.value)).toMatchObject({ traceparent, tracestate });
});

const recorded: RecordedEvent = { ...event, recordedby: 'Newsroom 서울 (sp_0f3a9c1b22de)' };
const imported: RecordedEvent = {
  ...event,
  importedtime: '2024-01-01T00:00:00.000042Z',
  importedposition: 7,
  importedby: 'Newsroom (sp_0f3a9c1b22de)',
};

it.each([event, traced, recorded, imported])('an event comes back as it was', (each) => {
  expect(fromKafkaMessage(stored(toKafkaMessage(each)))).toEqual(each);
});

it('an event of a type that only newer code knows is an event', () => {
  const { key, value, headers } = toKafkaMessage({
    ...event,
    type: 'ShipRaised',
  } as unknown as RecordedEvent);
  expect(fromKafkaMessage({ key, value, headers })).toMatchObject({ id: event.id, type: 'ShipRaised' });
});

it('the content type is read as a media type', () => {
  const message = stored(toKafkaMessage(event));
  const headers = { 'content-type': Buffer.from('Application/CloudEvents+JSON;charset=utf-8') };
  expect(fromKafkaMessage({ ...message, headers })).toEqual(event);
});

const value = (change: object) => ({
  value: JSON.stringify({ ...(JSON.parse(toKafkaMessage(event).value) as object), ...change }),
});

it.each([
  ['no headers', { headers: {} }, 'its content-type is missing, not application/cloudevents+json'],
  [
    'a batch',
    { headers: { 'content-type': 'application/cloudevents-batch+json' } },
    'its content-type is application/cloudevents-batch+json',
  ],
  ['no value', { value: null }, 'it has no value'],
  ['an empty value', { value: '' }, 'its value is no JSON object'],
  ['half a value', { value: '{"id":' }, 'its value is no JSON object'],
  ['a list', { value: '[]' }, 'its value is no JSON object'],
  ['no key', { key: null }, 'its key is undefined, its subject "company-ünïcode-ネイバー-𠮷"'],
  ['another key', { key: 'company-nvidia' }, 'its key is "company-nvidia"'],
  ['another version of CloudEvents', value({ specversion: '0.3' }), 'its specversion is not 1.0'],
  ['no type', value({ type: undefined }), 'its type is not a text'],
  ['an empty id', value({ id: '' }), 'its id is not a text'],
  ['a source of another kind', value({ source: 3 }), 'its source is not a text'],
  ['no position', value({ position: undefined }), 'its position is no whole number from 1'],
  ['a position in text', value({ position: '7' }), 'its position is no whole number from 1'],
  ['position 0', value({ position: 0 }), 'its position is no whole number from 1'],
  ['a version below 0', value({ streamversion: -1 }), 'its streamversion is no whole number from 0'],
  ['half a version', value({ streamversion: 0.5 }), 'its streamversion is no whole number from 0'],
  ['no schema version', value({ schemaversion: 0 }), 'its schemaversion is no whole number from 1'],
  ['a local time', value({ time: '2026-11-23T15:58:32' }), 'its time is not in UTC'],
  ['data in text', value({ data: 'hello' }), 'its data is not an object'],
])('a record with %s is refused by what is wrong', (_, change, said) => {
  const message = { ...stored(toKafkaMessage(event)), ...change };
  expect(() => fromKafkaMessage(message)).toThrow(`the record is no event of ours: ${said}`);
});

// What the Java client's murmur2 gives: these never change, or streams would move between partitions.
it.each([
  ['company-naver', 12, 2],
  ['company-nvidia', 12, 3],
  ['partnership-p1', 6, 3],
  ['meeting-ネイバー', 100, 16],
])('the stream %s of %i partitions is in number %i', (stream, partitions, expected) => {
  expect(partitionOf(stream, partitions)).toBe(expected);
});
