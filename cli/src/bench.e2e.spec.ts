import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { build } from './build.ts';
import { root } from './nx.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sovereign-pipeline-'));
  await build(['apps/api', 'apps/projector'], new AbortController().signal);
});
afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 }));

it('npm run bench works in a folder whose name is no part of a URL', async () => {
  const clone = join(folder, 'my clone 100%#1?');
  await cp(join(root, 'bench/src'), join(clone, 'bench/src'), { recursive: true });
  for (const name of ['node_modules', 'apps']) await symlink(join(root, name), join(clone, name));
  const quick = '--only single --connections 1 --streams few --seconds 0.2 --warm-up 0.1 --rounds 1';
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--conditions=source', join(clone, 'bench/src/main.ts'), 'ingest', ...quick.split(' ')],
    { env: { PATH: process.env['PATH'], HOME: process.env['HOME'] } },
  );
  expect(stdout).toMatch(/^\| posts, 1 connections, few streams +\| product /m);
});
