import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { startBrowser, Watch } from './browser.fixture.ts';
import { StartProcess } from './start-process.fixture.ts';

// Pages open in moments; on a machine with other work in many.
const patience = 60_000;
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let folder: string;
let service: StartProcess;
let url: string;
let browser: Browser;
let page: Page;
let watch: Watch;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sovereign-pipeline-pages-'));
  service = new StartProcess({ PORT: '0', DATA_DIR: join(folder, 'data') });
  [url, browser] = await Promise.all([service.url(), startBrowser()]);
  page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'en-US' });
  // Sooner than a test ends: so it says what it waited for.
  page.setDefaultTimeout(patience / 2);
  watch = new Watch(page, url);
}, 180_000);

afterAll(async () => {
  await browser.close();
  service.signal('SIGINT');
  await service.exitCode;
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}, 120_000);

/** Opens a page and waits until it shows what was asked for. */
async function open(path: string, text: string | RegExp): Promise<void> {
  await page.goto(`${url}${path}`);
  await page.locator('main').getByText(text).filter({ visible: true }).first().waitFor();
}

/** What axe-core finds wrong with the page as it is. */
async function barriers(): Promise<string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate(() =>
    (
      globalThis as unknown as {
        axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      }
    ).axe.run(),
  );
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}

const pages = [
  ['/', 'Newest facts'],
  ['/board', 'Naver × Nvidia'],
  ['/board?group=market', 'Philippines'],
  ['/companies', 'Converge ICT'],
  ['/companies/naver', 'HyperClova X'],
  ['/partnerships/naver-nvidia', /Proposed \(no date given\), reported/],
  ['/markets', 'South-eastern Asia'],
  ['/markets/PH', 'Converge ICT'],
  ['/changes?since=0', 'Proposed'],
  ['/facts', 'Model launched'],
  ['/record', 'What happened?'],
  ['/operate', 'Nothing is parked.'],
] as const;

describe('the pages', () => {
  it.each(pages)(
    '%s shows what was recorded, without barriers',
    async (path, text) => {
      await open(path, text);
      expect(await barriers()).toEqual([]);
    },
    patience,
  );

  it(
    'the dark theme has no barriers either',
    async () => {
      await open('/companies/naver', 'HyperClova X');
      await page.getByLabel('Theme').selectOption('dark');
      expect(await barriers()).toEqual([]);
      await page.getByLabel('Theme').selectOption('system');
    },
    patience,
  );

  it.each([380, 2560])(
    'nothing sticks out at a width of %i pixels',
    async (width) => {
      await page.setViewportSize({ width, height: 900 });
      for (const [path, text] of pages) {
        await open(path, text);
        const excess = await page.evaluate(
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        );
        expect([path, excess]).toEqual([path, 0]);
      }
      await page.setViewportSize({ width: 1280, height: 900 });
    },
    2 * patience,
  );

  it(
    'speak Korean, and remember it',
    async () => {
      await open('/', 'Newest facts');
      await page.getByLabel('Language').selectOption('ko');
      await page.getByText('최근 기록').first().waitFor();
      await page.reload();
      await page.getByText('최근 기록').first().waitFor();
      expect(await page.evaluate('document.documentElement.lang')).toBe('ko');
      await page.getByLabel('언어').selectOption('en');
    },
    patience,
  );

  it(
    'find a company with the keyboard alone, misspelt as well',
    async () => {
      await open('/', 'What changed since you were here');
      await page.keyboard.press('Control+k');
      await page.waitForFunction("document.activeElement?.getAttribute('role') === 'combobox'");
      // Each letter asks anew: only what is found by all of them stays as it is.
      const answered = page.waitForResponse((response) =>
        /[?&]q=aramko(%20|\+)dig(&|$)/.test(response.url()),
      );
      await page.keyboard.type('aramko dig');
      await answered;
      const found = page.getByRole('option', { name: /^Aramco Digital/ });
      await found.waitFor();
      await page.keyboard.press('ArrowDown');
      await found.and(page.locator('[data-focused]')).waitFor();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: /^Aramco Digital/ }).waitFor();
    },
    patience,
  );

  it(
    'show what changed since the last visit, also after a look at another page',
    async () => {
      await open('/', 'What changed since you were here');
      await page.evaluate("localStorage.setItem('seen-position', '0')");
      await page.reload();
      const changes = page.getByRole('region', { name: 'What changed since you were here' });
      await changes.getByText('New').first().waitFor();
      await page.getByRole('link', { name: 'Markets', exact: true }).click();
      await page.waitForURL(/\/markets/);
      await page.getByRole('link', { name: 'Overview', exact: true }).click();
      await changes.getByText('New').first().waitFor();
    },
    patience,
  );

  it(
    'show another moment, and keep it from page to page',
    async () => {
      await open('/companies/naver', 'HyperClova X');
      await page.getByRole('button', { name: /Moment/ }).click();
      await page.getByLabel('As recorded by').fill('2020-01-01');
      await page.getByRole('button', { name: 'Show', exact: true }).click();
      await page.getByRole('alert').waitFor(); // the company was not known then
      await page.getByRole('link', { name: 'Markets' }).click();
      await page.waitForURL(/\/markets\?.*knownAt=2020-01-01/);
      await page.getByRole('button', { name: /Moment/ }).click();
      await page.getByRole('button', { name: 'Back to now' }).click();
      await page.waitForURL((address) => !address.search.includes('knownAt'));
      // The service answers 404 for a company that was not known, and browsers note that.
      watch.complaints.splice(0);
    },
    patience,
  );
});

describe('recording by the form', () => {
  it(
    'says what is wrong at the field, keeps what was typed, and records once it is right',
    async () => {
      await open('/record', 'What happened?');
      await page.getByLabel('What happened?').selectOption('MarketTargeted');
      await page.getByLabel(/^Company/).fill('Naver');
      await page.getByLabel(/^Market ·/).fill('UK');
      await page.getByRole('button', { name: 'Record', exact: true }).click();
      const market = page.getByLabel(/^Market ·/);
      await page.getByRole('alert').waitFor();
      expect(await market.getAttribute('aria-invalid')).toBe('true');
      expect(await barriers()).toEqual([]);
      await page.reload();
      expect(await page.getByLabel(/^Company/).inputValue()).toBe('Naver');
      await page.getByLabel(/^Market ·/).fill('JP');
      await page.getByRole('button', { name: 'Record', exact: true }).click();
      const recorded = await page.getByText(/Recorded at position \d+/).textContent();
      await fetch(`${url}/v1/companies?limit=1&after=${/\d+/.exec(recorded ?? '')?.[0] ?? ''}`);
      await open('/companies/naver', 'Japan');
      // The service answered 400 once, and browsers note that.
      watch.complaints.splice(0);
    },
    2 * patience,
  );

  it(
    'offers every event, with the fields of its schema',
    async () => {
      await open('/record', 'What happened?');
      const type = page.getByLabel('What happened?');
      await type.selectOption('RegulatoryDecisionMade');
      await page.getByLabel(/^Authority/).waitFor();
      await page.getByLabel(/^Decision/).selectOption('conditional');
      await type.selectOption('MeetingPlanned');
      await page.getByLabel(/^Expected/).waitFor();
      await type.selectOption('IdentityJudged');
      await page.getByLabel(/^Judgement/).selectOption('unsure');
      expect(await barriers()).toEqual([]);
    },
    patience,
  );

  it(
    'takes the parties of a partnership',
    async () => {
      await open('/record', 'What happened?');
      await page.getByLabel('What happened?').selectOption('PartnershipProposed');
      const parties = page.getByRole('group', { name: /^Parties/ });
      await parties.getByRole('button', { name: '+ Add' }).first().click();
      await parties.getByLabel(/^Company/).fill('Formco');
      await page.getByLabel(/^Purpose/).fill('To be typed');
      await page.getByRole('button', { name: 'Record', exact: true }).click();
      await page.getByText(/Recorded at position \d+/).waitFor();
    },
    patience,
  );
});

describe('a board of many', () => {
  it(
    'shows what can be seen of a thousand cards',
    async () => {
      const lines = Array.from({ length: 1_000 }, (_, n) =>
        JSON.stringify({
          id: `many-${n}`,
          type: 'PartnershipProposed',
          data: {
            partnershipId: `many-${n}`,
            parties: [{ company: `Maker ${n}` }, { company: 'Hub' }],
            purpose: 'To be many',
          },
        }),
      );
      const answer = await fetch(`${url}/v1/events`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-ndjson' },
        body: lines.join('\n'),
      });
      const last = (await answer.text()).trim().split('\n').at(-1) ?? '';
      const { position } = JSON.parse(last) as { position: number };
      await fetch(`${url}/v1/companies?limit=1&after=${position}`);
      await open('/board?company=hub', '1000 partnerships');
      expect(await page.locator('.slot').count()).toBeLessThan(60);
      await page.evaluate("document.querySelector('.column-box').scrollTop = 1e9");
      await page.getByText('Maker 999 × Hub').waitFor();
    },
    2 * patience,
  );
});

describe('what a page costs', () => {
  it(
    'the overview loads less than 200 kB of compressed script',
    async () => {
      const scripts: string[] = [];
      const fresh = await browser.newPage();
      fresh.on('response', (response) => {
        if (response.url().endsWith('.js')) scripts.push(response.url());
      });
      await fresh.goto(url);
      await fresh.getByText('Newest facts').waitFor();
      const bodies = await Promise.all(scripts.map(async (script) => (await fetch(script)).arrayBuffer()));
      await fresh.close();
      const bytes = bodies.reduce((sum, body) => sum + gzipSync(new Uint8Array(body)).byteLength, 0);
      expect(bytes).toBeGreaterThan(10_000);
      expect(bytes).toBeLessThan(200_000);
    },
    patience,
  );

  it('no page complained, and none asked another host', () => {
    expect(watch.complaints).toEqual([]);
  });
});
