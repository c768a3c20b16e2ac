import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Keyboard } from './keyboard.fixture.ts';
import { root } from './nx.ts';
import { Pages, patience } from './pages.fixture.ts';

let shown: Pages;
let page: Page;
let keyboard: Keyboard;

beforeAll(async () => {
  shown = await Pages.open({ SAMPLES: 'demo' });
  page = shown.page;
  keyboard = new Keyboard(page);
});

afterAll(() => shown.close(), 120_000);

const title = (name: string | RegExp): Promise<void> =>
  page.getByRole('heading', { level: 1, name }).waitFor();
/** Takes what a field offers once it is there and marked: each letter asks anew. */
async function choose(name: string | RegExp): Promise<void> {
  const offered = page.getByRole('option', { name }).first();
  await offered.waitFor();
  await keyboard.press('ArrowDown');
  await offered.and(page.locator('[data-focused]')).waitFor();
  await keyboard.press('Enter');
}
/** Presses the button of the form that is open, and waits until it is recorded. */
async function record(): Promise<void> {
  await keyboard.tabTo(/^button Record$/);
  await keyboard.press('Enter');
  await page.getByText(/Recorded at position \d+/).waitFor();
  await keyboard.isAt(/^p Recorded at position/);
  await shown.shown(/\d+/.exec(await keyboard.at())?.[0] ?? '');
}

describe('every page', () => {
  it.each([
    ['/', 'All changes'],
    ['/board?company=haneul-ai', 'Haneul AI'],
    ['/companies', 'Haneul AI'],
    ['/companies/haneul-ai', 'Neighbours'],
    ['/partnerships/demo-baobab-straits', 'Every claim'],
    ['/markets', 'South-eastern Asia'],
    ['/markets/SA', 'nothing yet'],
    ['/matrix', 'Haneul AI'],
    ['/models', 'Haneul-3'],
    ['/models/qamar-digital/badr-1', '34 billion'],
    ['/people', 'Seo Ha-neul'],
    ['/people/haneul-ai/seo-ha-neul', 'Partnerships'],
    ['/meetings', 'Haneul AI'],
    ['/meetings/demo-summit', 'Ada Kestrel'],
    ['/sources', /claims?/],
    ['/changes?since=0', 'Proposed'],
    ['/facts', 'Model launched'],
    ['/suggestions', /Because|Nothing/],
    ['/watches', 'There are no watches yet.'],
    ['/record', 'What happened?'],
    ['/import', 'Choose a file'],
    ['/operate', 'Nothing is parked.'],
  ] as const)(
    '%s leads by Tab to all that can be used, in sight and with a rim',
    async (path, text) => {
      await shown.goto(path, text);
      await shown.loaded();
      const stops = await keyboard.walk();
      expect(stops[0]?.name).toBe('a Skip to the content');
      expect(stops.filter(({ fault }) => fault !== undefined)).toEqual([]);
      expect(stops.length).toBeGreaterThan(15);
      expect(await keyboard.unreachable()).toEqual([]);
    },
    patience,
  );
});

describe('without a mouse', () => {
  it(
    'somebody finds a company, and goes on from its page',
    async () => {
      await shown.goto('/', 'All changes');
      await keyboard.press('Control+k');
      await page.locator('[role=combobox]:focus').waitFor();
      await keyboard.type('kestrel chips');
      await choose('Kestrel Chips company');
      await title(/^Kestrel Chips/);
      await keyboard.tabTo(/^a Record a fact/);
    },
    2 * patience,
  );

  it(
    'they skip the menu',
    async () => {
      await shown.goto('/companies', 'Haneul AI');
      await keyboard.press('Tab');
      await keyboard.isAt(/^a Skip to the content/);
      await keyboard.press('Enter');
      await page.locator('main:focus').waitFor();
      await keyboard.press('Tab');
      await keyboard.isAt(/^button Download as CSV/);
    },
    patience,
  );

  it(
    'they filter the board, stay where they are, and open a partnership',
    async () => {
      await shown.goto('/board', 'Haneul AI');
      await keyboard.tabTo(/^input Company/);
      await keyboard.type('qamar');
      await choose(/^Qamar Digital/);
      await page.waitForURL(/company=Qamar/);
      await keyboard.isAt(/^input Company/);
      await keyboard.tabTo(/^select Group by/);
      await keyboard.press('ArrowDown');
      await page.waitForURL(/group=company/);
      await page.getByRole('heading', { level: 2, name: 'Haneul AI' }).waitFor();
      await keyboard.tabTo(/^a Haneul AI × Qamar Digital/);
      await keyboard.press('Enter');
      await title(/Haneul AI × Qamar Digital/);
    },
    2 * patience,
  );

  it(
    'they play how a partnership came to be',
    async () => {
      await shown.goto('/partnerships/demo-baobab-straits', /Play/);
      await keyboard.tabTo(/^input How it came to be/);
      await keyboard.press('Home');
      await page.waitForURL(/asOf=/);
      const first = page.url();
      await keyboard.press('ArrowRight');
      await page.waitForURL((url) => url.href !== first);
      await keyboard.isAt(/^input How it came to be/);
      await keyboard.press('End');
      await page.waitForURL((url) => !url.search.includes('asOf'));
    },
    2 * patience,
  );

  it(
    'they look at another moment, and are back where they were',
    async () => {
      await shown.goto('/companies', 'Haneul AI');
      await keyboard.tabTo(/^button .*Moment/);
      await keyboard.press('Enter');
      await keyboard.tabTo(/^input As it stood on/);
      await keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await keyboard.isAt(/^button .*Moment/);
      await keyboard.press('Enter');
      await keyboard.tabTo(/^input As it stood on/);
      await keyboard.type('2024-06');
      await keyboard.press('Enter');
      await page.waitForURL(/asOf=2024-06/);
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await keyboard.isAt(/^button .*Moment/);
    },
    2 * patience,
  );

  it(
    'they name a view, rename and remove it',
    async () => {
      await shown.goto('/board?group=company', 'Haneul AI');
      await keyboard.tabTo(/^button Views/);
      await keyboard.press('Enter');
      await keyboard.tabTo(/^input Name of this view/);
      await keyboard.type('By company');
      await keyboard.press('Enter');
      await keyboard.tabTo(/^button Rename: By company/, 'Shift+Tab');
      await keyboard.press('Enter');
      await keyboard.tabTo(/^input Name of this view/);
      await keyboard.type('Mine');
      await keyboard.press('Enter');
      await page.getByRole('link', { name: 'Mine' }).waitFor();
      await keyboard.isAt(/^input Name of this view/);
      await keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await keyboard.isAt(/^button Views/);
      await shown.goto('/facts', 'Model launched');
      await keyboard.tabTo(/^button Views/);
      await keyboard.press('Enter');
      await keyboard.tabTo(/^a Mine/);
      await keyboard.press('Enter');
      await page.waitForURL(/group=company/);
      await keyboard.tabTo(/^button Views/);
      await keyboard.press('Enter');
      await keyboard.tabTo(/^button Remove: Mine/);
      await keyboard.press('Enter');
      await keyboard.isAt(/^input Name of this view/);
      await keyboard.press('Escape');
    },
    2 * patience,
  );

  it(
    'they record a fact, are led to what is wrong, and record another',
    async () => {
      await shown.goto('/record?type=MarketTargeted', 'Market targeted');
      await keyboard.tabTo(/^input Company/);
      await keyboard.type('Tastaturo');
      await keyboard.press('Escape');
      await keyboard.tabTo(/^input Market ·/);
      await keyboard.type('UK');
      await keyboard.tabTo(/^button Record$/);
      await keyboard.press('Enter');
      await page.getByRole('alert').waitFor();
      await keyboard.isAt(/^input Market ·/);
      await keyboard.press('Control+a');
      await keyboard.type('GB');
      await record();
      await keyboard.tabTo(/^button Record another/);
      await keyboard.press('Enter');
      await keyboard.isAt(/^select What happened\?/);
      await keyboard.type('Partnership p');
      await keyboard.tabTo(/^button \+ Add/);
      shown.watch.complaints.splice(0); // a refusal is noted by browsers
    },
    2 * patience,
  );

  it(
    'they dispute a claim, and retract the dispute',
    async () => {
      await shown.goto('/companies/tastaturo', 'Dispute');
      await keyboard.tabTo(/^a Dispute/);
      await keyboard.press('Enter');
      await keyboard.tabTo(/^input By/);
      await keyboard.type('a spokesperson');
      await keyboard.tabTo(/^(input|textarea) Reason/);
      await keyboard.type('Never said.');
      await record();
      await shown.goto('/companies/tastaturo', 'Disputed by a spokesperson');
      await page.getByRole('link', { name: 'Retract', exact: true }).first().waitFor();
      await keyboard.tabTo(/^a Retract$/);
      await keyboard.press('Enter');
      await keyboard.tabTo(/^(input|textarea) Reason/);
      await keyboard.type('A slip.');
      await record();
      await shown.goto('/companies/tastaturo', 'Retracted: A slip.');
    },
    3 * patience,
  );

  it(
    'they judge a suggestion',
    async () => {
      await shown.record(
        { type: 'MarketTargeted', data: { company: 'Zwillingo', market: 'VN' } },
        { type: 'MarketTargeted', data: { company: 'Zwillingo Inc.', market: 'VN' } },
      );
      await shown.goto('/suggestions', 'Zwillingo Inc.');
      await keyboard.tabTo(/^a Zwillingo Inc/);
      await keyboard.tabTo(/^a Same company/);
      await keyboard.press('Enter');
      await page.getByLabel(/^Judgement/).waitFor();
      await record();
    },
    2 * patience,
  );

  it(
    'they record a file: choose it, map a column, try it, record it',
    async () => {
      await shown.goto('/import', 'Choose a file');
      await keyboard.tabTo(/^input Choose a file/);
      const chosen = page.waitForEvent('filechooser');
      // Asked after it, the page answers after it waits for the choice: a key could come before.
      await keyboard.isAt(/^input Choose a file/);
      await keyboard.press('Enter');
      const chooser = await chosen;
      await chooser.setFiles(join(root, 'cli/src/__fixtures__/targets.xlsx'));
      await page.getByText('targets.xlsx: its first sheet, 2 rows').waitFor();
      await keyboard.isAt(/^p targets.xlsx/);
      for (const [column, field] of [
        ['Firma', 'company'],
        ['Land', 'market'],
        ['Quelle', 'evidence[0].publisher'],
      ] as const) {
        await keyboard.tabTo(new RegExp(`^select ${column}`));
        // By arrows: letters that come late begin another word.
        const chosen = page.getByLabel(column, { exact: true });
        for (let option = 0; option < 300 && (await chosen.inputValue()) !== field; option++)
          await keyboard.press('ArrowDown');
        expect(await chosen.inputValue()).toBe(field);
      }
      await keyboard.tabTo(/^button Try it/);
      await keyboard.press('Enter');
      await page.getByText('2 rows would be recorded').waitFor();
      await keyboard.isAt(/^button Try it/);
      await keyboard.press('Tab', 'Enter');
      await page.getByText('2 rows recorded').waitFor();
      await keyboard.isAt(/^button Everything that could be recorded was/);
    },
    2 * patience,
  );

  it(
    'they keep a watch, and delete it',
    async () => {
      await shown.goto('/companies/qamar-digital', 'Neighbours');
      await keyboard.tabTo(/^a .*Watch this/);
      await keyboard.press('Enter');
      await page.getByRole('heading', { level: 2, name: 'New watch' }).waitFor();
      await keyboard.tabTo(/^input Name/);
      await keyboard.type('All that it does');
      await keyboard.press('Enter');
      await page.getByRole('listitem').getByRole('link', { name: 'All that it does' }).waitFor();
      await keyboard.tabTo(/^a All that/, 'Shift+Tab');
      await keyboard.press('Enter');
      await title('All that it does');
      await keyboard.tabTo(/^button Delete/);
      await keyboard.press('Enter', 'Enter');
      await page.getByText('There are no watches yet.').waitFor();
    },
    2 * patience,
  );

  it('no page complained, and none asked another host', () => {
    expect(shown.watch.complaints).toEqual([]);
  });
});
