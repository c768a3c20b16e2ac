import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startApi, type ApiUnderTest } from '../api.fixture.ts';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi();
  const deal = (id: string, partnershipId: string, stage: string, ...evidence: object[]) => ({
    ...{ id, type: 'PartnershipAdvanced' },
    data: {
      ...{ partnershipId, stage, purpose: 'AI', occurred: '2024-05', evidence },
      parties: [{ company: 'Naver' }, { company: 'Nvidia' }],
    },
  });
  const events = [
    deal('a1', 'a', 'agreed', { publisher: 'Reuters', published: '2024-05-02', reliability: 'A' }),
    deal('a2', 'a', 'launched', { publisher: 'The Herald', published: '2024-05-09', reliability: 'B' }),
    deal('a3', 'a', 'launched', { publisher: 'Copycat', published: '2024-05-10', relays: ['The Herald'] }),
    deal('b1', 'b', 'agreed', { publisher: 'REUTERS', published: '2024-06-02' }),
    deal('c1', 'c', 'agreed', { publisher: 'Reuters' }, { publisher: 'The Herald', published: '2024-06' }),
    deal('d1', 'd', 'ended', { publisher: 'Reuters', published: '2024-06-03' }),
    { id: 'd-gone', type: 'ClaimRetracted', data: { eventId: 'd1', reason: 'wrong' } },
    { id: 'b-not', type: 'ClaimDisputed', data: { eventId: 'b1', by: 'Naver', reason: 'no' } },
  ];
  let last = 0;
  for (const event of events) last = Number((await api.post(event)).body['position']);
  await api.get(`/v1/sources?after=${last}`);
});
afterAll(() => api.close());

const herald = { id: 'the-herald', name: 'The Herald', claims: 1 };

it('lists publishers with how many claims rest on each, and whom they copy, page by page', async () => {
  const { body } = await api.get('/v1/sources');
  expect(body['sources']).toEqual([
    { id: 'copycat', name: 'Copycat', claims: 1, relays: [herald] },
    { id: 'reuters', name: 'Reuters', claims: 4, relays: [] },
    { id: 'the-herald', name: 'The Herald', claims: 2, relays: [] },
  ]);
  const first = await api.get('/v1/sources?limit=2');
  const [, next = ''] = /<([^>]+)>; rel="next"/.exec(first.headers.get('link') ?? '') ?? [];
  expect([
    ...(first.body['sources'] as object[]),
    ...((await api.get(next)).body['sources'] as object[]),
  ]).toEqual(body['sources']);
});

it('tells how often one was first, alone, disputed, retracted, and against the assessed', async () => {
  const { body } = await api.get('/v1/sources/Reuters');
  expect(body).toMatchObject({
    ...{ id: 'reuters', name: 'Reuters', names: ['REUTERS', 'Reuters'], claims: 4, counted: 4 },
    ...{ retracted: 1, disputed: 1, copied: 0 },
    reliability: { A: 1, B: 0 },
    things: { told: 3, dated: 2, first: 2, alone: 1 },
    stages: { told: 3, asAssessed: 2, otherwise: 1, partnerships: ['a'] },
    ...{ relays: [], relayedBy: [] },
  });
});

it('tells who copies whom', async () => {
  expect((await api.get('/v1/sources/the-herald')).body).toMatchObject({
    relayedBy: [{ id: 'copycat', name: 'Copycat', claims: 1 }],
    things: { told: 2, dated: 2, first: 1, alone: 0 },
  });
  expect((await api.get('/v1/sources/copycat')).body).toMatchObject({
    ...{ copied: 1, relays: [herald] },
  });
});

it.each(['', '&publishedBy=2030', '&withoutPublisher=Reuters'])(
  'lists those that copy others, or one of them: %s',
  async (moment) => {
    const copycat = [{ id: 'copycat', name: 'Copycat', claims: 1, relays: [herald] }];
    for (const query of [
      'relaying=true',
      'relays=the%20herald',
      'relays=the-herald&publishedFrom=2024-05-10',
    ])
      expect([query, (await api.get(`/v1/sources?${query}${moment}`)).body['sources']]).toEqual([
        query,
        copycat,
      ]);
    for (const query of [
      'relays=copycat',
      'relays=the-herald&publishedTo=2024-05-09',
      'relaying=true&ids=reuters',
    ])
      expect([query, (await api.get(`/v1/sources?${query}${moment}`)).body['sources']]).toEqual([query, []]);
  },
);

it('lists those with one piece of evidence that is all of what is asked for', async () => {
  const ids = async (query: string) =>
    ((await api.get(`/v1/sources?${query}`)).body['sources'] as { id: string }[]).map(({ id }) => id);
  expect(await ids('reliability=A&reliability=B')).toEqual(['reuters', 'the-herald']);
  expect(await ids('reliability=A&publishedFrom=2024-06')).toEqual([]);
  expect(await ids('publishedFrom=2024-05-10')).toEqual(['copycat', 'reuters', 'the-herald']);
  expect(await ids('publishedFrom=2024-05-03&publishedTo=2024-05-09')).toEqual(['the-herald']);
  expect(await ids('company=NVIDIA&ids=reuters&ids=nobody')).toEqual(['reuters']);
  expect(await ids('company=nobody')).toEqual([]);
  expect(await ids('sort=-claims')).toEqual(['reuters', 'the-herald', 'copycat']);
  const { body } = await api.get('/v1/sources?fields=claims&sort=-claims&limit=1');
  expect(body['sources']).toEqual([{ claims: 4 }]);
});

it('says what they had said at a moment', async () => {
  expect((await api.get('/v1/sources?publishedBy=2024-05-09')).body['sources']).toEqual([
    { id: 'reuters', name: 'Reuters', claims: 1, relays: [] },
    { id: 'the-herald', name: 'The Herald', claims: 1, relays: [] },
  ]);
  expect(
    (await api.get('/v1/sources?withoutPublisher=The Herald&publishedBy=2024-05-31')).body,
  ).toMatchObject({
    sources: [{ id: 'reuters', claims: 1 }],
  });
  expect((await api.get('/v1/sources/reuters?publishedBy=2024-05-31')).body).toMatchObject({
    ...{ claims: 1, retracted: 0, disputed: 0, reliability: { A: 1 } },
    things: { told: 1, dated: 1, first: 1, alone: 0 },
    stages: { told: 1, asAssessed: 0, otherwise: 1, partnerships: ['a'] },
  });
  expect((await api.get('/v1/sources/copycat?publishedBy=2024-05-09')).body).toMatchObject({
    code: 'source-not-found',
  });
  const { body } = await api.get('/v1/sources/reuters');
  for (const moment of ['asOf=2030', 'publishedBy=2030', 'knownAt=2099-01-01'])
    expect((await api.get(`/v1/sources/Reuters?${moment}`)).body).toEqual(body);
});

it('knows none of which nothing is evidence', async () => {
  for (const publisher of ['nobody', '%00', '%20'])
    expect((await api.get(`/v1/sources/${publisher}`)).body).toMatchObject({ code: 'source-not-found' });
});
