import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { NodeSDK, type NodeSDKConfiguration } from '@opentelemetry/sdk-node';
import { inSpan, inTracesOf, traceFromNowOn } from './tracing.ts';

type Processor = NonNullable<NodeSDKConfiguration['spanProcessors']>[number];

const ended: Parameters<Processor['onEnd']>[0][] = [];
const keeper: Processor = {
  onStart: () => undefined,
  onEnd: (span) => ended.push(span),
  forceFlush: () => Promise.resolve(),
  shutdown: () => Promise.resolve(),
};
const sdk = new NodeSDK({
  spanProcessors: [keeper],
  metricReaders: [],
  logRecordProcessors: [],
  instrumentations: [],
});
beforeAll(() => {
  sdk.start();
  traceFromNowOn();
});
beforeEach(() => {
  ended.splice(0);
});
afterAll(() => sdk.shutdown());

const traceOf = (digit: string): string => digit.repeat(32);
const parentIn = (digit: string, sampled = true) => ({
  traceparent: `00-${traceOf(digit)}-${digit.repeat(16)}-${sampled ? '01' : '00'}`,
});
const statement = (): Promise<void> => inSpan({ name: 'INSERT facts' }, () => Promise.resolve());

it('each trace of a batch leads to the one that has its statements', async () => {
  await inTracesOf([parentIn('1'), parentIn('2'), parentIn('3')], { name: 'project' }, statement);
  const of = (digit: string) => ended.filter((span) => span.spanContext().traceId === traceOf(digit));
  expect(of('1').map(({ name }) => name)).toEqual(['INSERT facts', 'project']);
  const [, first] = of('1');
  expect(first?.links.map(({ context }) => context.spanId)).toEqual(['1'.repeat(16)]);
  for (const digit of ['2', '3']) {
    expect(of(digit).map(({ name }) => name)).toEqual(['project']);
    expect(of(digit)[0]?.links).toMatchObject([
      { context: { spanId: digit.repeat(16) } },
      { context: first?.spanContext(), attributes: { 'sovereign_pipeline.link': 'steps' } },
    ]);
  }
});

it('statements of a batch are in a trace that is sampled, whichever comes first', async () => {
  await inTracesOf([parentIn('4', false), parentIn('5')], { name: 'project' }, statement);
  const told = ended.map((span) => [span.spanContext().traceId, span.name]);
  expect(told).toEqual([
    [traceOf('5'), 'INSERT facts'],
    [traceOf('5'), 'project'],
  ]);
});
