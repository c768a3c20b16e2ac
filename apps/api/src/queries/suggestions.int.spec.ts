import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type ApiUnderTest } from '../api.fixture.ts';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

let posted = 0;

async function post(...events: readonly { type: string; data: object; id?: string }[]): Promise<void> {
  for (const event of events) {
    const { status, body } = await api.post(event);
    expect({ status, body }).toMatchObject({ status: 201 });
    posted = Number(body['position']);
  }
}

interface Suggestion {
  readonly a: { readonly id: string };
  readonly b: { readonly id: string };
  readonly judged?: string;
}

async function pairs(kind: string): Promise<string[]> {
  const all: string[] = [];
  let next: string | undefined = `/v1/suggestions?kind=${kind}&after=${posted}&limit=2`;
  while (next !== undefined) {
    const { body, headers } = await api.get(next);
    for (const { a, b, judged = '' } of body['suggestions'] as Suggestion[])
      all.push(`${a.id} ${b.id} ${judged}`.trim());
    next = /<([^>]+)>; rel="next"/.exec(headers.get('link') ?? '')?.[1];
  }
  return all.sort();
}

const target = (company: string) => ({ type: 'MarketTargeted', data: { company, market: 'PH' } });
const judge = (id: string, a: string, b: string, judgement: string) => ({
  ...{ id, type: 'IdentityJudged' },
  data: { a, b, judgement },
});
const propose = (partnershipId: string, parties: readonly string[], more: object = {}) => ({
  type: 'PartnershipProposed',
  data: { partnershipId, parties: parties.map((company) => ({ company })), purpose: 'Models', ...more },
});

describe('GET /v1/suggestions', () => {
  it('names companies whose names are alike, until somebody has judged', async () => {
    const alike = [
      ['Acme', 'ACME Inc.'],
      ['Telefónica S.A.', 'Telefonica SA'],
      ['Café Tech', 'Cafetech'],
      ['주식회사 네이버', '네이버(주)'],
      ['Siemens AG', 'Siemens GmbH'],
      ['エヌティティ', 'えぬてぃてぃ'],
      ['Marks & Spencer', 'Marks and Spencer'],
    ];
    const others = ['C++', 'C#', 'Disney', 'Disney+', 'Inc', 'Ltd', 'Naver', 'Nvidia', 'SA', 'AG'];
    await post(...[...alike.flat(), ...others].map(target));
    const found = await pairs('company');
    expect(found).toHaveLength(alike.length);
    expect(found).toContain('acme acme-inc');
    await post(
      propose('x', ['Acme', 'Nvidia']),
      propose('y', ['ACME Inc.', 'Nvidia']),
      judge('unsure', 'Siemens AG', 'Siemens GmbH', 'unsure'),
      judge('different', 'Café Tech', 'Cafetech', 'different'),
      judge('same', 'Marks & Spencer', 'Marks and Spencer', 'same'),
    );
    const open = await pairs('company');
    expect(open).toHaveLength(alike.length - 2);
    expect(open).toContain('siemens-ag siemens-gmbh unsure');
    const { body } = await api.get(`/v1/suggestions?after=${posted}`);
    expect(body['suggestions']).toContainEqual({
      ...{ kind: 'company', a: { id: 'acme', name: 'Acme' }, b: { id: 'acme-inc', name: 'ACME Inc.' } },
      ...{ reasons: ['names-alike', 'shared-parties'], sharedParties: ['nvidia'] },
    });
    await post({ type: 'ClaimRetracted', data: { eventId: 'different', reason: 'Wrong' } });
    expect(await pairs('company')).toHaveLength(alike.length - 1);
  });

  it('names partnerships of the same parties at the same time or for the same, unless they differ in what both say', async () => {
    await post(
      propose('a', ['Naver', 'Nvidia'], { occurred: '2024-06', markets: ['PH'] }),
      propose('b', ['Nvidia', 'Naver'], { occurred: '2024-06-25', markets: ['PH', 'KR'] }),
      propose('c', ['Naver', 'Nvidia'], { occurred: '2020', markets: ['PH'] }),
      propose('d', ['Naver', 'Nvidia'], {}),
      propose('e', ['Naver', 'Nvidia', 'Acme'], { occurred: '2024-06', markets: ['PH'] }),
    );
    expect(await pairs('partnership')).toEqual(['a b']);
    const judgeDeals = (id: string, judgement: string) => ({
      ...{ id, type: 'IdentityJudged' },
      data: { of: 'partnership', a: 'b', b: 'a', judgement },
    });
    await post(judgeDeals('deals-unsure', 'unsure'));
    expect(await pairs('partnership')).toEqual(['a b unsure']);
    await post(judgeDeals('deals-different', 'different'));
    expect(await pairs('partnership')).toEqual([]);
    const retract = (eventId: string) => ({ type: 'ClaimRetracted', data: { eventId, reason: 'Wrong' } });
    await post(retract('deals-different'), judgeDeals('deals-same', 'same'));
    expect(await pairs('partnership')).toEqual([]);
    await post(retract('deals-same'), retract('deals-unsure'));
    expect(await pairs('partnership')).toEqual(['a b']);
  });

  it('refuses what it does not know', async () => {
    expect((await api.get('/v1/suggestions?kind=market')).status).toBe(400);
  });
});
