import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startApi, type ApiUnderTest } from '../api.fixture.ts';

// The questions of docs/questions.sql, asked of the same samples: each by one request, or by as few as it takes.

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi();
  for (const name of ['korea-herald-naver-nvidia.ndjson', 'demo/invented.ndjson']) {
    const text = await readFile(new URL(`../../../../samples/${name}`, import.meta.url), 'utf8');
    const response = await api.postRaw(text, { 'content-type': 'application/x-ndjson' });
    const lines = (await response.text()).trim().split('\n');
    const { position } = JSON.parse(lines.at(-1) ?? '') as { position: number };
    expect((await api.get(`/v1/companies?after=${position}`)).status).toBe(200);
  }
});
afterAll(() => api.close());

const get = async <Answer>(path: string): Promise<Answer> => {
  const { status, body } = await api.get(path);
  expect([path, status]).toEqual([path, 200]);
  return body as Answer;
};

interface Deal {
  readonly id: string;
  readonly stage: string;
  readonly since: string | null;
  readonly certainty: string;
  readonly basis: readonly string[];
  readonly alternatives: readonly Pick<Deal, 'stage' | 'basis'>[];
}
const deals = async (query: string) =>
  (await get<{ partnerships: Deal[] }>(`/v1/partnerships?${query}`)).partnerships;
const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);

it('1. Who competes for Saudi Arabia, or a region around it?', async () => {
  const { companies } = await get<{ companies: Deal[] }>('/v1/markets/SA');
  expect(ids(companies)).toEqual(['haneul-ai', 'kestrel-chips', 'qamar-digital']);
  const around = await get<{ companies: Deal[] }>('/v1/companies?market=SA&market=around:SA');
  expect(ids(around.companies)).toEqual(['haneul-ai', 'kestrel-chips', 'naver', 'qamar-digital']);
});

it('2. What changed for a company between the end of 2024 and the end of 2025?', async () => {
  const { changes } = await get<{ changes: { id: string; changes: { kind: string }[] }[] }>(
    '/v1/changes?by=occurred&since=2024-12-31&until=2025-12-31&company=qamar-digital&view=partnership',
  );
  const kinds = changes.map(({ id, changes: each }) => [id, each[0]?.kind]).sort();
  expect(kinds).toEqual([
    ['demo-haneul-qamar', 'advanced'],
    ['demo-kestrel-qamar', 'resumed'],
    ['demo-sahel-qamar', 'entered'],
  ]);
});

it('3. Which deals rest on one source?', async () => {
  expect(ids(await deals('minSources=1&maxSources=1'))).toEqual([
    ...['demo-andes-kestrel', 'demo-baobab-straits', 'demo-sahel-qamar', 'demo-straits-nusantara'],
    ...['naver-aramco-digital', 'naver-converge-ict', 'naver-nvidia'],
  ]);
});

it('4. Which never got past proposed?', async () => {
  expect(ids(await deals('stage=proposed'))).toEqual(['naver-nvidia']);
});

it('5. Which sources copy each other?', async () => {
  interface Source {
    readonly id: string;
    readonly claims: number;
    readonly relays: readonly Source[];
  }
  const { sources } = await get<{ sources: Source[] }>('/v1/sources?relaying=true');
  expect(sources.map(({ id, relays }) => [id, relays.map((each) => [each.id, each.claims])])).toEqual([
    ['baobab-ledger-invented', [['straits-wire-invented', 1]]],
    [
      'gulf-forum-invented',
      [
        ['chip-tribune-invented', 1],
        ['مرصد-التقنية-مختلق', 1],
      ],
    ],
    [
      'seoul-sun-invented',
      [
        ['chip-tribune-invented', 1],
        ['مرصد-التقنية-مختلق', 1],
        ['한밤뉴스-지어낸-매체', 1],
      ],
    ],
    ['مرصد-التقنية-مختلق', [['baobab-ledger-invented', 1]]],
  ]);
  const { sources: copying } = await get<{ sources: Source[] }>(
    '/v1/sources?relays=Chip%20Tribune%20(invented)',
  );
  expect(ids(copying)).toEqual(['gulf-forum-invented', 'seoul-sun-invented']);
});

it('6. Whom did a person meet?', async () => {
  const { meetings } = await get<{
    meetings: { status: string; participants: { people: { name: string }[] }[] }[];
  }>('/v1/people/nvidia%2Fjensen-huang');
  const met = meetings
    .filter(({ status }) => status === 'held')
    .flatMap(({ participants }) => participants.flatMap(({ people }) => people.map(({ name }) => name)));
  expect(met.sort()).toEqual(['Choi Soo-yeon', 'Jensen Huang', 'Lee Hae-jin']);
});

it('7. The workforce deals of a company', async () => {
  expect(ids(await deals('company=qamar-digital&pillar=workforce'))).toEqual(['demo-sahel-qamar']);
});

it('8. How reliable is a publisher?', async () => {
  expect(await get('/v1/sources/Chip%20Tribune%20(invented)')).toMatchObject({
    ...{ claims: 7, retracted: 0, disputed: 1, copied: 0 },
    things: expect.anything() as unknown,
    stages: expect.anything() as unknown,
  });
});

it('9. What was known on 2024-07-01?', async () => {
  const known = await deals('publishedBy=2024-07-01');
  expect(known.map(({ id, stage, since }) => [id, stage, since])).toEqual([
    ['demo-baobab-straits', 'proposed', '2024-05-13'],
    ['demo-haneul-kestrel', 'agreed', '2024-03-18'],
    ['demo-haneul-qamar', 'agreed', '2024-05-22'],
    ['demo-kestrel-qamar', 'agreed', '2024-06-24'],
  ]);
});

it.each([
  ['step=halted&step=set-back', ['baobab-straits', 'haneul-kestrel', 'kestrel-qamar', 'lumen-haneul']],
  ['step=set-back', ['baobab-straits']],
  ['step=set-back&stepFrom=2024-07&stepTo=2024-07', ['baobab-straits']],
  ['step=set-back&stepTo=2024-06', []],
  ['step=halted&stepFrom=2024-11', ['haneul-kestrel', 'lumen-haneul']],
  ['step=resumed', ['kestrel-qamar']],
  ['step=set-back&asOf=2024-06', []],
  ['step=set-back&asOf=2024-08', ['baobab-straits']],
])('10. What stalled or went back? %s', async (query, expected) => {
  const found = ids(await deals(query)).map((id) => id.replace('demo-', ''));
  expect([query, found]).toEqual([query, expected]);
});

it('11. Deals on anonymous sources only; rumours aside', async () => {
  expect(ids(await deals('onlyAttribution=anonymous'))).toEqual(['demo-andes-kestrel']);
});

it('12. A group of companies as a whole', async () => {
  const { partnerships } = await get<{ partnerships: Deal[] }>(
    '/v1/companies/baobab-networks/pipeline?rollup=parent',
  );
  expect(partnerships.map(({ id, stage }) => [id, stage])).toEqual([
    ['demo-baobab-straits', 'in-discussion'],
    ['demo-sahel-qamar', 'in-discussion'],
  ]);
});

it("13. Value and number of GPUs of a company's deals", async () => {
  const amounts = await deals('company=haneul-ai&fields=id&fields=amounts&fields=capacity');
  expect(amounts).toMatchObject([
    {
      amounts: [{ what: 'value', currency: 'KRW', min: 4e11, max: 4e11 }],
      capacity: [{ unit: 'gpu', min: 8000, max: 8000 }],
    },
    {
      amounts: [{ what: 'investment', currency: 'USD', min: 3e8, max: 3e8 }],
      capacity: [{ unit: 'gpu', max: 20000 }],
    },
    { id: 'demo-lumen-haneul' },
  ]);
});

it('14. Arabic models and deals, with how sure they are: a request for each', async () => {
  const sure = (rows: readonly Deal[]) => rows.map(({ id, certainty }) => [id, certainty]);
  expect(sure((await get<{ models: Deal[] }>('/v1/models?language=ar')).models)).toEqual([
    ['haneul-ai/badr-1', 'confirmed'],
    ['qamar-digital/badr-1', 'confirmed'],
  ]);
  expect(sure(await deals('language=ar'))).toEqual([
    ['demo-haneul-qamar', 'confirmed'],
    ['demo-sahel-qamar', 'speculative'],
    ['naver-aramco-digital', 'reported'],
  ]);
});

it('15. Where do outlets disagree, and who says what? The deals, then their claims', async () => {
  const disputed = await deals('alternatives=true');
  expect(disputed.map(({ id, stage, alternatives }) => [id, stage, alternatives[0]?.stage])).toEqual([
    ['demo-baobab-straits', 'in-discussion', 'agreed'],
    ['demo-haneul-kestrel', 'stalled', 'agreed'],
    ['demo-kestrel-qamar', 'agreed', 'paused'],
  ]);
  const said = disputed.flatMap(({ basis, alternatives }) => [
    ...basis,
    ...alternatives.flatMap((each) => each.basis),
  ]);
  const { events } = await get<{ events: { data: { evidence?: { publisher: string }[] } }[] }>(
    `/v1/events?${said.map((id) => `ids=${id}`).join('&')}`,
  );
  const outlets = events.flatMap(({ data }) => (data.evidence ?? []).map(({ publisher }) => publisher));
  expect([...new Set(outlets)].sort()).toEqual([
    ...['Baobab Ledger (invented)', 'Chip Tribune (invented)', 'Gulf Forum (invented)'],
    ...['Seoul Sun (invented)', 'Straits Wire (invented)', '한밤뉴스 (지어낸 매체)'],
  ]);
});
