import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeWith, testKafka, type TestKafka } from '@sovereign-pipeline/testing';
import { Ajv } from 'ajv';
import { type CloudEvent as SdkEvent, Kafka, type KafkaMessage } from 'cloudevents';
import { parse } from 'yaml';
import { asyncApiFile } from './asyncapi-file.ts';
import { outsideReader, type OutsideReader, type OutsideRecord } from './outside-reader.fixture.ts';
import { StartProcess } from './start-process.fixture.ts';

const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
const withBroker = async (): Promise<{ kafka: TestKafka; outsider: OutsideReader }> => ({
  outsider: await outsideReader(),
  kafka: await testKafka(),
});

await describeWith(
  'a reader who has never heard of us',
  withBroker,
  ({ kafka, outsider }) => {
    const topic = kafka.topic();
    let folder: string;
    let product: StartProcess;
    let events: CloudEvent[];
    let records: OutsideRecord[];

    // The whole product on somebody else's broker, as KAFKA_BROKERS names it.
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'sovereign-pipeline-'));
      const broker = { KAFKA_BROKERS: kafka.brokers, KAFKA_TOPIC: topic, KAFKA_GROUP: topic };
      product = new StartProcess({ PORT: '0', DATA_DIR: folder, ...broker });
      const url = await product.url();
      const posted = await fetch(`${url}/v1/events?ack=log`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', traceparent },
        body: JSON.stringify({ type: 'MarketTargeted', data: { company: 'Naver • 네이버', market: 'JP' } }),
      });
      expect({ status: posted.status, body: await posted.json() }).toMatchObject({ status: 201 });
      events = ((await (await fetch(`${url}/v1/events?limit=1000`)).json()) as { events: CloudEvent[] })
        .events;
      records = await outsider.read(kafka.brokers, topic, events.length);
    });

    afterAll(async () => {
      product.signal('SIGTERM');
      await product.exitCode;
      await rm(folder, { recursive: true, force: true });
    });

    it(`finds every event once, in order within its stream, with ${outsider.name}`, () => {
      expect(product.output).toContain(`${kafka.brokers} (KAFKA_BROKERS)`);
      expect(events.length).toBeGreaterThan(1);
      const found = records.map(({ value }) => JSON.parse(value) as CloudEvent);
      expect(found.sort((a, b) => a.position - b.position)).toEqual(events);
      for (const partition of new Set(records.map((record) => record.partition))) {
        const inOrder = records
          .filter((record) => record.partition === partition)
          .sort((a, b) => a.offset - b.offset);
        const positions = inOrder.map(({ value }) => (JSON.parse(value) as CloudEvent).position);
        expect(positions).toEqual([...positions].sort((a, b) => a - b));
      }
    });

    it('finds valid CloudEvents, by the CloudEvents SDK', () => {
      for (const { key, headers, value } of records) {
        const message: KafkaMessage = { key, headers, value, body: value };
        const event = Kafka.toEvent(message) as SdkEvent;
        expect(event.validate()).toBe(true);
        const recorded = events.find(({ id }) => id === event.id);
        // The SDK knows milliseconds only, and tells the key as an extension attribute.
        const time = new Date(recorded?.time ?? '').toISOString();
        expect(event.toJSON()).toEqual({ ...recorded, time, partitionkey: recorded?.subject });
      }
    });

    it('finds the trace where tracers look, and in the event', () => {
      const last = records.find(({ value }) => (JSON.parse(value) as CloudEvent).position === events.length);
      expect(last?.headers).toEqual({
        'content-type': 'application/cloudevents+json; charset=UTF-8',
        'relay-signature': expect.stringMatching(/^[\w-]{43}$/),
        traceparent,
      });
      expect(JSON.parse(last?.value ?? '')).toMatchObject({
        traceparent,
        data: { company: 'Naver • 네이버' },
      });
    });

    it('finds what docs/asyncapi.yaml describes', async () => {
      const document = parse(await readFile(asyncApiFile, 'utf8')) as AsyncApi;
      const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
      ajv.addSchema(document, 'asyncapi');
      for (const { headers, value } of records) {
        const event = JSON.parse(value) as CloudEvent;
        for (const [part, described] of [
          [event, `asyncapi#/components/schemas/${event.type}`],
          [headers, 'asyncapi#/components/messageTraits/record/headers'],
        ] as const) {
          const validate = ajv.getSchema(described);
          expect({ valid: validate?.(part), errors: validate?.errors }).toEqual({
            valid: true,
            errors: null,
          });
        }
      }
    });
  },
  ({ kafka }) => kafka.removeTopics(),
);

interface CloudEvent {
  readonly id: string;
  readonly type: string;
  readonly subject: string;
  readonly time: string;
  readonly position: number;
}

interface AsyncApi {
  readonly components: object;
}
