import { describe, expect, it } from '@jest/globals';
import { eventOf, plainMapping, withId } from '@sovereign-pipeline/client/rows';
import { readMapping } from './mapping.ts';

const mapped = (mapping: object, cells: Record<string, string | number>) =>
  eventOf(cells, readMapping(JSON.stringify(mapping), 'map.json'));

describe('a row', () => {
  it('is an event by its columns, where these are named after fields', () => {
    const cells = {
      type: 'PartnershipProposed',
      id: 'x-1',
      'parties[].company': 'Naver; Nvidia',
      'parties[].roles[0]': 'builder;supplier',
      'markets[]': 'PH;TH;',
      purpose: 'Models; and more',
      'amounts[0].min': '1.5',
      'amounts[0].currency': 'USD',
      'evidence[0].url': 'https://example.org/a;b',
      'evidence[0].credibility': 2,
      expectedversion: '3',
    };
    expect(eventOf(cells, plainMapping)).toEqual({
      type: 'PartnershipProposed',
      id: 'x-1',
      expectedversion: 3,
      data: {
        parties: [
          { company: 'Naver', roles: ['builder'] },
          { company: 'Nvidia', roles: ['supplier'] },
        ],
        markets: ['PH', 'TH'],
        purpose: 'Models; and more',
        amounts: [{ min: 1.5, currency: 'USD' }],
        evidence: [{ url: 'https://example.org/a;b', credibility: 2 }],
      },
    });
  });

  it('is an event by a mapping: of columns, constants, words, and how days are written', () => {
    const mapping = {
      columns: { Firma: 'company', Land: 'market', Tag: 'occurred', Quelle: 'evidence[0].publisher' },
      always: { type: 'MarketTargeted', certainty: 'reported', market: '035' },
      values: { market: { Siam: 'TH' } },
      dates: 'DD.MM.YYYY',
    };
    expect(
      mapped(mapping, { Firma: 'Naver', Land: 'Siam', Tag: '5.3.2024', Quelle: 'A', Rest: 'x' }),
    ).toEqual({
      type: 'MarketTargeted',
      data: {
        company: 'Naver',
        market: 'TH',
        occurred: '2024-03-05',
        certainty: 'reported',
        evidence: [{ publisher: 'A' }],
      },
    });
    expect(mapped(mapping, { Firma: '360', Tag: '2024~' })).toMatchObject({
      data: { company: '360', market: '035', occurred: '2024~' },
    });
  });

  it.each([
    ['{', 'map.json is no JSON'],
    ['{"colums": {}}', 'colums'],
    ['{"columns": {"A": "parties[x].company"}}', 'columns / A: expected a field'],
    ['{"dates": "DD.MM"}', 'dates: expected DD, MM and YYYY'],
  ])('is not mapped by %s', (text, message) => {
    expect(() => readMapping(text, 'map.json')).toThrow(message);
  });
});

describe('an id', () => {
  it('is made of what an event says, in whatever order, unless it has one', () => {
    const one = withId({ type: 'A', data: { a: 1, b: [2] } }) as { id: string };
    expect(one.id).toMatch(/^import-[0-9a-f]{40}$/);
    expect(withId({ data: { b: [2], a: 1 }, type: 'A' })).toEqual(one);
    expect(withId({ type: 'A', data: { a: 2, b: [2] } })).not.toMatchObject({ id: one.id });
    expect(withId({ id: 'own', type: 'A' })).toEqual({ id: 'own', type: 'A' });
    expect(withId('nonsense')).toBe('nonsense');
  });
});
