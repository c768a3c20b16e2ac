import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createGeneration, addKeys, currentProjection, makeLive } from '@sovereign-pipeline/read-models';
import { inTransaction } from '@sovereign-pipeline/postgres';
import { tableFromIPC } from 'apache-arrow';
import { readParquet } from 'parquet-wasm';
import readXlsxFile from 'read-excel-file/node';
import { proposed, startApi, target, type ApiUnderTest } from '../api.fixture.ts';

let api: ApiUnderTest;
let position: number;
/** So many pages of one that a switch comes while they are answered. */
const deals = 300;

beforeAll(async () => {
  api = await startApi();
  const long = 'x'.repeat(1900);
  const events = [
    {
      type: 'MeetingHeld',
      data: {
        meetingId: 'summit',
        evidence: [{ publisher: 'A paper' }, { publisher: 'Another paper' }],
        participants: [{ company: 'Naver', people: [{ name: '+Choi' }] }, { company: 'Nvidia' }],
      },
    },
    target('PH'),
    target('KR', { data: { company: 'Naver Corp.', market: 'KR' } }),
    {
      type: 'ModelLaunched',
      data: { company: 'Naver', model: '=HYPERLINK("http://evil.example")', markets: ['PH'] },
    },
    {
      type: 'ModelLaunched',
      data: { company: 'Naver', jointlyWith: ['LINE WORKS'], model: 'HyperCLOVA', markets: ['KR'] },
    },
    ...Array.from({ length: deals }, (_, at) =>
      proposed(`deal-${String(at).padStart(4, '0')}`, {
        data: {
          partnershipId: `deal-${String(at).padStart(4, '0')}`,
          parties: [{ company: 'Naver' }, { company: `@Partner, "${String(at)}"` }],
          purpose: `=cmd ${String(at)} ${long}`,
          markets: ['PH', '035'],
        },
      }),
    ),
  ];
  const response = await api.postRaw(events.map((event) => JSON.stringify(event)).join('\n'), {
    'content-type': 'application/x-ndjson',
  });
  const results = (await response.text())
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { position: number });
  position = results.at(-1)?.position ?? 0;
  await api.get(`/v1/companies?after=${String(position)}`);
  for (const watch of [{ name: 'News' }, { name: '=1+1', filter: { market: 'PH' } }]) {
    const body = JSON.stringify(watch);
    const headers = { 'content-type': 'application/json' };
    expect((await fetch(`${api.url}/v1/watches`, { method: 'POST', headers, body })).status).toBe(201);
  }
});
afterAll(() => api.close());

const take = (path: string, accept: string) => fetch(api.url + path, { headers: { accept } });

/** The members of all entries of all pages. */
async function allOf(path: string, list: string): Promise<Record<string, unknown>[]> {
  const entries: Record<string, unknown>[] = [];
  for (let next: string | undefined = path; next !== undefined;) {
    const { body, headers } = await api.get(next);
    entries.push(...(body[list] as Record<string, unknown>[]));
    next = /<([^>]*)>/.exec(headers.get('link') ?? '')?.[1];
  }
  return entries;
}

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const parquet = 'application/vnd.apache.parquet';
const since = '/v1/changes?since=0&by=recorded';
const lists = [
  ['/v1/companies?limit=90', 'companies'],
  ['/v1/partnerships?limit=90', 'partnerships'],
  ['/v1/partnerships?limit=90&company=naver&market=035', 'partnerships'],
  ['/v1/meetings', 'meetings'],
  ['/v1/models', 'models'],
  ['/v1/people', 'people'],
  ['/v1/markets?limit=1', 'markets'],
  ['/v1/events?limit=90', 'events'],
  ['/v1/events?limit=90&type=PartnershipProposed', 'events'],
  ['/v1/companies/naver/timeline?limit=90', 'entries'],
  ['/v1/companies/naver/pipeline?limit=90&market=PH', 'partnerships'],
  ['/v1/partnerships/deal-0000', 'claims'],
  ['/v1/models/naver%2Fhyperclova', 'claims'],
  ['/v1/meetings/summit?limit=1', 'claims'],
  ['/v1/sources?limit=1', 'sources'],
  ['/v1/matrix?limit=90', 'cells'],
  ['/v1/search?q=naver&limit=1000', 'hits'],
  ['/v1/suggestions?kind=company', 'suggestions'],
  ['/v1/watches?limit=1', 'watches'],
  [`${since}&limit=90`, 'changes'],
] as const;

describe('A list, taken away', () => {
  it.each(lists)('as NDJSON has every entry of every page: %s', async (path, list) => {
    const response = await take(path, 'application/x-ndjson');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/x-ndjson; charset=utf-8');
    expect(response.headers.get('link')).toBeNull();
    const lines = (await response.text())
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
    const whole = await allOf(path, list);
    expect(whole.length).toBeGreaterThan(0);
    expect(lines).toEqual(whole);
  });

  it.each(lists)('as CSV has a record for each entry: %s', async (path, list) => {
    const response = await take(path, 'text/html;q=0.5, text/csv');
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toBe(`attachment; filename="${list}.csv"`);
    const records = (await response.text()).split('\r\n');
    expect(records.pop()).toBe('');
    expect(records).toHaveLength(1 + (await allOf(path, list)).length);
    expect(records.slice(1).filter((record) => /(?:^|,)"?[=+@-]/.test(record))).toEqual([]);
  });

  it.each(lists)('as XLSX has a row for each entry: %s', async (path, list) => {
    const response = await take(path, xlsx);
    expect([response.headers.get('content-type'), response.headers.get('content-disposition')]).toEqual([
      xlsx,
      `attachment; filename="${list}.xlsx"`,
    ]);
    const [sheet] = await readXlsxFile(Buffer.from(await response.arrayBuffer()));
    expect(sheet?.data).toHaveLength(1 + (await allOf(path, list)).length);
  });

  it.each(lists)('as Parquet has a row for each entry: %s', async (path, list) => {
    const response = await take(path, parquet);
    expect([response.headers.get('content-type'), response.headers.get('content-disposition')]).toEqual([
      parquet,
      `attachment; filename="${list}.parquet"`,
    ]);
    const table = tableFromIPC(readParquet(await response.bytes()).intoIPCStream());
    expect(table.numRows).toBe((await allOf(path, list)).length);
  });

  it('has names beside codes, and no formulas', async () => {
    const text = await (await take('/v1/partnerships?company=naver', 'text/csv')).text();
    const [head, first] = text.split('\r\n');
    expect(head).toMatch(/^id,stage,since,certainty,.*,markets,marketNames,/);
    expect(first).toMatch(/^deal-0000,proposed,/);
    expect(first).toContain('"Naver; @Partner, ""0"""');
    expect(first).toContain(`'=cmd 0 `);
    expect(first).toContain('"035; PH","South-eastern Asia; Philippines"');
  });

  it.each([
    [
      '/v1/models?company=naver&market=KR',
      { company: 'naver', companyName: 'Naver', withNames: 'LINE WORKS' },
    ],
    ['/v1/matrix?company=naver&market=PH', { with: /@partner|partner/, withNames: /@Partner, "0"/ }],
    [
      `${since}&view=market-target&company=naver&market=PH`,
      { companies: 'naver', companyNames: 'Naver', marketNames: 'Philippines' },
    ],
    [`${since}&view=model&market=KR`, { companies: /naver/, companyNames: /LINE WORKS/, markets: 'KR' }],
    [`${since}&view=meeting`, { companyNames: 'Naver; Nvidia' }],
    [
      '/v1/meetings/summit',
      { publishers: 'A paper; Another paper', stage: null, certainty: null, companyNames: 'Naver; Nvidia' },
    ],
    ['/v1/events?type=MeetingHeld', { publishers: 'A paper; Another paper', companyNames: 'Naver; Nvidia' }],
    ['/v1/events?type=ModelLaunched&after=4', { publishers: null, companyNames: 'Naver; LINE WORKS' }],
  ])('has names of companies, and what a claim says, beside codes: %s', async (path, cells) => {
    const [sheet] = await readXlsxFile(Buffer.from(await (await take(path, xlsx)).arrayBuffer()));
    const [head = [], first = []] = sheet?.data ?? [];
    const row = Object.fromEntries(head.map((name, at) => [String(name), first[at]]));
    for (const [name, cell] of Object.entries(cells))
      if (cell instanceof RegExp) expect(row[name]).toMatch(cell);
      else expect([name, row[name]]).toEqual([name, cell]);
  });

  it.each([
    ['/v1/models?fields=model&limit=1', 'model'],
    ['/v1/partnerships?fields=id&fields=parties&fields=markets', 'id,parties,partyNames,markets,marketNames'],
    ['/v1/companies?fields=name', 'name'],
    [
      '/v1/meetings?fields=place&fields=sources',
      'place,city,country,countryName,sourcesIndependent,sourcesPieces',
    ],
    ['/v1/events?fields=type&fields=data', 'type,occurred,certainty,stage,note,data,publishers,companyNames'],
    ['/v1/matrix?fields=company&fields=stage', 'company,companyName,stage'],
  ])('has the columns of the fields that are asked for alone: %s', async (path, head) => {
    const names = head.split(',');
    expect((await (await take(path, 'text/csv')).text()).split('\r\n')[0]).toBe(head);
    const [sheet] = await readXlsxFile(Buffer.from(await (await take(path, xlsx)).arrayBuffer()));
    expect(sheet?.data[0]).toEqual(names);
    const table = tableFromIPC(readParquet(await (await take(path, parquet)).bytes()).intoIPCStream());
    expect(table.schema.fields.map(({ name }) => name)).toEqual(names);
  });

  it('has every field as NDJSON, and is refused as a file that would have no column', async () => {
    const path = '/v1/events?fields=source&limit=1000';
    const lines = (await (await take(path, 'application/x-ndjson')).text()).trimEnd().split('\n');
    expect(new Set(lines)).toEqual(new Set(['{"source":"/sovereign-pipeline/api"}']));
    const response = await take(path, parquet);
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([
      400,
      'invalid-query',
    ]);
  });

  it('has publishers and companies of events as they write them, as lists where a file has lists', async () => {
    const path = '/v1/events?type=MeetingHeld&type=PartnershipProposed&before=7';
    const [head, ...records] = (await (await take(path, 'text/csv')).text()).trimEnd().split('\r\n');
    expect(head).toMatch(/,note,data,publishers,companyNames$/);
    expect(records.map((record) => record.slice(record.lastIndexOf('}"')))).toEqual([
      '}","A paper; Another paper","Naver; Nvidia"',
      '}",,"Naver; @Partner, ""0"""',
    ]);
    const table = tableFromIPC(readParquet(await (await take(path, parquet)).bytes()).intoIPCStream());
    const lists = ['publishers', 'companyNames'].map((name) => JSON.stringify(table.getChild(name)?.get(0)));
    expect(lists).toEqual(['["A paper","Another paper"]', '["Naver","Nvidia"]']);
  });

  it('has what a partnership is worth as numbers, and all its amounts as a person reads them', async () => {
    const amounts = [
      { what: 'investment', currency: 'USD', min: 1_000_000, max: 2_500_000, text: 'over ten years' },
      { what: 'value', currency: 'SAR', min: 5e9 },
      { what: 'value', currency: 'USD', max: 7.00049 },
      { what: 'fine', currency: 'EUR', text: 'undisclosed' },
    ];
    const { body } = await api.post(
      proposed('worth', {
        data: { partnershipId: 'worth', parties: [{ company: 'Worthy' }], purpose: 'worth', amounts },
      }),
    );
    const path = `/v1/partnerships?company=worthy&fields=amounts&after=${String(body['position'])}`;
    const [sheet] = await readXlsxFile(Buffer.from(await (await take(path, xlsx)).arrayBuffer()));
    expect(sheet?.data).toEqual([
      ['amounts', 'amountsText', 'valueCurrency', 'valueMin', 'valueMax'],
      [
        expect.stringContaining('"text":"undisclosed"'),
        'investment: 1,000,000 to 2,500,000 USD (over ten years); value: at least 5,000,000,000 SAR; ' +
          'value: up to 7.00049 USD; fine: (undisclosed)',
        ...['SAR', 5e9, null],
      ],
    ]);
    const { rows } = await api.pool.query({
      text: `select array_to_string(amounts_text, '; '), value_currency, value_min::float8, value_max::float8
        from analytics.partnerships where id = 'worth'`,
      rowMode: 'array',
    });
    expect(rows).toEqual([sheet?.data[1]?.slice(1)]);
  });

  it('begins with a byte order mark where that is asked for', async () => {
    const bytes = async (accept: string) =>
      new Uint8Array(await (await take('/v1/companies', accept)).arrayBuffer()).slice(0, 3);
    expect(await bytes('text/csv; bom=true')).toEqual(new Uint8Array([0xef, 0xbb, 0xbf]));
    expect(await bytes('text/csv')).toEqual(new TextEncoder().encode('id,'));
  });

  it('is JSON for whoever asks for anything else, or likes that better', async () => {
    for (const accept of ['*/*', 'application/json, text/csv;q=0.5', 'text/csv;q=0', 'image/png']) {
      const response = await take('/v1/companies', accept);
      expect(response.headers.get('content-type')).toMatch(/^application\/json/);
      expect(response.headers.get('vary')).toContain('accept');
      await response.arrayBuffer();
    }
  });

  it('is refused as any other when the question is wrong', async () => {
    const response = await take('/v1/partnerships?stage=nonsense', 'text/csv');
    expect([response.status, response.headers.get('content-type')]).toEqual([
      400,
      expect.stringMatching(/^application\/problem\+json/),
    ]);
    await response.arrayBuffer();
  });

  it('is cut off when it cannot be completed: of two generations there is none', async () => {
    const { pool } = api;
    const generation = await createGeneration(pool, currentProjection, 'building');
    await addKeys(pool, generation, currentProjection);
    const reading = await take('/v1/partnerships?limit=1', 'text/csv');
    await inTransaction(pool, 'begin', (client) => makeLive(client, generation));
    await expect(reading.arrayBuffer()).rejects.toThrow(/terminated|aborted/);
  });
});
