import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@sovereign-pipeline/testing';
import type { Page } from 'playwright-core';
import { Pages, patience } from './pages.fixture.ts';

let shown: Pages;
let page: Page;

beforeAll(async () => {
  shown = await Pages.open({ SAMPLES: 'demo' });
  page = shown.page;
});

afterAll(() => shown.close(), 120_000);

/** Not the kinds of change to choose from. */
const changes = () => page.locator('.facts .change');
const open = (path: string, text: string | RegExp): Promise<void> => shown.goto(path, text);

describe('the slider', () => {
  it(
    'plays how a partnership came to be, up to now',
    async () => {
      await open('/partnerships/demo-haneul-qamar', 'Every claim');
      const player = page.getByRole('region', { name: 'How it came to be' });
      const stage = page.getByRole('region', { name: 'Stage' });
      await player.getByRole('slider').press('Home');
      await stage.getByText('Proposed since February 2024, reported').waitFor();
      expect(await shown.barriers()).toEqual([]);
      await player.getByRole('slider').press('ArrowRight');
      await stage.getByText(/^In discussion since/).waitFor();
      await player.getByRole('button', { name: 'Play' }).click();
      await stage.getByText(/^Launched since/).waitFor();
      await player.getByRole('button', { name: 'Play' }).waitFor();
      await player.getByText('Today').waitFor();
      expect(new URL(page.url()).search).toBe('');
    },
    3 * patience,
  );

  it(
    'compares a step with today: only what differs is shown',
    async () => {
      await open('/companies/haneul-ai?asOf=2024-05-30', 'Haneul-3');
      await page.getByRole('link', { name: 'Compare with today' }).click();
      await page.waitForURL(/\/changes\?.*company=haneul-ai/);
      await changes().getByText('Advanced').first().waitFor();
      expect(await page.getByText('Haneul-3').count()).toBe(0);
      expect(await shown.barriers()).toEqual([]);
    },
    patience,
  );
});

describe('the overview at a moment', () => {
  it.each([
    ['asOf=2024-06-30', 'What happened from Apr 1, 2024 to Jun 30, 2024', 'Ended'],
    ['knownAt=3', 'What was recorded from 0 to 3', 'Launched'],
  ])(
    '%s: tells what changed shortly before, and nothing later',
    async (moment, told, later) => {
      await open(`/?${moment}`, told);
      const before = page.getByRole('region', { name: 'Changes shortly before' });
      await before.getByText('New').first().waitFor();
      expect(await before.getByText(later).count()).toBe(0);
      expect(await shown.barriers()).toEqual([]);
      const first = await before.locator('.change').first().textContent();
      await before.getByRole('link', { name: 'All changes' }).click();
      await page.getByRole('heading', { level: 1, name: 'Changes' }).waitFor();
      await eventually(async () => (await changes().first().textContent()) === first);
      const part = moment.split('=').at(0) ?? '';
      expect(new URL(page.url()).searchParams.get(part)).not.toBeNull();
    },
    patience,
  );
});

describe('facts', () => {
  it(
    'name partnerships by their parties, also where they themselves say an id alone',
    async () => {
      await open('/facts', 'The latest recorded facts');
      const advanced = page.locator('.fact').filter({ hasText: 'Partnership advanced' });
      await advanced.getByText('Baobab Networks × Straits Bank').first().waitFor();
      expect(await advanced.getByText(/^demo-/).count()).toBe(0);
      await open('/companies/haneul-ai', 'Timeline');
      const claim = page.locator('.claim').filter({ hasText: 'Partnership advanced' });
      await claim.getByText('Haneul AI × Qamar Digital').first().waitFor();
    },
    patience,
  );
});

describe('any page at a moment', () => {
  it(
    'tells nothing of later, or says that it is of now',
    async () => {
      // Changes look like facts, and come when they come.
      const facts = page.locator('main .fact:not(.change)');
      const told = async (path: string): Promise<number> => {
        await open(path, 'The latest recorded facts');
        await facts.first().waitFor();
        return facts.count();
      };
      const all = await told('/facts');
      expect(await told('/facts?knownAt=3')).toBe(3);
      expect(await told('/facts?publishedBy=2024-05')).toBeLessThan(all);
      expect(await told('/facts?asOf=2024-05')).toBeLessThan(all);
      expect(await told('/?knownAt=3')).toBe(3);
      await open('/changes?since=0&knownAt=3', 'New');
      expect(await page.getByLabel('Until').inputValue()).toBe('3');
      await open('/suggestions?asOf=2024', 'These are of now');
    },
    patience,
  );

  it(
    'leads to what differs today',
    async () => {
      await open('/markets?knownAt=2', 'Markets');
      await page.getByRole('button', { name: /Moment/ }).click();
      await page.getByRole('link', { name: /What differs today/ }).click();
      await page.waitForURL(/\/changes\?.*by=recorded&since=(2|%222%22)/);
      await changes().getByText('New').first().waitFor();
      expect(await shown.barriers()).toEqual([]);
    },
    patience,
  );
});

describe('new facts', () => {
  it(
    'are told of, and shown when asked for',
    async () => {
      // Of what is recorded before it follows, a page does not tell.
      const follows = page.waitForRequest(/\/v1\/events\/stream/);
      await open('/', 'Newest facts');
      await follows;
      const newest = page.getByRole('region', { name: 'Newest facts' });
      await newest.getByRole('listitem').first().waitFor();
      await shown.record({ type: 'MarketTargeted', data: { company: 'Lateco', market: 'IS' } });
      const mark = page.getByRole('button', { name: /1 new fact: Show/ });
      await mark.waitFor();
      expect(await page.getByText('Lateco').count()).toBe(0);
      expect(await shown.barriers()).toEqual([]);
      await mark.click();
      await page.getByText('Lateco').first().waitFor();
      await mark.waitFor({ state: 'detached' });
    },
    2 * patience,
  );

  it(
    'of this page itself are shown at once',
    async () => {
      await open(
        '/record?type=MarketTargeted&data=%7B%22company%22:%22Ownco%22,%22market%22:%22FI%22%7D',
        'Record',
      );
      await shown.submit();
      await page.getByRole('link', { name: 'Facts', exact: true }).click();
      await page.getByText('Ownco · FI').waitFor();
      expect(await page.getByRole('button', { name: /new fact/ }).count()).toBe(0);
    },
    2 * patience,
  );
});

describe('when the service is away', () => {
  it(
    'nothing typed is lost',
    async () => {
      await open('/record?type=ModelLaunched', 'Model launched');
      await page.getByLabel(/^Company/).fill('Keepco');
      await page.getByLabel(/^Model ·/).fill('Keeper');
      await page.context().setOffline(true);
      await page.getByRole('button', { name: 'Record', exact: true }).click();
      await page.getByRole('alert').getByText('cannot be reached').waitFor();
      expect(await page.getByLabel(/^Model ·/).inputValue()).toBe('Keeper');
      await page.context().setOffline(false);
      await page.reload();
      await page.getByLabel(/^Company/).waitFor();
      expect(await page.getByLabel(/^Company/).inputValue()).toBe('Keepco');
      await shown.submit();
      await open('/companies/keepco', 'Keeper');
      await open('/record?type=ModelLaunched', 'Model launched');
      expect(await page.getByLabel(/^Company/).inputValue()).toBe('');
    },
    3 * patience,
  );

  it(
    'a page says so, and what to do',
    async () => {
      await open('/meetings', 'Minato Cloud');
      await page.context().setOffline(true);
      await page.getByRole('link', { name: 'Suggestions' }).click();
      await page
        .getByRole('alert')
        .getByText(/cannot be reached/)
        .waitFor();
      expect(await shown.barriers()).toEqual([]);
      await page.context().setOffline(false);
      await page.getByRole('button', { name: 'Try again' }).click();
      await page.getByText('Nothing looks like one thing').waitFor();
      // Browsers note that they were offline.
      shown.watch.complaints.splice(0);
    },
    2 * patience,
  );

  it('no page complained, and none asked another host', () => {
    expect(shown.watch.complaints).toEqual([]);
  });
});
