import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Pages, patience } from './pages.fixture.ts';

let shown: Pages;
let page: Page;

beforeAll(async () => {
  shown = await Pages.open({ SAMPLES: 'demo' });
  page = shown.page;
});

afterAll(() => shown.close(), 120_000);

describe('views of the pipeline', () => {
  it(
    'the models, by company, and one of them with its claims',
    async () => {
      await shown.goto('/models', 'Haneul-3');
      await page.getByLabel('Company').fill('Qamar Digital');
      await page.getByRole('combobox', { name: 'Company' }).press('Enter');
      await page.getByText('Haneul-3').waitFor({ state: 'detached' });
      expect(await shown.barriers()).toEqual([]);
      await page.getByRole('link', { name: 'Badr 1' }).click();
      await page.getByText('34 billion').waitFor();
      await page.getByText('Model launched').first().waitFor();
      expect(await shown.barriers()).toEqual([]);
    },
    2 * patience,
  );

  it(
    'what an authority decided, who is not named, who disputes a part, and what is planned',
    async () => {
      const parties = [{ company: 'Vale Compute' }, { company: 'Vetch Telecom' }, { unnamed: 'a Gulf fund' }];
      const agreed = { partnershipId: 'vale', stage: 'agreed', purpose: 'Chips', markets: ['AE'] };
      const subject = 'export of GPUs';
      await shown.record(
        {
          ...{ id: 'vale-agreed', type: 'PartnershipAdvanced' },
          data: { ...agreed, parties, occurred: '2024-08' },
        },
        {
          ...{ id: 'vale-again', type: 'PartnershipAdvanced' },
          data: { ...agreed, parties: [{ company: 'Vale Compute' }], occurred: '2024-08' },
        },
        ...[
          { eventId: 'vale-agreed', by: 'Vetch Telecom', reason: 'No party to it', of: 'parties' },
          { eventId: 'vale-again', by: 'Vale Compute', reason: 'Later', of: 'date' },
        ].map((data) => ({ type: 'ClaimDisputed', data })),
        {
          type: 'RegulatoryDecisionMade',
          data: {
            ...{ authority: 'US Commerce', jurisdiction: 'US', decision: 'blocked', subject },
            ...{ companies: ['Vale Compute'], partnershipId: 'vale', occurred: '2025-09-09' },
          },
        },
        {
          type: 'MeetingPlanned',
          data: { participants: [{ company: 'Vale Compute' }], expected: '2027-03' },
        },
      );
      await shown.goto('/partnerships/vale', 'a Gulf fund');
      for (const text of [
        'partly disputed by Vale Compute',
        'Regulatory decision: blocked',
        'Disputed by Vale Compute (the date): Later',
        'Disputed by Vetch Telecom (the parties): No party to it',
      ])
        await page.getByText(text).first().waitFor();
      const decisions = page.getByRole('region', { name: 'Decisions' });
      expect(await decisions.innerText()).toMatch(/blocked · US Commerce · export of GPUs[^]*Sep 9, 2025/);
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(
        'Vale Compute × Vetch Telecom ? contested × a Gulf fund ? contested',
      );
      expect(await shown.barriers()).toEqual([]);
      await shown.goto('/companies/vetch-telecom', 'a Gulf fund');
      expect(await page.getByRole('article').first().innerText()).toContain('Vetch Telecom ? contested');
      await shown.goto('/companies/vale-compute', '1 planned');
      await page.getByText('due March 2027').waitFor();
      expect(await shown.barriers()).toEqual([]);
    },
    2 * patience,
  );

  it(
    'what several companies have together, in the address and in what is taken away',
    async () => {
      await shown.record({
        type: 'PartnershipProposed',
        data: {
          partnershipId: 'alone',
          parties: [{ company: 'Haneul AI' }, { company: 'Straits Bank' }],
          purpose: 'Chips',
        },
      });
      const others = page.getByRole('combobox', { name: 'Together with' });
      await shown.goto('/board?company=haneul-ai', 'Straits Bank');
      await others.fill('Qamar Digital');
      await others.press('Enter');
      await page.getByText(/^1 partnership/).waitFor();
      expect(await page.getByText('Straits Bank').count()).toBe(0);
      expect(await shown.barriers()).toEqual([]);
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Download as CSV' }).click(),
      ]);
      const text = await readFile(await file.path(), 'utf8');
      expect([text.includes('demo-haneul-qamar'), text.includes('alone')]).toEqual([true, false]);
      await others.last().fill('Straits Bank');
      await others.last().press('Enter');
      await page.getByText(/^0 partnerships/).waitFor();
      expect(new URL(page.url()).searchParams.get('with')).toBe('["Qamar Digital","Straits Bank"]');
      await others.first().fill('');
      await others.first().press('Enter');
      await page.getByText(/^1 partnership/).waitFor();

      await shown.goto('/meetings?company=haneul-ai&with=qamar-digital', 'Riyadh');
      expect(await others.first().inputValue()).toBe('qamar-digital');
      await shown.goto('/meetings?company=haneul-ai&with=straits-bank', 'No meeting fits');
      await shown.goto('/changes?since=0&company=haneul-ai', 'Straits Bank');
      await others.fill('Qamar Digital');
      await others.press('Tab');
      await page.getByRole('button', { name: 'Show', exact: true }).click();
      await page.waitForURL(/with=/);
      await page.getByText('Straits Bank').first().waitFor({ state: 'detached' });
      await page.locator('.facts .change').first().waitFor();
      await page.getByRole('link', { name: 'Watch this' }).click();
      await page.waitForURL(/\/watches\?/);
      await others.first().waitFor();
      expect(await others.first().inputValue()).toBe('Qamar Digital');
      expect(await shown.barriers()).toEqual([]);
    },
    3 * patience,
  );

  it(
    'what was set back, and what rests on anonymous sources alone',
    async () => {
      await shown.goto('/board', 'Haneul AI');
      await page.getByLabel('What became of it').selectOption('Set back');
      await page.getByText(/^1 partnership/).waitFor();
      await page.getByText('Baobab Networks').first().waitFor();
      await page.getByLabel('What became of it').selectOption('All');
      await page.getByLabel('Rests on').selectOption('Anonymous sources only');
      await page.getByText('Andes').first().waitFor();
      await page.waitForURL(/onlyAttribution=anonymous/);
      expect(await shown.barriers()).toEqual([]);
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Download as CSV' }).click(),
      ]);
      const text = await readFile(await file.path(), 'utf8');
      expect([text.includes('demo-andes-kestrel'), text.includes('demo-baobab')]).toEqual([true, false]);
      await shown.goto('/meetings?onlyAttribution=anonymous', 'No meeting fits');
      await page.getByLabel('Rests on').selectOption('All');
      await page.getByRole('article').first().waitFor();
    },
    2 * patience,
  );

  it(
    'a list is taken away as it is filtered, for a spreadsheet',
    async () => {
      await shown.goto('/models?company=haneul-ai', 'Haneul-3');
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Download as CSV' }).click(),
      ]);
      expect(file.suggestedFilename()).toBe('models.csv');
      const text = await readFile(await file.path(), 'utf8');
      expect(text.charCodeAt(0)).toBe(0xfeff);
      expect(text).toContain('Haneul-3');
      expect(text).not.toContain('Mbuyu');
    },
    patience,
  );

  it.each([
    ['XLSX', 'xlsx', 'PK'],
    ['Parquet', 'parquet', 'PAR1'],
  ])(
    'every list is there as %s, of the moment that is shown',
    async (name, extension, head) => {
      for (const [path, list] of [
        ['/board?company=haneul-ai', 'partnerships'],
        ['/companies', 'companies'],
        ['/companies/haneul-ai', 'partnerships'],
        ['/markets', 'markets'],
        ['/markets/SA', 'partnerships'],
        ['/matrix', 'matrix'],
        ['/models', 'models'],
        ['/people', 'people'],
        ['/meetings', 'meetings'],
        ['/sources', 'sources'],
        ['/changes?since=0', 'changes'],
        ['/facts', 'events'],
        ['/suggestions', 'suggestions'],
      ] as const) {
        const moment = /facts|changes|suggestions|sources/.test(path) ? '' : 'asOf=2025-01';
        await page.goto(`${shown.url}${path}${path.includes('?') ? '&' : '?'}${moment}`);
        const [answer, file] = await Promise.all([
          page.waitForResponse((one) => (one.headers()['content-type'] ?? '').startsWith('application/vnd')),
          page.waitForEvent('download'),
          page
            .getByRole('button', { name: `Download as ${name}` })
            .first()
            .click(),
        ]);
        expect([path, file.suggestedFilename()]).toEqual([path, `${list}.${extension}`]);
        expect([path, (await readFile(await file.path())).toString('latin1', 0, head.length)]).toEqual([
          path,
          head,
        ]);
        expect(answer.url()).toContain(moment);
      }
    },
    2 * patience,
  );

  it(
    'a fact as it was recorded, from the claim that tells it',
    async () => {
      await shown.goto('/partnerships/demo-baobab-straits', 'Every claim');
      await page
        .getByRole('link', { name: /^recorded/ })
        .first()
        .click();
      await page.getByText('Position in the journal').waitFor();
      await page.getByText('"specversion": "1.0"').waitFor();
      expect(await shown.barriers()).toEqual([]);
    },
    patience,
  );

  it(
    'the board and the companies are of the moment that is asked for',
    async () => {
      await shown.goto('/board?knownAt=1', 'Board');
      await page
        .getByText(/^[01] partnerships?/)
        .first()
        .waitFor();
      await shown.goto('/companies?knownAt=1', 'Naver');
      expect(await page.getByRole('row').filter({ hasText: 'Haneul AI' }).count()).toBe(0);
    },
    patience,
  );

  it(
    'a partnership with the reason for its stage, and its claims side by side where they differ',
    async () => {
      await shown.goto(
        '/partnerships/demo-baobab-straits',
        /In discussion since July 2024, reported: .*; one said agreed/,
      );
      const table = page.getByRole('region', { name: 'Side by side' }).getByRole('table');
      await table
        .getByRole('row', { name: /^Stage/ })
        .getByText('Agreed')
        .waitFor();
      expect(await table.getByRole('row', { name: /^Parties/ }).count()).toBe(0);
      await page
        .getByText('“at least KES 5 billion”')
        .or(page.getByText('at least KES 5 billion'))
        .first()
        .waitFor();
      expect(await shown.barriers()).toEqual([]);
    },
    patience,
  );

  it(
    'what has gone quiet, and a comparison of the read models for operators',
    async () => {
      await shown.goto('/', 'Gone quiet');
      await page
        .getByRole('region', { name: 'Gone quiet' })
        .getByText('Minato Cloud × Nusantara Telekom')
        .waitFor();
      await shown.goto('/operate', /events, the first of/);
      await page.getByRole('button', { name: 'Verify the read models' }).click();
      await page.getByText(/Equal: [\d,]+ rows compared/).waitFor();
      expect(await shown.barriers()).toEqual([]);
    },
    2 * patience,
  );

  it(
    'the people of a company, and one of them with whom they met',
    async () => {
      await shown.goto('/people', 'Seo Ha-neul');
      expect(await shown.barriers()).toEqual([]);
      await page.getByRole('link', { name: 'Seo Ha-neul' }).click();
      await page.getByRole('heading', { level: 1, name: 'Seo Ha-neul' }).waitFor();
      await page.getByRole('link', { name: /^Haneul AI × Kestrel Chips × Minato Cloud/ }).waitFor();
      expect(await shown.barriers()).toEqual([]);
    },
    patience,
  );

  it(
    'what a market has of each pillar, and what it lacks',
    async () => {
      await shown.goto('/markets/SA', 'Pillars of sovereign AI');
      const workforce = page.getByRole('listitem').filter({ hasText: 'workforce' });
      await workforce.getByText('nothing yet').waitFor();
      expect(await shown.barriers()).toEqual([]);
    },
    patience,
  );

  it(
    'who is in which market, as a matrix, and what is behind a cell',
    async () => {
      await shown.goto('/matrix', 'Haneul AI');
      expect(await shown.barriers()).toEqual([]);
      const row = page.getByRole('row').filter({ hasText: 'Haneul AI' });
      await row
        .getByRole('link', { name: /Launched|Agreed/ })
        .first()
        .click();
      await page.getByRole('heading', { level: 1, name: 'Board' }).waitFor();
      await page.waitForURL(/company=haneul-ai&market=/);
    },
    2 * patience,
  );

  it(
    'the sources, and how the word of one held up',
    async () => {
      await shown.goto('/sources', /claims?/);
      expect(await shown.barriers()).toEqual([]);
      await page.getByText('copies Chip Tribune (invented), ').first().waitFor();
      await page.getByText('Andes Wire').waitFor();
      await page.getByLabel('Copies').selectOption('Other outlets');
      await page.getByText('Andes Wire').waitFor({ state: 'detached' });
      await page.waitForURL(/relaying=true/);
      await page.getByRole('main').getByRole('link').first().click();
      await page.getByText('Track record').waitFor();
      await page.getByText('Reported first').waitFor();
      expect(await shown.barriers()).toEqual([]);
    },
    2 * patience,
  );

  it(
    'the neighbours of a company, each of which leads on',
    async () => {
      await shown.goto('/companies/haneul-ai', 'Neighbours');
      await page.getByRole('button', { name: 'Show its neighbours' }).click();
      const graph = page.getByRole('group', { name: 'Neighbours' });
      await graph.getByRole('link', { name: 'Kestrel Chips' }).waitFor();
      await page.getByRole('button', { name: 'Two steps' }).click();
      await graph.getByRole('link', { name: 'Andes Datos' }).waitFor();
      expect(await shown.barriers()).toEqual([]);
      await graph.getByRole('link', { name: 'Kestrel Chips' }).press('Enter');
      await page.getByRole('heading', { level: 1, name: 'Kestrel Chips' }).waitFor();
    },
    2 * patience,
  );

  it.each([380, 2560])(
    'nothing sticks out at a width of %i pixels',
    async (width) => {
      await page.setViewportSize({ width, height: 900 });
      for (const [path, text] of [
        ['/models', 'Haneul-3'],
        ['/models/qamar-digital/badr-1', '34 billion'],
        ['/people', 'Seo Ha-neul'],
        ['/matrix', 'Haneul AI'],
        ['/sources', /claims?/],
        ['/markets/SA', 'nothing yet'],
        ['/meetings/demo-summit', 'Ada Kestrel'],
        ['/partnerships/demo-haneul-kestrel', /Play/],
      ] as const) {
        await shown.goto(path, text);
        await shown.loaded();
        const excess = await page.evaluate(
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        );
        expect([path, excess]).toEqual([path, 0]);
      }
      await page.setViewportSize({ width: 1280, height: 900 });
    },
    2 * patience,
  );
});

describe('the preview of a fact', () => {
  it(
    'says what it would change, and records nothing',
    async () => {
      const data = encodeURIComponent(JSON.stringify({ partnershipId: 'demo-haneul-qamar', stage: 'ended' }));
      await shown.goto(`/record?type=PartnershipAdvanced&data=${data}`, 'Partnership advanced');
      await page
        .getByLabel(/^Occurred/)
        .first()
        .fill('2026-01-10');
      await page.getByRole('button', { name: 'What would it change?' }).click();
      const preview = page.getByRole('status', { name: 'Recording it would change' });
      await preview.getByText('Halted').waitFor();
      expect(await shown.barriers()).toEqual([]);
      await shown.goto('/partnerships/demo-haneul-qamar', /^Launched since/);
    },
    2 * patience,
  );

  it('no page complained, and none asked another host', () => {
    expect(shown.watch.complaints).toEqual([]);
  });
});
