import { describe, expect, it } from '@jest/globals';
import { csvRecord } from './csv.ts';

describe('A record of CSV', () => {
  it('quotes what has to be, and is empty where there is nothing', () => {
    expect(
      csvRecord(['a', 'say "a"', 'a,b', 'a\nb', null, undefined, 1.5, true, ['x', 'y'], [], { a: 1 }]),
    ).toBe('a,"say ""a""","a,b","a\nb",,,1.5,true,"x; y",,"{""a"":1}"\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '＋1', '－1', '＠a'])(
    'lets %j be no formula',
    (text) => {
      expect(csvRecord([text])).toMatch(/^"?'/);
      expect(csvRecord([[text]])).toMatch(/^"?'/);
    },
  );

  it('leaves numbers as they are', () => {
    expect(csvRecord([-1, 'a-1', 'a=1'])).toBe('-1,a-1,a=1\r\n');
  });
});
