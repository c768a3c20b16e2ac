import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@sovereign-pipeline/testing';
import type { Page } from 'playwright-core';
import { Pages, patience } from './pages.fixture.ts';

let shown: Pages;
let page: Page;
let status = 204;
const delivered: string[] = [];
const receiver = createServer((request, response) => {
  let body = '';
  request.on('data', (chunk) => (body += String(chunk)));
  request.on('end', () => {
    if (status < 300) delivered.push(body);
    response.writeHead(status).end();
  });
});

beforeAll(async () => {
  receiver.listen(0, '127.0.0.1');
  await once(receiver, 'listening');
  shown = await Pages.open({ WATCH_ALLOW_PRIVATE: '127.0.0.1' });
  page = shown.page;
});

afterAll(async () => {
  receiver.close();
  await shown.close();
});

const press = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
const advance = (stage: string): Promise<void> =>
  shown.record({ type: 'PartnershipAdvanced', data: { partnershipId: 'naver-nvidia', stage } });
const deliveries = () => page.getByRole('region', { name: 'Deliveries' });

describe('the pages of watches', () => {
  it(
    'make one from what is seen on the board, and show its secret once',
    async () => {
      await shown.goto('/watches', 'There are no watches yet.');
      expect(await shown.barriers()).toEqual([]);
      await shown.goto('/board?company=naver', 'Naver × Nvidia');
      await page.getByRole('link', { name: 'Watch this' }).click();
      await page.getByLabel('Name', { exact: true }).fill('Naver, whatever it does');
      expect(await page.getByRole('combobox', { name: 'Company' }).inputValue()).toBe('naver');
      const { port } = receiver.address() as AddressInfo;
      await page.getByLabel(/^Deliver to/).fill('http://10.0.0.1/');
      await press('Create the watch');
      await page.getByRole('alert').waitFor(); // inside the network of the host
      await page.getByLabel(/^Deliver to/).fill(`http://127.0.0.1:${port}/`);
      await press('Create the watch');
      await page.getByText(/^whsec_/).waitFor();
      expect(await shown.barriers()).toEqual([]);
      await page.reload();
      await page.getByRole('link', { name: 'Naver, whatever it does' }).waitFor();
      expect(await page.getByText(/^whsec_/).count()).toBe(0);
      shown.watch.complaints.splice(0);
    },
    2 * patience,
  );

  it(
    'complete the name of a partnership',
    async () => {
      await shown.goto('/watches', 'New watch');
      await page.getByLabel('Name', { exact: true }).fill('Two of them');
      const partnership = page.getByRole('combobox', { name: 'Partnership' });
      await partnership.pressSequentially('nvid');
      await page.getByRole('option', { name: /^Naver · Nvidia/ }).click();
      expect(await partnership.inputValue()).toBe('naver-nvidia');
      await press('Create the watch');
      const row = page.getByRole('listitem').filter({ hasText: 'Two of them' });
      await row.getByRole('link', { name: 'naver-nvidia' }).waitFor();
      await row.getByRole('link', { name: 'Two of them' }).click();
      await press('Delete');
      await press('Delete');
      await page.getByRole('link', { name: 'Naver, whatever it does' }).waitFor();
    },
    2 * patience,
  );

  it(
    'show its digest and its deliveries, and deliver again from a position',
    async () => {
      await advance('agreed');
      await eventually(() => delivered.length === 1, { within: patience / 2 });
      await page.getByRole('link', { name: 'Naver, whatever it does' }).click();
      await deliveries()
        .getByText(/^position (\d+) of \1$/)
        .waitFor();
      await page.getByRole('region', { name: 'Digest' }).getByText('New').first().waitFor();
      await page.getByLabel(/^Since/).fill('2100-01-01');
      expect(await shown.barriers()).toEqual([]);
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Download as Markdown' }).click(),
      ]);
      expect(file.suggestedFilename()).toBe('digest.md');
      await page.getByLabel('Changes after position').fill('0');
      await press('Deliver again');
      await eventually(() => delivered.length > 1, { within: patience / 2 });
      expect(delivered.at(1)).toContain('"since":0');
    },
    2 * patience,
  );

  it(
    'say what failed, and try it again',
    async () => {
      status = 500;
      await advance('launched');
      await page.getByText(/^1 attempt failed|attempts in a row failed/).waitFor();
      expect(await shown.barriers()).toEqual([]);
      const failed = delivered.length;
      status = 204;
      await press('Try again');
      await eventually(() => delivered.length > failed, { within: patience / 2 });
      await page.getByText(/attempt failed|attempts in a row failed/).waitFor({ state: 'detached' });
    },
    2 * patience,
  );

  it(
    'change, pause and delete it',
    async () => {
      await press('Renew the secret');
      await page.getByText(/^whsec_/).waitFor();
      // A second one would end at once what the receiver still goes by.
      expect(await page.getByRole('button', { name: 'Renew the secret' }).isDisabled()).toBe(true);
      expect(await shown.barriers()).toEqual([]);
      await press('Pause');
      await deliveries().getByText('Paused').waitFor();
      await page.getByRole('checkbox', { name: 'Halted' }).check();
      await press('Save');
      await page.locator('.title').getByText('Halted').waitFor();
      await press('Resume');
      await deliveries().getByText('Active').waitFor();
      await press('Delete');
      await press('Delete');
      await page.getByText('There are no watches yet.').waitFor();
    },
    2 * patience,
  );

  it('no page complained, and none asked another host', () => {
    expect(shown.watch.complaints).toEqual([]);
  });
});
