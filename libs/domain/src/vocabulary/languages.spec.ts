import { describe, expect, it } from '@jest/globals';
import { languageProblem } from './languages.ts';

const expected = 'expected a BCP 47 language tag such as ar, ko or pt-BR';

describe('a language tag', () => {
  it.each(['ar', 'ko', 'en', 'tl', 'fil', 'tl-PH', 'pt-BR', 'zh-Hant-TW', 'ar-001', 'sr-Latn', 'yue'])(
    '%s is one',
    (tag) => {
      expect(languageProblem(tag)).toBeUndefined();
    },
  );

  // What multilingual models list: in Unicode CLDR these stand for others, in the registry they are themselves.
  it.each(
    (
      'cmn arb zsm swh npi ory azj uzn khk pes prs plt lvs ekk als ydd ayr gug kmr fat cnr tw zh-Hant zh-Hans chn ' +
      'sl-rozaj de-1996 es-419 en-x-shout ko-u-co-search'
    ).split(' '),
  )('%s is one by the registry', (tag) => {
    expect(languageProblem(tag)).toBeUndefined();
  });

  it.each([
    '',
    'xx',
    'xyz',
    'qqq',
    'en-XX',
    'ko-ZZ',
    'ko-Qaaa',
    'a',
    'en-',
    'x-own',
    '\u0000',
    'مصر',
    '__proto__',
  ])('%j is none', (tag) => {
    expect(languageProblem(tag)).toBe(expected);
  });

  it.each([
    ['jp', 'ja'],
    ['en-UK', 'en-GB'],
    ['cn', 'zh'],
    ['vn', 'vi'],
    ['arabic', 'ar'],
    ['Korean', 'ko'],
    ['English', 'en'],
    ['zh_TW', 'zh-TW'],
    ['kor', 'ko'],
    ['twi', 'tw'],
    ['jap', 'ja'],
  ])('%s is none, with a hint at %s', (tag, meant) => {
    expect(languageProblem(tag)).toBe(`${expected}; did you mean ${meant}?`);
  });

  it.each([
    ['AR', 'ar'],
    ['pt-br', 'pt-BR'],
    ['TL-ph', 'tl-PH'],
    ['iw', 'he'],
    ['in', 'id'],
    ['mo', 'ro'],
    ['my-BU', 'my-MM'],
    ['zh-cmn-Hans', 'cmn-Hans'],
    ['zh-yue', 'yue'],
    ['i-klingon', 'tlh'],
    ['no-bok', 'nb'],
  ])('%s has to be written %s', (tag, canonical) => {
    expect(languageProblem(tag)).toBe(`${expected}; the canonical form of this one is ${canonical}`);
  });

  it('is short', () => {
    expect(languageProblem('en-'.repeat(100_000))).toBe(`${expected}, at most 35 characters`);
  });
});
