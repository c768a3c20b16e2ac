import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type EventType, parseEvent, type RecordedEvent } from '@sovereign-pipeline/domain';
import { JournalLog } from '@sovereign-pipeline/event-log';
import { JournalRestore, migrateJournal } from '@sovereign-pipeline/journal';
import { BuilderLock, type Replay, Replays, runReplay } from '@sovereign-pipeline/read-models';
import { throwawayDatabase } from '@sovereign-pipeline/testing';
import { type Answer, type ApiUnderTest, startApi } from '../api.fixture.ts';

interface Posted {
  readonly id: string;
  readonly type: EventType;
  readonly data: Readonly<Record<string, unknown>>;
}

const samples = ['korea-herald-naver-nvidia.ndjson', 'demo/invented.ndjson'].flatMap((file) =>
  readFileSync(new URL(`../../../../samples/${file}`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Posted),
);

/** Of claims without any date it is the day of recording that tells what came after what. */
const undated: readonly Posted[] = [
  {
    id: 'undated',
    type: 'PartnershipAdvanced',
    data: {
      partnershipId: 'by-recording',
      stage: 'agreed',
      parties: [{ company: 'Naver' }, { company: 'Converge ICT' }],
      purpose: 'AI for the Philippines',
    },
  },
  {
    id: 'dated-later',
    type: 'PartnershipAdvanced',
    data: { partnershipId: 'by-recording', stage: 'in-discussion', occurred: '2024-06' },
  },
];

/** As a journal of early 2024 has them. */
function recordedIn2024(posts: readonly Posted[]): RecordedEvent[] {
  const versions = new Map<string, number>();
  const streams = new Map<string, string>();
  return posts.map((post, index) => {
    const parsed = parseEvent(post, () => post.id);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
    const { stream = streams.get(String(post.data['eventId'])) ?? '' } = parsed.event ?? {};
    const version = (versions.get(stream) ?? -1) + 1;
    versions.set(stream, version);
    streams.set(post.id, stream);
    const month = index < posts.length - 1 ? 0 : 7;
    const recordedAt = new Date(Date.UTC(2024, month, 1, 0, index)).toISOString().replace('Z', '042Z');
    const event = {
      ...(parsed.event ?? parsed.correction),
      stream,
      version,
      position: index + 1,
      recordedAt,
    };
    return { ...event, recordedby: 'Newsroom (sp_0f3a9c1b22de)' };
  });
}

async function startWith(events: readonly RecordedEvent[]): Promise<ApiUnderTest> {
  const database = await throwawayDatabase();
  await migrateJournal(database.pool);
  const restore = await JournalRestore.begin(database.pool);
  await restore.add(events);
  await restore.commit('of-a-test', 1);
  return startApi({ database });
}

const events = recordedIn2024([...samples, ...undated]);
let first: ApiUnderTest;
let second: ApiUnderTest;
beforeAll(async () => {
  first = await startWith(events);
  second = await startApi();
});
afterAll(async () => {
  await first.close();
  await first.database.drop();
  await second.close();
});

const exportOf = async ({ url }: ApiUnderTest): Promise<string> =>
  (await fetch(`${url}/v1/events`, { headers: { accept: 'application/x-ndjson' } })).text();

async function post(api: ApiUnderTest, text: string, query: string) {
  const answer = await (await api.postRaw(text, { 'content-type': 'application/x-ndjson' }, query)).text();
  return answer
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

/** Pages of everything that is assessed, in both the same but for when it was recorded. */
async function answers(api: ApiUnderTest): Promise<unknown[]> {
  const after = `after=${String(events.length)}`;
  const get = async (path: string): Promise<Answer['body']> => (await api.get(path)).body;
  const { companies } = (await get(`/v1/companies?limit=1000&${after}`)) as { companies: { id: string }[] };
  expect(companies.length).toBeGreaterThan(15);
  const lists = ['partnerships', 'markets', 'meetings', 'models', 'people', 'sources', 'matrix'];
  const moments = ['', '&asOf=2024-03', '&publishedBy=2024-03-01'];
  const paths = [
    ...lists.map((list) => `/v1/${list}?limit=1000`),
    ...moments.flatMap((moment) => [
      `/v1/partnerships?limit=1000${moment}`,
      ...companies.map(({ id }) => `/v1/companies/${id}/pipeline?limit=1000${moment}`),
    ]),
    ...companies.map(({ id }) => `/v1/companies/${id}/timeline?limit=1000`),
    '/v1/partnerships/by-recording',
  ];
  const found: unknown[] = [];
  for (const path of paths) found.push({ path, answer: withoutRecording(await get(path)) });
  return found;
}

const recording = new Set(['recordedAt', 'recordedby']);
const withoutRecording = (answer: unknown): unknown =>
  JSON.parse(JSON.stringify(answer, (name, value: unknown) => (recording.has(name) ? undefined : value)));

/** Built anew from the journal, and compared with what was applied live. */
async function verified({ pool }: ApiUnderTest): Promise<Replay | undefined> {
  const requested = await new Replays(pool).request('verify');
  if ('refused' in requested) throw new Error('another replay is in the way');
  const lock = await BuilderLock.tryTake(pool);
  if (!lock) throw new Error('somebody builds already');
  try {
    const openLog = () => ({ log: new JournalLog(pool), close: () => Promise.resolve() });
    await runReplay(pool, requested, lock, { signal: new AbortController().signal, openLog });
    return await new Replays(pool).find(requested.id);
  } finally {
    await lock.release();
  }
}

describe('An export of another service', () => {
  it('is refused by name where nobody says that it is one', async () => {
    const [line] = await post(second, (await exportOf(first)).split('\n')[0] ?? '', '');
    expect(line).toMatchObject({ status: 400, code: 'invalid-event' });
    expect((line?.['errors'] as { pointer: string }[]).map(({ pointer }) => pointer)).toEqual(
      expect.arrayContaining(['/time', '/position', '/streamversion', '/schemaversion', '/recordedby']),
    );
  });

  it('keeps its order, though corrections are among many events', async () => {
    const fourth = await startApi();
    try {
      const claims = Array.from({ length: 1_500 }, (_, at) => ({
        id: `claim-${String(at)}`,
        type: 'MarketTargeted',
        data: { company: `Company ${String(at)}`, market: 'PH' },
      }));
      const recordedFirst = { time: '2024-01-01T00:00:00.000042Z', streamversion: 0, schemaversion: 2 };
      const retracted = { type: 'ClaimRetracted', data: { eventId: 'claim-0', reason: 'It was wrong' } };
      const exported = claims
        .flatMap((claim, at) => (at === 20 ? [claim, { ...retracted, id: 'retraction' }] : [claim]))
        .map((event, at) => ({ ...event, ...recordedFirst, position: at + 1 }));
      const text = exported.map((event) => JSON.stringify(event)).join('\n');
      const lines = await post(fourth, text, '?exported=true');
      expect(lines.filter(({ status }) => status !== 201).slice(0, 1)).toEqual([]);
      expect(lines.map(({ position }) => position)).toEqual(exported.map(({ position }) => position));
    } finally {
      await fourth.close();
    }
  });

  it('gives equal read models, and each event keeps when and where it was recorded first', async () => {
    const exported = await exportOf(first);
    const lines = await post(second, exported, '?exported=true');
    expect(lines.filter(({ status }) => status !== 201)).toEqual([]);
    expect(lines).toHaveLength(events.length);
    const again = await post(second, exported, '?exported=true');
    expect(again.every(({ duplicate }) => duplicate === true)).toBe(true);
    const [before, after] = [await answers(first), await answers(second)];
    expect(after).toEqual(before);
    expect(await verified(second)).toMatchObject({ status: 'done', result: { equal: true } });
    expect((await second.get('/v1/partnerships/by-recording')).body).toMatchObject({
      stage: 'in-discussion',
    });
    const event = (await second.get('/v1/events/undated')).body;
    const original = (await first.get('/v1/events/undated')).body;
    expect(event).toMatchObject({
      importedtime: original['time'],
      importedposition: original['position'],
      importedby: 'Newsroom (sp_0f3a9c1b22de)',
      streamversion: original['streamversion'],
      data: original['data'],
    });
    expect(event).not.toHaveProperty('recordedby');
    expect(event['time']).not.toBe(original['time']);
  });

  it('that was imported there already keeps what was first', async () => {
    const third = await startApi();
    try {
      await post(third, await exportOf(second), '?exported=true');
      const imported = ({ body }: Answer) => [
        body['importedtime'],
        body['importedposition'],
        body['importedby'],
      ];
      expect(imported(await third.get('/v1/events/undated'))).toEqual(
        imported(await second.get('/v1/events/undated')),
      );
    } finally {
      await third.close();
    }
  });

  it.each([
    [{ time: undefined }, '/time'],
    [{ time: '2024-01-01' }, '/time'],
    [{ time: '2024-02-30T00:00:00Z' }, '/time'],
    [{ time: '0000-01-01T00:00:00Z' }, '/time'],
    [{ position: 0 }, '/position'],
    [{ schemaversion: 99 }, '/schemaversion'],
    [{ recordedby: 7 }, '/recordedby'],
    [{ nonsense: 1 }, '/nonsense'],
  ])('with %j is refused', async (wrong, pointer) => {
    const { body } = await first.get('/v1/events/undated');
    const answer = await second.post({ ...body, id: 'wrong', ...wrong }, {}, '?exported=true');
    expect(answer).toMatchObject({ status: 400, body: { code: 'invalid-event', errors: [{ pointer }] } });
  });

  it('is tried without being recorded', async () => {
    const { body } = await first.get('/v1/events/undated');
    const tried = await second.post({ ...body, id: 'tried' }, {}, '?exported=true&dryRun=true');
    expect(tried).toMatchObject({ status: 201, body: { id: 'tried', dryRun: true } });
    expect((await second.get('/v1/events/tried')).status).toBe(404);
  });
});
