import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { people } from '../company/people-fields.ts';
import { evidence } from './claim-fields.ts';

const accepts = (url: string): boolean => evidence.safeParse({ publisher: 'A paper', url }).success;

describe('the address of an article', () => {
  // A parser takes these as well, and skips the slashes.
  it.each(['https:///example.org', 'http://\\example.org', 'https:////example.org/a'])(
    'has a host: %s',
    (url) => {
      expect([URL.canParse(url), accepts(url)]).toEqual([true, false]);
    },
  );

  it('is what a URL parser takes, however it is written', () => {
    const piece = fc.constantFrom(
      ...[
        'a',
        'news',
        '.example',
        'xn--',
        'xn--a',
        '0x7f',
        '1',
        '256',
        '-',
        '.',
        '..',
        ':',
        ':80',
        ':x',
        '/',
        '//',
      ],
      ...['?q=%', '#', '@', 'é', '한', '[::1]', '\\', '%zz', ' ', '\u0001', 'A', '_', '|', '^', '<'],
    );
    fc.assert(
      fc.property(fc.constantFrom('http', 'https'), fc.array(piece, { maxLength: 8 }), (scheme, pieces) => {
        const url = `${scheme}://${pieces.join('')}`;
        expect(accepts(url)).toBe(/^https?:\/\/(?![/\\])[^\s\p{Cc}\p{Cs}]+$/u.test(url) && URL.canParse(url));
      }),
      { numRuns: 3000 },
    );
  });
});

describe('who published it, and whoever took part', () => {
  // Their ids would be no part of an address, or nobody would see them.
  it.each(['.', '..', '/', '-', '™', '\u3164', '\u200b', '…'])(
    'has a name with a letter or a digit: not %j',
    (name) => {
      const detail: unknown = expect.stringContaining('at least one letter or digit');
      for (const parsed of [evidence.safeParse({ publisher: name }), people.safeParse([{ name }])])
        expect(parsed.error?.issues).toMatchObject([{ message: detail }]);
    },
  );

  it.each(['A', '7', '네이버', '\ufeffThe Times', 'C++'])('%j is one', (name) => {
    expect(evidence.safeParse({ publisher: name }).success).toBe(true);
    expect(people.safeParse([{ name }]).success).toBe(true);
  });
});
