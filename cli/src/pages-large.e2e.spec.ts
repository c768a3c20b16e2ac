import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Pages, patience } from './pages.fixture.ts';

let shown: Pages;
let page: Page;

beforeAll(async () => {
  shown = await Pages.open({ SAMPLES: 'off' });
  page = shown.page;
  await shown.record(...largeCompany());
}, 240_000);

afterAll(() => shown.close(), 120_000);

const markets = 'PH SA KR JP ID VN TH MX AE NO KE CL AR FR DE GB US IN BR EG'.split(' ');
const evidence = (n: number) => [
  {
    publisher: `Outlet ${n % 90}`,
    url: `https://example.org/${n}`,
    title: 'A headline about sovereign AI that is of usual length',
    published: `2025-0${1 + (n % 9)}-1${n % 9}`,
    quote: 'We are glad to build this together, with the people and the data of the country. '.repeat(5),
  },
];

/** Thousands of partnerships of one company, hundreds of its models and meetings; hundreds of claims of one. */
function* largeCompany(): Generator<object> {
  const hub = { company: 'Hub Systems' };
  const fact = (type: string, n: number, data: object): object => ({
    id: `${type}-${n}`,
    type,
    data: { occurred: `202${n % 6}-0${1 + (n % 9)}`, evidence: evidence(n), ...data },
  });
  for (let n = 0; n < 2_000; n++)
    yield fact('PartnershipProposed', n, {
      partnershipId: `p-${n}`,
      parties: [hub, { company: `Maker ${n % 700} Holdings` }],
      purpose: 'Build data centres, and a model for the languages of the country',
      markets: [markets[n % 20], markets[(n + 7) % 20]],
      pillars: ['infrastructure'],
    });
  for (let n = 0; n < 400; n++) yield fact('ModelLaunched', n, { ...hub, model: `Model ${n}` });
  for (let n = 0; n < 400; n++)
    yield fact('MeetingHeld', n, { participants: [hub, { company: `Maker ${n} Holdings` }] });
  for (let n = 0; n < 600; n++)
    yield fact('PartnershipAdvanced', n, {
      partnershipId: 'p-0',
      stage: n % 2 === 0 ? 'agreed' : 'in-discussion',
      occurred: `20${10 + (n % 10)}-0${1 + (n % 9)}`,
    });
}

describe('pages of a large company', () => {
  it.each([
    ['/', 'All changes'],
    ['/board', '2000 partnerships'],
    ['/board?company=hub-systems&group=market', '2000 partnerships'],
    ['/companies', 'Hub Systems'],
    ['/companies/hub-systems', 'All of them on the board'],
    ['/partnerships/p-0', 'Show more'],
    ['/markets', 'Philippines'],
    ['/markets/PH', 'Show more'],
    ['/matrix', 'Hub Systems'],
    ['/models', 'Model 0'],
    ['/people', 'No people yet'],
    ['/meetings', 'Show more'],
    ['/sources', 'Outlet 1'],
    ['/sources/outlet-1', 'Track record'],
    ['/changes?since=0', 'Show more'],
    ['/facts', 'Show more'],
    ['/suggestions', /Because|Nothing/],
    ['/operate', 'Nothing is parked.'],
  ] as const)(
    '%s asks for less than a megabyte at once, and holds no more than can be looked through',
    async (path, text) => {
      await shown.goto(path, text);
      await shown.loaded();
      expect(shown.watch.complaints).toEqual([]);
      expect(shown.watch.largest).toBeGreaterThan(0);
      const elements = await page.evaluate<number>('document.querySelectorAll("*").length');
      expect([path, elements < 9_000 || elements]).toEqual([path, true]);
    },
    patience,
  );

  it(
    'all claims of a partnership are there, page by page, and the focus stays with them',
    async () => {
      await shown.goto('/partnerships/p-0', 'Show more');
      const claims = page.getByRole('region', { name: 'Every claim' });
      for (let more = 0; more < 6; more++) {
        const before = await claims.locator('.claim').count();
        await claims.getByRole('button', { name: 'Show more' }).press('Enter');
        await claims.locator('.claim').nth(before).waitFor();
      }
      await claims.getByText('That is all.').waitFor();
      expect(await claims.locator('.claim').count()).toBe(601);
      expect(await page.evaluate('document.activeElement.textContent')).toBe('That is all.');
    },
    2 * patience,
  );

  it('no page complained, and none asked another host or for too much at once', () => {
    expect(shown.watch.complaints).toEqual([]);
  });
});
