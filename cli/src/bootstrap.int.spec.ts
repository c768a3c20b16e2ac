import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { root } from './nx.ts';

/** A workspace with one package, and an npm that installs exactly what the lock file says. */
const lockOf = (version: string): string =>
  JSON.stringify({
    packages: {
      '': { workspaces: ['tools'] },
      'node_modules/node': { version, integrity: `sha-${version}` },
      'node_modules/elsewhere': { version: '1.0.0', optional: true },
    },
  });
const npm = `
  const fs = require('node:fs');
  fs.appendFileSync('npm-calls', process.argv[2] + '\\n');
  if (fs.existsSync('no-network')) { console.error('ENOTFOUND registry'); process.exit(1); }
  fs.rmSync('node_modules', { recursive: true, force: true });
  fs.mkdirSync('node_modules/node/bin', { recursive: true });
  fs.symlinkSync(process.execPath, 'node_modules/node/bin/node');
  const { packages } = JSON.parse(fs.readFileSync('package-lock.json'));
  fs.writeFileSync('node_modules/.package-lock.json', JSON.stringify({ packages: { 'node_modules/node': packages['node_modules/node'] } }));`;
const command = `
  process.on('SIGTERM', () => process.exit(7));
  process.on('disconnect', () => process.exit(8));
  console.log(JSON.stringify({ args: process.argv.slice(2), cwd: process.cwd() } satisfies object));
  if (process.argv[2] === 'wait') setInterval(() => {}, 1000);
  else process.exit(3);`;

let folder: string;

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'sovereign-pipeline-')), 'with a space');
  await mkdir(join(folder, 'cli/src'), { recursive: true });
  await copyFile(join(import.meta.dirname, 'bootstrap.mjs'), join(folder, 'cli/src/bootstrap.mjs'));
  await writeFile(join(folder, 'cli/src/hello.ts'), command);
  await writeFile(join(folder, 'package-lock.json'), lockOf('1.0.0'));
  await writeFile(join(folder, 'npm.cjs'), npm);
});

afterEach(() => rm(join(folder, '..'), { recursive: true, force: true }));

const launch = (...args: string[]): [string, string[], object] => [
  process.execPath,
  [join(folder, 'cli/src/bootstrap.mjs'), 'hello', ...args],
  {
    encoding: 'utf8',
    cwd: tmpdir(),
    env: { PATH: process.env['PATH'], npm_execpath: join(folder, 'npm.cjs') },
  },
];
const run = (...args: string[]) =>
  spawnSync(...launch(...args)) as unknown as { status: number; stdout: string; stderr: string };
const npmCalls = async (): Promise<string> => readFile(join(folder, 'npm-calls'), 'utf8').catch(() => '');

describe('bootstrap', () => {
  it('installs what is missing, then runs the command with its arguments, output and exit code', async () => {
    const { status, stdout } = run('a b', '--c');
    expect({ status, ...(JSON.parse(stdout) as object) }).toEqual({
      status: 3,
      args: ['a b', '--c'],
      cwd: folder,
    });
    expect(await npmCalls()).toBe('ci\n');
  });

  it('installs again only when the lock file wants something else, whoever ran npm', async () => {
    spawnSync(process.execPath, ['npm.cjs', 'install'], { cwd: folder });
    run();
    expect(await npmCalls()).toBe('install\n');
    await writeFile(join(folder, 'package-lock.json'), lockOf('2.0.0'));
    run();
    run();
    expect(await npmCalls()).toBe('install\nci\n');
  });

  it('says what is wrong when npm fails', async () => {
    await writeFile(join(folder, 'no-network'), '');
    const { status, stdout, stderr } = run();
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/ENOTFOUND registry[^]*npm ci failed[^]*check the network/);
  });

  it('runs no other Node.js than the one that is written down', async () => {
    const write = (sha256: string) =>
      writeFile(
        join(folder, 'cli/src/node-binaries.json'),
        JSON.stringify({ sha256: { [`${process.platform}-${process.arch}`]: sha256 } }),
      );
    const own = createHash('sha256')
      .update(await readFile(process.execPath))
      .digest('hex');
    await write(own);
    expect([run().status, run().status]).toEqual([3, 3]);
    await write(own.replace(/^./, (digit) => (digit === '0' ? '1' : '0')));
    const { status, stdout, stderr } = run();
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain('is not the Node.js that cli/src/node-binaries.json names');
  });

  it('the one that is written down is the one of package.json', async () => {
    const json = async (file: string): Promise<unknown> =>
      JSON.parse(await readFile(join(root, file), 'utf8'));
    const binaries = (await json('cli/src/node-binaries.json')) as {
      version: string;
      sha256: Record<string, string>;
    };
    const { devDependencies } = (await json('package.json')) as { devDependencies: Record<string, string> };
    expect(binaries.version).toBe(devDependencies['node']);
    const own = createHash('sha256')
      .update(await readFile(join(root, 'node_modules/node/bin/node')))
      .digest('hex');
    expect(binaries.sha256[`${process.platform}-${process.arch}`] ?? own).toBe(own);
  });

  it('passes signals on', async () => {
    const [file, args, options] = launch('wait');
    const child = spawn(file, args, { ...options, stdio: ['ignore', 'pipe', 'ignore'] });
    await once(child.stdout, 'data');
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([7, null]);
  });

  it('lets the command notice when it is killed', async () => {
    const [file, args, options] = launch('wait');
    const child = spawn(file, args, { ...options, stdio: ['ignore', 'pipe', 'ignore'] });
    await once(child.stdout, 'data');
    child.kill('SIGKILL');
    await once(child.stdout, 'end'); // the last one to hold it is the command
  });
});
