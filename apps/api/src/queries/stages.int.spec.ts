import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@sovereign-pipeline/testing';
import { startApi, type ApiUnderTest } from '../api.fixture.ts';

interface Partnership {
  readonly stage: string;
  readonly contested: boolean;
}
type Counts = Record<string, number>;

const many = 2_010;
let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi();
  const deal = (id: string, stage: string, data: object = {}) => ({
    id,
    type: 'PartnershipAdvanced',
    data: {
      ...{ partnershipId: id, stage, purpose: 'x', parties: [{ company: 'Naver' }, { company: 'Nvidia' }] },
      ...data,
    },
  });
  const disputed = (eventId: string, of: string) => ({
    type: 'ClaimDisputed',
    data: { eventId, by: 'Nvidia', reason: 'no', of },
  });
  const posts = [
    deal('a', 'agreed', { markets: ['PH'], evidence: [{ publisher: 'Wire' }] }),
    deal('b', 'launched', { markets: ['SA'], occurred: '2024-05', certainty: 'confirmed' }),
    deal('c', 'launched', { occurred: '2025-05', evidence: [{ publisher: 'Blog', reliability: 'D' }] }),
    deal('d', 'ended', { parties: [{ company: 'Mistral', roles: ['customer'] }] }),
    disputed('a', 'stage'),
    disputed('b', 'parties'),
    { type: 'CompanyProfiled', data: { company: 'Naver', aliases: ['네이버'] } },
    ...Array.from({ length: many }, (_, n) =>
      deal(`one-${String(n)}`, 'paused', { parties: [{ company: 'Hub' }] }),
    ),
  ];
  const lines = posts.map((post) => JSON.stringify(post)).join('\n');
  const posted = await api.postRaw(lines, { 'content-type': 'application/x-ndjson' });
  expect((await posted.text()).match(/"recordedAt"/g)).toHaveLength(posts.length);
  const hasAll = async () => (await api.get(`/v1/stages?after=${String(posts.length)}`)).status === 200;
  await eventually(hasAll, { within: 100_000 });
});
afterAll(() => api.close());

/** Pages of an address, each of them an answer. */
async function pagesOf(first: string): Promise<Record<string, unknown>[]> {
  const pages: Record<string, unknown>[] = [];
  for (let path = first; path !== '';) {
    const { status, headers, body } = await api.get(path);
    expect([path, status]).toEqual([path, 200]);
    pages.push(body);
    path = /<(.+)>/.exec(headers.get('link') ?? '')?.[1] ?? '';
  }
  return pages;
}

async function counted(query: string): Promise<Counts> {
  const pages = (await pagesOf(`/v1/stages?${query}`)).map(({ stages }) => stages as Counts);
  return pages.reduce((sum, page) =>
    Object.fromEntries(Object.entries(page).map(([stage, count]) => [stage, count + (sum[stage] ?? 0)])),
  );
}

const moments = ['', 'asOf=2100', 'asOf=2024', 'knownAt=5', 'withoutPublisher=Wire'];
const isZero = ([, count]: [string, number]) => count === 0;
const nonZero = (counts: Counts) =>
  Object.fromEntries(Object.entries(counts).filter((each) => !isZero(each)));

describe('GET /v1/stages', () => {
  it.each(
    moments.flatMap((moment) =>
      ['', 'market=035', 'certainty=confirmed', 'role=customer'].map((filter) => [`${filter}&${moment}`]),
    ),
  )('counts what the list has: %s', async (query) => {
    const listed = await pagesOf(`/v1/partnerships?limit=1000&fields=stage&fields=contested&${query}`);
    const all = listed.flatMap(({ partnerships }) => partnerships as Partnership[]);
    const expected: Counts = {};
    for (const name of all.flatMap(({ stage, contested }) => [stage, ...(contested ? ['contested'] : [])]))
      expected[name] = (expected[name] ?? 0) + 1;
    expect(nonZero(await counted(query))).toEqual(expected);
  });

  it.each(moments)('counts for a company what its pipeline does: %s', async (moment) => {
    for (const company of ['Naver', 'nvidia', ...(moment === 'knownAt=5' ? [] : ['네이버'])]) {
      const { body } = await api.get(`/v1/companies/${encodeURIComponent(company)}/pipeline?${moment}`);
      expect(await counted(`company=${encodeURIComponent(company)}&${moment}`)).toEqual(body['stages']);
    }
    const { contested } = await counted('company=naver');
    expect(contested).toBe(2);
  });

  it('counts at a moment in parts, and every stage even if there is none', async () => {
    const pages = await pagesOf('/v1/stages?asOf=2100');
    expect(pages.length).toBeGreaterThan(1);
    expect(await counted('asOf=2100')).toEqual({
      ...{ proposed: 0, 'in-discussion': 0, agreed: 1, launched: 2 },
      ...{ stalled: 0, paused: many, ended: 1, contested: 1 },
    });
    expect(await counted('')).toEqual(await counted('asOf=2100'));
  });

  it('counts in all parts what was known when the first was counted', async () => {
    const { body, headers } = await api.get('/v1/stages?knownAt=2999-01-01');
    expect(headers.get('link')).toContain(`knownAt=${String(body['position'])}&`);
  });

  it('refuses what it does not know', async () => {
    expect(await api.get('/v1/stages?stage=begun')).toMatchObject({ status: 400 });
    expect(await api.get('/v1/stages?limit=3')).toMatchObject({ status: 400 });
  });
});
