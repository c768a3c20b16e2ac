import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type Fact,
  foldPartnership,
  foldPipeline,
  foldRows,
  identitiesOf,
  listed,
  type RecordedEvent,
  resolved,
} from '@sovereign-pipeline/domain';
import { throwawayDatabase, type ThrowawayDatabase } from '@sovereign-pipeline/testing';
import fc from 'fast-check';
import { type Post, recorded } from '../events.fixture.ts';
import { besideLive, freshReadModels } from '../generations/generations.fixture.ts';
import type { Generation } from '../generations/generations.ts';
import { History } from '../queries/history.ts';
import { HistoryLists } from '../queries/history-lists.ts';
import { PipelineQueries } from '../queries/pipeline-queries.ts';
import { contentsOf } from '../tables.fixture.ts';
import { Projection } from './projection.ts';

let database: ThrowawayDatabase;
let live: Generation;
let fresh: Generation;
beforeAll(async () => {
  database = await throwawayDatabase();
  live = await freshReadModels(database.pool);
  fresh = await besideLive(database.pool);
});
afterAll(async () => {
  await database.drop();
});

async function empty({ schema }: Generation): Promise<void> {
  const tables = [...Object.keys(await contentsOf(database.pool, schema)), 'checkpoints', 'parked'];
  await database.pool.query(
    `truncate ${tables.map((table) => `${schema}.${table}`).join(', ')}; insert into ${schema}.progress default values`,
  );
}

async function apply({ schema }: Generation, events: readonly RecordedEvent[], from = 0): Promise<void> {
  const projection = new Projection(database.pool, { schema, onFault: 'fail' });
  await projection.apply({ partition: 'journal', from, to: from + events.length, events });
}

/** The rows that are told, without the events that they are told by. */
async function rows({ schema }: Generation): Promise<object> {
  const {
    partnerships,
    partnership_parties,
    market_targets,
    models,
    meetings,
    meeting_participants,
    meeting_people,
    partnership_people,
    target_people,
    model_people,
  } = await contentsOf(database.pool, schema);
  return {
    // A judgement that was taken back was recorded nevertheless.
    partnerships: partnerships?.map((row) => ({ ...(row as object), last_position: null })),
    partnership_parties,
    market_targets,
    models,
    meetings,
    meeting_participants,
    meeting_people,
    partnership_people,
    target_people,
    model_people,
  };
}

const world: Post[] = [
  { type: 'PartnershipProposed', data: deal('p', ['Naver', '네이버', 'Nvidia']) },
  { type: 'PartnershipProposed', data: deal('q', ['Naver Corp', 'Nvidia']) },
  {
    type: 'PartnershipAdvanced',
    data: { ...deal('r', ['NHN', 'Nvidia']), stage: 'agreed', occurred: '2024-06' },
  },
  { type: 'PartnershipAdvanced', data: { partnershipId: 'p', stage: 'launched', occurred: '2024-05' } },
  {
    id: 'ended',
    type: 'PartnershipAdvanced',
    data: { partnershipId: 'r', stage: 'ended', occurred: '2025' },
  },
  { type: 'ClaimDisputed', data: { eventId: 'ended', by: 'NHN', reason: 'Not so' } },
  { type: 'MarketTargeted', data: { company: 'Naver', market: 'PH', with: ['네이버'] } },
  { type: 'MarketTargeted', data: { company: '네이버', market: 'PH' } },
  { type: 'MarketTargeted', data: { company: 'Naver Corp', market: 'SA', with: ['Naver'] } },
  { type: 'ModelLaunched', data: { company: '네이버', model: 'HyperClova X', people: [{ name: 'Choi' }] } },
  { type: 'ModelLaunched', data: { company: 'Naver', model: 'HyperCLOVA X' } },
  {
    type: 'MeetingHeld',
    data: {
      ...{ meetingId: 'm', partnershipId: 'q' },
      participants: [{ company: '네이버' }, { company: 'Naver Corp' }],
    },
  },
];

function deal(partnershipId: string, parties: readonly string[]) {
  return {
    ...{ partnershipId, purpose: 'Models', markets: ['PH'] },
    parties: parties.map((company) => ({ company })),
  };
}

const partnershipsBy = (facts: readonly Fact[]) =>
  foldRows('partnership', resolved(facts, identitiesOf(facts)), foldPartnership)
    .map(listed)
    .sort((a, b) => (a.id < b.id ? -1 : 1));

const named = fc.constantFrom('Naver', '네이버', 'Naver Corp', 'Nvidia', 'NHN');
const step = fc.oneof(
  fc.record({ company: named, alias: named }).map(({ company, alias }): Post => ({
    type: 'CompanyProfiled',
    data: { company, aliases: [alias], country: 'KR' },
  })),
  fc
    .record({
      pair: fc.shuffledSubarray(['Naver', '네이버', 'Naver Corp', 'NHN'], { minLength: 2, maxLength: 2 }),
      judgement: fc.constantFrom('same', 'different', 'unsure'),
    })
    .map(({ pair: [a, b], judgement }): Post => ({ type: 'IdentityJudged', data: { a, b, judgement } })),
  fc
    .record({
      pair: fc.shuffledSubarray(['p', 'q', 'r'], { minLength: 2, maxLength: 2 }),
      judgement: fc.constantFrom('same', 'same', 'different', 'unsure'),
    })
    .map(({ pair: [a, b], judgement }): Post => ({
      type: 'IdentityJudged',
      data: { of: 'partnership', a, b, judgement },
    })),
  fc.nat().map((of) => ({ of })),
);

/** What is said of who is who, and taken back, one after the other. */
const steps = fc.array(step, { minLength: 1, maxLength: 8 }).map((drawn) => {
  const said: (Post & { readonly id: string })[] = [];
  const open: string[] = [];
  for (const [n, each] of drawn.entries()) {
    const id = `step-${n}`;
    if ('of' in each) {
      const [eventId] = open.length === 0 ? [] : open.splice(each.of % open.length, 1);
      if (eventId !== undefined)
        said.push({ id, type: 'ClaimRetracted', data: { eventId, reason: 'Wrong' } });
      continue;
    }
    open.push(id);
    said.push({ ...each, id });
  }
  for (const eventId of open)
    said.push({ id: `end-${eventId}`, type: 'ClaimRetracted', data: { eventId, reason: 'Wrong' } });
  return said;
});

describe('Companies and partnerships that are said to be one', () => {
  it('are after every step what the fold says, as if built anew, and in the end as before, row by row', async () => {
    const queries = new PipelineQueries(database.pool);
    const history = new History(database.pool);
    const lists = new HistoryLists(database.pool);
    await fc.assert(
      fc.asyncProperty(steps, async (said) => {
        const events = recorded([...world, ...said]);
        await empty(live);
        await apply(live, events.slice(0, world.length));
        const before = await rows(live);
        for (let at = world.length; at < events.length; at += 1) {
          await apply(live, events.slice(at, at + 1), at);
          const known = events.slice(0, at + 1);
          await empty(fresh);
          await apply(fresh, known);
          expect(await contentsOf(database.pool, live.schema)).toEqual(
            await contentsOf(database.pool, fresh.schema),
          );
          for (const id of ['naver', '네이버', 'naver-corp', 'nvidia', 'nhn']) {
            const pipeline = await queries.pipeline(id);
            const expected = foldPipeline(id, known);
            expect(pipeline).toEqual(expected && { ...expected, position: at + 1 });
            // A moment that is now.
            expect(await history.pipeline(id, {}, { knownAt: at + 1 })).toEqual(pipeline);
          }
          const list = await queries.partnerships({}, { limit: 9 });
          expect(list.partnerships).toEqual(partnershipsBy(known));
          expect(await lists.partnerships({}, { limit: 9 }, { knownAt: at + 1 })).toEqual(list);
          for (const id of ['p', 'q', 'r']) {
            const story = await history.partnership(id, { limit: 9 }, {});
            expect(await history.partnership(id, { limit: 9 }, { knownAt: at + 1 })).toEqual(story);
            const narrowed = await queries.partnerships({ ids: [id] }, { limit: 9 });
            expect(narrowed.partnerships.map((each) => each.id)).toEqual([story?.id]);
            expect(await lists.partnerships({ ids: [id] }, { limit: 9 }, { knownAt: at + 1 })).toEqual(
              narrowed,
            );
            expect(list.partnerships).toContainEqual(narrowed.partnerships[0]);
          }
        }
        expect(await rows(live)).toEqual(before);
      }),
      { numRuns: 15 },
    );
  }, 600_000);

  it('are one however many facts name them', async () => {
    const many = Array.from({ length: 1200 }, (_, n): Post => ({
      type: 'MarketTargeted',
      data: { company: n % 2 === 0 ? 'Naver' : '네이버', market: 'PH', purpose: `${n}` },
    }));
    const events = recorded([
      ...many,
      { type: 'IdentityJudged', data: { a: 'Naver', b: '네이버', judgement: 'same' } },
    ]);
    await empty(live);
    for (let at = 0; at < events.length; at += 100) await apply(live, events.slice(at, at + 100), at);
    await empty(fresh);
    await apply(fresh, events);
    expect(await contentsOf(database.pool, live.schema)).toEqual(
      await contentsOf(database.pool, fresh.schema),
    );
    const { market_targets: targets } = await contentsOf(database.pool, live.schema);
    expect(targets).toMatchObject([{ company_id: 'naver', market: 'PH' }]);
    const { companies } = await new PipelineQueries(database.pool).companies({}, { limit: 9 });
    expect(companies).toMatchObject([{ id: 'naver', name: 'Naver', markets: 1 }]);
  });
});
