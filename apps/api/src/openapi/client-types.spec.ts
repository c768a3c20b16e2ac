import { readFile } from 'node:fs/promises';
import { expect, it } from '@jest/globals';
import { clientTypesFile, clientTypesText } from './client-types.ts';

it('the types of the client are those of the API (npm run client writes them)', async () => {
  expect(await readFile(clientTypesFile, 'utf8')).toBe(await clientTypesText());
});
