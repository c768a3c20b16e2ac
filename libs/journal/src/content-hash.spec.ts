import { describe, expect, it } from '@jest/globals';
import { canonicalJson, contentHash } from './content-hash.ts';
import { sampleEvent } from './sample-event.fixture.ts';

describe('content hash', () => {
  it('does not depend on the order in which members were written, at any depth', () => {
    const written = JSON.parse('{"b":[{"y":1,"x":null}],"a":{"d":"é","c":true}}') as unknown;
    expect(canonicalJson(written)).toBe('{"a":{"c":true,"d":"é"},"b":[{"x":null,"y":1}]}');
  });

  it('takes what is undefined as left out, as JSON does, and __proto__ as any other name', () => {
    expect(canonicalJson({ a: undefined, b: [undefined] })).toBe('{"b":[null]}');
    expect(canonicalJson(JSON.parse('{"__proto__":{"a":1}}'))).toBe('{"__proto__":{"a":1}}');
  });

  it('is that of type, source, stream and data, and of nothing else', () => {
    const event = sampleEvent({ id: 'a' });
    const hash = contentHash(event).toString('hex');
    const { type, source, stream, data, ...rest } = event;
    expect(
      contentHash({
        data,
        stream,
        source,
        type,
        ...rest,
        id: 'b',
        correlationid: 'c',
      } as typeof event).toString('hex'),
    ).toBe(hash);
    for (const change of [
      { type: 'ModelLaunched' },
      { source: '/x' },
      { stream: 'company-x' },
      { data: { company: 'X' } },
    ])
      expect(contentHash({ ...event, ...change } as typeof event).toString('hex')).not.toBe(hash);
  });

  it('keeps the order of lists', () => {
    expect(canonicalJson([2, 1])).not.toBe(canonicalJson([1, 2]));
  });
});
