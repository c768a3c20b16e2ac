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

  it.each(['', 'arabic', 'korean', 'jp', 'xx', 'zh_TW', 'a', 'en-', 'English', '\u0000', 'مصر'])(
    '%j is none',
    (tag) => {
      expect(languageProblem(tag)).toBe(expected);
    },
  );

  it.each([
    ['AR', 'ar'],
    ['pt-br', 'pt-BR'],
    ['TL-ph', 'tl-PH'],
    ['kor', 'ko'],
    ['iw', 'he'],
  ])('%s has to be written %s', (tag, canonical) => {
    expect(languageProblem(tag)).toBe(`${expected}; the canonical form of this one is ${canonical}`);
  });

  it('is short', () => {
    expect(languageProblem('en-'.repeat(100_000))).toBe(`${expected}, at most 35 characters`);
  });
});
