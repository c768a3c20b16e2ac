import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Pages, patience } from './pages.fixture.ts';

let shown: Pages;
let page: Page;

beforeAll(async () => {
  shown = await Pages.open();
  page = shown.page;
});

afterAll(() => shown.close(), 120_000);

const open = (path: string, text: string | RegExp): Promise<void> => shown.goto(path, text);
const barriers = (): Promise<string[]> => shown.barriers();

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
      await shown.submit();
      await open('/companies/naver', 'Japan');
      // The service answered 400 once, and browsers note that.
      shown.watch.complaints.splice(0);
    },
    2 * patience,
  );

  it(
    'offers every event, with the fields of its schema',
    async () => {
      await open('/record', 'What happened?');
      const type = page.getByLabel('What happened?');
      await type.selectOption('MarketTargeted');
      await page.getByLabel(/^Company/).fill('Stayco');
      // What another event has as well stays typed.
      await type.selectOption('ModelLaunched');
      await page.getByLabel(/^Model ·/).waitFor();
      expect(await page.getByRole('combobox', { name: /^Company/ }).inputValue()).toBe('Stayco');
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
      await shown.submit();
    },
    patience,
  );
});

describe('while the journal is away', () => {
  it(
    'nothing typed is lost, and the form says that trying again is safe',
    async () => {
      await open('/record?type=ModelLaunched', 'Model launched');
      await page.getByLabel(/^Company/).fill('Waitco');
      await page.getByLabel(/^Model ·/).fill('Waiter');
      const detail = 'whether the event is recorded is not known';
      await page.route('**/v1/events', (route) =>
        route.fulfill({
          status: 503,
          contentType: 'application/problem+json',
          json: { status: 503, code: 'journal-unavailable', title: 'The journal is away', detail },
        }),
      );
      await page.getByRole('button', { name: 'Record', exact: true }).click();
      await page.getByRole('alert').getByText('it is recorded only once').waitFor();
      expect(await barriers()).toEqual([]);
      await page.unroute('**/v1/events');
      await shown.submit();
      await open('/companies/waitco', 'Waiter');
      shown.watch.complaints.splice(0); // browsers note the 503
    },
    2 * patience,
  );

  it(
    'operators see what is not ready, and what to do',
    async () => {
      const reasons = [
        { code: 'journal', detail: 'It is away', since: new Date().toISOString(), action: 'Start it' },
      ];
      await page.route('**/health/ready', (route) =>
        route.fulfill({ status: 503, json: { status: 'not-ready', reasons, journal: { status: 'down' } } }),
      );
      await open('/operate', 'Not ready');
      await page.getByText('What to do: Start it').waitFor();
      expect(await barriers()).toEqual([]);
      await page.unroute('**/health/ready');
      await page.locator('.health').getByText('Ready', { exact: true }).waitFor();
      shown.watch.complaints.splice(0);
    },
    2 * patience,
  );
});

describe('correcting', () => {
  const claim = () => page.locator('.claim').filter({ hasText: 'Partnership proposed' }).first();

  it(
    'disputes a claim by the form that it opens, and takes the dispute back',
    async () => {
      await open('/partnerships/naver-nvidia', 'Every claim');
      await claim().getByRole('link', { name: 'Dispute' }).click();
      await page
        .getByRole('region', { name: 'The fact that this is about' })
        .getByText('Naver × Nvidia')
        .waitFor();
      expect(await barriers()).toEqual([]);
      await page.getByLabel(/^By/).fill('a spokesperson');
      await page.getByLabel(/^Reason/).fill('It was somebody else.');
      await shown.submit();
      await open('/partnerships/naver-nvidia', 'Disputed by a spokesperson: It was somebody else.');
      expect(await barriers()).toEqual([]);
      await claim().getByRole('link', { name: 'Retract this dispute' }).click();
      await page.getByText('a spokesperson: It was somebody else.').waitFor();
      await page.getByLabel(/^Reason/).fill('They were misheard.');
      await shown.submit();
      await open('/partnerships/naver-nvidia', 'Every claim');
      await claim().waitFor();
      expect(await page.getByText('Disputed by').count()).toBe(0);
    },
    3 * patience,
  );

  it(
    'retracts a claim, and records it anew',
    async () => {
      await shown.record({ type: 'MarketTargeted', data: { company: 'Undoco', market: 'VN' } });
      await open('/companies/undoco', 'Vietnam');
      await page.getByRole('link', { name: 'Retract' }).click();
      await page.getByLabel(/^Reason/).fill('A slip.');
      await shown.submit();
      await open('/companies/undoco', 'Retracted: A slip.');
      await page.getByRole('link', { name: 'Record it again' }).click();
      await page.getByLabel(/^Market ·/).waitFor();
      expect(await page.getByLabel(/^Market ·/).inputValue()).toBe('VN');
      await shown.submit();
      await open('/companies/undoco', 'Vietnam');
    },
    3 * patience,
  );

  it(
    'judges two names that are likely of one company',
    async () => {
      await shown.record(
        { type: 'MarketTargeted', data: { company: 'Doppel', market: 'VN' } },
        { type: 'MarketTargeted', data: { company: 'Doppel Inc.', market: 'VN' } },
      );
      await open('/suggestions', 'Because: their names are alike.');
      expect(await barriers()).toEqual([]);
      await page.getByRole('link', { name: 'Same company' }).click();
      await page.getByLabel(/^Judgement/).waitFor();
      await shown.submit();
      await open('/suggestions', 'Nothing looks like one thing');
      await open('/companies/doppel-inc', 'Doppel = Doppel Inc.');
    },
    3 * patience,
  );

  it(
    'filters meetings by the address',
    async () => {
      await shown.record({
        type: 'MeetingPlanned',
        data: { participants: [{ company: 'Planco' }, { company: 'Naver' }], expected: '2099-01' },
      });
      await open('/meetings', 'Planco × Naver');
      await page.getByLabel('Status').selectOption('held');
      await page.waitForURL(/status=held/);
      await page.getByText('Planco × Naver').waitFor({ state: 'detached' });
      await page.getByLabel('Status').selectOption('planned');
      await page.getByLabel('Company').fill('Planco');
      await page.getByRole('combobox', { name: 'Company' }).press('Enter');
      await page.waitForURL(/company=Planco/);
      await page.getByRole('link', { name: 'Planco × Naver' }).click();
      await page.getByText('due January 2099').first().waitFor();
    },
    2 * patience,
  );

  it('no page complained, and none asked another host', () => {
    expect(shown.watch.complaints).toEqual([]);
  });
});
