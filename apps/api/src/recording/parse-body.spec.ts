import { expect, it } from '@jest/globals';
import { z } from 'zod';
import { parseBody } from './parse-body.ts';

it('points to a member as RFC 6901 says, whatever its name', () => {
  const bytes = Buffer.from(JSON.stringify({ 'a/b~c': 1 }));
  let thrown: unknown;
  try {
    parseBody(z.strictObject({}), { kind: 'one', bytes });
  } catch (error) {
    thrown = error;
  }
  expect(JSON.stringify(thrown)).toContain('"pointer":"/a~1b~0c"');
});
