import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@sovereign-pipeline/testing';
import type { Page } from 'playwright-core';
import { Pages, patience } from './pages.fixture.ts';

let shown: Pages;
let page: Page;
let url: string;

beforeAll(async () => {
  shown = await Pages.open();
  ({ page, url } = shown);
});

afterAll(() => shown.close(), 120_000);

const open = (path: string, text: string | RegExp): Promise<void> => shown.goto(path, text);
const barriers = (): Promise<string[]> => shown.barriers();

const pages = [
  ['/', 'Newest facts'],
  ['/board', 'Naver × Nvidia'],
  ['/board?group=market', 'Philippines'],
  ['/board?group=company', 'Converge ICT'],
  ['/import', 'Choose a file, or drop one here'],
  ['/companies', 'Converge ICT'],
  ['/companies/naver', 'HyperClova X'],
  ['/partnerships/naver-nvidia', /Proposed \(no date given\), reported/],
  ['/markets', 'South-eastern Asia'],
  ['/markets/PH', 'Converge ICT'],
  ['/matrix', 'Converge ICT'],
  ['/meetings', 'Naver × Nvidia'],
  ['/meetings/naver-nvidia-santa-clara', 'Santa Clara'],
  ['/suggestions', /Nothing looks like one thing/],
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
      await eventually(async () => /^.+ · Sovereign Pipeline$/.test(await page.title()));
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
    'nothing sticks out at a width of %i pixels, and no word is broken',
    async (width) => {
      const data = { company: 'Nusantara Telekommunikasi', market: 'ID' };
      await shown.record({ id: 'long-name', type: 'MarketTargeted', data });
      await page.setViewportSize({ width, height: 900 });
      for (const [path, text] of pages) {
        await open(path, text);
        await shown.loaded();
        const excess = await page.evaluate(
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        );
        expect([path, excess, await shown.brokenWords()]).toEqual([path, 0, []]);
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
      await open('/markets', '필리핀');
      await page.getByLabel('언어').selectOption('en');
    },
    patience,
  );

  it(
    'find a company with the keyboard alone, misspelt as well',
    async () => {
      await open('/', 'Changes since your last visit');
      await page.keyboard.press('Control+k');
      await page.locator('[role=combobox]:focus').waitFor();
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
      await open('/', 'Changes since your last visit');
      const changes = page.getByRole('region', { name: 'Changes since your last visit' });
      // Only then it has kept how far this visit saw.
      await changes.getByRole('link', { name: 'All changes' }).waitFor();
      await page.evaluate("localStorage.setItem('seen-position', '0')");
      await page.reload();
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
      shown.watch.complaints.splice(0);
    },
    patience,
  );
});

describe('a board of many', () => {
  it(
    'shows what can be seen of a thousand cards',
    async () => {
      const lines = Array.from({ length: 1_000 }, (_, n) => ({
        id: `many-${n}`,
        type: 'PartnershipProposed',
        data: {
          partnershipId: `many-${n}`,
          parties: [{ company: `Maker ${n}` }, { company: 'Hub' }],
          purpose: 'To be many',
        },
      }));
      await shown.record(...lines);
      await open('/board?company=hub', '1000 partnerships');
      await page.locator('.slot').first().waitFor();
      expect(await page.locator('.slot').count()).toBeLessThan(60);
      // What comes into sight is measured, and moves the end.
      const last = page.getByText('Maker 999 × Hub');
      await eventually(async () => {
        await page.evaluate("document.querySelector('.column-box').scrollTop = 1e9");
        return (await last.count()) > 0;
      });
    },
    2 * patience,
  );

  it(
    'shows what can be seen of a thousand groups',
    async () => {
      await open('/board?company=hub&group=company', '1000 partnerships');
      await page.getByRole('heading', { level: 2, name: 'Maker 0', exact: true }).waitFor();
      expect(await page.locator('.card').count()).toBeLessThan(100);
      // What comes into sight is measured, and moves the end.
      const last = page.getByRole('heading', { level: 2, name: 'Maker 999', exact: true });
      await eventually(async () => {
        await page.evaluate('window.scrollTo(0, 1e9)');
        return (await last.count()) > 0;
      });
    },
    2 * patience,
  );
});

describe('what a page costs', () => {
  it(
    'the overview loads less than 200 kB of compressed script, by few requests',
    async () => {
      const scripts: string[] = [];
      let requests = 0;
      const fresh = await shown.browser.newPage();
      fresh.on('response', (response) => {
        if (response.url().endsWith('.js')) scripts.push(response.url());
      });
      fresh.on('request', () => (requests += 1));
      await fresh.goto(url);
      await fresh.getByText('Newest facts').waitFor();
      await fresh.getByText('All changes').waitFor();
      expect(requests).toBeLessThan(25);
      const bodies = await Promise.all(scripts.map(async (script) => (await fetch(script)).arrayBuffer()));
      await fresh.close();
      const bytes = bodies.reduce((sum, body) => sum + gzipSync(new Uint8Array(body)).byteLength, 0);
      expect(bytes).toBeGreaterThan(10_000);
      expect(bytes).toBeLessThan(200_000);
    },
    patience,
  );

  it('no page complained, and none asked another host', () => {
    expect(shown.watch.complaints).toEqual([]);
  });
});
