import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { exampleOf } from './event.ts';
import { parseEvent } from './parse-event.ts';
import { sourceOnTheWire } from './source.ts';

const taken = (source: string): boolean =>
  parseEvent({ type: 'MarketTargeted', data: exampleOf('MarketTargeted'), source }, () => 'id').ok;

/** What anybody's URL parser says of it, resolved as a reference. */
const resolves = (source: string): boolean => URL.canParse(source, 'http://base.example/');

describe('the source of an event', () => {
  it.each([
    ...[
      '1:2',
      ':',
      '::::',
      '[',
      '[[[',
      '//',
      'http://[',
      'http://[::zz]/',
      'http://[1]',
      '%752!:%CD',
      'a:',
      'a:#b',
    ],
    ...[
      'http://',
      'http://?q',
      '/[x]',
      '/a]b',
      '?[',
      '#a#b',
      '#[',
      '',
      ' ',
      '/ü',
      '/a b',
      '/%zz',
      '/%2',
      'http://h:port/',
    ],
    ...[
      'http://h:123456/',
      'a\\b',
      '/a"b',
      '<x>',
      '{x}',
      '/^',
      '/|',
      '`',
      'http://a@b@c/',
      '1a:b/c',
      'http://%zz/',
      '///:',
    ],
  ])('is not %j', (source) => {
    expect(taken(source)).toBe(false);
  });

  it.each([
    ...[
      '/newsroom',
      '/',
      'a',
      'a/b:c',
      './a:b',
      '../x',
      '?q=1',
      '?',
      '#',
      '#top',
      '/a?b/c?d#e/f?g',
      'urn:isbn:0451450523',
    ],
    ...[
      'https://example.com',
      'https://u:p@example.com:8443/a//b/?q=[]'.replace('[]', '%5B%5D'),
      'mailto:a@b.example',
    ],
    ...[
      'http://[::1]:80/x',
      'http://[2001:db8::7]',
      '//host/path',
      'file:///etc/hosts',
      'tag:a.example,2026:x',
      '%41',
    ],
  ])('may be %j', (source) => {
    expect(taken(source)).toBe(true);
    expect(resolves(source)).toBe(true);
    expect(sourceOnTheWire(source)).toBe(source);
  });

  it('is on the wire as one that may be posted, whatever was recorded', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ':',
        '/',
        '//',
        '[',
        ']',
        '%',
        '%75',
        '%CD',
        '?',
        '#',
        '@',
        'a',
        '1',
        '.',
        '-',
        '!',
        'http:',
        '::1',
      ),
      fc.string({ maxLength: 4 }),
    );
    const recorded = fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(recorded, (source) => {
        fc.pre(source !== '');
        const wire = sourceOnTheWire(source);
        expect(wire.length > 512 || taken(wire)).toBe(true);
        expect(resolves(wire)).toBe(true);
        expect(sourceOnTheWire(wire)).toBe(wire);
        if (taken(source)) expect(wire).toBe(source);
      }),
      { numRuns: 5_000 },
    );
  });
});
