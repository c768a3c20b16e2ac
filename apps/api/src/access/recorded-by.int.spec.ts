import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { JournalLog } from '@sovereign-pipeline/event-log';
import { BuilderLock, Replays, runReplay } from '@sovereign-pipeline/read-models';
import { type ApiUnderTest, meeting, proposed, startApi } from '../api.fixture.ts';
import { createKey } from './keys.ts';

let api: ApiUnderTest;
let key: string;
let name: string;
beforeAll(async () => {
  // One event from before there were keys.
  const before = await startApi();
  await before.post(proposed('deal', { id: 'by-nobody' }));
  await before.endProjector();
  await before.app.close();
  await before.pool.end();
  api = await startApi({ auth: 'keys', database: before.database });
  const created = await createKey(api.pool, 'a test', { name: 'Newsroom\t서울 \\N', role: 'admin' });
  ({ key } = created);
  name = `Newsroom\t서울 \\N (${key.slice(0, 15)})`;
});
afterAll(async () => {
  await api.close();
  await api.database.drop();
});

const authorization = (): { authorization: string } => ({ authorization: `Bearer ${key}` });

async function get<T>(path: string): Promise<T> {
  const response = await fetch(api.url + path, { headers: authorization() });
  expect([path, response.status]).toEqual([path, 200]);
  return (await response.json()) as T;
}

interface Entry {
  readonly id: string;
  readonly recordedby?: string;
  readonly retracted?: { readonly recordedby?: string };
  readonly disputes?: readonly { readonly recordedby?: string }[];
}

const whose = (entries: readonly Entry[]) =>
  Object.fromEntries(
    entries.map(({ id, ...entry }) => [id, 'recordedby' in entry ? entry.recordedby : null]),
  );

/** Wherever claims are, at this moment and at another one. */
async function answers(): Promise<unknown> {
  const found: unknown[] = [];
  for (const moment of ['', '&asOf=2100']) {
    const at = `?after=7${moment}`;
    const deal = await get<{ claims: Entry[]; events: Record<string, Entry> }>(
      `/v1/partnerships/deal${at}&expand=evidence`,
    );
    const held = await get<{ claims: Entry[] }>(`/v1/meetings/held${at}`);
    const model = await get<{ claims: Entry[] }>(`/v1/models/naver%2Fhyperclova-x${at}`);
    const timeline = await get<{ entries: Entry[] }>(`/v1/companies/naver/timeline${at}`);
    found.push({
      claims: whose(deal.claims),
      disputedBy: deal.claims.flatMap(({ disputes = [] }) => disputes.map(({ recordedby }) => recordedby)),
      expanded: whose(Object.entries(deal.events).map(([id, event]) => ({ ...event, id }))),
      meeting: whose(held.claims),
      retractedBy: deal.claims.flatMap(({ retracted }) => (retracted ? [retracted.recordedby] : [])),
      model: whose(model.claims),
      timeline: whose(timeline.entries),
    });
  }
  for (const view of ['claims', 'events']) {
    const { rows } = await api.pool.query(
      `select event_id, recorded_by from analytics.${view} order by event_id collate "C"`,
    );
    found.push(rows);
  }
  return found;
}

async function replay(kind: 'rebuild' | 'verify') {
  const requested = await new Replays(api.pool).request(kind);
  if ('refused' in requested) throw new Error('another replay is in the way');
  const lock = await BuilderLock.tryTake(api.pool);
  if (!lock) throw new Error('somebody builds already');
  try {
    const openLog = () => ({ log: new JournalLog(api.pool), close: () => Promise.resolve() });
    await runReplay(api.pool, requested, lock, { signal: new AbortController().signal, openLog });
    return await new Replays(api.pool).find(requested.id);
  } finally {
    await lock.release();
  }
}

it('who recorded a claim stands at it, as well after a rebuild', async () => {
  const data = { partnershipId: 'deal', stage: 'agreed', occurred: '2024-06' };
  for (const event of [
    { id: 'agreed', type: 'PartnershipAdvanced', data },
    { id: 'slip', type: 'PartnershipAdvanced', data: { ...data, stage: 'ended' } },
    meeting({ id: 'held', data: { meetingId: 'held', participants: [{ company: 'Naver' }] } }),
    { id: 'launched', type: 'ModelLaunched', data: { company: 'Naver', model: 'HyperClova X' } },
    { id: 'disputed', type: 'ClaimDisputed', data: { eventId: 'agreed', by: 'Naver', reason: 'Not yet' } },
    { id: 'retracted', type: 'ClaimRetracted', data: { eventId: 'slip', reason: 'A slip' } },
  ])
    expect(await api.post(event, authorization())).toMatchObject({ status: 201 });

  const live = await answers();
  const answer = {
    claims: { 'by-nobody': null, agreed: name, slip: name },
    disputedBy: [name],
    expanded: { 'by-nobody': null, agreed: name },
    meeting: { held: name },
    retractedBy: [name],
    model: { launched: name },
    timeline: { 'by-nobody': null, agreed: name, held: name, launched: name, slip: name },
  };
  const row = (id: string) => ({ event_id: id, recorded_by: id === 'by-nobody' ? null : name });
  expect(live).toEqual([
    answer,
    answer,
    ['agreed', 'by-nobody', 'held', 'launched', 'slip'].map(row),
    ['agreed', 'by-nobody', 'disputed', 'held', 'launched', 'retracted', 'slip'].map(row),
  ]);

  expect(await replay('verify')).toMatchObject({ status: 'done', result: { equal: true } });
  expect(await replay('rebuild')).toMatchObject({ status: 'done' });
  expect(await answers()).toEqual(live);
});
