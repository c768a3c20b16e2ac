/** `npm run pictures [-- <folder>]`: makes pictures of the pages from the samples, into docs/pictures. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { startBrowser } from './browser.ts';
import { type Command, runCommand, say } from './command.ts';
import { root } from './nx.ts';
import { UserError } from './stop-request.ts';

interface Picture {
  readonly name: string;
  readonly path: string;
  /** What the page shows when it is there. */
  readonly shows: string;
  readonly colorScheme?: 'dark';
  readonly locale?: 'ko-KR';
}

const pictures: readonly Picture[] = [
  { name: 'overview', path: '/', shows: 'All changes' },
  { name: 'company', path: '/companies/haneul-ai?asOf=2024-05-30', shows: 'How it came to be' },
  {
    name: 'partnership',
    path: '/partnerships/demo-baobab-straits',
    shows: 'Every claim',
    colorScheme: 'dark',
  },
  { name: 'markets', path: '/markets', shows: 'South-eastern Asia' },
  { name: 'overview-korean', path: '/', shows: '모든 변화', locale: 'ko-KR' },
];

await runCommand(async ({ args, stop, running }: Command) => {
  const folder = resolve(args[0] ?? join(root, 'docs/pictures'));
  await mkdir(folder, { recursive: true });
  const [url, browser] = await stop.orStop(Promise.all([startService(running), startBrowser()]));
  running.defer(() => browser.close());
  for (const picture of pictures) {
    await stop.orStop(take(browser, url, picture, folder));
    say(join(folder, `${picture.name}.png`));
  }
  return 0;
});

/** `npm start` on the samples, in a folder of its own; gives its address. */
async function startService(running: AsyncDisposableStack): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), 'sovereign-pipeline-pictures-'));
  running.defer(() => rm(dataDir, { recursive: true, force: true, maxRetries: 5 }));
  const child = spawn(process.execPath, [...process.execArgv, join(root, 'cli/src/start.ts')], {
    cwd: root,
    env: { ...process.env, PORT: '0', DATA_DIR: dataDir, SAMPLES: 'demo' },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  running.defer(async () => {
    child.kill('SIGINT');
    await ended;
  });
  let output = '';
  return new Promise((resolveUrl, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const url = output.includes('Ctrl-C stops it.') ? /is ready at (\S+)/.exec(output)?.[1] : undefined;
      if (url !== undefined) resolveUrl(url);
    });
    void ended.then(() => {
      reject(new UserError(`npm start ended:\n${output}`));
    });
  });
}

async function take(browser: Browser, url: string, picture: Picture, folder: string): Promise<void> {
  const { name, path, shows, colorScheme = 'light', locale = 'en-US' } = picture;
  const page = await browser.newPage({
    viewport: { width: 1280, height: 860 },
    ...{ colorScheme, locale, bypassCSP: true },
  });
  await page.goto(`${url}${path}`);
  await page.locator('main').getByText(shows).filter({ visible: true }).first().waitFor();
  await page.locator('.loading').first().waitFor({ state: 'detached' });
  await writeInFont(page);
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
  await page.close();
}

/** A machine without fonts of every script draws boxes: the pictures bring one for Korean and Japanese. */
async function writeInFont(page: Page): Promise<void> {
  const sheet = createRequire(import.meta.url).resolve('@fontsource-variable/noto-sans-kr/index.css');
  const files = /url\(\.(\/files\/[\w.-]+)\)/g;
  await page.route('**/files/*.woff2', async (route) => {
    const file = new URL(route.request().url()).pathname;
    await route.fulfill({ body: await readFile(join(sheet, '..', file)), contentType: 'font/woff2' });
  });
  const faces = (await readFile(sheet, 'utf8')).replaceAll(files, 'url($1)');
  await page.addStyleTag({ content: faces });
  // The parts of the font with letters of this page, named only then: text already drawn is not drawn again.
  await page.evaluate(
    `document.fonts.load('1em "Noto Sans KR Variable"', document.body.innerText).then(() => undefined)`,
  );
  await page.addStyleTag({
    content: `body, input { font-family: 'DejaVu Sans', 'Noto Sans KR Variable', sans-serif; }`,
  });
}
