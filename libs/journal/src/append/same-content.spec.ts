import { describe, expect, it } from '@jest/globals';
import { sameContent } from './same-content.ts';

const same = (one: string, other: string): boolean => sameContent(JSON.parse(one), JSON.parse(other));

describe('the same content', () => {
  it.each([
    ['{"b":[{"y":1,"x":null}],"a":{"d":"é","c":true}}', '{"a":{"c":true,"d":"é"},"b":[{"x":null,"y":1}]}'],
    ['{"__proto__":{"a":1}}', '{"__proto__":{"a":1}}'],
    ['[1.0, 1e2, "\\u0041"]', '[1, 100, "A"]'],
    ['[]', '[]'],
  ])('%s and %s', (one, other) => {
    expect(same(one, other)).toBe(true);
    expect(same(other, one)).toBe(true);
  });

  it.each([
    ['[1,2]', '[2,1]'],
    ['[1]', '[1,null]'],
    ['[]', '{}'],
    ['["a"]', '{"0":"a"}'],
    ['{"a":1}', '{"a":1,"b":null}'],
    ['{"a":null}', '{"b":null}'],
    ['{"toString":1}', '{"a":1}'],
    ['{"a":{"b":1}}', '{"a":{"b":"1"}}'],
    ['null', '{}'],
    ['{"__proto__":{"a":1}}', '{"__proto__":{"a":2}}'],
  ])('is not %s and %s', (one, other) => {
    expect(same(one, other)).toBe(false);
    expect(same(other, one)).toBe(false);
  });
});
