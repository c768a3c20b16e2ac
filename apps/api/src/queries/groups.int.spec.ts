import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type ApiUnderTest } from '../api.fixture.ts';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

let posted = 0;

async function post(...events: readonly { type: string; data: object }[]): Promise<void> {
  for (const event of events) {
    const { status, body } = await api.post(event);
    expect({ status, body }).toMatchObject({ status: 201 });
    posted = Number(body['position']);
  }
}

const profile = (company: string, parent: string, aliases: readonly string[] = []) => ({
  type: 'CompanyProfiled',
  data: { company, parent, aliases },
});
const target = (company: string, market: string) => ({ type: 'MarketTargeted', data: { company, market } });
const deal = (partnershipId: string, ...parties: readonly string[]) => ({
  type: 'PartnershipProposed',
  data: { partnershipId, parties: parties.map((company) => ({ company })), purpose: 'Chips' },
});

async function group(id: string): Promise<Record<string, unknown>> {
  return (await api.get(`/v1/companies/${id}/pipeline?rollup=parent&after=${posted}`)).body;
}

const idsOf = ({ group: members }: Record<string, unknown>) =>
  (members as { id: string }[]).map(({ id }) => id);

describe('A group', () => {
  it('is a company with its subsidiaries, as if they were one; without rollup they are apart', async () => {
    await post(
      profile('Aramco Digital', 'Saudi Aramco', ['ADC']),
      profile('Aramco Cloud', 'Aramco Digital'),
      target('Saudi Aramco', 'SA'),
      target('ADC', 'AE'),
      target('Aramco Cloud', 'SA'),
      deal('chips', 'Aramco Cloud', 'Saudi Aramco', 'Groq'),
    );
    const whole = await group('saudi-aramco');
    expect(idsOf(whole)).toEqual(['aramco-cloud', 'aramco-digital', 'saudi-aramco']);
    expect(whole).toMatchObject({
      company: { id: 'saudi-aramco', name: 'Saudi Aramco' },
      markets: [{ code: 'AE' }, { code: 'SA', with: [] }],
      partnerships: [{ id: 'chips', parties: [{ id: 'saudi-aramco' }, { id: 'groq' }] }],
    });
    expect(idsOf(await group('adc'))).toEqual(['aramco-cloud', 'aramco-digital']);
    expect(await group('adc')).toMatchObject({ redirectedFrom: 'adc' });
    const { body } = await api.get('/v1/companies/saudi-aramco/pipeline');
    expect(body).toMatchObject({ markets: [{ code: 'SA' }], partnerships: [{ id: 'chips' }] });
    expect((body['partnerships'] as { parties: object[] }[])[0]?.parties).toHaveLength(3);
  });

  it('is not gone round in, whoever is said to belong to whom', async () => {
    await post(
      // A company that is its own parent is refused, but two names may turn out to be one.
      profile('One', 'Uno', ['Uno']),
      ...[profile('Two A', 'Two B'), profile('Two B', 'Two A')],
      ...[profile('Three A', 'Three B'), profile('Three B', 'Three C'), profile('Three C', 'Three A')],
      ...[profile('Below', 'Three C'), target('Below', 'KR')],
    );
    expect(idsOf(await group('one'))).toEqual(['one']);
    for (const id of ['two-a', 'two-b']) expect(idsOf(await group(id))).toEqual(['two-a', 'two-b']);
    for (const id of ['three-a', 'three-b', 'three-c']) {
      const whole = await group(id);
      expect(idsOf(whole)).toEqual(['below', 'three-a', 'three-b', 'three-c']);
      expect(whole).toMatchObject({ company: { id }, markets: [{ code: 'KR' }] });
    }
  });

  it('is of today', async () => {
    const { status } = await api.get('/v1/companies/one/pipeline?rollup=parent&knownAt=1');
    expect(status).toBe(400);
    expect((await api.get('/v1/companies/one/pipeline?rollup=child')).status).toBe(400);
  });

  it('has a line of its own in the directory, with the counts of the whole', async () => {
    const lines: unknown[] = [];
    let next: string | undefined = `/v1/companies?rollup=parent&limit=2&after=${posted}`;
    while (next !== undefined) {
      const { body, headers } = await api.get(next);
      lines.push(...(body['companies'] as object[]));
      next = /<([^>]+)>; rel="next"/.exec(headers.get('link') ?? '')?.[1];
    }
    const counts = { partnerships: 0, markets: 0, models: 0, meetings: 0 };
    expect(lines).toEqual([
      { ...counts, id: 'groq', name: 'Groq', partnerships: 1 },
      { ...counts, id: 'one', name: 'One' },
      { ...counts, id: 'saudi-aramco', name: 'Saudi Aramco', partnerships: 1, markets: 2 },
      { ...counts, id: 'three-a', name: 'Three A', markets: 1 },
      { ...counts, id: 'two-a', name: 'Two A' },
    ]);
  });
});
