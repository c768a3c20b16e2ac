import { describe, expect, it } from '@jest/globals';
import { dateInWords } from './dates.ts';

describe('a date in words', () => {
  it.each([
    ['2024-06-25', 'Jun 25, 2024'],
    ['2024-06', 'June 2024'],
    ['2024', '2024'],
    ['2024~', '≈ 2024'],
    ['2024-06?', '? June 2024'],
    ['2024-06-24/2024-06-28', 'Jun 24, 2024 – Jun 28, 2024'],
    ['2024/..', '2024 – …'],
    ['/2024-05', '… – May 2024'],
    ['2024-22', '2024-22'],
    ['202X', '202X'],
    ['[2023,2024]', '[2023,2024]'],
  ])('%s is %s', (edtf, words) => {
    expect(dateInWords(edtf, 'en')).toBe(words);
  });

  it('is Korean in Korean', () => {
    expect(dateInWords('2024-06-25', 'ko')).toBe('2024년 6월 25일');
  });
});
