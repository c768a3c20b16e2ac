import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { root } from './nx.ts';
import { StartProcess } from './start-process.fixture.ts';

let folder: string;
let start: StartProcess;
let url: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sovereign-pipeline-'));
  start = new StartProcess({ PORT: '0', DATA_DIR: folder });
  url = await start.url();
});

afterAll(async () => {
  start.signal('SIGTERM');
  await start.exitCode;
  await rm(folder, { recursive: true, force: true });
});

it('every command of the README does what it says', async () => {
  const readme = await readFile(join(root, 'README.md'), 'utf8');
  const { scripts } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const blocks = [...readme.matchAll(/^```sh\n([^]*?)^```$/gm)].map(([, block = '']) => block.trim());
  expect(blocks).toEqual(expect.arrayContaining(['npm start', 'npm test']));

  for (const block of blocks) {
    const script = /^npm (\S+)$/.exec(block)?.[1];
    if (script !== undefined) {
      expect(scripts).toHaveProperty([script]);
      continue;
    }
    if (block.startsWith('npm run replay')) {
      const env = { ...process.env, API_URL: url };
      const { stdout } = await promisify(execFile)('bash', ['-euc', block], { cwd: root, env });
      expect(stdout).toMatch(block.includes('--verify') ? /^Equal at position/m : /^Switched at position/m);
      continue;
    }
    if (block.startsWith('npm run import')) {
      const env = { ...process.env, API_URL: url };
      const { stdout } = await promisify(execFile)('bash', ['-euc', block], { cwd: root, env });
      expect(stdout).toMatch(/ would be recorded, \d+ recorded before, 0 refused\.$/m);
      continue;
    }
    const command = block.replaceAll(/http:\/\/(127\.0\.0\.1|localhost):3000/g, url);
    expect(command).toContain(url); // whatever it is, it talks to this start and to nothing else
    // --fail-with-body: an error status of any curl fails the block.
    const { stdout } = await promisify(execFile)(
      'bash',
      ['-euo', 'pipefail', '-c', `curl() { command curl --fail-with-body "$@"; }\n${command}`],
      { cwd: root },
    );
    for (const line of stdout.trim().split('\n')) expect(JSON.parse(line)).not.toHaveProperty('code');
  }
});

it('the links of the README lead somewhere', async () => {
  const readme = await readFile(join(root, 'README.md'), 'utf8');
  for (const [, target = ''] of readme.matchAll(/\]\((?!http)([^)#]+)/g))
    await readFile(join(root, target)).catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code !== 'EISDIR') throw error;
    });
  const pages = [...readme.matchAll(/<http:\/\/127\.0\.0\.1:3000(\/[^>]*)?>/g)].map(([, path = '']) => path);
  for (const path of pages.filter(Boolean)) {
    const page = await fetch(url + path);
    expect(await page.text()).not.toBe('');
    expect(page.status).toBe(200);
  }
});
