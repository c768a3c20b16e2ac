import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startApi, type ApiUnderTest } from '../api.fixture.ts';

let api: ApiUnderTest;
const evidence = [{ publisher: 'Reuters' }];
const meeting = (id: string, participants: object[], data: object = {}) => ({
  id,
  type: 'MeetingHeld',
  data: { meetingId: id.slice(0, 2), participants, evidence, ...data },
});
const nvidia = (...names: string[]) => ({ company: 'Nvidia', people: names.map((name) => ({ name })) });
const naver = { company: 'Naver', people: [{ name: 'Choi Soo-yeon', role: 'CEO' }] };
beforeAll(async () => {
  api = await startApi();
  const events = [
    meeting('m1', [naver, { company: 'Nvidia', people: [{ name: 'Jensen Huang', role: 'founder' }] }], {
      occurred: '2024-06-25',
    }),
    meeting('m1-again', [{ company: 'NVIDIA', people: [{ name: 'JENSEN HUANG', role: 'CEO' }] }], {
      ...{ occurred: '2024-06', certainty: 'confirmed' },
    }),
    meeting('m2', [nvidia('Jensen Huang'), { company: '네이버', people: [{ name: '최수연' }] }], {
      occurred: '2025-02',
    }),
    { id: 'profile', type: 'CompanyProfiled', data: { company: 'Naver', aliases: ['네이버'] } },
    {
      id: 'deal',
      type: 'PartnershipProposed',
      data: {
        ...{ partnershipId: 'p', purpose: 'AI', evidence, occurred: '2024-07' },
        parties: [
          { company: 'Aramco', people: [{ name: 'Tareq Amin', role: 'CEO', company: 'Aramco Digital' }] },
          nvidia('Jensen  Huang'),
        ],
      },
    },
    {
      id: 'target',
      type: 'MarketTargeted',
      data: { company: 'Naver', market: 'SA', people: [{ name: 'Chae Seon-ju' }], evidence },
    },
    {
      id: 'target-2',
      type: 'MarketTargeted',
      data: { company: '네이버', market: 'SA', people: [{ name: 'Chae Seon-Ju', role: 'COO' }], evidence },
    },
    meeting('m3', [nvidia('Nobody'), { company: 'Sony' }]),
    { id: 'retracted', type: 'ClaimRetracted', data: { eventId: 'm3', reason: 'no' } },
    meeting('m4', [nvidia('Jensen Huang'), { company: 'SoftBank', people: [{ name: '孫正義' }] }]),
    {
      id: 'model',
      type: 'ModelLaunched',
      data: {
        ...{ company: 'Naver', jointlyWith: ['Nvidia'], model: 'HyperClova X', evidence },
        people: [{ name: 'Choi Soo-yeon' }, { name: 'Jensen Huang', role: 'CEO', company: 'Nvidia' }],
      },
    },
    {
      id: 'model-2',
      type: 'ModelLaunched',
      data: { company: 'Nvidia', jointlyWith: ['Naver'], model: 'HyperCLOVA X', openness: 'open weights' },
    },
    { id: 'disputed', type: 'ClaimDisputed', data: { eventId: 'm4', by: 'SoftBank', reason: 'no' } },
  ];
  let last = 0;
  for (const event of events) {
    const { status, body } = await api.post(event);
    expect([event.id, status]).toEqual([event.id, 201]);
    last = Number(body['position']);
  }
  await api.get(`/v1/people?after=${last}`);
});
afterAll(() => api.close());

async function pagesOf(path: string, pick: (body: Record<string, unknown>) => unknown[]): Promise<unknown[]> {
  const all: unknown[] = [];
  for (let next: string | undefined = path; next !== undefined;) {
    const { status, body, headers } = await api.get(next);
    expect([next, status]).toEqual([next, 200]);
    all.push(...pick(body));
    next = /<([^>]+)>; rel="next"/.exec(headers.get('link') ?? '')?.[1];
  }
  return all;
}
const list = (query: string) => pagesOf(`/v1/people?${query}`, (body) => body['people'] as unknown[]);
const idsOf = (people: unknown[]) => (people as { id: string }[]).map(({ id }) => id);
const everybody = [
  'aramco-digital/tareq-amin',
  'naver/chae-seon-ju',
  'naver/choi-soo-yeon',
  'naver/최수연',
  'nvidia/jensen-huang',
  'softbank/孫正義',
];

it('lists names within companies, with every spelling, role and count', async () => {
  expect(idsOf(await list(''))).toEqual(everybody);
  expect(await list('limit=1')).toEqual(await list(''));
  const [tareq, chae, , , jensen, son] = await list('');
  expect(tareq).toMatchObject({ company: { id: 'aramco-digital', name: 'Aramco Digital' }, partnerships: 1 });
  expect(chae).toMatchObject({ names: ['Chae Seon-Ju', 'Chae Seon-ju'], roles: ['COO'], targets: 1 });
  expect(jensen).toMatchObject({
    ...{ name: 'Jensen Huang', names: ['JENSEN HUANG', 'Jensen  Huang', 'Jensen Huang'] },
    ...{ roles: ['CEO', 'founder'], meetings: 3, partnerships: 1, targets: 0, models: 1, contested: false },
  });
  expect(son).toMatchObject({ contested: true });
});

it('takes the company by any of its names; one that has only people is a company as well', async () => {
  expect(idsOf(await list('company=%EB%84%A4%EC%9D%B4%EB%B2%84&limit=2'))).toEqual(everybody.slice(1, 4));
  expect((await api.get('/v1/companies/aramco-digital')).body).toMatchObject({ name: 'Aramco Digital' });
  expect((await api.get('/v1/companies/aramco-digital/timeline')).body).toMatchObject({
    entries: [{ id: 'deal' }],
  });
});

it('tells whom a person met, and when', async () => {
  const { body } = await api.get('/v1/people/nvidia/jensen-huang');
  expect(body).toMatchObject({
    ...{ name: 'Jensen Huang', counts: { meetings: 3, partnerships: 1, targets: 0, models: 1 } },
    meetings: [
      {
        ...{ id: 'm1', occurred: '2024-06-25', certainty: 'confirmed' },
        participants: [{ id: 'naver', people: [{ name: 'Choi Soo-yeon', role: 'CEO' }] }, { id: 'nvidia' }],
        named: { roles: ['CEO', 'founder'], certainty: 'confirmed', basis: ['m1', 'm1-again'] },
      },
      { id: 'm2', participants: [{ id: 'nvidia' }, { people: [{ name: '최수연' }] }] },
      { id: 'm4', named: { contested: true, disputedBy: ['SoftBank'], basis: ['m4'] } },
    ],
    partnerships: [{ id: 'p', stage: 'proposed', named: { name: 'Jensen  Huang', basis: ['deal'] } }],
    targets: [],
    models: [
      {
        ...{ id: 'naver/hyperclova-x', with: ['nvidia'], openness: 'open weights' },
        people: [{ name: 'Choi Soo-yeon' }, { name: 'Jensen Huang', role: 'CEO', company: 'Nvidia' }],
        named: { name: 'Jensen Huang', roles: ['CEO'], basis: ['model'] },
      },
    ],
  });
  const target = await api.get('/v1/people/naver%2FChae%20Seon-ju');
  expect(target.body).toMatchObject({
    id: 'naver/chae-seon-ju',
    targets: [{ company: 'naver', market: 'SA', named: { basis: ['target', 'target-2'] } }],
  });
  const other = await api.get(`/v1/people/${encodeURIComponent('네이버')}/choi-soo-yeon`);
  expect(other.body).toMatchObject({ id: 'naver/choi-soo-yeon', redirectedFrom: '네이버/choi-soo-yeon' });
  expect(other.headers.get('content-location')).toBe('/v1/people/naver/choi-soo-yeon');
});

const moments = ['knownAt=9999', 'asOf=2999', 'publishedBy=2999'];

it('shows who is named at a model, with each of its makers', async () => {
  const people = [{ name: 'Choi Soo-yeon' }, { name: 'Jensen Huang', role: 'CEO', company: 'Nvidia' }];
  const ofNvidia = people.map((person) => ({ company: 'Naver', ...person }));
  for (const moment of ['', ...moments]) {
    const model = async (id: string) => (await api.get(`/v1/models/${id}?${moment}`)).body['people'];
    expect([moment, await model('naver/hyperclova-x')]).toEqual([moment, people]);
    expect([moment, await model('nvidia/hyperclova-x')]).toEqual([moment, ofNvidia]);
    expect((await api.get(`/v1/companies/naver/pipeline?${moment}`)).body).toMatchObject({
      models: [{ model: 'HyperClova X', people }],
    });
    expect(idsOf(await list(`at=model&${moment}`))).toEqual(['naver/choi-soo-yeon', 'nvidia/jensen-huang']);
  }
});

it('goes through what they are named at page by page, today as without a moment', async () => {
  const all = (body: Record<string, unknown>) =>
    ['meetings', 'models', 'partnerships', 'targets'].flatMap((each) => body[each] as unknown[]);
  for (const id of everybody) {
    const path = `/v1/people/${id.split('/').map(encodeURIComponent).join('/')}`;
    const { body } = await api.get(path);
    for (const query of ['limit=1', ...moments.flatMap((each) => [each, `${each}&limit=1`])])
      expect([id, query, await pagesOf(`${path}?${query}`, all)]).toEqual([id, query, all(body)]);
    for (const moment of moments)
      expect([moment, (await api.get(`${path}?${moment}`)).body]).toEqual([moment, body]);
  }
});

it.each(['', 'limit=1', 'limit=2', 'company=Naver', 'company=nobody'])(
  'lists today what it lists without a moment: %s',
  async (query) => {
    const now = await list(query);
    for (const moment of moments) expect([moment, await list(`${query}&${moment}`)]).toEqual([moment, now]);
  },
);

it('shows who was named by a moment', async () => {
  expect(idsOf(await list('knownAt=1'))).toEqual(['naver/choi-soo-yeon', 'nvidia/jensen-huang']);
  expect(idsOf(await list('knownAt=3'))).toEqual([
    ...['naver/choi-soo-yeon', 'nvidia/jensen-huang'],
    '네이버/최수연',
  ]);
  expect(idsOf(await list('knownAt=8&limit=2'))).toContain('nvidia/nobody');
  expect(idsOf(await list('asOf=2024-06-27'))).toEqual(['naver/choi-soo-yeon', 'nvidia/jensen-huang']);
  expect((await api.get('/v1/people/nvidia/jensen-huang?asOf=2024-06-27')).body).toMatchObject({
    ...{ names: ['Jensen Huang'], counts: { meetings: 1, partnerships: 0 } },
    meetings: [{ named: { certainty: 'reported', basis: ['m1'] } }],
  });
});

it('knows nobody whom no claim that counts names', async () => {
  for (const path of ['nvidia/nobody', 'nvidia', 'nvidia/', '', 'sony/x', 'nvidia/jensen-huang?knownAt=0'])
    expect([path, await api.get(`/v1/people/${path}`)]).toMatchObject([
      path,
      { status: 404, body: { code: 'person-not-found' } },
    ]);
});
