import { expect, it } from '@jest/globals';
import { nextCursor } from './client.ts';

it.each([
  ['</v1/companies?limit=2&cursor=a%2Fb%20%E2%82%AC>; rel="next"', 'a/b €'],
  ['</v1/companies?cursor=x>; rel="next"', 'x'],
  ['</v1/companies?cursor=x>; rel="first"', undefined],
  [undefined, undefined],
])('the next page after %s starts at %s', (link, cursor) => {
  expect(nextCursor(new Response(null, { headers: link === undefined ? {} : { link } }))).toBe(cursor);
});
