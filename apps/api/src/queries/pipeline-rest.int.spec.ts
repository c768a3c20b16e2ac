import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ApiUnderTest, startApi } from '../api.fixture.ts';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi();
  let position: unknown;
  const post = async (type: string, data: object) => ({ position } = (await api.post({ type, data })).body);
  for (const [n, market] of ['PH', 'SA', 'TH', 'VN', 'KR'].entries()) {
    const naver = { company: 'Naver' };
    const other = { company: `Partner ${n}` };
    await post('PartnershipProposed', {
      ...{ partnershipId: `p${n}`, parties: [naver, other], purpose: 'x' },
      markets: [market, 'FR'],
    });
    await post('ModelLaunched', { ...naver, model: `Model ${4 - n}!`, markets: [market] });
    await post('MeetingHeld', {
      meetingId: `m${n}`,
      participants: [naver, other],
      occurred: `2024-0${n + 1}`,
    });
    await post('MeetingPlanned', { meetingId: `n${n}`, participants: [naver, other], expected: '2031' });
  }
  await post('ClaimDisputed', { eventId: (await anEvent('MeetingHeld')) ?? '', by: 'Naver', reason: 'no' });
  await api.get(`/v1/companies?after=${String(position)}`);
});
afterAll(() => api.close());

async function anEvent(type: string): Promise<string | undefined> {
  const { body } = await api.get(`/v1/events?type=${type}&limit=1`);
  return (body['events'] as { id: string }[])[0]?.id;
}

type Entries = readonly Readonly<Record<string, unknown>>[];
interface Pipeline {
  readonly partnerships: Entries;
  readonly markets: Entries;
  readonly models: Entries;
  readonly meetings: { count: number; ids: string[]; list: Entries; planned: Entries };
  readonly rest?: Readonly<Record<string, string>>;
}

/** All pages from an address on. */
async function every(path: string | undefined, list: string): Promise<Entries> {
  const all: Entries[] = [];
  for (let at = path ?? ''; at !== '';) {
    const { status, headers, body } = await api.get(at);
    expect(status).toBe(200);
    all.push(body[list] as Entries);
    at = /<(.+)>/.exec(headers.get('link') ?? '')?.[1] ?? '';
  }
  return all.flat();
}

describe.each(['', 'asOf=2100', 'knownAt=2100', 'minReliability=E', 'market=FR'])(
  'GET /v1/companies/{id}/pipeline?%s',
  (moment) => {
    const pipelineOf = async (limit: number) =>
      (await api.get(`/v1/companies/naver/pipeline?limit=${limit}&${moment}`)).body as unknown as Pipeline;

    it('has the first entries of each list, and says where the rest is', async () => {
      const whole = await pipelineOf(100);
      expect(whole.rest).toBeUndefined();
      const { rest = {}, ...some } = await pipelineOf(2);
      const markets = await every(rest['markets'], 'cells');
      const models = await every(rest['models'], 'models');
      const held = await every(rest['meetings'], 'meetings');
      const planned = await every(rest['planned'], 'meetings');
      const named = (all: Entries, name = 'id') => all.map((each) => each[name]);
      expect([
        ...named(some.markets, 'code'),
        ...markets.map((cell) => (cell['market'] as { code: string }).code),
      ]).toEqual(named(whole.markets, 'code'));
      expect([...named(some.models, 'model'), ...named(models, 'model')]).toEqual(
        named(whole.models, 'model'),
      );
      expect([...some.meetings.ids, ...named(held)]).toEqual(whole.meetings.ids);
      expect([...named(some.meetings.planned), ...named(planned)]).toEqual(named(whole.meetings.planned));
      expect(named(some.meetings.list)).toEqual(some.meetings.ids);
      const { partnerships, markets: _, models: __, meetings, ...counts } = some;
      const { list: ___, ids: ____, planned: _____, ...counted } = meetings;
      expect(whole).toMatchObject({ ...counts, meetings: counted });
      expect(partnerships).toEqual(whole.partnerships.slice(0, 2));
      expect(Object.keys(rest)).toHaveLength(whole.markets.length > 2 ? 4 : whole.models.length > 2 ? 3 : 0);
    });
  },
);
