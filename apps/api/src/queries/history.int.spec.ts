import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  foldMarket,
  foldPartnership,
  foldPipeline,
  listed,
  type RecordedEvent,
} from '@sovereign-pipeline/domain';
import { Journal } from '@sovereign-pipeline/journal';
import { eventually } from '@sovereign-pipeline/testing';
import { proposed, startApi, target, type ApiUnderTest } from '../api.fixture.ts';

let api: ApiUnderTest;
let events: RecordedEvent[];

/** What the samples say, and what is said of it later. */
const later = [
  {
    id: 'late-agreed',
    type: 'PartnershipAdvanced',
    data: { partnershipId: 'naver-converge-ict', stage: 'agreed', occurred: '2024-09' },
  },
  {
    type: 'ClaimDisputed',
    data: { eventId: 'late-agreed', by: 'Converge ICT', reason: 'Nothing was signed' },
  },
  {
    id: 'thailand',
    type: 'MarketTargeted',
    data: { company: 'Naver', market: 'TH', occurred: '2023-05-02' },
  },
  {
    id: 'thailand-again',
    type: 'MarketTargeted',
    data: { company: 'Naver', market: 'TH', with: ['SCB 10X'], occurred: '2025-01/2025-02' },
  },
  { type: 'ClaimRetracted', data: { eventId: 'thailand', reason: 'A mix-up', replacedBy: 'thailand-again' } },
  {
    type: 'MeetingHeld',
    data: {
      meetingId: 'tokyo',
      occurred: '2022',
      participants: [{ company: 'Naver' }, { company: 'SoftBank' }],
    },
  },
  { type: 'CompanyProfiled', data: { company: 'NAVER Corporation', aliases: ['네이버'], country: 'KR' } },
  { type: 'CompanyProfiled', data: { company: 'Naver', aliases: ['네이버'], country: 'KR' } },
];

beforeAll(async () => {
  api = await startApi();
  const samples = await readFile(
    new URL('../../../../samples/korea-herald-naver-nvidia.ndjson', import.meta.url),
  );
  const lines = `${samples.toString().trimEnd()}\n${later.map((event) => JSON.stringify(event)).join('\n')}`;
  const response = await api.postRaw(lines, { 'content-type': 'application/x-ndjson' });
  const results = (await response.text()).trim().split('\n');
  expect(results.filter((line) => !line.includes('"status":201'))).toEqual([]);
  events = await new Journal(api.pool).read({ after: 0, limit: 1000 });
  await api.get(`/v1/companies?after=${String(events.length)}`);
});
afterAll(() => api.close());

const at = async (path: string, moment: Record<string, string>) => {
  const { status, body } = await api.get(`${path}?${new URLSearchParams(moment).toString()}`);
  const { position, ...answer } = body;
  return { status, position, answer };
};

describe('what was known at a time', () => {
  it('is the fold of what had been recorded by then, after every event', async () => {
    for (const [index, { recordedAt: knownAt }] of events.entries()) {
      const known = events.slice(0, index + 1);
      for (const company of ['naver', 'nvidia', 'converge-ict', 'aramco-digital']) {
        const folded = foldPipeline(company, known);
        const { status, answer } = await at(`/v1/companies/${company}/pipeline`, { knownAt });
        expect(status).toBe(folded ? 200 : 404);
        if (folded) expect(answer).toEqual(folded);
      }
      for (const id of ['naver-converge-ict', 'naver-nvidia']) {
        const folded = foldPartnership(id, known);
        const partnership = folded && listed(folded);
        const { status, answer } = await at(`/v1/partnerships/${id}`, { knownAt });
        expect(status).toBe(partnership ? 200 : 404);
        if (partnership) expect(answer).toMatchObject(partnership);
      }
      expect((await at('/v1/markets/035', { knownAt })).answer).toEqual(foldMarket('035', known));
    }
  });

  it('is what had been recorded up to a position', async () => {
    const position = Math.floor(events.length / 2);
    expect((await at('/v1/companies/naver/pipeline', { knownAt: String(position) })).answer).toEqual(
      foldPipeline('naver', events.slice(0, position)),
    );
  });

  it('is nothing of a company that nobody had named', async () => {
    expect(await at('/v1/companies/naver', { knownAt: '2001-01-01' })).toMatchObject({
      status: 404,
      answer: { code: 'company-not-found' },
    });
  });

  it('takes a time in any zone, and a day to its end', async () => {
    const last = events.at(-1)?.recordedAt ?? '';
    const now = (await at('/v1/companies/naver/pipeline', {})).answer;
    const elsewhere = `${new Date(Date.parse(last) + 9 * 3_600_000).toISOString().slice(0, 19)}${last.slice(19, 26)}+09:00`;
    expect((await at('/v1/companies/naver/pipeline', { knownAt: elsewhere })).answer).toEqual(now);
    expect((await at('/v1/companies/naver/pipeline', { knownAt: last.slice(0, 10) })).answer).toEqual(now);
  });
});

describe('what had happened by a date', () => {
  it.each(['2022', '2023-06', '2024-06-30', '2024-10-01', '2025-02-28', '2030'])(
    'is the fold of the claims that were over by %s',
    async (asOf) => {
      for (const knownAt of [undefined, events[Math.floor(events.length / 2)]?.recordedAt]) {
        const moment = { asOf, ...(knownAt !== undefined && { knownAt }) };
        expect((await at('/v1/companies/naver/pipeline', moment)).answer).toEqual(
          foldPipeline('naver', events, {}, moment),
        );
        expect((await at('/v1/markets/035', moment)).answer).toEqual(foldMarket('035', events, moment));
      }
    },
  );

  it('does not make the company unknown', async () => {
    expect(await at('/v1/companies/naver', { asOf: '1990' })).toMatchObject({
      status: 200,
      answer: { id: 'naver', name: 'Naver', partnerships: 0, meetings: 0 },
    });
  });
});

describe('what could be read by a date', () => {
  it('is nothing of what was recorded later without a date of publication', async () => {
    const path = '/v1/companies/naver/pipeline';
    expect(await at(path, { publishedBy: '2024-07-01' })).toMatchObject({ status: 404 });
    const now = (await at(path, {})).answer;
    expect((await at(path, { publishedBy: events.at(-1)?.recordedAt.slice(0, 10) ?? '' })).answer).toEqual(
      now,
    );
    expect(now).toEqual(foldPipeline('naver', events));
  });
});

describe('a company', () => {
  it('goes by its profile, with every name that it was ever given', async () => {
    expect((await at('/v1/companies/naver', {})).answer).toMatchObject({
      id: 'naver',
      name: 'Naver',
      names: ['Naver'],
      aliases: ['네이버'],
      country: 'KR',
    });
    expect((await at('/v1/companies/naver-corporation', {})).answer).toMatchObject({
      name: 'NAVER Corporation',
    });
  });

  it('has a timeline by when things happened, page by page, which shows what was corrected', async () => {
    const all: { id: string; type: string; retracted?: object; disputes?: object[] }[] = [];
    for (let path: string | undefined = '/v1/companies/naver/timeline?limit=3'; path !== undefined;) {
      const { status, body, headers } = await api.get(path);
      expect(status).toBe(200);
      all.push(...(body['entries'] as typeof all));
      path = /<([^>]+)>; rel="next"/.exec(headers.get('link') ?? '')?.[1];
    }
    const ids = all.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.indexOf('thailand')).toBeLessThan(ids.indexOf('late-agreed'));
    expect(ids.indexOf('late-agreed')).toBeLessThan(ids.indexOf('thailand-again'));
    expect(all.find(({ id }) => id === 'thailand')).toMatchObject({
      retracted: { reason: 'A mix-up', replacedBy: 'thailand-again' },
    });
    expect(all.find(({ id }) => id === 'late-agreed')).toMatchObject({
      disputes: [{ by: 'Converge ICT', reason: 'Nothing was signed' }],
    });
    expect(all.some(({ type }) => type.startsWith('Claim'))).toBe(false);
    for (const moment of ['', '&asOf=2099']) {
      const narrowed = async (query: string) =>
        (await api.get(`/v1/companies/naver/timeline?${query}${moment}`)).body['entries'];
      expect(await narrowed('sort=-occurred')).toEqual(all.toReversed());
      expect(await narrowed('contested=true')).toEqual(
        all.filter(({ disputes = [] }) => disputes.length > 0),
      );
      expect(await narrowed('type=MarketTargeted&type=MeetingHeld')).toEqual(
        all.filter(({ type }) => type === 'MarketTargeted' || type === 'MeetingHeld'),
      );
    }
  });
});

describe('a partnership', () => {
  it('is told with its claims, their evidence and its stages', async () => {
    const { answer } = await at('/v1/partnerships/naver-converge-ict', {});
    expect(answer).toMatchObject({
      id: 'naver-converge-ict',
      stage: 'in-discussion',
      contested: false,
      alternatives: [{ stage: 'agreed', contested: true, disputedBy: ['Converge ICT'] }],
    });
    expect(answer['history']).toMatchObject([{ stage: 'in-discussion' }]);
    expect(JSON.stringify(answer['claims'])).toContain('"publisher"');
  });

  it('is one of a list, by stage, market and company, page by page', async () => {
    const { answer } = await at('/v1/partnerships', {});
    const all = answer['partnerships'] as { id: string; stage: string; parties: { id: string }[] }[];
    expect(all.length).toBeGreaterThan(2);
    const agreed = (await at('/v1/partnerships', { stage: 'agreed' })).answer['partnerships'] as object[];
    expect(agreed).toEqual(all.filter(({ stage }) => stage === 'agreed'));
    const of = (await at('/v1/partnerships', { company: 'Nvidia' })).answer['partnerships'] as object[];
    expect(of).toEqual(all.filter(({ parties }) => parties.some(({ id }) => id === 'nvidia')));
    const first = await api.get('/v1/partnerships?limit=1');
    expect(first.body['partnerships']).toEqual(all.slice(0, 1));
    const next = /<([^>]+)>/.exec(first.headers.get('link') ?? '')?.[1] ?? '';
    expect((await api.get(next)).body['partnerships']).toEqual(all.slice(1, 2));
  });
});

describe('the version of a stream', () => {
  it.each([
    ['/v1/partnerships/tagged', 'partnership-tagged', proposed('tagged')],
    ['/v1/companies/tagco', 'company-tagco', target('PH', { data: { company: 'Tagco', market: 'PH' } })],
    [
      '/v1/events/tag-1',
      'company-tag',
      target('PH', { id: 'tag-1', data: { company: 'Tag', market: 'PH' } }),
    ],
  ])('is the ETag of %s, which If-Match takes once', async (path, stream, event) => {
    const { body } = await api.post(event);
    expect(body['stream']).toBe(stream);
    const read = await api.get(`${path}?after=${String(body['position'])}`);
    const tag = read.headers.get('etag') ?? '';
    expect([read.status, tag]).toEqual([200, expect.stringMatching(`^"${String(body['version'])}\\.`)]);
    expect(read.body).not.toHaveProperty('version');
    const next = { ...event, id: undefined };
    const again = await api.post(next, { 'if-match': tag });
    expect(again.status).toBe(201);
    expect((await api.post(next, { 'if-match': tag })).body).toMatchObject({ code: 'version-conflict' });
    // What is asked for next has it, too.
    const position = String(again.body['position']);
    await eventually(async () => (await api.get(`/v1/markets?after=${position}`)).status === 200);
  });

  it('is none of another moment, and none of a company that only others name', async () => {
    for (const path of ['/v1/partnerships/naver-nvidia?asOf=2030', '/v1/companies/scb-10x'])
      expect((await api.get(path)).headers.get('etag')).not.toMatch(/^"\d+\./);
  });
});

describe('lists in an answer are pages, with a link to the rest', () => {
  const pagesOf = async (path: string, list: string) => {
    const found: unknown[] = [];
    let pages = 0;
    for (let next: string | undefined = path; next !== undefined; pages++) {
      const { body, headers } = await api.get(next);
      found.push(...(body[list] as unknown[]));
      next = /<([^>]+)>; rel="next"/.exec(headers.get('link') ?? '')?.[1];
    }
    return { found, pages };
  };

  it.each([
    ['/v1/companies/naver/pipeline', 'partnerships'],
    ['/v1/companies/naver/pipeline?asOf=2030&stage=proposed', 'partnerships'],
    ['/v1/markets/035', 'companies'],
    ['/v1/markets/035', 'partnerships'],
    ['/v1/partnerships/naver-converge-ict', 'claims'],
    ['/v1/companies/naver/timeline', 'entries'],
  ])('%s: %s', async (path, list) => {
    const whole = await pagesOf(path, list);
    const parts = await pagesOf(`${path}${path.includes('?') ? '&' : '?'}limit=1`, list);
    expect(whole.pages).toBe(1);
    expect(parts.pages).toBeGreaterThanOrEqual(whole.found.length);
    expect(parts.found).toEqual(whole.found);
  });
});

describe('markets', () => {
  it('are listed with counts', async () => {
    const { markets } = (await at('/v1/markets', {})).answer as { markets: object[] };
    expect(markets).toContainEqual({ code: 'TH', name: 'Thailand', companies: 1, partnerships: 0 });
  });
});

describe('a moment that is none', () => {
  it.each([
    ['/v1/companies/naver?asOf=June', 'asOf'],
    ['/v1/companies/naver/pipeline?asOf=2024-13', 'asOf'],
    ['/v1/companies/naver/pipeline?publishedBy=soon', 'publishedBy'],
    ['/v1/companies/naver/timeline?cursor=nonsense', 'cursor'],
    ['/v1/partnerships/naver-nvidia?knownAt=yesterday', 'knownAt'],
    ['/v1/markets/035?knownAt=2024-02-30', 'knownAt'],
    ['/v1/markets?asOf=2024-13', 'asOf'],
  ])('%s is refused by name', async (path, parameter) => {
    expect(await api.get(path)).toMatchObject({
      status: 400,
      body: { code: 'invalid-query', errors: [{ parameter }] },
    });
  });

  it('says what a market that is none may be meant for', async () => {
    for (const path of ['/v1/markets/UK', '/v1/companies?market=UK']) {
      const { body } = await api.get(path);
      expect(JSON.stringify(body)).toContain('did you mean GB?');
    }
  });

  it.each([
    ['/v1/markets/XX', 'market-not-found'],
    ['/v1/partnerships/nobody', 'partnership-not-found'],
    ['/v1/companies/nobody/timeline', 'company-not-found'],
  ])('%s is not found', async (path, code) => {
    expect(await api.get(path)).toMatchObject({ status: 404, body: { code } });
  });
});
