import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { evidence } from './claim-fields.ts';

const accepts = (url: string): boolean => evidence.safeParse({ publisher: 'A paper', url }).success;

describe('the address of an article', () => {
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
        expect(accepts(url)).toBe(/^https?:\/\/[^\s\p{Cc}\p{Cs}]+$/u.test(url) && URL.canParse(url));
      }),
      { numRuns: 3000 },
    );
  });
});
