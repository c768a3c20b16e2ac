import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { doubledMember } from './event-body.ts';

const doubledIn = (text: string) => doubledMember(text, JSON.parse(text));

describe('a member that is given twice', () => {
  it.each([
    ['{"a":1,"a":1}', '/a'],
    ['{"a":{"b":[1,{"c":1,"c" \n: 2}]}}', '/a/b/1/c'],
    ['[{"a":1},{"a":1,"b":2,"a":3}]', '/1/a'],
    ['{"a":1,"\\u0061":2}', '/a'],
    ['{"a/b~":1,"a/b~":2}', '/a~1b~0'],
    ['{"__proto__":1,"__proto__":2}', '/__proto__'],
    ['{"a":"\\\\","b":"\\"c\\":","b":1}', '/b'],
    ['{"":1,"":2}', '/'],
  ])('is found: %s', (text, pointer) => {
    expect(doubledIn(text)).toBe(pointer);
  });

  it.each([
    '{}',
    '{"a":1,"b":{"a":1}}',
    '[{"a":1},{"a":1}]',
    '{"a":"b\\":1,\\"a"}',
    '{"a":"x\\\\"}',
    '"a"',
    `${'['.repeat(5000)}${']'.repeat(5000)}`,
  ])('is not found where there is none: %s', (text) => {
    expect(doubledIn(text)).toBeUndefined();
  });

  it('is not found in what JSON.stringify writes, and found when a member is written again', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 4 })), fc.string(), (value, name) => {
        expect(doubledIn(JSON.stringify(value, null, 1))).toBeUndefined();
        const again = JSON.stringify(name);
        const text = `{${again}:1${JSON.stringify({ ...value, [name]: 2 }).replace('{', ',')}`;
        expect(doubledIn(text)).toBe(`/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`);
      }),
    );
  });
});
