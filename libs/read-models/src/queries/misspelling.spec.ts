import { describe, expect, it } from '@jest/globals';
import { spelledLike, spellingOf } from './misspelling.ts';

const like = (asked: string, word: string): number => spelledLike(spellingOf(asked), spellingOf(word));

describe('how like two spellings are', () => {
  it.each([
    ['another letter', 'koria', 'korea'],
    ['two letters that changed places', 'hearld', 'herald'],
    ['the first two', 'ehrald', 'herald'],
    ['the last two', 'heradl', 'herald'],
    ['a letter too few', 'herld', 'herald'],
    ['a letter too many', 'heraald', 'herald'],
    ['two mistakes in a long word', 'inqiurier', 'inquirer'],
    ['two letters too many at the beginning', 'xyinquirer', 'inquirer'],
    ['two letters too few at the end', 'philippi', 'philippine'],
    ['the first letter too few, and the last', 'hilippin', 'philippine'],
    ['characters of two units', '𠮷野家屋', '𠮷野屋家'],
  ])('finds alike what has %s', (_, asked, word) => {
    expect([like(asked, word), like(word, asked)]).toEqual([like(word, asked), expect.any(Number)]);
    expect(like(asked, word)).toBeGreaterThan(0.6);
    expect(like(asked, word)).toBeLessThan(1);
  });

  it.each([
    ['a short word', 'skt', 'smt'],
    ['two mistakes in a word of a few letters', 'kroia', 'korea'],
    ['three in a long one', 'inqiurriers', 'inquirer'],
    ['another length', 'kor', 'koreanair'],
    ['other letters', 'bonsai', 'dragee'],
    ['the same letters in another order', 'listen', 'silent'],
    ['nothing', '', 'korea'],
  ])('takes for another word %s', (_, asked, word) => {
    expect([like(asked, word), like(word, asked)]).toEqual([0, 0]);
  });

  it('is 1 for the same', () => {
    expect(like('herald', 'herald')).toBe(1);
  });
});
