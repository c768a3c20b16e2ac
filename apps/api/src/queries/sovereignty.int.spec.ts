import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startApi, type ApiUnderTest } from '../api.fixture.ts';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi();
  const deal = (id: string, stage: string, parties: string[], data: object) => ({
    id,
    type: 'PartnershipAdvanced',
    data: {
      ...{ partnershipId: id, stage, purpose: 'AI', parties: parties.map((company) => ({ company })) },
      ...{ occurred: '2024-05', ...data },
    },
  });
  const events = [
    deal('a', 'launched', ['Nvidia', 'Aramco'], { markets: ['SA'], pillars: ['infrastructure', 'data'] }),
    deal('b', 'in-discussion', ['Naver', 'Aramco'], { markets: ['middle-east'], pillars: ['data'] }),
    deal('c', 'ended', ['Oracle', 'Aramco'], { markets: ['SA'], pillars: ['workforce'] }),
    deal('d', 'agreed', ['Naver', 'Converge ICT'], { markets: ['PH'], pillars: ['workforce'] }),
    deal('e', 'agreed', ['SAP', 'Aramco'], { markets: ['SA'] }),
    { id: 'x', type: 'ClaimDisputed', data: { eventId: 'a', by: 'Nvidia', reason: 'no' } },
    {
      id: 'm',
      type: 'ModelLaunched',
      data: { company: 'Aramco', model: 'Metabrain', markets: ['SA'], certainty: 'confirmed' },
    },
    { id: 'n', type: 'ModelLaunched', data: { company: '아람코', model: 'METABRAIN', languages: ['ar'] } },
    { id: 'o', type: 'CompanyProfiled', data: { company: 'Aramco', aliases: ['아람코'] } },
  ];
  let last = 0;
  for (const event of events) last = Number((await api.post(event)).body['position']);
  await api.get(`/v1/markets?after=${last}`);
});
afterAll(() => api.close());

const view = async (code: string, query = '') =>
  (await api.get(`/v1/markets/${code}/sovereignty?${query}`)).body;

it('tells of each pillar who covers it at which stage, and which nobody does', async () => {
  const inRegion = await view('middle-east');
  expect(inRegion).toMatchObject({
    pillars: [
      { pillar: 'infrastructure', stage: 'launched', contested: true, companies: 2, partnerships: 1 },
      // What is contested stands only where nothing else does.
      { pillar: 'data', stage: 'in-discussion', contested: false, companies: 3, partnerships: 2 },
      { pillar: 'workforce', stage: 'ended', companies: 2, partnerships: 1 },
      { pillar: 'business-network', stage: null, certainty: null, companies: 0 },
      { pillar: 'model', stage: 'launched', certainty: 'confirmed', models: 1, partnerships: 0 },
    ],
    ...{ uncovered: ['workforce', 'business-network'], partnerships: 4, withoutPillar: 1 },
    models: [{ id: 'aramco/metabrain', languages: ['ar'], basis: ['m', 'n'] }],
  });
  expect(inRegion['companies']).toMatchObject([
    {
      id: 'aramco',
      covers: [
        { pillar: 'infrastructure', stage: 'launched', contested: true, partnerships: ['a'], models: [] },
        { pillar: 'data', stage: 'in-discussion', partnerships: ['a', 'b'] },
        { pillar: 'workforce', stage: 'ended', partnerships: ['c'] },
        { pillar: 'model', stage: 'launched', models: ['aramco/metabrain'], partnerships: [] },
      ],
    },
    { id: 'naver', name: 'Naver', covers: [{ pillar: 'data', partnerships: ['b'] }] },
    { id: 'nvidia' },
    { id: 'oracle' },
    { id: 'sap', covers: [] },
  ]);
});

it('shows of a country what is said of it, and nothing of others', async () => {
  expect(await view('SA')).toMatchObject({ name: 'Saudi Arabia', partnerships: 3 });
  expect(await view('KR')).toMatchObject({
    ...{ partnerships: 0, companies: [], models: [] },
    uncovered: ['infrastructure', 'data', 'workforce', 'business-network', 'model'],
  });
  expect((await api.get('/v1/markets/XX/sovereignty')).body).toMatchObject({ code: 'market-not-found' });
});

it('is of any moment, of today as without one', async () => {
  const now = await view('SA');
  for (const moment of ['knownAt=99', 'asOf=2999', 'publishedBy=2999'])
    expect([moment, await view('SA', moment)]).toEqual([moment, now]);
  expect(await view('SA', 'knownAt=7')).toMatchObject({ models: [{ basis: ['m'], languages: [] }] });
  expect(await view('SA', 'knownAt=2')).toMatchObject({ partnerships: 1, models: [] });
  expect(await view('SA', 'asOf=2023')).toMatchObject({ partnerships: 0 });
});

it('goes through its companies page by page', async () => {
  const found: unknown[] = [];
  for (let next: string | undefined = '/v1/markets/middle-east/sovereignty?limit=1'; next !== undefined;) {
    const { body, headers } = await api.get(next);
    found.push(...(body['companies'] as unknown[]));
    expect(body).toMatchObject({ partnerships: 4 });
    next = /<([^>]+)>; rel="next"/.exec(headers.get('link') ?? '')?.[1];
  }
  expect(found).toEqual((await view('middle-east'))['companies']);
});
