import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startApi, type ApiUnderTest } from '../api.fixture.ts';

let api: ApiUnderTest;
const deal = (partnershipId: string, more: object = {}) => ({
  type: 'PartnershipAdvanced',
  data: {
    ...{ partnershipId, stage: 'agreed', purpose: 'models', markets: ['PH', 'TH'] },
    evidence: [{ publisher: 'Wire' }, { publisher: 'Zeitung' }],
    parties: [
      { company: 'Naver', people: [{ name: 'Choi' }, { name: 'Kim' }] },
      { company: `Partner of ${partnershipId}`, people: [{ name: 'Lee' }] },
    ],
    ...more,
  },
});
const record = async (...events: readonly object[]) => {
  let position = 0;
  for (const event of events) position = Number((await api.post(event)).body['position']);
  await api.get(`/v1/companies?after=${position}`);
  return position;
};
beforeAll(async () => {
  api = await startApi();
  await record(
    ...['a', 'b', 'c', 'a', 'b', 'c'].map((id) => deal(id)),
    ...['X', 'Y', 'X', 'Y'].map((model) => ({
      type: 'ModelLaunched',
      data: { company: 'Naver', model, markets: ['PH'] },
    })),
    ...['m', 'n', 'm', 'n'].map((meetingId) => ({
      type: 'MeetingHeld',
      data: { meetingId, participants: [{ company: 'Naver', people: [{ name: 'Choi' }] }] },
    })),
  );
});
afterAll(() => api.close());

const linkOf = (headers: Headers) => /<([^>]+)>; rel="next"/.exec(headers.get('link') ?? '')?.[1];

it.each([
  ...['companies', 'partnerships', 'markets', 'meetings', 'models', 'people', 'matrix', 'sources'],
  ...['companies/naver/timeline', 'companies/naver/pipeline', 'markets/035', 'markets/035/sovereignty'],
  ...[
    'partnerships/a',
    'meetings/m',
    'models/naver/x',
    'people/naver/choi',
    'changes?by=occurred&since=2020',
  ],
])('pages of /v1/%s as known now count what the first page counted', async (path) => {
  const asked = `/v1/${path}${path.includes('?') ? '&' : '?'}limit=1&knownAt=2999-01-01`;
  const { status, body, headers } = await api.get(asked);
  expect([status, body]).toEqual([200, expect.objectContaining({ position: expect.any(Number) })]);
  const next = linkOf(headers);
  expect(new URL(next ?? '', 'http://api').searchParams.get('knownAt')).toBe(String(body['position']));
  const page = async () => (await api.get(next ?? '')).body;
  const { position: _, ...rest } = await page();
  await record(deal('a', { occurred: '2024' }), deal('bb'));
  const { position: __, ...again } = await page();
  expect(again).toEqual(rest);
});

it('leads to the rest of a pipeline as it was counted', async () => {
  const { body } = await api.get('/v1/companies/naver/pipeline?limit=1&knownAt=2999-01-01');
  for (const address of Object.values(body['rest'] as Record<string, string>))
    expect(new URL(address, 'http://api').searchParams.get('knownAt')).toBe(String(body['position']));
});

it('compares with what was recorded by now, and goes on from there', async () => {
  for (const query of ['since=0&limit=1', 'since=0&company=naver&limit=1']) {
    const { body, headers } = await api.get(`/v1/changes?${query}&until=2999-01-01`);
    expect(body['until']).toBe(body['position']);
    expect(linkOf(headers)).toContain(`until=${String(body['position'])}`);
  }
});

it('knows today what a clock that was ahead has dated tomorrow', async () => {
  const entries = async (query: string) =>
    (await api.get(`/v1/companies/naver/timeline${query}`)).body['entries'];
  const now = await entries('');
  const { rows } = await api.pool.query<{ schema: string }>(
    `select schema from read_models.generations where state = 'live'`,
  );
  await api.pool.query(
    `update ${String(rows[0]?.schema)}.facts set recordedat = recordedat + interval '1 day'`,
  );
  const today = new Date().toISOString().slice(0, 'yyyy-mm-dd'.length);
  for (const time of ['asOf', 'publishedBy', 'knownAt'])
    expect([time, await entries(`?${time}=${today}`)]).toEqual([
      time,
      (now as object[]).map(() => expect.anything()),
    ]);
});
