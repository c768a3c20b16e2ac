import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type ApiUnderTest } from '../api.fixture.ts';

interface Cell {
  readonly id: string;
  readonly company: { readonly id: string };
  readonly market: { readonly code: string; readonly name: string };
  readonly stage?: string;
}

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi();
  const deal = (id: string, partnershipId: string, stage: string, markets: string[], publisher: string) => ({
    id,
    type: 'PartnershipAdvanced',
    data: {
      ...{ partnershipId, stage, markets, purpose: 'x' },
      parties: [{ company: 'Naver' }, { company: 'Nvidia' }],
      evidence: [{ publisher }],
    },
  });
  let position: unknown;
  for (const post of [
    deal('first', 'p', 'agreed', ['PH', 'SA'], 'Wire'),
    deal('second', 'q', 'launched', ['PH'], 'Blog'),
    deal('third', 'r', 'ended', ['SA'], 'Wire'),
    { type: 'MarketTargeted', data: { company: 'Naver', market: '035' } },
    { type: 'MarketTargeted', data: { company: '네이버', market: 'TH' } },
    { type: 'MarketTargeted', data: { company: 'Mistral', market: 'FR', evidence: [{ publisher: 'Wire' }] } },
    { type: 'CompanyProfiled', data: { company: 'Naver', aliases: ['네이버'] } },
  ])
    ({ position } = (await api.post(post)).body);
  await api.get(`/v1/companies?after=${String(position)}`);
});
afterAll(() => api.close());

async function cells(query: string): Promise<Cell[]> {
  const all: Cell[] = [];
  for (let path = `/v1/matrix?${query}`; path !== '';) {
    const { status, headers, body } = await api.get(path);
    expect(status).toBe(200);
    all.push(...(body['cells'] as Cell[]));
    path = /<(.+)>/.exec(headers.get('link') ?? '')?.[1] ?? '';
  }
  return all;
}
const ids = async (query: string) => (await cells(query)).map(({ id }) => id);

describe('GET /v1/matrix', () => {
  it.each(['', 'asOf=2100', 'withoutPublisher=Blog', 'publisher=Wire', 'minReliability=E'])(
    'has in each cell what the pipeline of the company has: %s',
    async (moment) => {
      const all = await cells(moment);
      expect(all.length).toBeGreaterThan(4);
      for (const company of ['mistral', 'naver', 'nvidia']) {
        const { body } = await api.get(`/v1/companies/${company}/pipeline?${moment}`);
        const own = all.filter((cell) => cell.company.id === company);
        const asMarkets = own.map(({ id, company: _, market, ...cell }) => {
          const { partnerships, stageBasis, ...rest } = cell as Record<string, unknown>;
          return { code: market.code, name: market.name, ...rest };
        });
        expect(asMarkets).toEqual(body['markets']);
      }
      expect(await cells(`${moment}&limit=1`)).toEqual(all);
    },
  );

  it('tells the strongest stage, the partnerships at it, and what that rests on', async () => {
    const [cell] = await cells('company=Naver&market=PH');
    expect(cell).toMatchObject({
      id: 'naver/PH',
      company: { id: 'naver', name: 'Naver' },
      stage: 'launched',
      partnerships: ['q'],
      stageBasis: ['second'],
      basis: ['first', 'second'],
    });
    const [without] = await cells('company=Naver&market=PH&withoutPublisher=blog');
    expect(without).toMatchObject({ stage: 'agreed', partnerships: ['p'], basis: ['first'] });
  });

  it.each([
    ['', ['mistral/FR', 'naver/035', 'naver/PH', 'naver/SA', 'naver/TH', 'nvidia/PH', 'nvidia/SA']],
    ['company=네이버&company=MISTRAL', ['mistral/FR', 'naver/035', 'naver/PH', 'naver/SA', 'naver/TH']],
    ['market=035', ['naver/035', 'naver/PH', 'naver/TH', 'nvidia/PH']],
    ['stage=launched&market=035&market=FR', ['naver/PH', 'nvidia/PH']],
    ['company=nobody', []],
  ])('narrows by %s, now and at a moment, a page at a time', async (query, expected) => {
    for (const more of ['', '&limit=2', '&asOf=2100', '&asOf=2100&limit=2'])
      expect([more, await ids(query + more)]).toEqual([more, expected]);
  });

  it('has only the fields that are asked for', async () => {
    expect((await cells('fields=id&company=Mistral'))[0]).toEqual({ id: 'mistral/FR' });
  });
});

it('takes sources wherever it takes moments', async () => {
  const sources = 'publisher=Wire&withoutPublisher=Blog&attribution=official&minReliability=C';
  for (const path of [
    ...['partnerships', 'companies', 'markets', 'meetings', 'companies/naver', 'companies/naver/pipeline'],
    ...['companies/naver/timeline', 'markets/PH'],
  ])
    expect([path, (await api.get(`/v1/${path}?${sources}`)).status]).toEqual([path, 200]);
  const { body } = await api.get('/v1/partnerships?withoutPublisher=Wire&fields=id');
  expect(body['partnerships']).toEqual([{ id: 'q' }]);
  expect((await api.get('/v1/partnerships/p?publisher=Blog')).status).toBe(404);
});
