import { expect, it } from '@jest/globals';
import { z } from 'zod';
import { string } from './fields.ts';

it.each([
  ['aaa', true],
  ['aaaa', false],
  ['😀😀😀', true],
  ['😀😀😀😀', false],
  ['👩‍🔬', true],
  ['a\ud800b', true],
  ['한국어', true],
])('Lengths count code points, as JSON Schema does: %j has at most three: %s', (value, isShort) => {
  const three = string(3);
  expect(three.safeParse(value).success).toBe(isShort);
  const { maxLength = 0 } = z.toJSONSchema(three);
  expect(Array.from(value).length <= maxLength).toBe(isShort);
});
