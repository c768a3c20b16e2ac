import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeWith, eventually } from '@sovereign-pipeline/testing';
import { kafkaPrograms } from './kafka-programs.fixture.ts';
import { isCollectorThere, OtelCollector } from './otel-collector.fixture.ts';
import { attributesOf, OtlpReceiver, type ReceivedSpan } from './otlp-receiver.fixture.ts';
import { killAll, StartProcess } from './start-process.fixture.ts';

const [api, projector] = ['sovereign-pipeline-api', 'sovereign-pipeline-projector'];
const traceId = '0af7651916cd43dd8448eb211c80319c';
const parent = 'b7ad6b7169203331';
const insert = 'INSERT journal.events';

function firstOf([span]: readonly ReceivedSpan[]): ReceivedSpan {
  if (!span) throw new Error('no such span');
  return span;
}

/** `direct`: in JSON, to a receiver of the test. Else by a collector of OpenTelemetry, as it is sent by default. */
const suite = (direct: boolean): void => {
  const receiver = new OtlpReceiver();
  let collector: OtelCollector | undefined;
  let dataDir: string;
  let started: StartProcess;
  let url: string;
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'sovereign-pipeline-'));
    const endpoint = await receiver.listen();
    if (!direct) collector = await OtelCollector.start(endpoint);
    const settings = {
      ...{ PORT: '0', KAFKA_PORT: '0', DATA_DIR: dataDir, SAMPLES: 'off' },
      OTEL_EXPORTER_OTLP_ENDPOINT: collector?.endpoint ?? endpoint,
      ...(direct && { OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json' }),
      OTEL_METRIC_EXPORT_INTERVAL: '1000',
      OTEL_METRIC_EXPORT_TIMEOUT: '1000',
      OTEL_BSP_SCHEDULE_DELAY: '200',
    };
    started = new StartProcess(settings, ['--kafka']);
    url = await started.url();
  });
  afterAll(async () => {
    const running = started.everything();
    started.signal('SIGTERM');
    await started.exitCode;
    killAll(running());
    await collector?.stop();
    receiver.close();
    await rm(dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  });

  const post = (headers: Record<string, string> = {}) =>
    fetch(`${url}/v1/events?ack=log`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ type: 'MarketTargeted', data: { company: 'Naver', market: 'JP' } }),
    });
  const inTrace = (): ReceivedSpan[] => receiver.spans.filter((span) => span.traceId === traceId);

  it('a trace goes from the request by journal, relay and topic to the projector', async () => {
    expect((await post({ traceparent: `00-${traceId}-${parent}-01` })).status).toBe(201);
    const steps = ['append to the journal', insert, 'send pipeline.events.v1', 'project', 'POST /v1/events'];
    await eventually(() => steps.every((step) => inTrace().some(({ name }) => name === step)));
    const named = (name: string) => firstOf(inTrace().filter((span) => span.name === name));
    const request = named('POST /v1/events');
    expect(request).toMatchObject({ service: api, kind: 2, parentSpanId: parent });
    const ofRequest = { parentSpanId: request.spanId };
    const link = [{ spanId: request.spanId, traceId }];
    expect(named('append to the journal')).toMatchObject({ service: api, kind: 1, ...ofRequest });
    expect(attributesOf(named('append to the journal'))).toMatchObject({
      'cloudevents.event_type': 'MarketTargeted',
      'cloudevents.event_subject': 'company-naver',
      'sovereign_pipeline.position': 1,
    });
    expect(named(insert)).toMatchObject({ service: api, kind: 3, ...ofRequest, links: link });
    expect(attributesOf(named(insert))).toMatchObject({
      ...{ 'db.system.name': 'postgresql', 'db.namespace': 'postgres', 'db.query.summary': insert },
      'server.address': '127.0.0.1',
    });
    const ofTopic = { 'messaging.system': 'kafka', 'messaging.destination.name': 'pipeline.events.v1' };
    expect(named('send pipeline.events.v1')).toMatchObject({
      service: api,
      kind: 4,
      ...ofRequest,
      links: link,
    });
    expect(attributesOf(named('send pipeline.events.v1'))).toMatchObject(ofTopic);
    expect(named('project')).toMatchObject({ service: projector, kind: 5, ...ofRequest, links: link });
    expect(attributesOf(named('project'))).toMatchObject({
      ...ofTopic,
      'messaging.operation.type': 'process',
    });
  });

  it('tells what a request waits for: the log, the read models, statements', async () => {
    await post({ traceparent: `00-${'2'.repeat(32)}-${parent}-01` });
    const names = (of: string) =>
      receiver.spans.filter(({ traceId }) => traceId === of.repeat(32)).map(({ name }) => name);
    await eventually(() => names('2').includes('wait for the log'));
    await eventually(() => names('2').includes('INSERT pipeline_1.facts'));
    const read = await fetch(`${url}/v1/companies/naver/pipeline?after=1`, {
      headers: { traceparent: `00-${'3'.repeat(32)}-${parent}-01` },
    });
    expect(read.status).toBe(200);
    const ofRows = () =>
      receiver.spans.filter(
        (span) => span.traceId === '3'.repeat(32) && /^SELECT .*pipeline_1\./.test(span.name),
      );
    await eventually(() => ofRows().length > 0 && names('3').includes('answer pipeline'));
    const statement = firstOf(ofRows());
    expect(statement).toMatchObject({ service: api, kind: 3 });
    const { 'db.query.text': text, ...rest } = attributesOf(statement);
    expect(rest).toMatchObject({ 'db.system.name': 'postgresql', 'db.operation.name': 'SELECT' });
    expect(text).not.toContain("'");
    expect(names('3')).toEqual(expect.arrayContaining(['wait for a turn', 'answer pipeline']));
  });

  it('a request without a trace begins one, and one that is not to be sampled is not', async () => {
    const [before, other] = [receiver.spans.length, '1'.repeat(32)];
    await post({ traceparent: `00-${other}-${parent}-00` });
    await post();
    await eventually(() => receiver.spans.slice(before).some(({ name }) => name === 'project'));
    const traces = new Set(receiver.spans.slice(before).map((span) => span.traceId));
    expect(traces.has(other)).toBe(false);
  });

  it('the metrics of both services come by the names that /metrics has', async () => {
    const named = (service: string) =>
      new Set(receiver.metrics.filter((each) => each.service === service).map(({ name }) => name));
    const scraped = await (await fetch(`${url}/metrics`)).text();
    const expected = [...scraped.matchAll(/^# TYPE (\S+) /gm)].map(([, name = '']) => name);
    await eventually(() => expected.every((name) => named(api).has(name)));
    await eventually(() => named(projector).has('sovereign_pipeline_projector_events_total'));
    const last = (name: string) => receiver.metrics.findLast((each) => each.name === name);
    expect(last('sovereign_pipeline_events_total')?.sum).toMatchObject({ isMonotonic: true });
    expect(last('sovereign_pipeline_journal_position')?.gauge).toBeDefined();
    const sizes = last('sovereign_pipeline_append_batch_size')?.histogram?.dataPoints[0];
    const counted = sizes?.bucketCounts.reduce((sum, count) => sum + Number(count), 0);
    expect(counted).toBe(Number(sizes?.count));
  });

  it('a request has an id, which may be given, in its answer', async () => {
    const own = await fetch(`${url}/v1/companies`, { headers: { 'x-request-id': 'mine-1' } });
    expect(own.headers.get('x-request-id')).toBe('mine-1');
    const bad = await fetch(`${url}/v1/companies`, { headers: { 'x-request-id': 'a b' } });
    expect(bad.headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/);
  });

  it('nobody warns of anything in the logs', async () => {
    for (const log of ['api', 'projector']) {
      const lines = (await readFile(join(dataDir, `logs/${log}.log`), 'utf8')).trim().split('\n');
      expect(lines.filter((line) => !line.startsWith('{'))).toEqual([]);
    }
    expect(collector?.complaints() ?? []).toEqual([]);
  });
};

const name = 'With OTEL_EXPORTER_OTLP_ENDPOINT';
await describeWith(name, kafkaPrograms, () => {
  suite(true);
});
if (isCollectorThere())
  await describeWith(`${name} of a collector`, kafkaPrograms, () => {
    suite(false);
  });
else it.skip('A collector of OpenTelemetry (needs `otelcol`, which CI builds with Go)', () => undefined);
