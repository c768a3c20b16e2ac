import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { startBrowser } from './browser.ts';
import { StartProcess } from './start-process.fixture.ts';
import { Watch } from './watch.fixture.ts';

/** Pages open in moments; on a machine with other work in many. */
export const patience = 60_000;
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** `npm start` on a data folder of its own, and a browser that looks at its pages. */
export class Pages {
  readonly url: string;
  readonly browser: Browser;
  readonly page: Page;
  readonly watch: Watch;
  readonly #folder: string;
  readonly #service: StartProcess;

  private constructor(url: string, browser: Browser, page: Page, folder: string, service: StartProcess) {
    this.url = url;
    this.browser = browser;
    this.page = page;
    this.watch = new Watch(page, url);
    this.#folder = folder;
    this.#service = service;
  }

  static async open(env: Record<string, string> = {}): Promise<Pages> {
    const folder = await mkdtemp(join(tmpdir(), 'sovereign-pipeline-pages-'));
    const service = new StartProcess({ PORT: '0', DATA_DIR: join(folder, 'data'), ...env });
    const url = await service.url().catch(async (error: unknown) => {
      service.signal('SIGINT');
      await service.exitCode;
      throw error;
    });
    const browser = await startBrowser();
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'en-US' });
    // Sooner than a test ends: so it says what it waited for.
    page.setDefaultTimeout(patience / 2);
    return new Pages(url, browser, page, folder, service);
  }

  async close(): Promise<void> {
    await this.browser.close();
    this.#service.signal('SIGINT');
    await this.#service.exitCode;
    await rm(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }

  /** Opens a page and waits until it shows what was asked for. */
  async goto(path: string, text: string | RegExp): Promise<void> {
    await this.page.goto(`${this.url}${path}`);
    await this.page.locator('main').getByText(text).filter({ visible: true }).first().waitFor();
  }

  /** Waits until nothing of the page loads any more: what says so fades in, and has little contrast meanwhile. */
  loaded(): Promise<void> {
    return this.page.locator('.loading').first().waitFor({ state: 'detached' });
  }

  /** What axe-core finds wrong with the page once it has loaded. */
  async barriers(): Promise<string[]> {
    await this.loaded();
    await this.page.evaluate(axe);
    const found = await this.page.evaluate(() =>
      (
        globalThis as unknown as {
          axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
        }
      ).axe.run(),
    );
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
  }

  /** Words that begin on one line and end on another. */
  brokenWords(): Promise<string[]> {
    return this.page.evaluate(wordsOnTwoLines);
  }

  /** Records events by the API, and waits until the pages show them. */
  async record(...events: object[]): Promise<void> {
    const answer = await fetch(`${this.url}/v1/events`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-ndjson' },
      body: events.map((event) => JSON.stringify(event)).join('\n'),
    });
    const last = (await answer.text()).trim().split('\n').at(-1) ?? '';
    const { position } = JSON.parse(last) as { position?: number };
    if (position === undefined) throw new Error(`refused: ${last}`);
    await this.shown(position);
  }

  async shown(position: number | string): Promise<void> {
    await fetch(`${this.url}/v1/companies?limit=1&after=${position}`);
  }

  /** Presses the button of the form, and waits until the read models have what it recorded. */
  async submit(): Promise<void> {
    await this.page.getByRole('button', { name: 'Record', exact: true }).click();
    const recorded = await this.page.getByText(/Recorded at position \d+/).textContent();
    await this.shown(/\d+/.exec(recorded ?? '')?.[0] ?? '');
  }
}

/** Runs in the browser. A dash, a slash or a dot may end a line; scripts without spaces are left alone. */
const wordsOnTwoLines = `(() => {
  const texts = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const broken = [];
  while (texts.nextNode()) {
    const { currentNode: text } = texts;
    if (!text.parentElement.checkVisibility() || text.parentElement.closest('.hidden, svg, option')) continue;
    for (const { 0: word, index } of text.data.matchAll(/[\\p{Script=Latin}]{3,}/gu)) {
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      if (new Set([...range.getClientRects()].map(({ top }) => top)).size > 1) broken.push(word);
    }
  }
  return broken;
})()`;
