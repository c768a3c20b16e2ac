import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startApi, type ApiUnderTest } from '../api.fixture.ts';

let api: ApiUnderTest;
let last: number;
const launched = (id: string, data: object) => ({
  id,
  type: 'ModelLaunched',
  data: { evidence: [{ publisher: 'Reuters', url: `https://reuters.com/${id}` }], ...data },
});
beforeAll(async () => {
  api = await startApi();
  const events = [
    launched('m1', { company: 'Naver', model: 'HyperClova X', occurred: '2021-05', languages: ['ko'] }),
    launched('m2', { company: 'NAVER', model: 'HyperCLOVA-X', occurred: '2021-05-25', markets: ['KR'] }),
    launched('m3', { company: 'Nvidia', jointlyWith: ['Naver'], model: 'Nemotron', markets: ['TH'] }),
    launched('m4', { company: 'Naver Cloud', model: 'Z', occurred: '2024-02' }),
    { id: 'd1', type: 'ClaimDisputed', data: { eventId: 'm4', by: 'Naver', reason: 'not ours' } },
    launched('m5', { company: '네이버', model: '하이퍼', openness: 'open weights' }),
    { id: 'p1', type: 'CompanyProfiled', data: { company: 'Naver', aliases: ['네이버'] } },
    launched('m6', { company: 'Gone', model: 'Mistake' }),
    { id: 'r1', type: 'ClaimRetracted', data: { eventId: 'm6', reason: 'no such model' } },
  ];
  for (const event of events) last = Number((await api.post(event)).body['position']);
  await api.get(`/v1/models?after=${last}`);
});
afterAll(() => api.close());

type Model = Record<string, unknown> & { id: string };

async function list(query: string): Promise<Model[]> {
  const all: Model[] = [];
  for (let next: string | undefined = `/v1/models?${query}`; next !== undefined;) {
    const { status, body, headers } = await api.get(next);
    expect([next, status]).toEqual([next, 200]);
    all.push(...(body['models'] as Model[]));
    next = /<([^>]+)>; rel="next"/.exec(headers.get('link') ?? '')?.[1];
  }
  return all;
}
const idsOf = (models: readonly Model[]) => models.map(({ id }) => id);
const all = ['naver/hyperclova-x', 'naver/nemotron', 'naver/하이퍼', 'naver-cloud/z', 'nvidia/nemotron'];

it('lists models of companies, one of several makers with each, whatever the size of a page', async () => {
  expect(idsOf(await list(''))).toEqual(all);
  expect(await list('limit=1')).toEqual(await list(''));
  const [first] = await list('');
  expect(first).toMatchObject({
    ...{ company: 'naver', with: [], languages: ['ko'], markets: ['KR'], since: '2021-05-25' },
    ...{ sources: { independent: 1, pieces: 2 }, basis: ['m1', 'm2'], contested: false },
  });
});

it('takes a company by any of its names, and a market with what lies within it', async () => {
  expect(idsOf(await list('company=%EB%84%A4%EC%9D%B4%EB%B2%84'))).toEqual(all.slice(0, 3));
  expect(idsOf(await list('company=nobody'))).toEqual([]);
  expect(idsOf(await list('market=035'))).toEqual(['naver/nemotron', 'nvidia/nemotron']);
});

it.each(['', 'limit=1', 'limit=2', 'company=Naver', 'market=KR', 'company=Naver%20Cloud&limit=1'])(
  'answers of today what it answers without a moment: %s',
  async (query) => {
    const now = await list(query);
    for (const moment of ['knownAt=999999', 'publishedBy=2999', 'asOf=2999', 'knownAt=2999-01-01'])
      expect([moment, await list(`${query}&${moment}`)]).toEqual([moment, now]);
  },
);

it('shows what was known at a moment', async () => {
  expect(idsOf(await list('knownAt=2'))).toEqual(['naver/hyperclova-x']);
  expect(idsOf(await list('knownAt=8&limit=1'))).toEqual(['gone/mistake', ...all]);
  expect(idsOf(await list(`knownAt=6`))).toEqual([
    ...['naver/hyperclova-x', 'naver/nemotron', 'naver-cloud/z', 'nvidia/nemotron', '네이버/하이퍼'],
  ]);
  expect(idsOf(await list('asOf=2022'))).toEqual(['naver/hyperclova-x']);
});

it('tells of one with its claims and their evidence, by any of its names', async () => {
  const { body, headers } = await api.get('/v1/models/naver/hyperclova-x?limit=1');
  expect(body).toMatchObject({ id: 'naver/hyperclova-x', claims: [{ id: 'm2' }] });
  expect(body).toMatchObject({ claims: [{ data: { evidence: [{ url: 'https://reuters.com/m2' }] } }] });
  const next = /<([^>]+)>/.exec(headers.get('link') ?? '')?.[1] ?? '';
  expect((await api.get(next)).body).toMatchObject({ claims: [{ id: 'm1' }] });

  const [listed] = await list('');
  const { claims: _, position: __, ...model } = body;
  expect(model).toEqual(listed);
  for (const id of ['naver%2Fhyperclova-x', 'Naver/HyperCLOVA%20X'])
    expect((await api.get(`/v1/models/${id}?limit=1`)).body).toEqual(body);
  const other = await api.get(`/v1/models/${encodeURIComponent('네이버/하이퍼')}`);
  expect(other.body).toMatchObject({ id: 'naver/하이퍼', redirectedFrom: '네이버/하이퍼' });
  expect(other.headers.get('content-location')).toBe(`/v1/models/naver/${encodeURIComponent('하이퍼')}`);
  const contested = await api.get('/v1/models/naver-cloud/z');
  expect(contested.body).toMatchObject({
    ...{ contested: true, disputedBy: ['Naver'] },
    claims: [{ id: 'm4', disputes: [{ by: 'Naver', reason: 'not ours' }] }],
  });
});

it('knows none that no claim which counts tells of', async () => {
  for (const path of [
    'gone/mistake',
    'naver/',
    'naver',
    '',
    'naver/x/y',
    'naver/hyperclova-x?knownAt=0',
    '%00/a',
  ])
    expect([path, await api.get(`/v1/models/${path}`)]).toMatchObject([
      path,
      { status: 404, body: { code: 'model-not-found' } },
    ]);
  expect((await api.get('/v1/models/gone/mistake?knownAt=8')).body).toMatchObject({ basis: ['m6'] });
});
