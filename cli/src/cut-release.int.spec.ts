import { execFileSync } from 'node:child_process';
import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { cutRelease } from './cut-release.ts';
import { root } from './nx.ts';

let folder: string;
let clone: string;
const git = (...args: string[]): string => execFileSync('git', args, { cwd: clone, encoding: 'utf8' });
const read = (file: string): Promise<string> => readFile(join(clone, file), 'utf8');
const cut = (version: string) => (): void => {
  cutRelease(clone, version, '2026-12-24');
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sovereign-pipeline-'));
  clone = join(folder, 'clone');
  execFileSync('git', ['clone', '--quiet', '--depth=1', `file://${root}`, clone]);
  git('config', 'user.name', 'Somebody');
  git('config', 'user.email', 'somebody@example.org');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('a release has its changelog, its version everywhere, one commit and a tag', async () => {
  const before = await read('CHANGELOG.md');
  cut('9.8.7')();
  const after = await read('CHANGELOG.md');
  expect(after).toContain('## [Unreleased]\n\n## [9.8.7] - 2026-12-24\n\n### ');
  expect(after.length - before.length).toBe('\n## [9.8.7] - 2026-12-24\n'.length);
  const lock = JSON.parse(await read('package-lock.json')) as {
    version: string;
    packages: Record<string, { version?: string }>;
  };
  const own = Object.entries(lock.packages).filter(([path]) => !path.includes('node_modules/'));
  expect(own.length).toBeGreaterThan(10);
  expect(new Set([lock.version, ...own.map(([, { version }]) => version)])).toEqual(new Set(['9.8.7']));
  for (const file of git('ls-files', 'package.json', '*/package.json').trim().split('\n'))
    expect([file, (JSON.parse(await read(file)) as { version: string }).version]).toEqual([file, '9.8.7']);
  expect(git('log', '-1', '--format=%s').trim()).toBe('Release 9.8.7');
  expect(git('describe', '--exact-match').trim()).toBe('v9.8.7');
  expect(git('status', '--porcelain')).toBe('');
  expect(git('diff', 'HEAD~', '--numstat', 'package-lock.json')).not.toBe('');
});

it('what cannot be released changes nothing', async () => {
  await writeFile(join(clone, 'CHANGELOG.md'), '# Changelog\n\n## [Unreleased]\n\n- More.\n');
  git('commit', '--all', '--quiet', '--message', 'More');
  const head = git('rev-parse', 'HEAD');
  expect(cut('9.8')).toThrow('9.8 is no version such as 1.2.0');
  expect(cut('9.8.7')).toThrow('9.8.7 is not later than 9.8.7');
  git('tag', 'v9.9.0');
  expect(cut('9.9.0')).toThrow('the tag v9.9.0 is there already');
  await appendFile(join(clone, 'README.md'), 'x');
  expect(cut('9.10.0')).toThrow('there are changes that are not committed');
  git('checkout', 'README.md');
  await writeFile(
    join(clone, 'CHANGELOG.md'),
    '# Changelog\n\n## [Unreleased]\n\n## [9.8.7] - 2026-12-24\n\n- More.\n',
  );
  git('commit', '--all', '--quiet', '--message', 'Nothing');
  expect(cut('9.10.0')).toThrow('CHANGELOG.md has nothing under Unreleased');
  expect(git('rev-parse', 'HEAD~')).toBe(head);
});
