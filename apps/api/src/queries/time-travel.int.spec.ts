import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  companyName,
  correctionTypes,
  type Fact,
  factsAt,
  foldCompany,
  foldMarket,
  foldMeeting,
  foldPartnership,
  foldPipeline,
  identitiesOf,
  listed,
  type Moment,
  namesIn,
  type RecordedEvent,
  resolved,
  stageHistory,
  timelineOf,
  untilOf,
} from '@sovereign-pipeline/domain';
import { Journal } from '@sovereign-pipeline/journal';
import { eventually } from '@sovereign-pipeline/testing';
import fc from 'fast-check';
import { startApi, type ApiUnderTest } from '../api.fixture.ts';
import { claimsWith } from './one-moment.fixture.ts';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const pick = fc.constantFrom;
const some = <T>(item: fc.Arbitrary<T>) => fc.array(item, { maxLength: 2 });
const companies = ['naver', 'nvidia', 'aramco-digital', 'converge-ict'];
const company = pick('Naver', 'NAVER', 'Nvidia', 'Aramco Digital', 'Converge ICT');
const markets = ['PH', '035', '142', 'middle-east', 'AE'];
const market = pick(...markets);
const partnerships = ['p', 'q', 'r'];
const meetings = ['m', 'n'];
const partnershipId = pick(...partnerships);
const parties = fc.array(fc.record({ company }), { minLength: 1, maxLength: 3 });
const more = {
  occurred: pick('2023', '2024-01', '2024-06-25', '2024-06-24/2024-06-28'),
  certainty: pick('confirmed', 'reported', 'speculative'),
  evidence: some(
    fc.record({ publisher: pick('A', 'B'), published: pick('2024-02', '2024-07-03'), quote: pick('x', 'y') }),
  ),
};
const scope = { markets: some(market), languages: some(pick('ko', 'ar')) };

const claim = claimsWith(more);

/** Few companies, partnerships and dates, so that claims keep running into one another. */
const event = fc.oneof(
  claim('PartnershipProposed', { partnershipId, parties, purpose: pick('x', 'y') }, scope),
  claim(
    'PartnershipAdvanced',
    { partnershipId, stage: pick('in-discussion', 'agreed', 'launched', 'ended') },
    { parties, purpose: pick('x', 'y'), ...scope },
  ),
  claim('MarketTargeted', { company, market }, { with: some(company) }),
  claim('ModelLaunched', { company, model: pick('X', 'Y') }, { languages: scope.languages }),
  claim(
    'MeetingHeld',
    { meetingId: pick('m', 'n'), participants: parties },
    { topics: some(pick('x')), outcome: pick('o') },
  ),
  claim('CompanyProfiled', { company }, { aliases: some(company), country: pick('KR', 'US') }),
);

/** Of an event that was posted before: by its distance. */
const correction = fc.record({ type: pick(...correctionTypes), back: fc.integer({ min: 1, max: 20 }) });

function history(seed: number): object[] {
  const sampled = fc.sample(fc.oneof({ weight: 4, arbitrary: event }, correction), { seed, numRuns: 40 });
  return sampled.map((each, place) => {
    const id = `${seed}-${place}`;
    if (!('back' in each)) return { id, ...each };
    const eventId = `${seed}-${Math.max(0, place - each.back)}`;
    return {
      id,
      type: each.type,
      data: { eventId, reason: 'wrong', ...(each.type === 'ClaimDisputed' && { by: 'B' }) },
    };
  });
}

const isCorrection = ({ type }: Fact): boolean => (correctionTypes as readonly string[]).includes(type);

/**
 * All that a company's timeline is of, by what was known: what names it, and all about its partnerships and meetings.
 */
function factsOf(id: string, known: readonly Fact[]): Fact[] {
  const naming = known.filter((fact) => namesIn(fact).some((named) => named.id === id));
  const streams = new Set(naming.map(({ stream }) => stream));
  return known.filter(
    (fact) =>
      naming.includes(fact) ||
      (streams.has(fact.stream) && (!fact.stream.startsWith('company-') || isCorrection(fact))),
  );
}

const withoutWhen = (entries: ReturnType<typeof timelineOf>) => entries.map(({ when, ...entry }) => entry);

async function get(path: string, moment: Moment) {
  const address = new URL(path, api.url);
  for (const [name, value] of Object.entries(moment)) address.searchParams.set(name, String(value));
  const { status, body, headers } = await api.get(address.pathname + address.search);
  const { position, ...answer } = body;
  return { status, answer: status === 200 ? answer : undefined, link: headers.get('link') };
}

/** Every page of a list. */
async function pages(path: string, list: string, moment: Moment): Promise<unknown[] | undefined> {
  let { answer, link } = await get(path, moment);
  if (answer === undefined) return undefined;
  const all = [...(answer[list] as unknown[])];
  for (let next = /<([^>]+)>; rel="next"/.exec(link ?? '')?.[1]; next !== undefined;) {
    ({ answer, link } = await get(next, {}));
    all.push(...(answer?.[list] as unknown[]));
    next = /<([^>]+)>; rel="next"/.exec(link ?? '')?.[1];
  }
  return all;
}

async function compare(events: readonly RecordedEvent[], moment: Moment): Promise<void> {
  const told = factsAt(events, moment);
  const identities = identitiesOf(told);
  const known = [...resolved(told, identities)];
  const until = untilOf(moment);
  for (const asked of companies) {
    const pipeline = foldPipeline(asked, events, {}, moment);
    const id = identities.ids.get(asked) ?? asked;
    expect((await get(`/v1/companies/${asked}/pipeline`, moment)).answer).toEqual(
      pipeline && { ...pipeline, ...(id !== asked && { redirectedFrom: asked }) },
    );
    const overview = (await get(`/v1/companies/${asked}`, moment)).answer;
    expect(
      overview && {
        partnerships: overview['partnerships'],
        country: overview['country'],
        name: overview['name'],
      },
    ).toEqual(
      pipeline && {
        partnerships: pipeline.partnerships.length,
        country: foldCompany(id, known)?.country,
        name: companyName(id, known),
      },
    );
    const named = factsOf(id, known);
    expect(await pages(`/v1/companies/${asked}/timeline?limit=7`, 'entries', moment)).toEqual(
      pipeline && withoutWhen(timelineOf(named, until)),
    );
  }
  for (const id of partnerships) {
    const partnership = foldPartnership(id, known, until);
    const { answer } = await get(`/v1/partnerships/${id}`, moment);
    expect(answer && { ...answer, claims: [] }).toEqual(
      partnership && {
        ...listed(partnership),
        ids: [id],
        history: stageHistory(id, known, until),
        claims: [],
      },
    );
    const claims = await pages(`/v1/partnerships/${id}`, 'claims', moment);
    const own = known.filter(({ stream }) => stream === `partnership-${id}`);
    expect(claims).toEqual(partnership && withoutWhen(timelineOf(own, until)));
  }
  for (const id of meetings) {
    const meeting = foldMeeting(id, known, until);
    const { answer } = await get(`/v1/meetings/${id}`, moment);
    expect(answer && { ...answer, claims: [] }).toEqual(meeting && { ...meeting, claims: [] });
  }
  await compareLists(known, moment, (id) => identities.ids.get(id) ?? id);
  for (const code of markets)
    expect((await get(`/v1/markets/${code}`, moment)).answer).toEqual(foldMarket(code, events, moment));
}

/** Lists have what the answers about each of their entries alone have. */
async function compareLists(
  known: readonly Fact[],
  moment: Moment,
  companyOf: (id: string) => string,
): Promise<void> {
  const until = untilOf(moment);
  const deals = partnerships.flatMap((id) => foldPartnership(id, known, until) ?? []);
  expect(await pages('/v1/partnerships?limit=2', 'partnerships', moment)).toEqual(deals.map(listed));
  expect(await pages('/v1/partnerships?limit=1&stage=agreed', 'partnerships', moment)).toEqual(
    deals.filter(({ stage }) => stage === 'agreed').map(listed),
  );
  const met = meetings.flatMap((id) => foldMeeting(id, known, until) ?? []);
  expect(await pages('/v1/meetings?limit=1', 'meetings', moment)).toEqual(met);
  for (const asked of companies) {
    const takesPart = ({ id }: { readonly id: string }): boolean => id === companyOf(asked);
    expect(await pages(`/v1/partnerships?company=${asked}`, 'partnerships', moment)).toEqual(
      deals.filter(({ parties }) => parties.some(takesPart)).map(listed),
    );
    expect(await pages(`/v1/meetings?company=${asked}`, 'meetings', moment)).toEqual(
      met.filter(({ participants }) => participants.some(takesPart)),
    );
  }
  const ids = new Set(known.flatMap(namesIn).map(({ id }) => id));
  const listedCompanies = (await pages('/v1/companies?limit=2', 'companies', moment)) ?? [];
  expect(listedCompanies.map((each) => (each as { id: string }).id)).toEqual([...ids].sort());
  for (const each of listedCompanies) {
    const { id, name, partnerships, markets, models, meetings } = each as Record<string, unknown>;
    const { answer } = await get(`/v1/companies/${String(id)}`, moment);
    expect({ name, partnerships, markets, models, meetings }).toEqual({
      name: answer?.['name'],
      partnerships: answer?.['partnerships'],
      markets: answer?.['markets'],
      models: answer?.['models'],
      meetings: answer?.['meetings'],
    });
  }
  for (const each of (await pages('/v1/markets?limit=2', 'markets', moment)) ?? []) {
    const { code, partnerships } = each as { code: string; partnerships: number };
    expect(deals.filter(({ markets }) => markets.includes(code))).toHaveLength(partnerships);
  }
}

describe('an answer of a moment is the fold of what had been recorded and had happened by then', () => {
  it.each([20_261, 20_262, 20_263])(
    'whatever else is recorded: seed %i',
    async (seed) => {
      const posted = history(seed).map((each) => JSON.stringify(each));
      await (await api.postRaw(posted.join('\n'), { 'content-type': 'application/x-ndjson' })).text();
      const events = await new Journal(api.pool).read({ after: 0, limit: 1000 });
      await eventually(async () => (await api.get(`/v1/companies?after=${events.length}`)).status === 200);
      const moments = fc.sample(
        fc.record(
          {
            knownAt: pick(
              ...events.map(({ recordedAt }) => recordedAt),
              ...events.map((each) => each.position),
            ),
            asOf: pick('2023-06', '2024-06-26', '2030'),
            publishedBy: pick('2024-03', '2024-07-04', '2030'),
          },
          { requiredKeys: [] },
        ),
        { seed, numRuns: 12 },
      );
      for (const moment of moments) await compare(events, moment);
    },
    240_000,
  );

  it('nobody knows before it is recorded that a company has to do with something', async () => {
    const about = (type: string, data: object) => ({ type, data });
    await api.post(about('CompanyProfiled', { company: 'Xylo' }));
    const secret = {
      partnershipId: 'secret',
      parties: [{ company: 'Aco' }, { company: 'Bco' }],
      purpose: 'x',
    };
    const { body } = await api.post(about('PartnershipProposed', secret));
    const joined = { partnershipId: 'secret', stage: 'agreed', parties: [{ company: 'Xylo' }] };
    const last = await api.post(about('PartnershipAdvanced', joined));
    const entriesAt = async (knownAt: unknown) =>
      (
        await api.get(
          `/v1/companies/xylo/timeline?knownAt=${String(knownAt)}&after=${String(last.body['position'])}`,
        )
      ).body['entries'];
    expect(await entriesAt(body['recordedAt'])).toHaveLength(1);
    expect(await entriesAt(last.body['recordedAt'])).toHaveLength(3);
  });

  it('all is known now, also what a clock that was ahead gave a later time', async () => {
    const target = (market: string) => ({ type: 'MarketTargeted', data: { company: 'Yotta', market } });
    await api.post(target('PH'));
    const before = new Date().toISOString();
    const { body } = await api.post(target('SA'));
    await eventually(
      async () => (await api.get(`/v1/companies/yotta?after=${String(body['position'])}`)).status === 200,
    );
    const { rows } = await api.pool.query<{ schema: string }>(
      `select schema from read_models.generations g join read_models.live l on l.number = g.number`,
    );
    const warningOf = async (asked: string) => {
      const { status, headers } = await api.get(asked);
      return [status, headers.get('warning')?.replace(/ 7[12]\d\d s /, ' two hours ')];
    };
    const byTimes = [
      `/v1/companies/yotta/pipeline?knownAt=${before}`,
      `/v1/partnerships?knownAt=${before.slice(0, 10)}`,
      `/v1/changes?since=${before}&by=recorded`,
    ];
    for (const asked of byTimes) expect([asked, await warningOf(asked)]).toEqual([asked, [200, undefined]]);
    await api.pool.query(`
      alter table journal.events disable trigger user;
      update journal.events set recordedat = recordedat + interval '2 hours' where position = ${String(body['position'])};
      alter table journal.events enable trigger user;
      update ${rows[0]?.schema ?? ''}.facts set recordedat = recordedat + interval '2 hours'
      where position = ${String(body['position'])}`);
    for (const asked of byTimes)
      expect([asked, await warningOf(asked)]).toEqual([
        asked,
        [
          200,
          expect.stringMatching(/^299 - "Events are dated up to two hours ahead .* Ask by position: .*"$/),
        ],
      ]);
    const otherwise = [`knownAt=${String(body['position'])}`, 'asOf=2025', 'publishedBy=2999', ''];
    for (const asked of [
      ...otherwise.map((moment) => `/v1/companies/yotta/pipeline?${moment}`),
      '/v1/changes?since=2025&by=published',
      '/v1/changes?since=1',
    ])
      expect([asked, await warningOf(asked)]).toEqual([asked, [200, undefined]]);
    const marketsAt = async (knownAt: string) => {
      const found = await api.get(`/v1/companies/yotta/pipeline?knownAt=${knownAt}`);
      return (found.body['markets'] as { code: string }[]).map(({ code }) => code);
    };
    const now = () => new Date(Date.now() + 1000).toISOString();
    for (const at of [now(), now().slice(0, 10), '2999-01-01'])
      expect([at, await marketsAt(at)]).toEqual([at, ['PH', 'SA']]);
    expect(await marketsAt(before)).toEqual(['PH']);
    const changes = async (until: string) =>
      (await api.get(`/v1/changes?since=${before}&until=${until}&company=yotta`)).body['changes'];
    expect(await changes(now())).toMatchObject([{ id: 'yotta/SA' }]);
  });
});
