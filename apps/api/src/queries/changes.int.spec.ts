import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type ApiUnderTest } from '../api.fixture.ts';

let api: ApiUnderTest;
let position: number;

const deal = {
  partnershipId: 'naver-aramco',
  parties: [{ company: 'Naver' }, { company: 'Aramco Digital' }],
  purpose: 'an Arabic model',
};
const posts = [
  { type: 'PartnershipProposed', data: { ...deal, markets: ['SA'], occurred: '2024-01-10' } },
  { type: 'MarketTargeted', data: { company: 'Naver', market: 'TH', occurred: '2024-02' } },
  {
    id: 'agreed',
    type: 'PartnershipAdvanced',
    data: {
      partnershipId: 'naver-aramco',
      stage: 'agreed',
      occurred: '2024-09-10',
      evidence: [{ publisher: 'A paper', published: '2024-09-12' }],
    },
  },
  {
    id: 'denied',
    type: 'ClaimDisputed',
    data: { eventId: 'agreed', by: 'Aramco Digital', reason: 'Not signed' },
  },
];

beforeAll(async () => {
  api = await startApi();
  for (const post of posts) {
    const { status, body } = await api.post(post);
    expect(status).toBe(201);
    position = Number(body['position']);
  }
  await api.get(`/v1/companies?after=${String(position)}`);
});
afterAll(() => api.close());

const changes = (query: string) => api.get(`/v1/changes?${query}`);

describe('GET /v1/changes', () => {
  it('tells what was recorded since a position, and where the next question begins', async () => {
    const { status, body } = await changes('since=2');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      changes: [
        {
          view: 'partnership',
          id: 'naver-aramco',
          changes: [
            { kind: 'advanced', from: 'proposed', to: 'agreed' },
            { kind: 'contested' },
            { kind: 'gained-source', from: 0, to: 1 },
            { kind: 'date', from: '2024-01-10', to: '2024-09-10' },
          ],
          before: { stage: 'proposed' },
          after: { stage: 'agreed', contested: true },
          because: ['agreed', 'denied'],
        },
      ],
      notCompared: [],
      until: 4,
      position: 4,
    });
    expect(await changes('since=4')).toMatchObject({ body: { changes: [], until: 4 } });
  });

  it('tells what had happened, and what could be read, between two dates', async () => {
    const happened = await changes('by=occurred&since=2024-01&until=2024-03&after=4');
    expect(happened.body).toMatchObject({
      changes: [{ view: 'market-target', id: 'naver/TH', changes: [{ kind: 'entered' }] }],
      until: '2024-03',
    });
    const read = await changes('by=published&since=2024-09-11&until=2024-09-12');
    expect(read.body).toMatchObject({ changes: [{ id: 'naver-aramco', because: ['agreed'] }] });
  });

  it('tells of one company, by any name, of one market and what lies in it, of one kind of thing, and of one kind of change', async () => {
    const ids = async (query: string) =>
      ((await changes(query)).body['changes'] as { id: string }[]).map(({ id }) => id);
    expect(await ids('since=0&company=ARAMCO%20Digital')).toEqual(['naver-aramco']);
    expect(await ids('since=0&market=035')).toEqual(['naver/TH']);
    expect(await ids('since=0&view=market-target')).toEqual(['naver/TH']);
    expect(await ids('since=2&kind=advanced')).toEqual(['naver-aramco']);
    expect(await ids('since=0&kind=entered&kind=halted&company=naver')).toEqual(['naver-aramco', 'naver/TH']);
    expect(await ids('since=2&kind=halted')).toEqual([]);
  });

  it('goes on in pages, all of them of the same two moments', async () => {
    const found: string[] = [];
    let path = '/v1/changes?since=0&limit=1';
    for (let page = 0; path !== ''; page++) {
      const response = await fetch(api.url + path);
      const body = (await response.json()) as { changes: { id: string }[]; until: number };
      expect(body.until).toBe(4);
      found.push(...body.changes.map(({ id }) => id));
      path = /<(.*)>/.exec(response.headers.get('link') ?? '')?.[1] ?? '';
      if (page > 0) continue;
      const { body: more } = await api.post({
        type: 'MarketTargeted',
        data: { company: 'Naver', market: 'VN' },
      });
      await api.get(`/v1/companies?after=${String(more['position'])}`);
    }
    expect(found).toEqual(['naver/TH', 'naver-aramco']);
  });

  it.each([
    ['', 'since'],
    ['since=yesterday', 'since'],
    ['by=occurred&since=2024-13', 'since'],
    ['by=published&since=2024&until=x', 'until'],
    ['since=4&until=2', 'until'],
    ['since=2024-06-02&until=2024-06-01', 'until'],
    ['by=occurred&since=2024&until=2024-06', 'until'],
    ['by=posted&since=1', 'by'],
    ['since=1&view=company', 'view'],
    ['since=1&kind=moved', 'kind'],
    ['since=1&cursor=x', 'cursor'],
    ['since=1&market=XX', 'market'],
  ])('refuses %s, naming the parameter', async (query, parameter) => {
    const { status, body } = await changes(query);
    expect([status, body['code']]).toEqual([400, 'invalid-query']);
    expect(body['errors']).toMatchObject([{ parameter }]);
  });
});
