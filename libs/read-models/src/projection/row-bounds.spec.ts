import { expect, it } from '@jest/globals';
import { oldSpace } from '@sovereign-pipeline/postgres';
import { boundsWithin } from './row-bounds.ts';

const mebibyte = 2 ** 20;

it('rows of some size are folded in a process of any heap, also one with small semi-spaces', () => {
  // --max-semi-space-size=16 --max-old-space-size=128, and 1 and 128, and 64 and 512, and neither.
  for (const limit of [176, 131, 704, 4288]) {
    const { row, together } = boundsWithin(oldSpace(limit * mebibyte));
    expect([limit, row >= 4 * mebibyte, together >= mebibyte]).toEqual([limit, true, true]);
  }
  expect(boundsWithin(oldSpace(4288 * mebibyte))).toEqual({ row: 64 * mebibyte, together: 8 * mebibyte });
});
