import { describe, expect, it } from '@jest/globals';
import { countsLine, sum } from './test-counts.ts';

describe('countsLine', () => {
  it('names the skipped only when there are any', () => {
    const one = { passed: 3, failed: [], skipped: [] };
    const other = {
      passed: 4,
      failed: ['b.spec.ts: y', 'b.spec.ts: z'],
      skipped: ['a.spec.ts: x (needs y)'],
    };
    expect(countsLine(one)).toBe('3 passed, 0 failed');
    expect(countsLine(sum([one, other]))).toBe('7 passed, 2 failed, 1 skipped');
    expect(countsLine(sum([]))).toBe('0 passed, 0 failed');
  });
});
