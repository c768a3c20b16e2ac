import { describe, expect, it } from '@jest/globals';
import { countryProblem, isMarket, marketCodes, marketName, marketProblem } from './market-codes.ts';
import { countryCodes, marketContains, regionCodes } from './markets.ts';

describe('markets', () => {
  it('are the countries of ISO 3166-1, the regions of UN M49 and a few groupings', () => {
    expect(countryCodes).toHaveLength(250);
    expect(marketCodes.filter((code) => /^\d/.test(code))).toHaveLength(31);
    expect(regionCodes.filter((code) => /^[a-z]/.test(code))).toEqual([
      ...['apac', 'asean', 'benelux', 'dach', 'emea', 'european-union', 'gcc', 'mena', 'middle-east'],
      'nordics',
    ]);
    expect(marketCodes.length).toBeGreaterThan(5000);
    expect(
      ['PH', 'XK', 'MX-NLE', '035', 'middle-east', 'gulf-cooperation-council'].map(isMarket),
    ).not.toContain(false);
    expect(
      ['ph', 'XX', 'UK', '35', '999', 'Middle East', '', 'MX-XXX', 'MX-', '__proto__', 'constructor'].filter(
        isMarket,
      ),
    ).toEqual([]);
  });

  it('have English names', () => {
    expect(['PH', '035', '142', '005', 'middle-east', 'MX-NLE', 'nowhere'].map(marketName)).toEqual([
      'Philippines',
      'South-eastern Asia',
      'Asia',
      'South America',
      'Middle East',
      'Nuevo León, Mexico',
      'nowhere',
    ]);
    expect(regionCodes.filter((code) => !/^\p{Lu}/u.test(marketName(code)))).toEqual([]);
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
    ['gcc', 'gulf-cooperation-council'],
    ['gulf-cooperation-council', 'gcc'],
    ['mena', 'middle-east'],
    ['emea', 'mena'],
    ['apac', 'asean'],
    ['150', 'XK'],
    ['MX', 'MX-NLE'],
    ['MX-NLE', 'MX-NLE'],
    ['419', 'MX-NLE'],
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
    ['021', 'MX-NLE'],
    ['MX-NLE', 'MX'],
    ['MX-NLE', 'MX-CMX'],
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

  it.each([
    ['UK', 'GB'],
    ['EL', 'GR'],
    ['EU', 'european-union'],
    ['GCC', 'gcc'],
    ['gulf-cooperation-council', 'gcc'],
    ['ASEAN', 'asean'],
    ['MENA', 'mena'],
    ['APAC', 'apac'],
    ['EMEA', 'emea'],
    ['LATAM', '419'],
    ['na', 'NA'],
    ['UAE', 'AE'],
    ['KOR', 'KR'],
    ['South Korea', 'KR'],
    ['Korea', 'KR'],
    ['410', 'KR'],
    ['한국', 'KR'],
    ['대한민국', 'KR'],
    ['日本', 'JP'],
    ['Viet Nam', 'VN'],
    ['Texas', 'US-TX'],
    ['Scotland', 'GB-SCT'],
    ['Middle East', 'middle-east'],
    ['worldwide', '001'],
    ['mx-nle', 'MX-NLE'],
  ])('%s is no market, with a hint at %s', (written, meant) => {
    expect(marketProblem(written)).toMatch(new RegExp(`; did you mean ${meant}\\?$`));
  });

  it.each(['XX', 'nowhere', '999', 'GB-XXX', '', 'constructor'])(
    '%p is no market, and nobody guesses',
    (code) => {
      expect(marketProblem(code)).toMatch(/^expected a market: .*nordics$/);
    },
  );

  it('are no countries where they are regions: nobody guesses a country from them', () => {
    expect(countryProblem('EU')).toBe('expected an ISO 3166-1 alpha-2 country code such as PH');
    expect(countryProblem('UK')).toMatch(/did you mean GB\?$/);
    expect(countryProblem('XK')).toBeUndefined();
  });

  it('name only members that exist', () => {
    const unknown = marketCodes.filter((code) => !marketContains('001', code));
    expect(unknown).toEqual([]);
  });
});
