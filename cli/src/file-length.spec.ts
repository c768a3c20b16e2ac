import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { root } from './nx.ts';

/** Longer than a reader keeps in mind, and no code to be read: made by a program, or a table of data. */
const exempt = [
  'libs/client/src/openapi.ts',
  'libs/domain/src/vocabulary/market-tables.ts',
  'apps/api/src/openapi/examples.ts',
];

const longest = 300;

it(`no production file has more than ${longest} lines`, () => {
  const files = globSync('{apps,libs}/*/src/**/*.{ts,tsx,mjs}', { cwd: root })
    .concat(globSync('{cli,faults,bench}/src/**/*.{ts,mjs}', { cwd: root }))
    .filter((file) => !/\.(spec|fixture|contract)\.tsx?$|__fixtures__/.test(file) && !exempt.includes(file));
  expect(files.length).toBeGreaterThan(300);
  const lengths = files.map(
    (file) => [file, readFileSync(join(root, file), 'utf8').split('\n').length - 1] as const,
  );
  expect(lengths.filter(([, lines]) => lines > longest)).toEqual([]);
});
