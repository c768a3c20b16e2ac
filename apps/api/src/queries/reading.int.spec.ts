import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Journal } from '@sovereign-pipeline/journal';
import { eventually } from '@sovereign-pipeline/testing';
import { proposed, startApi, target, type ApiUnderTest } from '../api.fixture.ts';

let api: ApiUnderTest;
/** The position of the last event posted by `beforeAll`. */
let position: number;

beforeAll(async () => {
  api = await startApi();
  const samples = await readFile(
    new URL('../../../../samples/korea-herald-naver-nvidia.ndjson', import.meta.url),
  );
  const response = await api.postRaw(new Uint8Array(samples), { 'content-type': 'application/x-ndjson' });
  const results = (await response.text())
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { status: number; position: number });
  expect(results.every((result) => result.status === 201)).toBe(true);
  position = results.at(-1)?.position ?? 0;
});
afterAll(() => api.close());

describe("a company's pipeline", () => {
  it('is what the sample article tells of Naver', async () => {
    const { status, body } = await api.get(`/v1/companies/naver/pipeline?after=${String(position)}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      company: { id: 'naver', name: 'Naver' },
      stages: { proposed: 1, 'in-discussion': 1, agreed: 1, launched: 0, stalled: 0, paused: 0, ended: 0 },
      models: [{ model: 'HyperClova X', languages: ['ko'] }],
      meetings: { count: 1, last: null },
      position,
    });
    const pipeline = body as {
      partnerships: { stage: string; parties: { id: string }[] }[];
      markets: { code: string; certainty: string }[];
    };
    const partners = pipeline.partnerships.map(({ stage, parties }) => [
      parties.map(({ id }) => id).find((id) => id !== 'naver'),
      stage,
    ]);
    expect(Object.fromEntries(partners)).toEqual({
      nvidia: 'proposed',
      'converge-ict': 'in-discussion',
      'aramco-digital': 'agreed',
    });
    const markets = Object.fromEntries(pipeline.markets.map(({ code, certainty }) => [code, certainty]));
    expect(markets).toMatchObject({
      'middle-east': 'reported',
      '035': 'reported',
      '142': 'speculative',
      '005': 'speculative',
    });
  });

  it('shows a recorder their own write with ?after', async () => {
    for (let round = 0; round < 10; round++) {
      const posted = await api.post(
        proposed(`own-write-${String(round)}`, {
          data: {
            partnershipId: `own-write-${String(round)}`,
            parties: [{ company: 'Own Writer' }],
            purpose: 'reading it back',
          },
        }),
      );
      const { body } = await api.get(
        `/v1/companies/own-writer/pipeline?after=${String(posted.body['position'])}`,
      );
      expect(body['partnerships']).toHaveLength(round + 1);
    }
  });

  it('can be filtered by stage and by market, a region including its countries', async () => {
    const partners = async (query: string) => {
      const { body } = await api.get(`/v1/companies/naver/pipeline?after=${String(position)}&${query}`);
      return (body['partnerships'] as { parties: { id: string }[] }[]).map(
        ({ parties }) => parties.find(({ id }) => id !== 'naver')?.id,
      );
    };
    expect(await partners('stage=agreed')).toEqual(['aramco-digital']);
    expect(await partners('market=035')).toEqual(['converge-ict']);
    expect(await partners('market=PH')).toEqual(['converge-ict']);
    expect(await partners('market=005')).toEqual([]);
  });

  it('answers 503 with Retry-After when the read models do not get there in time', async () => {
    const { status, headers, body } = await api.get('/v1/companies/naver/pipeline?after=9007199254740991');
    expect(status).toBe(503);
    expect(headers.get('retry-after')).toMatch(/^\d+$/);
    expect(body['code']).toBe('not-caught-up');
  });
});

describe('the directory', () => {
  it('lists every company that is named, by pages', async () => {
    const ids: string[] = [];
    let path: string | undefined = `/v1/companies?limit=2&after=${String(position)}`;
    while (path !== undefined) {
      const { headers, body }: Awaited<ReturnType<typeof api.get>> = await api.get(path);
      ids.push(...(body['companies'] as { id: string }[]).map(({ id }) => id));
      path = /<([^>]+)>; rel="next"/.exec(headers.get('link') ?? '')?.[1];
    }
    expect(ids).toEqual(
      expect.arrayContaining(['aramco-digital', 'converge-ict', 'naver', 'nvidia', 'saudi-aramco']),
    );
    expect(ids).toEqual([...new Set(ids)].sort());
  });

  it('counts', async () => {
    const { body } = await api.get(`/v1/companies?after=${String(position)}&limit=1000`);
    const naver = (body['companies'] as { id: string }[]).find(({ id }) => id === 'naver');
    expect(naver).toMatchObject({ name: 'Naver', partnerships: 3, models: 1, meetings: 1 });
  });
});

describe('events', () => {
  it('come in the order of recording, by pages, all of them once', async () => {
    const positions: number[] = [];
    let path: string | undefined = '/v1/events?limit=3';
    while (path !== undefined) {
      const { headers, body }: Awaited<ReturnType<typeof api.get>> = await api.get(path);
      positions.push(...(body['events'] as { position: number }[]).map((event) => event.position));
      path = /<([^>]+)>; rel="next"/.exec(headers.get('link') ?? '')?.[1];
    }
    expect(positions.slice(0, position)).toEqual(Array.from({ length: position }, (_, index) => index + 1));
  });

  it('can be filtered by type, stream and company', async () => {
    const of = async (query: string) =>
      (await api.get(`/v1/events?${query}`)).body['events'] as {
        type: string;
        subject: string;
        data: object;
      }[];
    const targets = await of('type=MarketTargeted');
    expect(targets.length).toBeGreaterThan(1);
    expect(new Set(targets.map(({ type }) => type))).toEqual(new Set(['MarketTargeted']));
    const posted = await api.post(target('KR', { data: { company: 'Filterable Co.', market: 'KR' } }));
    expect(await of('stream=company-filterable-co')).toHaveLength(1);
    const wait = `waitFor=${String(posted.body['position'])}`;
    expect(await of(`company=Filterable%20Co.&${wait}`)).toMatchObject([
      { data: { company: 'Filterable Co.' } },
    ]);
    expect(await of('company=filterable-co&type=ModelLaunched')).toEqual([]);
    expect((await of('company=converge-ict')).length).toBeGreaterThan(0);
  });
});

it('a page of large events is cut, and its link leads on', async () => {
  const evidence = Array.from({ length: 20 }, (_, n) => ({ publisher: `P${n}`, quote: 'q'.repeat(1_990) }));
  const large = Array.from({ length: 60 }, (_, n) =>
    JSON.stringify(target('JP', { id: `large-${n}`, data: { company: 'Largeco', market: 'JP', evidence } })),
  );
  await (await api.postRaw(large.join('\n'), { 'content-type': 'application/x-ndjson' })).text();
  const found = await api.get('/v1/events/large-59');
  for (const query of [
    'stream=company-largeco',
    `company=largeco&waitFor=${String(found.body['position'])}`,
    'type=MarketTargeted',
    '',
  ]) {
    const ids: string[] = [];
    for (let path: string | undefined = `/v1/events?limit=1000&${query}`; path !== undefined;) {
      const response: Response = await fetch(api.url + path);
      const answer = await response.text();
      expect(answer.length).toBeLessThan(1.2 * 1024 * 1024);
      ids.push(...(JSON.parse(answer) as { events: { id: string }[] }).events.map(({ id }) => id));
      path = /<([^>]+)>; rel="next"/.exec(response.headers.get('link') ?? '')?.[1];
    }
    const ours = ids.filter((id) => id.startsWith('large-'));
    expect([query, ours]).toEqual([query, large.map((_, n) => `large-${n}`)]);
  }
});

it('the events of a company wait for a position as every other answer does', async () => {
  const { status, body } = await api.get('/v1/events?company=naver&waitFor=9007199254740991');
  expect([status, body['code']]).toEqual([503, 'not-caught-up']);
});

describe('health', () => {
  it('is live, and ready with the positions of journal and read models', async () => {
    expect((await api.get('/health/live')).body).toEqual({ status: 'live' });
    await eventually(async () => {
      const { status, body } = await api.get('/health/ready');
      expect(status).toBe(200);
      expect(body).toMatchObject({
        ...{ status: 'ready', reasons: [] },
        journal: { status: 'up', position: expect.any(Number) as unknown },
        readModels: { status: 'up', behind: 0, projectors: [{ state: 'following', alive: true }] },
      });
      return true;
    });
  });
});

// Last: what is not known is parked, and readiness says so.
describe('an event that this version of the service does not know', () => {
  it.each([
    ['of a newer shape', 'MarketTargeted', 9],
    ['of a newer type', 'SovereigntyDeclared', 1],
  ])('%s is shown as it is stored, and no page is held up by it', async (_, type, schemaversion) => {
    const id = `newer-${type}`;
    await new Journal(api.pool).append([
      {
        event: {
          id,
          type: type as 'MarketTargeted',
          schemaversion,
          source: '/newer',
          stream: 'company-newer',
          data: { of: 'tomorrow' } as never,
          correlationid: id,
          causationid: id,
        },
      },
    ]);
    const stored = { id, type, schemaversion, subject: 'company-newer', data: { of: 'tomorrow' } };
    expect(await api.get(`/v1/events/${id}`)).toMatchObject({ status: 200, body: stored });
    const { status, body } = await api.get(`/v1/events?stream=company-newer`);
    expect(status).toBe(200);
    expect(body['events']).toContainEqual(expect.objectContaining(stored));
  });
});
