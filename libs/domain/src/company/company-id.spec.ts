import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { companyId } from './company-id.ts';

describe("a company's id", () => {
  it.each([
    ['Naver', 'naver'],
    ['Converge ICT', 'converge-ict'],
    ['  Aramco   Digital ', 'aramco-digital'],
    ['AT&T Inc.', 'at-t-inc'],
    ['네이버', '네이버'],
    ['نظام أرامكو', 'نظام-أرامكو'],
    ['रिलायंस जियो', 'रिलायंस-जियो'],
    ['Ｎａｖｅｒ', 'naver'],
    ['Nave\u0301r', 'navér'],
    ['\u03aa\u0301', '\u0390'],
    ['42dot', '42dot'],
    ['!!!', ''],
    ['', ''],
  ])('of %j is %j', (name, id) => {
    expect(companyId(name)).toBe(id);
  });

  it('is its own id', () => {
    const character = fc.nat({ max: 0xffff }).map((unit) => String.fromCharCode(unit));
    fc.assert(
      fc.property(fc.string({ unit: character }), (name) => companyId(companyId(name)) === companyId(name)),
    );
  });
});
