import { readdir, readFile } from 'node:fs/promises';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@sovereign-pipeline/testing';
import { startBrowser } from './browser.ts';
import { runCommand } from './run-command.fixture.ts';
import { StartProcess } from './start-process.fixture.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'keys-'));
let service: StartProcess;
let url: string;
beforeAll(async () => {
  service = new StartProcess({ DATA_DIR: dataDir, PORT: '0', AUTH: 'keys' });
  url = await service.url();
});
afterAll(async () => {
  service.signal('SIGTERM');
  await service.exitCode;
  rmSync(dataDir, { recursive: true, force: true });
});

const keys = (...args: string[]) => runCommand(['keys', ...args], { DATA_DIR: dataDir });
const statusWith = async (key: string, path = '/v1/companies'): Promise<number> => {
  const response = await fetch(url + path, { headers: { authorization: `Bearer ${key}` } });
  await response.arrayBuffer();
  return response.status;
};

async function make(role: string): Promise<string> {
  const { output, code } = await keys('create', '--role', role, '--name', `The ${role}`);
  expect([code, output]).toEqual([0, expect.stringMatching(/\nsp_[0-9a-f]{12}_[\w-]{43}\n$/)]);
  return output.trimEnd().split('\n').at(-1) ?? '';
}

describe('npm start with AUTH=keys', () => {
  it('records the samples, and gives its own key back', async () => {
    expect(service.output).toMatch(/recorded \d+ sample events/);
    expect(service.output).toContain('Whoever asks needs a key: npm run keys -- create');
    expect((await keys('list')).output).toMatch(
      /^sp_\w{12} {2}recorder {2}made \S+, revoked \S+ {2}npm start\n$/,
    );
    expect((await fetch(`${url}/v1/companies`)).status).toBe(401);
  });

  it('lets those in who have a key, as long as it is not revoked', async () => {
    const key = await make('operator');
    await eventually(async () => (await statusWith(key)) === 200);
    const settings = { API_URL: url, API_KEY: key };
    expect(await runCommand(['parked'], settings)).toMatchObject({
      code: 0,
      output: 'Nothing is parked.\n',
    });
    expect(await runCommand(['parked'], { API_URL: url })).toMatchObject({ code: 1 });
    expect((await keys('revoke', key.slice(0, 15))).output).toContain('revoked');
    await eventually(async () => (await statusWith(key)) === 401);
    expect(await keys('revoke', 'sp_000000000000')).toEqual({
      code: 1,
      output: 'There is no key sp_000000000000: keys list says which there are\n',
    });
  });

  it('asks who looks at the pages, and offers what they may do', async () => {
    const [key, browser] = [await make('reader'), await startBrowser()];
    try {
      const page = await browser.newPage({ locale: 'en-US' });
      page.setDefaultTimeout(60_000);
      await page.goto(`${url}/companies`);
      await page.getByLabel('Key').fill(`${key.slice(0, -1)}!`);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.getByText('This key is not known').waitFor();
      await page.getByLabel('Key').fill(key);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.getByText('The reader (reader)').waitFor();
      await page.locator('main').getByText('Converge ICT').first().waitFor();
      const links = await page.locator('header a').allInnerTexts();
      expect(links).toContain('Board');
      for (const name of ['Record', 'Operate']) expect(links).not.toContain(name);
      await page.goto(`${url}/partnerships/naver-nvidia`);
      await page
        .getByText(/^by npm start \(sp_\w{12}\)$/)
        .first()
        .waitFor();
      // Nothing that a script can read holds the key, or the session.
      const kept = await page.evaluate(
        'JSON.stringify([document.cookie, { ...localStorage }, { ...sessionStorage }])',
      );
      expect(kept).not.toMatch(/sp_|sovereign_pipeline_session/);
      await page.getByRole('button', { name: 'Sign out' }).click();
      await page.getByLabel('Key').waitFor();

      // Who is signed in is asked again when the key is revoked.
      await page.getByLabel('Key').fill(key);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.getByText('The reader (reader)').waitFor();
      await keys('revoke', key.slice(0, 15));
      await eventually(async () => (await statusWith(key)) === 401);
      await page.getByRole('link', { name: 'Board' }).click();
      await page.getByLabel('Key').waitFor();
    } finally {
      await browser.close();
    }
  });

  it('shows no secret in its output, its logs, or the arguments of its processes', async () => {
    const key = await make('reader');
    await eventually(async () => (await statusWith(key)) === 200);
    await statusWith(`${key}x`);
    await statusWith(key, `/v1/nothing?key=${key.slice(0, 15)}`);
    const password = (await readFile(join(dataDir, 'postgres/password'), 'utf8')).trim();
    const logs = ['logs/api.log', 'logs/projector.log', 'postgres/postgres.log'];
    const texts = await Promise.all(logs.map((file) => readFile(join(dataDir, file), 'utf8')));
    const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
    const commandLines = await Promise.all(
      pids.map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')),
    );
    expect(commandLines.join('\n')).toContain('projector/dist/main.js');
    for (const text of [service.output, ...texts, ...commandLines])
      for (const secret of [key.slice(16), password]) expect(text.includes(secret)).toBe(false);
  });
});
