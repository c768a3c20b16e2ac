import { describe, expect, it } from '@jest/globals';
import { parseEvent } from './parse-event.ts';
import { isTraceparent, isTracestate, traceContext } from './trace-context.ts';

const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
const zeros = (count: number) => '0'.repeat(count);

describe('traceparent', () => {
  it.each([
    traceparent,
    traceparent.replace(/01$/, 'ff'),
    `cc${traceparent.slice(2)}`,
    `cc${traceparent.slice(2)}-what-comes`,
  ])('is as W3C has it: %s', (value) => {
    expect(isTraceparent(value)).toBe(true);
  });

  it.each([
    '',
    traceparent.toUpperCase(),
    ` ${traceparent}`,
    `${traceparent}\n`,
    `${traceparent}-more`,
    `ff${traceparent.slice(2)}`,
    `cc${traceparent.slice(2)}.more`,
    `00-${zeros(32)}-b7ad6b7169203331-01`,
    `00-0af7651916cd43dd8448eb211c80319c-${zeros(16)}-01`,
    traceparent.slice(0, -1),
  ])('is refused otherwise: %j', (value) => {
    expect(isTraceparent(value)).toBe(false);
  });
});

describe('tracestate', () => {
  it.each([
    'a=1',
    'rojo=00f067aa0ba902b7, congo=t61rcWkgMzE',
    'tenant@vendor=x',
    'a=1,,b=2',
    '0tenant@v=a b',
    'a=1\t,\tb=2',
  ])('is a list of members: %j', (value) => {
    expect(isTracestate(value)).toBe(true);
  });

  it.each([
    '',
    ',',
    'a',
    'A=1',
    '0a=1',
    'a=1,a=2',
    'a=b=c',
    'a=',
    'a=\u00e9',
    'a=1;b=2\n,c=\u0001',
    `a=${'x'.repeat(257)}`,
  ])('is refused otherwise: %j', (value) => {
    expect(isTracestate(value)).toBe(false);
  });

  it('has at most 32 members', () => {
    const members = Array.from({ length: 33 }, (_, n) => `k${n}=1`);
    expect(isTracestate(members.slice(1).join())).toBe(true);
    expect(isTracestate(members.join())).toBe(false);
  });
});

describe('the trace context of a request', () => {
  it.each([
    [{ traceparent }, { traceparent }],
    [
      { traceparent, tracestate: 'a=1' },
      { traceparent, tracestate: 'a=1' },
    ],
    [
      { traceparent, tracestate: ['a=1', 'b=2'] },
      { traceparent, tracestate: 'a=1,b=2' },
    ],
    [{ traceparent, tracestate: 'nonsense' }, { traceparent }],
    [{ traceparent: 'nonsense', tracestate: 'a=1' }, {}],
    [{ traceparent: [traceparent], tracestate: 'a=1' }, {}],
    [{ tracestate: 'a=1' }, {}],
    [{}, {}],
  ])('is what is valid in its headers: %j', (headers, expected) => {
    expect(traceContext(headers)).toEqual(expected);
  });
});

describe('an event with a trace', () => {
  const target = { type: 'MarketTargeted', data: { company: 'Naver', market: 'PH' } };

  it('keeps it', () => {
    expect(parseEvent({ ...target, traceparent, tracestate: 'a=1' }, () => 'id')).toMatchObject({
      ok: true,
      event: { traceparent, tracestate: 'a=1' },
    });
  });

  it.each([
    [{ traceparent: 'nonsense' }, '/traceparent'],
    [{ traceparent: 5 }, '/traceparent'],
    [{ traceparent, tracestate: 'A=1' }, '/tracestate'],
    [{ tracestate: 'a=1' }, '/tracestate'],
  ])('is refused when that is not valid: %j', (attributes, pointer) => {
    expect(parseEvent({ ...target, ...attributes }, () => 'id')).toMatchObject({
      ok: false,
      errors: [{ pointer }],
    });
  });
});
