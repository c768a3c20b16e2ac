import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeWith, eventually } from '@sovereign-pipeline/testing';
import { kafkaPrograms } from './kafka-programs.fixture.ts';
import { OtlpReceiver, type ReceivedSpan } from './otlp-receiver.fixture.ts';
import { killAll, StartProcess } from './start-process.fixture.ts';

const [api, projector] = ['sovereign-pipeline-api', 'sovereign-pipeline-projector'];
const traceId = '0af7651916cd43dd8448eb211c80319c';
const parent = 'b7ad6b7169203331';

await describeWith('With OTEL_EXPORTER_OTLP_ENDPOINT', kafkaPrograms, () => {
  const receiver = new OtlpReceiver();
  let dataDir: string;
  let started: StartProcess;
  let url: string;
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'sovereign-pipeline-'));
    const settings = {
      ...{ PORT: '0', KAFKA_PORT: '0', DATA_DIR: dataDir, SAMPLES: 'off' },
      OTEL_EXPORTER_OTLP_ENDPOINT: await receiver.listen(),
      OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json',
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
    receiver.close();
    await rm(dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  });

  const post = (headers: Record<string, string> = {}) =>
    fetch(`${url}/v1/events`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ type: 'MarketTargeted', data: { company: 'Naver', market: 'JP' } }),
    });
  const inTrace = (): ReceivedSpan[] => receiver.spans.filter((span) => span.traceId === traceId);

  it('a trace goes from the request by journal, relay and topic to the projector', async () => {
    expect((await post({ traceparent: `00-${traceId}-${parent}-01` })).status).toBe(201);
    await eventually(() => new Set(inTrace().map(({ name }) => name)).size === 4);
    const [request, ...rest] = [...inTrace()].sort((a) => (a.kind === 2 ? -1 : 1));
    expect(request).toMatchObject({ service: api, name: 'POST /v1/events', kind: 2, parentSpanId: parent });
    expect(rest.map(({ service, name, kind }) => ({ service, name, kind }))).toEqual(
      expect.arrayContaining([
        { service: api, name: 'append to the journal', kind: 1 },
        { service: api, name: 'send pipeline.events.v1', kind: 4 },
        { service: projector, name: 'project', kind: 5 },
      ]),
    );
    for (const { parentSpanId } of rest) expect(parentSpanId).toBe(request?.spanId);
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
  });
});
