import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from '@jest/globals';
import { root } from './nx.ts';

const inFolder = (folder: string): string[] =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name));

it.each([...inFolder('.'), ...inFolder('docs'), ...inFolder('docs/adr'), ...inFolder('docs/notes')])(
  'every link of %s to a file leads to one',
  (document) => {
    const text = readFileSync(join(root, document), 'utf8');
    const links = Array.from(text.matchAll(/\]\((?![a-z]+:|#)([^)#\s]+)/g), ([, link = '']) => link);
    expect(links.filter((link) => !existsSync(join(root, dirname(document), link)))).toEqual([]);
  },
);
