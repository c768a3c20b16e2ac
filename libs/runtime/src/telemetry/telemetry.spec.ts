import { afterAll, describe, expect, it } from '@jest/globals';
import { startTelemetry, type Telemetry } from './telemetry.ts';
import { beginSpan, inSpan, inTracesOf, isTracing, traceIds } from './tracing.ts';

const none = () => Promise.resolve([]);
/** Where nobody listens. */
const nowhere = 'http://127.0.0.1:9';
const before = process.env['OTEL_EXPORTER_OTLP_ENDPOINT'];
let telemetry: Telemetry | undefined;
afterAll(async () => {
  await telemetry?.stop();
  if (before === undefined) delete process.env['OTEL_EXPORTER_OTLP_ENDPOINT'];
});

describe('Telemetry', () => {
  it.each([
    {},
    { OTEL_EXPORTER_OTLP_ENDPOINT: '' },
    { OTEL_EXPORTER_OTLP_ENDPOINT: nowhere, OTEL_SDK_DISABLED: 'true' },
  ])('is not there when nobody asks for it: %j', async (environment) => {
    await (await startTelemetry('test', none, environment)).stop();
    expect(isTracing()).toBe(false);
    expect(await inSpan({ name: 'one' }, () => Promise.resolve(traceIds()))).toEqual({});
    await expect(inTracesOf([], { name: 'many' }, () => Promise.reject(new Error('mine')))).rejects.toThrow(
      'mine',
    );
  });

  it('gives the log the ids of the trace that is under way, and is in nobody’s way where nobody takes it', async () => {
    process.env['OTEL_EXPORTER_OTLP_ENDPOINT'] = nowhere;
    telemetry = await startTelemetry('test', none);
    const traceId = '0af7651916cd43dd8448eb211c80319c';
    const { headers, run, end } = beginSpan(
      { name: 'request' },
      { traceparent: `00-${traceId}-b7ad6b7169203331-01` },
    );
    const ids = await run(() => inSpan({ name: 'append' }, () => Promise.resolve(traceIds())));
    expect(ids).toEqual({ traceId, spanId: expect.stringMatching(/^[\da-f]{16}$/) as unknown });
    expect(headers.traceparent).toMatch(new RegExp(`^00-${traceId}-(?!b7ad)[0-9a-f]{16}-01$`));
    end();
    expect(traceIds()).toEqual({});
    await expect(
      inTracesOf([headers, headers, {}], { name: 'send' }, () => Promise.reject(new Error('mine'))),
    ).rejects.toThrow('mine');
    await telemetry.stop();
  });
});
