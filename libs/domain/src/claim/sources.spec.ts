import { describe, expect, it } from '@jest/globals';
import { recorded } from '../envelope/recorded.fixture.ts';
import { foldPartnership } from '../partnership/partnership.ts';
import { addressKey } from './address-key.ts';

type Evidence = Readonly<Record<string, unknown>> & { readonly publisher: string };

/** The sources of a partnership of Naver and Nvidia that a claim with each list of evidence tells of. */
const sourcesOf = (...lists: readonly (readonly Evidence[])[]) =>
  foldPartnership(
    'p',
    recorded(
      ...lists.map((evidence) => ({
        type: 'PartnershipAdvanced' as const,
        data: {
          partnershipId: 'p',
          stage: 'agreed',
          parties: [{ company: 'Naver' }, { company: 'Nvidia' }],
          purpose: 'Models',
          evidence,
        },
      })),
    ),
  )?.sources;

const url = 'https://example.org/1';

describe('independent sources', () => {
  it.each<[string, { independent: number; pieces: number }, Evidence[][]]>([
    ['none', { independent: 0, pieces: 0 }, [[]]],
    ['two outlets', { independent: 2, pieces: 2 }, [[{ publisher: 'A' }], [{ publisher: 'B' }]]],
    [
      'one outlet, two articles',
      { independent: 1, pieces: 2 },
      [[{ publisher: 'A', title: 'x' }], [{ publisher: 'a', title: 'y' }]],
    ],
    [
      'one address under two names',
      { independent: 1, pieces: 1 },
      [[{ publisher: 'A', url }], [{ publisher: 'B', url: 'http://EXAMPLE.org/1/?utm_source=x#top' }]],
    ],
    [
      'outlets that relay one agency, which is not there itself',
      { independent: 1, pieces: 3 },
      [['A', 'B', 'C'].map((publisher) => ({ publisher, relays: ['Yonhap'] }))],
    ],
    [
      'a chain of outlets that relay each other',
      { independent: 2, pieces: 4 },
      [
        [
          { publisher: 'A', relays: ['B'] },
          { publisher: 'C', relays: ['D'] },
        ],
        [{ publisher: 'B', relays: ['C'] }, { publisher: 'E' }],
      ],
    ],
    [
      'one company, quoted everywhere and by itself',
      { independent: 1, pieces: 3 },
      [
        [
          { publisher: 'A', attribution: 'official', speaker: 'a Naver official' },
          { publisher: 'B', attribution: 'official', speaker: "Naver's CEO" },
        ],
        [{ publisher: 'Naver', url }],
      ],
    ],
    [
      'both companies, and what an outlet found itself',
      { independent: 3, pieces: 3 },
      [
        [
          { publisher: 'A', title: 'x', attribution: 'official', speaker: 'a Naver official' },
          { publisher: 'A', title: 'y', attribution: 'official', speaker: 'Nvidia' },
          { publisher: 'A', title: 'z', attribution: 'reporter' },
        ],
      ],
    ],
  ])('%s', (_, sources, lists) => {
    expect(sourcesOf(...lists)).toEqual(sources);
    expect(sourcesOf(...lists.toReversed())).toEqual(sources);
  });
});

describe('an address', () => {
  it.each([
    ['http://example.org/a/', 'example.org/a'],
    ['HTTPS://EXAMPLE.org/A', 'example.org/A'],
    ['https://example.org', 'example.org'],
    ['https://example.org:443/?a=1&utm_medium=x&fbclid=y', 'example.org?a=1'],
    ['https://example.org/a?id=1#part', 'example.org/a?id=1'],
    ['https://example.org/a?id=2', 'example.org/a?id=2'],
  ])('%s is known by %s', (address, key) => {
    expect(addressKey(address)).toBe(key);
  });
});
