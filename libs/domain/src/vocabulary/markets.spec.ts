import { describe, expect, it } from '@jest/globals';
import { countryCodes, isMarket, marketCodes, marketContains, marketName } from './markets.ts';

describe('markets', () => {
  it('are the countries of ISO 3166-1, the regions of UN M49 and a few groupings', () => {
    expect(countryCodes).toHaveLength(249);
    expect(marketCodes.filter((code) => /^\d/.test(code))).toHaveLength(31);
    expect(marketCodes.filter((code) => /^[a-z]/.test(code))).toEqual([
      'asean',
      'european-union',
      'gulf-cooperation-council',
      'middle-east',
    ]);
    expect(['PH', '035', 'middle-east'].map(isMarket)).toEqual([true, true, true]);
    expect(
      ['ph', 'XX', 'UK', '35', '999', 'Middle East', '', '__proto__', 'constructor'].filter(isMarket),
    ).toEqual([]);
  });

  it('have English names', () => {
    expect(['PH', '035', '142', '005', 'middle-east', 'nowhere'].map(marketName)).toEqual([
      'Philippines',
      'South-eastern Asia',
      'Asia',
      'South America',
      'Middle East',
      'nowhere',
    ]);
    expect(marketCodes.filter((code) => !/^\p{Lu}/u.test(marketName(code)))).toEqual([]);
  });

  it.each([
    ['035', 'PH'],
    ['142', 'PH'],
    ['142', '035'],
    ['142', '145'],
    ['142', 'KR'],
    ['145', 'SA'],
    ['middle-east', 'SA'],
    ['middle-east', 'EG'],
    ['middle-east', 'gulf-cooperation-council'],
    ['gulf-cooperation-council', 'SA'],
    ['035', 'asean'],
    ['asean', 'PH'],
    ['019', '005'],
    ['419', '005'],
    ['019', '419'],
    ['005', 'BR'],
    ['003', 'US'],
    ['003', 'MX'],
    ['001', 'AQ'],
    ['001', 'TW'],
    ['PH', 'PH'],
  ])('%s contains %s', (outer, inner) => {
    expect(marketContains(outer, inner)).toBe(true);
  });

  it.each([
    ['PH', '035'],
    ['035', '142'],
    ['005', '419'],
    ['142', 'EG'],
    ['142', 'middle-east'],
    ['150', 'european-union'],
    ['145', 'IR'],
    ['middle-east', 'PH'],
    ['021', 'MX'],
    ['nowhere', 'PH'],
    ['142', 'nowhere'],
    ['nowhere', 'nowhere'],
  ])('%s does not contain %s', (outer, inner) => {
    expect(marketContains(outer, inner)).toBe(false);
  });

  it('cover every country: each is in exactly one region of each level, and all are in the world', () => {
    const continents = ['002', '009', '019', '142', '150'];
    const leaves = marketCodes.filter(
      (region) =>
        /^\d/.test(region) &&
        !marketCodes.some((other) => /^\d/.test(other) && other !== region && marketContains(region, other)),
    );
    expect(leaves).toHaveLength(22);
    for (const country of countryCodes.filter((code) => code !== 'AQ')) {
      expect([country, continents.filter((region) => marketContains(region, country)).length]).toEqual([
        country,
        1,
      ]);
      expect([country, leaves.filter((region) => marketContains(region, country)).length]).toEqual([
        country,
        1,
      ]);
    }
    expect(countryCodes.filter((country) => !marketContains('001', country))).toEqual([]);
  });

  it('name only members that exist', () => {
    const unknown = marketCodes.filter((code) => !marketContains('001', code));
    expect(unknown).toEqual([]);
  });
});
