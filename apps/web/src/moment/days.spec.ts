import { describe, expect, it } from '@jest/globals';
import { daysBefore, today } from './days.ts';

describe('days before a moment', () => {
  it.each([
    ['2024-05-31', '2024-05-01'],
    ['2024-05', '2024-05-01'],
    ['2024', '2024-12-01'],
    ['2024-05-31T23:59:59.123456Z', '2024-05-01'],
    ['2024-01-01/2024-05-31', '2024-05-01'],
    ['2024-05/..', '2024-05-01'],
    ['2024-05~', '2024-05-01'],
  ])('30 before %s: %s', (moment, day) => {
    expect(daysBefore(30, moment)).toBe(day);
  });

  it.each([undefined, 'some day', '2024-13-45', '../..'])('30 before %s: before today', (moment) => {
    expect(daysBefore(30, moment)).toBe(daysBefore(30, today()));
  });
});
