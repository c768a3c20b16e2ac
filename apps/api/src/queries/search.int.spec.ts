import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type ApiUnderTest } from '../api.fixture.ts';

let api: ApiUnderTest;
let after: string;
beforeAll(async () => {
  api = await startApi();
  await api.post({ type: 'MarketTargeted', data: { company: 'Naver', market: 'TH' } });
  const { body } = await api.post({
    type: 'PartnershipProposed',
    data: {
      partnershipId: 'memory',
      parties: [{ company: 'Naver' }, { company: '삼성전자' }],
      purpose: 'Memory chips',
    },
  });
  after = String(body['position']);
});
afterAll(() => api.close());

const search = (query: Record<string, string>) =>
  api.get(`/v1/search?${new URLSearchParams({ ...query, after }).toString()}`);

describe('GET /v1/search', () => {
  it.each([
    ['naver', { kind: 'company', id: 'naver', name: 'Naver', score: 1 }],
    ['삼성', { kind: 'company', id: '삼성전자' }],
    ['Naver 삼성전자 memory', { kind: 'partnership', id: 'memory', name: 'Naver · 삼성전자' }],
    ['TH', { kind: 'market', id: 'TH', name: 'Thailand', score: 1 }],
  ])('finds by %s', async (q, hit) => {
    const { status, body } = await search({ q });
    expect([status, (body['hits'] as object[])[0]]).toEqual([200, expect.objectContaining(hit)]);
  });

  it('finds of one kind only, and no more than asked for', async () => {
    const { body } = await search({ q: 'naver', kind: 'partnership', limit: '1' });
    expect(body['hits']).toMatchObject([{ kind: 'partnership' }]);
  });

  it.each([
    [{}, 'q'],
    [{ q: '' }, 'q'],
    [{ q: 'a', kind: 'deal' }, 'kind'],
    [{ q: 'a', limit: '0' }, 'limit'],
  ])('refuses %j, naming the parameter', async (query, parameter) => {
    const { status, body } = await search(query);
    expect([status, body['errors']]).toEqual([400, [expect.objectContaining({ parameter })]]);
  });
});
