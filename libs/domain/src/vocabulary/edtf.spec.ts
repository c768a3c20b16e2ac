import { describe, expect, it, jest } from '@jest/globals';
import { dateProblem, extent, readDate } from './edtf.ts';

const expected = 'expected an EDTF date such as 2024-06-25, 2024-06 or 2024-06-24/2024-06-28';
const day = (text: string) => Date.parse(`${text}T00:00:00Z`);
const endOf = (text: string) => Date.parse(`${text}T23:59:59.999Z`);

describe('an EDTF date', () => {
  it.each([
    ['2024-06-25', '2024-06-25', '2024-06-25'],
    ['2024-06', '2024-06-01', '2024-06-30'],
    ['2024', '2024-01-01', '2024-12-31'],
    ['2024~', '2024-01-01', '2024-12-31'],
    ['2024-06-25?', '2024-06-25', '2024-06-25'],
    ['2024-02-29', '2024-02-29', '2024-02-29'],
    ['202X', '2020-01-01', '2029-12-31'],
    ['2024-06-XX', '2024-06-01', '2024-06-30'],
    ['2024-21', '2024-03-01', '2024-11-30'],
    ['2024-22', '2024-01-01', '2025-02-28'],
    ['2023-24', '2023-01-01', '2024-02-29'],
    ['2024-26', '2024-06-01', '2024-08-31'],
    ['2024-28', '2024-01-01', '2025-02-28'],
    ['2024-23', '2024-03-01', '2024-11-30'],
    ['2024-25', '2024-03-01', '2024-05-31'],
    ['2024-29', '2024-09-01', '2024-11-30'],
    ['2024-30', '2024-01-01', '2025-02-28'],
    ['2024-32', '2024-06-01', '2024-08-31'],
    ['2024-33', '2024-01-01', '2024-03-31'],
    ['2024-34', '2024-04-01', '2024-06-30'],
    ['2024-37', '2024-01-01', '2024-04-30'],
    ['2024-38', '2024-05-01', '2024-08-31'],
    ['2024-39', '2024-09-01', '2024-12-31'],
    ['2024-36', '2024-10-01', '2024-12-31'],
    ['2024-40', '2024-01-01', '2024-06-30'],
    ['2024-41', '2024-07-01', '2024-12-31'],
    ['XXXX-02-29', '0000-02-29', '9996-02-29'],
    ['202X-02-29', '2020-02-29', '2028-02-29'],
    ['2024-X2-31', '2024-12-31', '2024-12-31'],
    ['2023-X2-30', '2023-12-30', '2023-12-30'],
    ['2024-XX-31', '2024-01-31', '2024-12-31'],
    ['0000-02-29', '0000-02-29', '0000-02-29'],
    ['2024/2024-06', '2024-01-01', '2024-06-30'],
    ['2024~/2024-06', '2024-01-01', '2024-06-30'],
    ['202X/2024-06', '2020-01-01', '2024-06-30'],
    ['20XX/2024', '2000-01-01', '2024-12-31'],
    ['2024-06/2024-06-10', '2024-06-01', '2024-06-10'],
    ['2024-01/2024-06', '2024-01-01', '2024-06-30'],
    ['2023-12-31/2024-01', '2023-12-31', '2024-01-31'],
    ['2024-06-XX/2024-07-01', '2024-06-01', '2024-07-01'],
    ['2024-06-25/2024-06-25', '2024-06-25', '2024-06-25'],
    ['2024/2024', '2024-01-01', '2024-12-31'],
    ['2024-06-01/2024-06', '2024-06-01', '2024-06-30'],
    ['2024-06-30/2024-06', '2024-06-30', '2024-06-30'],
    ['2024-06/2024', '2024-06-01', '2024-12-31'],
    ['2024-06-24/2024-06-28', '2024-06-24', '2024-06-28'],
    ['2023-12/2024-02-15', '2023-12-01', '2024-02-15'],
    ['2024-X0', '2024-10-01', '2024-10-31'],
    ['2024-0X', '2024-01-01', '2024-09-30'],
    ['2024-X1', '2024-01-01', '2024-11-30'],
    ['202X-1X', '2020-10-01', '2029-12-31'],
    ['2024-X0/2025', '2024-10-01', '2025-12-31'],
    ['2024S2', '2000-01-01', '2099-12-31'],
    ['2024S4', '2024-01-01', '2024-12-31'],
    ['[2024-06-24..2024-06-28]', '2024-06-24', '2024-06-28'],
    ['{2026,2024}', '2024-01-01', '2026-12-31'],
  ])('%s covers %s to %s', (text, from, to) => {
    expect(extent(text)).toEqual({ from: day(from), to: endOf(to), reached: endOf(to) });
  });

  it('has the times of an interval as they are written', () => {
    expect(extent('2024-06-25T09:00:00Z/2024-06-25T17:00:00Z')).toMatchObject({
      from: Date.parse('2024-06-25T09:00:00Z'),
      to: Date.parse('2024-06-25T17:00:00Z'),
    });
  });

  it('that is open at the end is unbounded there, and had come by the end of its first bound', () => {
    expect(extent('2024/..')).toEqual({
      from: day('2024-01-01'),
      to: Infinity,
      reached: endOf('2024-12-31'),
    });
    expect(extent('../2024')).toEqual({
      from: -Infinity,
      to: endOf('2024-12-31'),
      reached: endOf('2024-12-31'),
    });
  });

  it.each(['[2024..]', '{2023,2024..}', '[..2024]', '{..2024-06}'])(
    'that is a set without an end: %s',
    (text) => {
      const { from, to, reached } = extent(text) ?? {};
      const last = endOf(text.includes('06') ? '2024-06-30' : '2024-12-31');
      const first = day(text.includes('2023') ? '2023-01-01' : '2024-01-01');
      expect([from, to, reached]).toEqual(
        text.includes('..2') ? [-Infinity, last, last] : [first, Infinity, last],
      );
    },
  );

  it('of which a bound is unknown covers what is named', () => {
    expect(extent('2024/')).toEqual({
      from: day('2024-01-01'),
      to: endOf('2024-12-31'),
      reached: endOf('2024-12-31'),
    });
    expect(extent('/2024')).toMatchObject({ from: day('2024-01-01'), reached: endOf('2024-12-31') });
  });

  it('means the same in every time zone of the process', () => {
    const offset = jest.spyOn(Date.prototype, 'getTimezoneOffset').mockReturnValue(-540);
    expect(extent('2024-06-25T10:00:01')?.from).toBe(Date.parse('2024-06-25T10:00:01Z'));
    offset.mockRestore();
    expect(extent('2024-06-25T10:00:00+09:00')?.from).toBe(Date.parse('2024-06-25T01:00:00Z'));
  });

  it.each([
    ['', expected],
    ['last week', expected],
    ['25.06.2024', expected],
    ['2024-6-5', expected],
    ['20240625', expected],
    ['2024-13', expected],
    ['2024-02-30', expected],
    [' 2024', expected],
    ['__proto__', expected],
    ['2023-02-29', `${expected}; 2023-02-29 is not a day of the calendar`],
    ['1900-02-29', `${expected}; 1900-02-29 is not a day of the calendar`],
    ['2023-02~-29/2024', `${expected}; 2023-02~-29 is not a day of the calendar`],
    ['2024-06-28/2024-06-24', `${expected}; an interval ends after it begins`],
    ['Y170000002', `${expected}; this one names no date within the range of the calendar`],
    ['../..', `${expected}; this one names no date within the range of the calendar`],
    ['/', `${expected}; this one names no date within the range of the calendar`],
    [`{${'2024,'.repeat(20)}2025}`, `${expected}, at most 64 characters`],
  ])('refuses %j', (text, detail) => {
    expect(readDate(text)).toBe(detail);
    expect(extent(text)).toBeUndefined();
  });

  it('refuses text of any length at once', () => {
    const started = performance.now();
    readDate('2024-'.repeat(200_000));
    expect(performance.now() - started).toBeLessThan(100);
  });
});

describe('a date that somebody writes now', () => {
  it.each([
    ['0025-06-12', `${expected}; did you mean 2025-06-12?`],
    ['0025-06', `${expected}; did you mean 2025-06?`],
    ['0025', `${expected}; did you mean 2025?`],
    ['0025-06-12/0025-06-13', `${expected}; did you mean 2025-06-12/2025-06-13?`],
    ['2024/0025', `${expected}; an interval ends after it begins`],
    ['2023-02-29T10:00:00Z', `${expected}; 2023-02-29T10:00:00Z is not a day of the calendar`],
    ['2024/2025-02-29T10:00:00Z', `${expected}; 2024/2025-02-29T10:00:00Z is not a day of the calendar`],
    ['{2023-02-29,2024}', `${expected}; {2023-02-29,2024} is not a day of the calendar`],
    ['[2022-01-01..2023-02-29]', `${expected}; [2022-01-01..2023-02-29] is not a day of the calendar`],
    ['-0001-02-29', `${expected}; -0001-02-29 is not a day of the calendar`],
    ['-0004-02-29', undefined],
    ['{2024-02-29,2025}', undefined],
    ['2024-02-29T10:00:00Z', undefined],
    ['[2025..2024]', `${expected}; an interval ends after it begins`],
    ['{2020,2025-06-25..2025-06-24}', `${expected}; an interval ends after it begins`],
    ['[2024..2025]', undefined],
    ['{2020,2024..}', undefined],
    ['[..2024]', undefined],
    ['1025-06-12', undefined],
    ['20', `${expected}; 20 alone is a century or a decade: write 20XX or 202X`],
    ['202', `${expected}; 202 alone is a century or a decade: write 20XX or 202X`],
    ['2024-13', expected],
    ['2024-06-25', undefined],
    ['../2024-06', undefined],
    ['202X', undefined],
  ])('%s', (text, problem) => {
    expect(dateProblem(text)).toBe(problem);
  });
});
