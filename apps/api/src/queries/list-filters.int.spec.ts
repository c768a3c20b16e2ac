import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { eventually } from '@sovereign-pipeline/testing';
import { startApi, type ApiUnderTest } from '../api.fixture.ts';
import { openApi } from '../openapi/openapi.ts';

// Everything is told twice, in other words: of one half each filter keeps something, and drops something of the other.

const evidence = (publisher: string, published: string, rest: object) => ({ publisher, published, ...rest });
const early = [evidence('Rumour', '2022-03', { language: 'ar', attribution: 'anonymous', reliability: 'E' })];
const late = [
  evidence('Wire', '2024-08-02', { language: 'en', attribution: 'reporter', reliability: 'A' }),
  evidence('Herald', '2024-08-03', {
    ...{ language: 'en', attribution: 'reporter', reliability: 'A' },
    relays: ['The Agency'],
  }),
];
const deal = (partnershipId: string, stage: string, data: object) => ({
  type: 'PartnershipAdvanced',
  data: { partnershipId, stage, purpose: 'x', ...data },
});

const first = [
  deal('old', 'agreed', {
    ...{ occurred: '2022-02', certainty: 'speculative', evidence: early, instrument: 'contract' },
    ...{ markets: ['SA'], languages: ['ar'], pillars: ['data'] },
    parties: [{ company: 'Aramco', kind: 'government', roles: ['funder'] }, { company: 'Hub' }],
    amounts: [{ what: 'value', currency: 'KRW', min: 5, max: 5 }],
  }),
  {
    type: 'MeetingPlanned',
    data: {
      ...{ meetingId: 'm-old', expected: '2090-03', certainty: 'speculative', evidence: early },
      markets: ['SA'],
      participants: [{ company: 'Aramco', kind: 'government', people: [{ name: 'Ali', role: 'minister' }] }],
    },
  },
  {
    type: 'ModelLaunched',
    data: {
      ...{
        company: 'Aramco',
        model: 'Old',
        people: [{ name: 'Ali' }],
        occurred: '2022-01',
        certainty: 'speculative',
        evidence: early,
      },
      ...{ languages: ['ar'], markets: ['SA'] },
    },
  },
  ...['old-0', 'old-1', 'old-2'].map((eventId) => ({
    type: 'ClaimDisputed',
    data: { eventId, by: 'Aramco', reason: 'No' },
  })),
  deal('old', 'paused', { occurred: '2021-02', certainty: 'speculative', evidence: early }),
  { type: 'ClaimDisputed', data: { eventId: 'old-6', by: 'Aramco', reason: 'No' } },
];

const second = [
  { type: 'CompanyProfiled', data: { company: 'Naver', country: 'KR', kind: 'company', parent: 'Group' } },
  deal('new', 'launched', {
    ...{ occurred: '2024-08-01', certainty: 'confirmed', evidence: late, instrument: 'mou' },
    ...{ markets: ['MX-NLE'], languages: ['pt-BR'], pillars: ['infrastructure'] },
    parties: [
      { company: 'Naver', kind: 'company', roles: ['customer'] },
      { company: 'Nvidia', kind: 'company', roles: ['supplier'] },
      { company: 'Hub' },
    ],
    amounts: [{ what: 'value', currency: 'USD', min: 1000, max: 1000 }],
  }),
  deal('new', 'in-discussion', {
    evidence: [evidence('Wire', '2024-08-09', { attribution: 'reporter', reliability: 'A' })],
  }),
  {
    type: 'MeetingHeld',
    data: {
      ...{ meetingId: 'm-new', occurred: '2024-07', certainty: 'confirmed', evidence: late },
      ...{ markets: ['MX'], partnershipId: 'new' },
      participants: [{ company: 'Naver', kind: 'company', people: [{ name: 'Choi', role: 'CEO' }] }],
    },
  },
  {
    type: 'MarketTargeted',
    data: {
      ...{ company: 'Nvidia', market: 'MX', occurred: '2024-06', certainty: 'confirmed', evidence: late },
      people: [{ name: 'Lee' }],
    },
  },
  {
    type: 'ModelLaunched',
    data: {
      ...{ company: 'Naver', model: 'New', occurred: '2024-05', certainty: 'confirmed', evidence: late },
      ...{ languages: ['pt-BR'], markets: ['MX'] },
    },
  },
  deal('new', 'in-discussion', { occurred: '2024-04', certainty: 'confirmed', evidence: late }),
];

let api: ApiUnderTest;
/** The last position of the first half. */
let half = 0;
let head = 0;
beforeAll(async () => {
  api = await startApi();
  const record = async (name: string, posts: readonly object[]) => {
    let position: unknown;
    for (const [nth, post] of posts.entries()) {
      const { status, body } = await api.post({ id: `${name}-${String(nth)}`, ...post });
      expect([body, status]).toEqual([body, 201]);
      ({ position } = body);
    }
    return Number(position);
  };
  half = await record('old', first);
  head = await record('new', second);
  await eventually(async () => (await api.get(`/v1/companies?after=${String(head)}`)).status === 200);
});
afterAll(() => api.close());

const dates = ['publishedFrom=2024', '!publishedTo=2023', 'recordedFrom=HALF', '!recordedTo=FIRST'];
const toldAt = ['occurredFrom=2024', '!occurredTo=2023', ...dates];
const graded = ['publisher=WIRE', 'minReliability=A', 'attribution=reporter'];
const sources = [...graded, 'withoutPublisher=Rumour'];
const amounts = ['minAmount=6', 'currency=USD'];
const steps = ['step=advanced', '!step=resumed', 'stepFrom=2024', '!stepTo=2023'];
const ofADeal = [
  ...['stage=launched', 'language=pt', 'pillar=infrastructure', 'instrument=mou', 'certainty=confirmed'],
  ...['!contested=true', 'conflict=true', ...amounts],
];
const ofADealListed = [...ofADeal, ...toldAt, '!quietSince=2024', ...sources];
const said = [
  ...[
    'type=PartnershipAdvanced&stage=launched',
    'certainty=confirmed',
    '!contested=true',
    'market=MX',
    'market=around:MX-NLE',
  ],
  ...['stage=launched', 'language=pt', 'pillar=infrastructure', 'instrument=mou', 'role=supplier'],
  ...['kind=company', 'reliability=A', 'sourceLanguage=en', ...amounts, ...toldAt, ...graded],
  'withoutPublisher=Rumour&type=PartnershipAdvanced',
];

/** The filters of each list: each keeps something of the second half, and drops the first; with `!` the other way. */
const lists: Readonly<Record<string, readonly string[]>> = {
  '/v1/companies': [
    ...['ids=naver', 'kind=company', 'country=KR', 'parent=Group', 'market=MX', 'role=supplier'],
    ...ofADealListed,
  ],
  '/v1/partnerships': [
    ...['ids=new', 'company=Naver', 'with=Naver', 'company=Nvidia&with=HUB&with=Naver', 'role=supplier'],
    ...['kind=company', 'market=MX', 'minSources=2'],
    ...['!maxSources=1', 'sinceFrom=2024', '!sinceTo=2023', ...ofADealListed, ...steps],
    ...['alternatives=true', 'onlyAttribution=reporter', '!onlyAttribution=anonymous'],
  ],
  '/v1/markets': [
    ...['ids=MX-NLE', 'market=MX', 'company=Naver', 'role=supplier', 'kind=company', ...ofADealListed],
  ],
  '/v1/meetings': [
    ...[
      'ids=m-new',
      'status=held',
      'company=Naver',
      'with=Naver',
      'kind=company',
      'market=MX',
      'partnership=new',
    ],
    ...['certainty=confirmed', 'occurredFrom=2024&occurredTo=2025', '!occurredFrom=2080', 'minSources=2'],
    ...['!maxSources=1', '!contested=true', ...dates, '!quietSince=2024', ...sources],
    ...['onlyAttribution=reporter', '!onlyAttribution=anonymous'],
  ],
  '/v1/models': [
    ...['ids=naver/new', 'company=Naver', 'market=MX', 'language=pt', 'certainty=confirmed'],
    ...['!contested=true', 'sinceFrom=2024', '!sinceTo=2023', ...toldAt, '!quietSince=2024', ...sources],
  ],
  '/v1/people': [
    ...['ids=naver/choi', 'company=Naver', 'role=CEO', 'at=target', 'market=MX', 'certainty=confirmed'],
    ...['!contested=true', ...toldAt, '!quietSince=2024', ...sources],
  ],
  '/v1/sources': [
    ...[
      'ids=wire',
      'company=Naver',
      'market=MX',
      'market=around:MX-NLE',
      'reliability=A',
      'language=en',
      'certainty=confirmed',
    ],
    ...[
      'type=MarketTargeted',
      '!contested=true',
      'relays=THE AGENCY',
      'relaying=true',
      ...toldAt,
      ...sources,
    ],
  ],
  '/v1/matrix': [
    ...[
      'company=Naver',
      'market=MX',
      'market=around:MX-NLE',
      'role=supplier',
      'kind=company',
      'minSources=2',
      '!maxSources=1',
    ],
    ...['onlyAttribution=reporter', '!onlyAttribution=anonymous', ...steps, ...ofADealListed],
  ],
  '/v1/events': [
    ...['ids=new-1', 'stream=partnership-new', 'company=Naver', 'with=Naver', 'company=Hub&with=Nvidia'],
    ...said,
  ],
  '/v1/companies/{id}/timeline': ['with=Naver', 'with=Naver&with=Nvidia', ...said],
  '/v1/changes': [
    ...['company=Naver', 'with=Naver', 'company=Hub&with=Nvidia', 'market=MX', 'view=market-target'],
    ...['partnership=new', 'stage=launched', 'pillar=infrastructure', 'instrument=mou'],
    ...['certainty=confirmed', 'kind=entered&partnership=new', ...sources],
  ],
};

/** Where a list goes on, and how it is shown; and as of when. */
const others = new Set([
  ...['cursor', 'limit', 'sort', 'fields', 'after', 'before', 'waitFor', 'rollup'],
  ...['asOf', 'publishedBy', 'knownAt', 'recordedBy', 'by', 'since', 'until'],
]);

/** What is of the first half, and what is of none, or of both. */
const old = /^(old|aramco|SA$|m-old|rumour)/;
const both = /^(hub|group)(\/|$)/;

it.each(Object.keys(lists))('%s: every filter is tried', (path) => {
  const { parameters = [] } = (openApi.paths[path]?.get ?? {}) as {
    readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  };
  const documented = parameters.filter((each) => each.in === 'query').map(({ name }) => name);
  const tried = lists[path]
    ?.flatMap((query) => query.replace('!', '').split('&'))
    .map((each) => each.split('=')[0]);
  expect(new Set(documented.filter((name) => !others.has(name)))).toEqual(new Set(tried));
});

const cases = Object.entries(lists).flatMap(([path, queries]) =>
  queries.map((query) => [path, query] as const),
);
it.each(cases)(
  '%s of %s has some of one half, and not all of the other, at every moment',
  async (path, query) => {
    const address = path.replace('{id}', 'hub');
    const asked = query
      .replace('!', '')
      .replace('HALF', String(half + 1))
      .replace('FIRST', String(half));
    const idsAt = async (filter: string): Promise<string[]> => {
      const since = path === '/v1/changes' ? 'since=0&' : '';
      const { status, body } = await api.get(`${address}?${since}${filter}`);
      expect([filter, status, body['errors']]).toEqual([filter, 200, undefined]);
      const [entries = []] = Object.values(body).filter(Array.isArray) as { id?: string; code?: string }[][];
      return entries.map((entry) => entry.id ?? entry.code ?? '');
    };
    const moments =
      path === '/v1/events' ? [''] : ['', '&asOf=2099', '&publishedBy=2099', `&knownAt=${String(head)}`];
    const all = await idsAt('');
    const kept = await idsAt(asked);
    expect([asked, kept.length > 0, kept.length < all.length]).toEqual([asked, true, true]);
    const halves = new Set(kept.filter((id) => !both.test(id)).map((id) => old.test(id)));
    expect([asked, ...halves]).toEqual([asked, query.startsWith('!')]);
    for (const moment of moments)
      expect([asked, moment, await idsAt(asked + moment)]).toEqual([asked, moment, kept]);
  },
);

it('says how to ask for what several companies have together', async () => {
  const { status, body } = await api.get('/v1/partnerships?company=Naver&company=Nvidia');
  expect([status, body['errors']]).toEqual([
    400,
    [{ parameter: 'company', detail: 'expected one value; `with` takes what else has to take part' }],
  ]);
});

it.each(['', `&knownAt=HEAD`])(
  'of companies that are named by with alone, any party may be what is asked: %s',
  async (moment) => {
    const at = moment.replace('HEAD', String(head));
    for (const query of [
      ...[
        '/v1/partnerships?with=Naver&with=Nvidia&role=supplier',
        '/v1/partnerships?with=Nvidia&with=Naver&role=supplier',
      ],
      ...['/v1/partnerships?with=Hub&kind=company', '/v1/meetings?with=Naver&kind=company'],
    ]) {
      const { body } = await api.get(query + at);
      const [entries = []] = Object.values(body).filter(Array.isArray) as { id: string }[][];
      expect([query, entries.map(({ id }) => id)]).toEqual([
        query,
        [query.includes('meetings') ? 'm-new' : 'new'],
      ]);
    }
    const { body } = await api.get(`/v1/partnerships?company=Naver&with=Nvidia&role=supplier${at}`);
    expect(body['partnerships']).toEqual([]);
  },
);
