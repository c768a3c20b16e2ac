import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type ApiUnderTest } from '../api.fixture.ts';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi();
  const deal = (partnershipId: string, data: object) => ({
    type: 'PartnershipAdvanced',
    data: { partnershipId, stage: 'agreed', parties: [{ company: 'Naver' }], purpose: 'x', ...data },
  });
  const outlets = (...publishers: string[]) => publishers.map((publisher) => ({ publisher }));
  let position: unknown;
  for (const post of [
    deal('a,b', { markets: ['PH'], evidence: outlets('Wire') }),
    deal('chips', {
      occurred: '2024-08-01',
      parties: [
        { company: 'Naver', roles: ['customer'] },
        { company: 'Nvidia', roles: ['supplier'] },
      ],
      amounts: [{ what: 'investment', currency: 'USD', min: 1e9 }],
      markets: ['MX-NLE'],
      languages: ['pt-BR'],
      evidence: outlets('Wire', 'Herald'),
    }),
    deal('talks', { stage: 'in-discussion', markets: ['SA'], pillars: ['data'] }),
    {
      type: 'MeetingHeld',
      data: {
        ...{ meetingId: 'm', partnershipId: 'chips' },
        participants: [{ company: 'Naver', people: [{ name: 'Choi', role: 'CEO' }] }],
      },
    },
    { type: 'CompanyProfiled', data: { company: 'Naver', country: 'KR', parent: 'Group', kind: 'company' } },
    {
      type: 'ModelLaunched',
      data: { company: 'Naver', model: 'X', languages: ['ko'], occurred: '2023-08', markets: ['KR'] },
    },
    {
      type: 'ModelLaunched',
      data: { company: 'Nvidia', model: 'N', occurred: '2024-02', certainty: 'confirmed' },
    },
    { type: 'MarketTargeted', data: { company: 'Nvidia', market: 'PH', evidence: outlets('Old') } },
  ])
    ({ position } = (await api.post(post)).body);
  await api.get(`/v1/companies?after=${String(position)}`);
});
afterAll(() => api.close());

const idsOf = async (path: string, list: string) =>
  ((await api.get(path)).body[list] as { id: string }[]).map(({ id }) => id);

describe('/v1/partnerships', () => {
  it.each([
    ['stage=agreed', ['a,b', 'chips']],
    ['stage=agreed&stage=in-discussion', ['a,b', 'chips', 'talks']],
    ['ids=a,b&ids=talks', ['a,b', 'talks']],
    ['company=NAVER&role=supplier', []],
    ['company=Nvidia&role=supplier', ['chips']],
    ['role=supplier', ['chips']],
    ['market=MX', ['chips']],
    ['market=MX&market=142', ['a,b', 'chips', 'talks']],
    ['language=pt', ['chips']],
    ['pillar=data', ['talks']],
    ['minAmount=1000000000', ['chips']],
    ['minAmount=1000000000&currency=KRW', []],
    ['maxSources=1', ['a,b', 'talks']],
    ['minSources=2&certainty=reported&contested=false&conflict=false', ['chips']],
    ['minSources=1&maxSources=1', ['a,b']],
    ['sinceFrom=2024-07', ['chips']],
    ['sinceTo=2024&sinceFrom=2020', ['chips']],
  ])('narrows by %s, now and at a moment', async (query, expected) => {
    expect(await idsOf(`/v1/partnerships?${query}`, 'partnerships')).toEqual(expected);
    expect(await idsOf(`/v1/partnerships?${query}&asOf=2100`, 'partnerships')).toEqual(expected);
  });

  it.each([
    ['since', ['a,b', 'talks', 'chips']],
    ['-since', ['chips', 'talks', 'a,b']],
    ['-recorded', ['talks', 'chips', 'a,b']],
  ])('is in the order of %s, page by page, now and at a moment', async (sort, expected) => {
    for (const moment of ['', '&asOf=2100']) {
      const found: string[] = [];
      for (let path = `/v1/partnerships?limit=1&sort=${sort}${moment}`; path !== '';) {
        const { body, headers } = await api.get(path);
        found.push(...(body['partnerships'] as { id: string }[]).map(({ id }) => id));
        path = /<(.+)>/.exec(headers.get('link') ?? '')?.[1] ?? '';
      }
      expect([moment, found]).toEqual([moment, expected]);
    }
  });

  it('has only the fields that are asked for, on every page', async () => {
    const first = await api.get('/v1/partnerships?fields=id&fields=stage&stage=agreed&stage=paused&limit=1');
    expect(first.body['partnerships']).toEqual([{ id: 'a,b', stage: 'agreed' }]);
    const next = /<(.+)>/.exec(first.headers.get('link') ?? '')?.[1] ?? '';
    const second = await api.get(next);
    expect(second.body['partnerships']).toEqual([{ id: 'chips', stage: 'agreed' }]);
    expect(second.headers.get('link')).toBeNull();
  });

  it.each([
    ['stage=open', 'stage', 'expected one of proposed'],
    ['stage=agreed&stage=open', 'stage', 'expected one of proposed'],
    ['company=a&company=b', 'company', 'expected one value'],
    ['limit=1&limit=2', 'limit', 'expected one value'],
    ['contested=yes', 'contested', 'expected true or false'],
    ['minAmount=1e9', 'minAmount', 'expected a number such as'],
    ['currency=usd', 'currency', 'expected an ISO 4217 code'],
    ['sort=name', 'sort', 'expected one of id, since'],
    ['sort=-since&cursor=2024-02-30%20x', 'cursor', 'expected the cursor'],
    ['sort=-recorded&cursor=x', 'cursor', 'expected the cursor'],
    ['sinceFrom=yesterday', 'sinceFrom', 'expected an EDTF date'],
    ['fields=name', 'fields', 'expected one of id, stage'],
    [`ids=a${'&ids=a'.repeat(200)}`, 'ids', 'expected at most 200'],
  ])('refuses %.20s', async (query, parameter, detail) => {
    const { status, body } = await api.get(`/v1/partnerships?${query}`);
    expect([status, body['code']]).toEqual([400, 'invalid-query']);
    expect(body['errors']).toMatchObject([{ parameter, detail: expect.stringContaining(detail) as unknown }]);
  });
});

describe('/v1/meetings', () => {
  it.each([
    ['partnership=chips&status=held', ['m']],
    ['status=planned', []],
    ['ids=m&company=naver', ['m']],
  ])('narrows by %s, now and at a moment', async (query, expected) => {
    expect(await idsOf(`/v1/meetings?${query}`, 'meetings')).toEqual(expected);
    expect(await idsOf(`/v1/meetings?${query}&asOf=2100`, 'meetings')).toEqual(expected);
  });

  it('has only the fields that are asked for', async () => {
    expect((await api.get('/v1/meetings?fields=status')).body['meetings']).toEqual([{ status: 'held' }]);
  });
});

const things: readonly (readonly [
  list: string,
  id: string,
  asked: (readonly [query: string, ids: readonly string[]])[],
])[] = [
  [
    'companies',
    'id',
    [
      ['country=035&country=142', ['naver']],
      ['parent=GROUP&kind=company', ['naver']],
      ['role=supplier&stage=agreed', ['nvidia']],
      ['role=supplier&stage=ended', []],
      ['market=PH', ['naver', 'nvidia']],
      ['language=pt&pillar=data', []],
      ['pillar=data', ['naver']],
      ['ids=nvidia&ids=nobody', ['nvidia']],
      ['quietSince=2000', []],
      ['quietSince=2999', ['group', 'naver', 'nvidia']],
      ['sort=-partnerships&limit=2', ['naver', 'nvidia']],
      ['sort=-recorded', ['nvidia', 'naver', 'group']],
    ],
  ],
  [
    'markets',
    'code',
    [
      ['market=142', ['PH', 'SA']],
      ['ids=PH&ids=SA', ['PH', 'SA']],
      ['company=Nvidia', ['MX-NLE', 'PH']],
      ['sort=-companies&limit=1', ['PH']],
    ],
  ],
  [
    'models',
    'id',
    [
      ['language=ko', ['naver/x']],
      ['market=142', ['naver/x']],
      ['certainty=confirmed&contested=false', ['nvidia/n']],
      ['sinceFrom=2024', ['nvidia/n']],
      ['ids=naver/x&ids=nobody/x', ['naver/x']],
      ['sort=-since', ['nvidia/n', 'naver/x']],
    ],
  ],
  [
    'people',
    'id',
    [
      ['role=CEO&at=meeting', ['naver/choi']],
      ['at=target', []],
      ['contested=true', []],
      ['company=NAVER&sort=-recorded', ['naver/choi']],
    ],
  ],
  [
    'partnerships',
    'id',
    [
      ['quietSince=2000', []],
      ['quietSince=2999&pillar=data', ['talks']],
    ],
  ],
];
describe.each(things)('/v1/%s', (list, id, asked) => {
  it.each(asked)('has of %s the same now and at a moment', async (query, expected) => {
    for (const moment of ['', '&asOf=2100']) {
      const { body } = await api.get(`/v1/${list}?${query}${moment}`);
      const found = (body[list] as Record<string, string>[] | undefined)?.map((entry) => entry[id]);
      expect([query, moment, found]).toEqual([query, moment, expected]);
    }
  });

  it('has only the fields that are asked for', async () => {
    const { body } = await api.get(`/v1/${list}?fields=${id}`);
    for (const entry of body[list] as object[]) expect(Object.keys(entry)).toEqual([id]);
  });

  it('refuses what it does not know', async () => {
    for (const wrong of ['sort=name', 'fields=nothing', 'ids=%00', 'fish=1'])
      expect([wrong, (await api.get(`/v1/${list}?${wrong}`)).body['code']]).toEqual([wrong, 'invalid-query']);
  });
});
