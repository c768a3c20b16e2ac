import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { companyId, firstCompanyId } from './company-id.ts';

describe("a company's id", () => {
  it.each([
    ['Naver', 'naver'],
    ['Converge ICT', 'converge-ict'],
    ['  Aramco   Digital ', 'aramco-digital'],
    ['AT&T Inc.', 'at&t-inc'],
    ['네이버', '네이버'],
    ['نظام أرامكو', 'نظام-أرامكو'],
    ['रिलायंस जियो', 'रिलायंस-जियो'],
    ['Ｎａｖｅｒ', 'naver'],
    ['Nave\u0301r', 'navér'],
    ['Nave\u034f\u0301r', 'navér'],
    ['\u03aa\u0301', '\u0390'],
    ['42dot', '42dot'],
    ['C++', 'c++'],
    ['C♯ Labs', 'c#-labs'],
    ['Disney⁺', 'disney+'],
    ['A+B', 'a-b'],
    ['#1 & more +', '1&more'],
    ['Tiffany & Co.', 'tiffany&co'],
    ['ایران\u200cخودرو', 'ایران-خودرو'],
    ['!!!', ''],
    ['&+#', ''],
    ['', ''],
    ...['\u3164', '\ufe0f', '\u00ad\u200b', '\u2060\ufeff\u200f', '\u180b'].map(
      (name) => [name, ''] as const,
    ),
  ])('of %j is %j', (name, id) => {
    expect(companyId(name)).toBe(id);
  });

  const invisible = [
    ...[
      '00ad',
      '200b',
      '200c',
      '200d',
      '2060',
      '200e',
      '200f',
      '202e',
      '2066',
      'feff',
      'fe0f',
      '034f',
      '3164',
    ],
    ...['180b', '180e', '115f', 'ffa0', 'e0020'],
  ].map((code) => String.fromCodePoint(Number.parseInt(code, 16)));

  it.each(invisible)('does not have %j', (character) => {
    for (const name of ['Nvidia', '네이버', 'شركة'])
      for (const written of [
        `${name.slice(0, 2)}${character}${name.slice(2)}`,
        `${name}${character}`,
        `${character}${name}`,
      ])
        if (!(character === '\u200c' && name === 'شركة')) expect(companyId(written)).toBe(companyId(name));
  });

  it.each([
    ['Nvidia™', 'Nvidia'],
    ['Nvidia®', 'Nvidia'],
    ['Nvidia℠ Corp', 'Nvidia Corp'],
    ['TÜRKİYE İŞ BANKASI', 'Türkiye İş Bankası'],
    ['STRASSE AG', 'Straße AG'],
    ['ẞ', 'ss'],
    ['أرامـكو', 'أرامكو'],
    ['شَرِكَة', 'شركة'],
    ['ΣΟΦΟΣ', 'Σοφοσ'],
    ['AT & T', 'AT&T'],
  ])('is the same of %j and %j', (one, other) => {
    expect(companyId(one)).toBe(companyId(other));
  });

  it.each([
    ['C++', 'C', 'C#'],
    ['C++ Labs', 'C Labs', 'C# Labs'],
    ['Disney', 'Disney+'],
    ['Canal', 'Canal+'],
    ['AT&T', 'AT-T', 'ATT'],
    ['Café', 'Cafe'],
    ['أحمد', 'احمد'],
  ])('is another of each of %j, %j', (...names) => {
    expect(new Set(names.map(companyId)).size).toBe(names.length);
  });

  it('is its own id', () => {
    const character = fc.oneof(
      fc.nat({ max: 0xffff }).map((unit) => String.fromCharCode(unit)),
      fc.constantFrom(...Array.from('aZ+#& -ßİı\u0307™ـ\u200c')),
    );
    fc.assert(
      fc.property(fc.string({ unit: character }), (name) => {
        expect(companyId(companyId(name))).toBe(companyId(name));
      }),
      { numRuns: 3000 },
    );
  });

  it('was made by another rule once, and the ids of that one are found', () => {
    expect(firstCompanyId('Nvi\u00addia')).toBe('nvi-dia');
    expect(firstCompanyId('AT&T Inc.')).toBe('at-t-inc');
    expect(firstCompanyId('Nvidia™')).toBe('nvidiatm');
    expect(firstCompanyId('Disney+')).toBe('disney');
  });
});
