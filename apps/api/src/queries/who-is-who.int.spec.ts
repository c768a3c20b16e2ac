import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type ApiUnderTest } from '../api.fixture.ts';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

let posted = 0;

/** Records events; returns the position of the last. */
async function post(...events: readonly { type: string; data: object; id?: string }[]): Promise<number> {
  for (const event of events) {
    const { status, body } = await api.post(event);
    expect({ status, body }).toMatchObject({ status: 201 });
    posted = Number(body['position']);
  }
  return posted;
}

const get = (path: string) => api.get(`${path}${path.includes('?') ? '&' : '?'}after=${posted}`);
const naver = encodeURIComponent('네이버');

describe('A company with several ids', () => {
  it('is found by each of them, and by each name as written, which says so', async () => {
    const before = await post(
      { type: 'MarketTargeted', data: { company: '네이버', market: 'PH' } },
      {
        type: 'PartnershipProposed',
        data: {
          partnershipId: 'p',
          parties: [{ company: '네이버' }, { company: 'Naver' }, { company: 'Nvidia' }],
          purpose: 'Models',
        },
      },
    );
    await post({
      type: 'CompanyProfiled',
      id: 'profile',
      data: { company: 'Naver', aliases: ['네이버', 'NHN'] },
    });

    const overview = await get(`/v1/companies/${naver}`);
    expect(overview).toMatchObject({
      status: 200,
      body: {
        ...{ id: 'naver', name: 'Naver', ids: ['naver', 'nhn', '네이버'], names: ['네이버', 'Naver'] },
        ...{ redirectedFrom: '네이버', partnerships: 1, markets: 1, unresolved: [] },
      },
    });
    expect(overview.headers.get('content-location')).toBe('/v1/companies/naver');
    const { redirectedFrom: _, ...same } = overview.body;
    expect((await get('/v1/companies/naver')).body).toEqual(same);
    // Only an alias.
    expect((await get('/v1/companies/NHN')).body).toEqual({ ...same, redirectedFrom: 'nhn' });

    for (const part of ['/pipeline', '/timeline']) {
      const redirected = await get(`/v1/companies/${naver}${part}`);
      expect(redirected.headers.get('content-location')).toBe(`/v1/companies/naver${part}`);
      const { body } = await get(`/v1/companies/naver${part}`);
      expect(redirected.body).toEqual({ ...body, redirectedFrom: '네이버' });
      expect((await get(`/v1/companies/naver${part}?knownAt=2099-01-01`)).body).toEqual(body);
    }
    expect((await get('/v1/companies/naver/pipeline')).body).toMatchObject({
      partnerships: [{ id: 'p', parties: [{ id: 'naver' }, { id: 'nvidia' }] }],
      markets: [{ code: 'PH' }],
    });
    const { body: partnership } = await get('/v1/partnerships/p');
    expect((partnership['parties'] as { id: string }[]).map(({ id }) => id)).toEqual(['naver', 'nvidia']);

    const { body: companies } = await get('/v1/companies');
    expect(companies).toMatchObject({
      companies: [{ id: 'naver', name: 'Naver', markets: 1 }, { id: 'nvidia' }],
    });
    for (const name of [naver, 'naver', 'NHN']) {
      expect((await get(`/v1/partnerships?company=${name}`)).body['partnerships']).toHaveLength(1);
      const { body: events } = await api.get(`/v1/events?company=${name}&waitFor=${posted}`);
      expect((events['events'] as { id: string }[]).length).toBe(3);
    }
    expect((await get('/v1/markets/PH')).body['companies']).toMatchObject([{ id: 'naver' }]);

    // Nobody knew it then.
    const then = await get(`/v1/companies/${naver}/pipeline?knownAt=${before}`);
    expect(then.body).toMatchObject({ company: { id: '네이버' }, markets: [{ code: 'PH' }] });
    expect(then.body).not.toHaveProperty('redirectedFrom');
    expect((await get(`/v1/companies/${naver}/pipeline?asOf=2001`)).body).toMatchObject({
      redirectedFrom: '네이버',
    });
  });

  it('is several again when that is taken back', async () => {
    await post({ type: 'ClaimRetracted', data: { eventId: 'profile', reason: 'Wrong' } });
    expect((await get(`/v1/companies/${naver}`)).body).toMatchObject({ id: '네이버', markets: 1 });
    expect((await get('/v1/companies/naver')).body).toMatchObject({ id: 'naver', markets: 0 });
    expect((await get('/v1/companies/nhn')).status).toBe(404);
  });

  it('refuses a judgement of what is no partnership, or one with itself', async () => {
    const judged = (data: object) =>
      api.post({ type: 'IdentityJudged', data: { of: 'partnership', judgement: 'same', ...data } });
    expect(await judged({ a: 'p', b: 'p' })).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/data/b', detail: 'expected another than a: the two are one already' }] },
    });
    expect(await judged({ a: 'p q', b: 'p' })).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/data/a' }] },
    });
    expect(await judged({ a: 'nobody-knows', b: 'p' })).toMatchObject({
      status: 422,
      body: { code: 'partnership-unknown', errors: [{ pointer: '/data/a' }] },
    });
  });

  it('is not one with what others have for an alias, too, and that is told', async () => {
    await post(
      { type: 'CompanyProfiled', id: 'alpha', data: { company: 'Alpha', aliases: ['Shared', 'Alef'] } },
      { type: 'CompanyProfiled', id: 'beta', data: { company: 'Beta', aliases: ['Shared'] } },
      { type: 'IdentityJudged', id: 'not', data: { a: 'Alpha', b: 'Alef', judgement: 'different' } },
    );
    expect((await get('/v1/companies/beta')).body).toMatchObject({
      ids: ['beta'],
      unresolved: [{ kind: 'alias-of-several', ids: ['shared', 'alpha', 'beta'], basis: ['alpha', 'beta'] }],
    });
    expect((await get('/v1/companies/alpha')).body).toMatchObject({
      unresolved: [{ kind: 'alias-of-several' }, { kind: 'judged-different', ids: ['alpha', 'alef'] }],
    });
    expect((await get('/v1/companies/shared')).status).toBe(404);
  });
});

describe('A partnership with several ids', () => {
  it('is found by each of them, which says so, until the judgement is taken back', async () => {
    const parties = [{ company: 'Samsung' }, { company: 'Gulf Cloud' }];
    const before = await post(
      {
        type: 'PartnershipProposed',
        data: { partnershipId: 'gulf', parties, purpose: 'Cloud', markets: ['SA'], occurred: '2024-06' },
      },
      {
        type: 'PartnershipAdvanced',
        data: { partnershipId: 'gulf-2', parties, purpose: 'Cloud', stage: 'agreed', occurred: '2024-09' },
      },
      {
        type: 'MeetingHeld',
        data: { meetingId: 'signing', partnershipId: 'gulf-2', participants: [{ company: 'Samsung' }] },
      },
      {
        type: 'ModelLaunched',
        data: { company: 'Gulf Cloud', model: 'Falcon' },
      },
    );
    await post({
      type: 'IdentityJudged',
      id: 'one-deal',
      data: { of: 'partnership', a: 'gulf-2', b: 'gulf', judgement: 'same' },
    });
    const found = await get('/v1/partnerships/gulf-2');
    expect(found).toMatchObject({
      status: 200,
      body: {
        ...{
          id: 'gulf',
          ids: ['gulf', 'gulf-2'],
          redirectedFrom: 'gulf-2',
          stage: 'agreed',
          since: '2024-09',
        },
        history: [{ stage: 'proposed' }, { stage: 'agreed' }],
        claims: [{ type: 'PartnershipProposed' }, { type: 'PartnershipAdvanced' }, { id: 'one-deal' }],
      },
    });
    expect(found.headers.get('content-location')).toBe('/v1/partnerships/gulf');
    const { redirectedFrom: _, ...same } = found.body;
    expect((await get('/v1/partnerships/gulf')).body).toEqual(same);
    expect((await get('/v1/partnerships/gulf?knownAt=2099-01-01')).body).toEqual(same);
    expect((await get('/v1/partnerships/gulf-2?publishedBy=2099')).body).toEqual(found.body);

    const idsIn = ({ body }: { body: Record<string, unknown> }) =>
      (body['partnerships'] as { id: string }[]).map(({ id }) => id);
    for (const moment of ['', '&knownAt=2099-01-01', '&asOf=2099'])
      for (const asked of ['ids=gulf-2', 'ids=gulf', 'company=samsung', 'market=SA'])
        expect(idsIn(await get(`/v1/partnerships?${asked}${moment}`))).toEqual(['gulf']);
    for (const moment of ['', '?knownAt=2099-01-01']) {
      expect(idsIn(await get(`/v1/companies/samsung/pipeline${moment}`))).toEqual(['gulf']);
      expect(idsIn(await get(`/v1/markets/SA${moment}`))).toEqual(['gulf']);
      expect((await get(`/v1/matrix${moment}${moment ? '&' : '?'}company=samsung`)).body).toMatchObject({
        cells: [{ id: 'samsung/SA', stage: 'agreed', partnerships: ['gulf'] }],
      });
      expect((await get(`/v1/meetings/signing${moment}`)).body).toMatchObject({ partnership: 'gulf' });
    }

    // Nobody knew it then.
    for (const id of ['gulf', 'gulf-2'])
      expect((await get(`/v1/partnerships/${id}?knownAt=${before}`)).body).toMatchObject({ id, ids: [id] });
    expect(idsIn(await get(`/v1/partnerships?company=samsung&knownAt=${before}`))).toEqual([
      'gulf',
      'gulf-2',
    ]);

    await post({ type: 'ClaimRetracted', data: { eventId: 'one-deal', reason: 'Two deals' } });
    for (const [id, stage] of [
      ['gulf', 'proposed'],
      ['gulf-2', 'agreed'],
    ])
      expect((await get(`/v1/partnerships/${id}`)).body).toMatchObject({ id, stage });
    expect((await get('/v1/meetings/signing')).body).toMatchObject({ partnership: 'gulf-2' });
  });
});
