import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { settingsTable } from '@sovereign-pipeline/runtime';
import { root } from './nx.ts';

/** The rows of a document's tables of settings, cell by cell. */
async function rowsOf(document: string): Promise<string[][]> {
  const text = await readFile(join(root, document), 'utf8');
  return [...text.matchAll(/^\| `[A-Z_]+` .*$/gm)].map(([row]) => cellsOf(row));
}

const cellsOf = (row: string): string[] =>
  row
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

const told = settingsTable().map(cellsOf);

it('docs/operations.md lists every setting as it is checked', async () => {
  expect(await rowsOf('docs/operations.md')).toEqual(told);
});

it('README.md says the same of those that it lists', async () => {
  const rows = await rowsOf('README.md');
  expect(rows.length).toBeGreaterThan(4);
  expect(told.map(([name, otherwise, , does]) => [name, otherwise, does])).toEqual(
    expect.arrayContaining(rows),
  );
});
