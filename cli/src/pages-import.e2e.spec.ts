import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@sovereign-pipeline/testing';
import type { Page } from 'playwright-core';
import { root } from './nx.ts';
import { Pages, patience } from './pages.fixture.ts';

let shown: Pages;
let page: Page;

beforeAll(async () => {
  shown = await Pages.open();
  page = shown.page;
});

afterAll(() => shown.close(), 120_000);

const rows = 'Company;Country;Date;Source\nSociété Rowco;FR;05.03.2024;A paper\nRowco;Siam;;A paper\n';
const press = (name: string | RegExp): Promise<void> => page.getByRole('button', { name }).click();

describe('recording a file', () => {
  it(
    'guesses its columns, tries its rows, mends what is refused in place, and records',
    async () => {
      await shown.goto('/import', 'Record a file');
      await page.getByLabel(/paste rows/).fill(rows);
      await press('Read the rows');
      await page.getByText('separated by ;').waitFor();
      expect(await page.getByLabel('Country').inputValue()).toBe('market');
      expect(await page.getByLabel('Source').inputValue()).toBe('evidence[0].publisher');
      await page.getByLabel('Days are written as').selectOption('DD.MM.YYYY');
      await press('Try it');
      await page.getByText('1 row would be recorded').waitFor();
      await page.getByText('1 row refused').waitFor();
      expect(await shown.barriers()).toEqual([]);
      const refused = page.getByRole('region', { name: 'Refused rows' });
      await refused.getByText(/^market /).waitFor();
      await refused.getByLabel('Country').fill('TH');
      await press('Record 2 rows');
      await page.getByText('2 rows recorded').waitFor();
      await page.getByRole('button', { name: 'Everything that could be recorded was.' }).waitFor();
      await shown.goto('/companies/société-rowco', 'France');
      await page.getByText('Mar 5, 2024').first().waitFor();
    },
    2 * patience,
  );

  it(
    'records no row twice, whoever recorded it first',
    async () => {
      await shown.goto('/import', 'Record a file');
      await page.getByLabel(/paste rows/).fill(rows.replace('Siam', 'TH'));
      await press('Read the rows');
      await page.getByLabel('Days are written as').selectOption('DD.MM.YYYY');
      await press('Record 2 rows');
      await page.getByText('2 rows recorded before').waitFor();
    },
    patience,
  );

  it(
    'maps the columns of a file as those of the last one that had the same',
    async () => {
      const read = async (text: string): Promise<void> => {
        await shown.goto('/import', 'Record a file');
        await page.getByLabel(/paste rows/).fill(text);
        await press('Read the rows');
      };
      await read('Wer;Wo\nRowco;FR\n');
      await page.getByLabel('Wer', { exact: true }).selectOption('company');
      await page.getByLabel('Wo', { exact: true }).selectOption('market');
      await read('Wo;Wer\nTH;Rowco\n');
      await page.getByText('The columns are mapped as in the last file').waitFor();
      expect(await page.getByLabel('Wer', { exact: true }).inputValue()).toBe('company');
      await press('Guess again');
      expect(await page.getByLabel('Wer', { exact: true }).inputValue()).toBe('');
      await read('Wo;Wer;Wann\nTH;Rowco;2024\n');
      expect(await page.getByLabel('Wer', { exact: true }).inputValue()).toBe('');
    },
    patience,
  );

  it(
    'takes a spreadsheet, and lines of JSON',
    async () => {
      await shown.goto('/import', 'Record a file');
      await page
        .getByLabel('Choose a file, or drop one here')
        .setInputFiles(join(root, 'cli/src/__fixtures__/targets.xlsx'));
      await page.getByText('targets.xlsx: its first sheet, 2 rows').waitFor();
      await page.getByLabel('Firma').selectOption('company');
      await page.getByLabel('Land').selectOption('market');
      await page.getByLabel('Quelle').selectOption('evidence[0].publisher');
      await press('Try it');
      await page.getByText('2 rows would be recorded').waitFor();
      await press('Another file');
      await page
        .getByLabel(/paste rows/)
        .fill('{"type":"MarketTargeted","data":{"company":"Jsonco","market":"UK"}}\nnonsense\n');
      await press('Read the rows');
      await press('Try it');
      await page.getByText('2 rows refused').waitFor();
      const [first, second] = [0, 1].map((index) => page.getByLabel('Event (JSON)').nth(index));
      await first?.fill('{"type":"MarketTargeted","data":{"company":"Jsonco","market":"GB"}}');
      await second?.fill('{"type":"MarketTargeted","data":{"company":"Jsonco","market":"VN"}}');
      await press('Record 2 rows');
      await page.getByText('2 rows recorded').waitFor();
      expect(await shown.barriers()).toEqual([]);
    },
    2 * patience,
  );
});

describe('the form of a fact', () => {
  it(
    'begins with the evidence, and completes who it is about',
    async () => {
      await shown.goto('/partnerships/naver-nvidia', 'Every claim');
      await shown.goto('/record?type=PartnershipAdvanced', 'Partnership advanced');
      await page.getByLabel('Paste the address of the report').fill('https://www.example.org/a');
      await page.getByLabel('Paste the address of the report').blur();
      const publisher = page.getByLabel(/^Publisher/);
      await eventually(async () => (await publisher.inputValue()) === 'example.org');
      await page.getByLabel(/^Partnership id/).pressSequentially('nvidia');
      await page.getByRole('option', { name: /^Naver · Nvidia/ }).click();
      const chosen = page.getByLabel(/^Partnership id/);
      await eventually(async () => (await chosen.inputValue()) === 'naver-nvidia');
      await page.getByLabel(/^Stage/).selectOption('agreed');
      await page.getByRole('button', { name: 'What would it change?' }).click();
      await page.getByRole('status', { name: 'Recording it would change' }).getByText('Advanced').waitFor();
      expect(await shown.barriers()).toEqual([]);
    },
    2 * patience,
  );
});

describe('a view', () => {
  it(
    'is named, kept, renamed, opened and removed',
    async () => {
      await shown.goto('/board?group=company', 'Naver');
      await press('Views');
      await page.getByLabel('Name of this view').fill('By company');
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await page.getByRole('link', { name: 'By company' }).waitFor();
      expect(await shown.barriers()).toEqual([]);
      await page.getByRole('button', { name: 'Rename: By company' }).click();
      await page.getByLabel('Name of this view').first().fill('Companies at work');
      await page.getByRole('button', { name: 'Rename', exact: true }).click();
      await shown.goto('/facts', 'Model launched');
      await press('Views');
      await page.getByRole('link', { name: 'Companies at work' }).click();
      await page.waitForURL(/\/board\?group=company/);
      await press('Views');
      await page.getByRole('button', { name: 'Remove: Companies at work' }).click();
      await page.getByRole('link', { name: 'Companies at work' }).waitFor({ state: 'detached' });
      await page.keyboard.press('Escape');
    },
    2 * patience,
  );

  it('no page complained, and none asked another host', () => {
    expect(shown.watch.complaints).toEqual([]);
  });
});
