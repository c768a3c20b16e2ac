import { PipelineQueries } from '@sovereign-pipeline/read-models';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { startApi, type ApiUnderTest } from '../api.fixture.ts';

let api: ApiUnderTest;
const times: string[] = [];
beforeAll(async () => {
  api = await startApi();
  const told = (company: string, market: string, more: object = {}) => ({
    type: 'MarketTargeted',
    data: { company, market, ...more },
  });
  const wire = (published: string) => [{ publisher: 'The Wire', published }];
  let position: unknown;
  for (const post of [
    { id: 'a', ...told('Naver', 'PH', { occurred: '2024-03', evidence: wire('2024-04-02') }) },
    { id: 'b', ...told('Naver', 'SA', { occurred: '2023', evidence: [{ publisher: 'Herald' }] }) },
    { id: 'c', type: 'ModelLaunched', data: { company: 'Nvidia', model: 'N', markets: ['MX'] } },
    { id: 'd', type: 'ClaimDisputed', data: { eventId: 'a', by: 'Naver', reason: 'no' } },
    { id: 'e', ...told('Nvidia', 'KR', { evidence: wire('2024-06') }) },
  ]) {
    const { body } = await api.post(post);
    ({ position } = body);
    times.push(String(body['recordedAt']));
  }
  await api.get(`/v1/markets?after=${String(position)}`);
});
afterAll(() => api.close());

const idsOf = (body: Record<string, unknown>) => (body['events'] as { id: string }[]).map(({ id }) => id);

describe('/v1/events', () => {
  it.each([
    ['', 'abcde'],
    ['sort=-position', 'edcba'],
    ['sort=-position&limit=2&before=4', 'cb'],
    ['ids=a&ids=e&ids=x', 'ae'],
    ['ids=a&ids=b&publisher=the-wire', 'a'],
    ['type=ModelLaunched&type=ClaimDisputed', 'cd'],
    ['type=ModelLaunched&type=ClaimDisputed&sort=-position&limit=1', 'd'],
    ['stream=company-naver&type=ClaimDisputed', 'd'],
    ['stream=company-naver&sort=-position', 'dba'],
    ['company=naver&sort=-position', 'ba'],
    ['publisher=THE%20WIRE&publisher=herald', 'abe'],
    ['market=142', 'abe'],
    ['market=MX&company=nvidia', 'c'],
    ['occurredFrom=2024', 'a'],
    ['occurredFrom=2023-06&occurredTo=2023-07', 'b'],
    ['publishedTo=2024-05', 'a'],
    ['publishedFrom=2024-05&market=KR', 'e'],
    ['recordedFrom=2&recordedTo=3', 'bc'],
    ['recordedFrom=2000-01-01&recordedTo=2001-01-01', ''],
    ['recordedFrom=2000-01-01&after=3', 'de'],
    ['recordedBy=nobody', ''],
  ])('has of %s', async (query, expected) => {
    const { status, body } = await api.get(`/v1/events?${query}`);
    expect([status, idsOf(body).join('')]).toEqual([200, expected]);
  });

  it('takes times of recording to the microsecond, both included', async () => {
    const [, second = '', third = ''] = times;
    expect(idsOf((await api.get(`/v1/events?recordedFrom=${second}&recordedTo=${third}`)).body)).toEqual([
      'b',
      'c',
    ]);
  });

  it.each([
    'sort=-position',
    'publisher=the-wire&publisher=herald',
    'company=naver&sort=-position',
    'type=MarketTargeted&type=ModelLaunched',
  ])('goes on from page to page of %s', async (query) => {
    const whole = idsOf((await api.get(`/v1/events?${query}`)).body);
    const found: string[] = [];
    for (let path = `/v1/events?limit=1&${query}`; path !== '';) {
      const { body, headers } = await api.get(path);
      found.push(...idsOf(body));
      path = /<(.+)>/.exec(headers.get('link') ?? '')?.[1] ?? '';
    }
    expect(found).toEqual(whole);
    expect(found.length).toBeGreaterThan(1);
  });

  it.each([
    ['certainty=reported', ['a', 'b', '', '', 'e']],
    ['certainty=reported&sort=-position', ['e', '', '', 'b', 'a']],
    ['publisher=herald', ['b']],
  ])('ends a page of %s where it has looked at as many as it may', async (query, pages) => {
    const tables = new PipelineQueries(api.pool);
    const endOfLook = tables.endOfLook.bind(tables);
    const look = jest
      .spyOn(PipelineQueries.prototype, 'endOfLook')
      .mockImplementation((filter, range) => endOfLook(filter, range, 1));
    const found: string[] = [];
    for (let path = `/v1/events?${query}&type=MarketTargeted`; path !== '';) {
      const { body, headers } = await api.get(path);
      found.push(idsOf(body).join());
      path = /<(.+)>/.exec(headers.get('link') ?? '')?.[1] ?? '';
    }
    look.mockRestore();
    expect(found.slice(0, pages.length)).toEqual(pages);
    expect(found.slice(pages.length).join('')).toBe('');
  });

  it('finds what was recorded with a key among all, page by page', async () => {
    await api.pool.query(`alter table journal.events disable trigger all`);
    await api.pool.query(`update journal.events set recordedby = 'ann (sp_1)' where id in ('b', 'e')`);
    await api.pool.query(`alter table journal.events enable trigger all`);
    expect(idsOf((await api.get('/v1/events?recordedBy=ann%20(sp_1)')).body)).toEqual(['b', 'e']);
    expect(
      idsOf((await api.get('/v1/events?recordedBy=ann%20(sp_1)&company=nvidia&sort=-position')).body),
    ).toEqual(['e']);
  });

  it('has only the fields that are asked for', async () => {
    expect((await api.get('/v1/events?fields=id&ids=a')).body['events']).toEqual([{ id: 'a' }]);
  });

  it.each(['sort=id', 'type=Nothing', 'recordedFrom=yesterday', 'occurredFrom=x', 'before=x', 'fields=name'])(
    'refuses %s',
    async (query) => {
      expect((await api.get(`/v1/events?${query}`)).body).toMatchObject({ code: 'invalid-query' });
    },
  );
});
