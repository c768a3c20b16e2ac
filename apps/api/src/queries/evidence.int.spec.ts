import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type ApiUnderTest } from '../api.fixture.ts';

let api: ApiUnderTest;

const evidence = {
  publisher: 'The Korea Herald',
  url: 'https://example.org/deal',
  published: '2024-09-12',
  attribution: 'official',
  quote: 'Both have signed. '.repeat(80),
  reliability: 'B',
  credibility: 2,
};
const denial = { publisher: 'Reuters', quote: 'We have signed nothing.', attribution: 'named' };
const posts = [
  {
    id: 'agreed',
    type: 'PartnershipAdvanced',
    data: {
      ...{ partnershipId: 'deal', stage: 'agreed', occurred: '2024-09', note: 'As told' },
      parties: [{ company: 'Naver' }, { company: 'Aramco Digital' }],
      ...{ purpose: 'an Arabic model', markets: ['SA'], evidence: [evidence] },
    },
  },
  {
    id: 'denied',
    type: 'ClaimDisputed',
    data: { eventId: 'agreed', by: 'Aramco Digital', reason: 'Not signed', evidence: [denial] },
  },
  { id: 'profile', type: 'CompanyProfiled', data: { company: 'Naver', country: 'KR' } },
  {
    id: 'met',
    type: 'MeetingHeld',
    data: { meetingId: 'm', participants: [{ company: 'Naver' }, { company: 'Aramco Digital' }] },
  },
  { id: 'taken-back', type: 'ClaimRetracted', data: { eventId: 'denied', reason: 'It was misread' } },
];

beforeAll(async () => {
  api = await startApi();
  let position = 0;
  for (const post of posts) position = Number((await api.post(post)).body['position']);
  await api.get(`/v1/companies?after=${String(position)}`);
});
afterAll(() => api.close());

const eventsOf = async (path: string): Promise<Record<string, unknown>> =>
  (await api.get(path)).body['events'] as Record<string, unknown>;

describe('expand=evidence', () => {
  it('shows what an answer rests on, with its evidence, and denials with theirs', async () => {
    const { body } = await api.get('/v1/partnerships/deal?expand=evidence&knownAt=4');
    expect(body).not.toHaveProperty('moreEvents');
    expect(body['events']).toEqual({
      agreed: {
        type: 'PartnershipAdvanced',
        occurred: '2024-09',
        certainty: 'reported',
        note: 'As told',
        evidence: [evidence],
        recordedAt: expect.any(String),
        disputes: [
          {
            ...{ id: 'denied', by: 'Aramco Digital', reason: 'Not signed', of: 'everything', occurred: null },
            evidence: [denial],
            recordedAt: expect.any(String),
          },
        ],
      },
    });
  });

  it('is of the moment of the answer', async () => {
    expect(await eventsOf('/v1/partnerships/deal?expand=evidence')).toMatchObject({
      agreed: { disputes: [] },
    });
    const before = '/v1/partnerships/deal?expand=evidence&publishedBy=2024-09-12';
    expect(await eventsOf(before)).toMatchObject({ agreed: { evidence: [evidence] } });
  });

  it.each([
    ['/v1/companies/naver', ['profile']],
    ['/v1/companies/naver/pipeline', ['agreed', 'met']],
    ['/v1/markets/SA', ['agreed']],
    ['/v1/meetings/m', ['met']],
  ])('shows all that %s rests on', async (path, ids) => {
    expect(Object.keys(await eventsOf(`${path}?expand=evidence`))).toEqual(ids);
    expect((await api.get(path)).body).not.toHaveProperty('events');
  });

  it('goes on where it was bounded', async () => {
    const long = { ...evidence, quote: 'x'.repeat(2000), note: 'y'.repeat(2000) };
    const data = {
      company: 'Long',
      evidence: Array.from({ length: 12 }, (_, n) => ({ ...long, title: `${n}` })),
    };
    const targets = ['PH', 'TH', 'VN', 'KR', 'JP', 'SG', 'MY', 'ID', 'IN', 'AE', 'SA', 'QA', 'KW', 'OM'];
    let position = 0;
    for (const market of targets) {
      const event = { id: `long-${market}`, type: 'MarketTargeted', data: { ...data, market } };
      position = Number((await api.post(event)).body['position']);
    }
    const found: string[] = [];
    let path: string | undefined = `/v1/companies/long/pipeline?expand=evidence&after=${String(position)}`;
    let pages = 0;
    while (path !== undefined) {
      const { body } = await api.get(path);
      found.push(...Object.keys(body['events'] as object));
      path = body['moreEvents'] as string | undefined;
      pages += 1;
    }
    expect(pages).toBe(2);
    expect(found).toEqual(targets.map((market) => `long-${market}`).sort());
  });

  it('is refused by any other name', async () => {
    const { status, body } = await api.get('/v1/companies/naver?expand=everything');
    expect([status, body['errors']]).toMatchObject([400, [{ parameter: 'expand' }]]);
  });
});
