import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  factsOfCompany,
  foldPipeline,
  identitiesOf,
  type RecordedEvent,
  resolved,
  timelineOf,
} from '@sovereign-pipeline/domain';
import { throwawayDatabase, type ThrowawayDatabase } from '@sovereign-pipeline/testing';
import fc from 'fast-check';
import { recorded, type Post } from '../events.fixture.ts';
import { besideLive, freshReadModels } from '../generations/generations.fixture.ts';
import type { Generation } from '../generations/generations.ts';
import { CompanyOverviews } from '../queries/company-overviews.ts';
import { History } from '../queries/history.ts';
import { PipelineQueries } from '../queries/pipeline-queries.ts';
import { Stories } from '../queries/stories.ts';
import { timelineCursor } from '../queries/timeline-page.ts';
import { currentProjection } from '../views/views.ts';
import { Projection } from './projection.ts';
import { RowMemory } from './row-memory.ts';
import { inSchema } from '../schema/schema.ts';
import { contentsOf } from '../tables.fixture.ts';

let database: ThrowawayDatabase;
let live: Generation;
let beside: Generation;
beforeAll(async () => {
  database = await throwawayDatabase();
  live = await freshReadModels(database.pool);
  beside = await besideLive(database.pool);
});
afterAll(async () => {
  await database.drop();
});

const optional = { requiredKeys: [] };
const company = fc.constantFrom(
  'Naver',
  'NAVER',
  'Nvidia',
  'Aramco Digital',
  'aramco digital',
  'Ünïcode ネイバー 𠮷',
);
const market = fc.constantFrom('PH', 'SA', '035', '142', 'middle-east');
const languages = fc.uniqueArray(fc.constantFrom('ko', 'ar', 'fil'), { minLength: 1 });
const partnershipId = fc.constantFrom('p1', 'p2');
const parties = fc
  .uniqueArray(
    fc.record(
      {
        company,
        roles: fc.constantFrom(['builder'], ['customer', 'host'], ['government']),
        kind: fc.constantFrom('company', 'government'),
        people: fc.constant([{ name: 'Choi', role: 'CEO', company: 'Naver Cloud' }]),
      },
      { requiredKeys: ['company'] },
    ),
    { minLength: 1, maxLength: 3 },
  )
  .chain((named) => fc.constantFrom(named, [...named, { unnamed: 'a Gulf fund', roles: ['funder'] }]));
const claim = fc.record(
  {
    occurred: fc.constantFrom('2024-06', '2024-06-25', '2024-06-24/2024-06-28', '2023', '2024~'),
    certainty: fc.constantFrom('confirmed', 'reported', 'speculative'),
    evidence: fc.array(
      fc.record(
        {
          publisher: fc.constantFrom('Herald', 'Wire'),
          published: fc.constantFrom('2024-07-01', '2024-05'),
          reliability: fc.constantFrom('A', 'C'),
        },
        { requiredKeys: ['publisher'] },
      ),
      { minLength: 1, maxLength: 2 },
    ),
  },
  optional,
);
const purpose = fc.constantFrom('a model', 'a cloud');
const details = {
  instrument: fc.constantFrom('mou', 'contract'),
  amounts: fc.constant([{ what: 'value', currency: 'USD', min: 1e9, max: 2.5e9 }]),
  capacity: fc.constant([{ unit: 'gpu', max: 20_000, text: 'up to 20,000' }]),
  sites: fc.constant([{ city: 'Riyadh', country: 'SA' }]),
  term: fc.constant('five years'),
};
const where = {
  ...details,
  markets: fc.uniqueArray(market, { minLength: 1 }),
  languages,
  pillars: fc.constant(['model']),
};

/** The data of one type of event: its own fields, of which `required` are always there, and the claim's. */
function post<Fields extends object>(
  type: string,
  fields: { [Key in keyof Fields]: fc.Arbitrary<Fields[Key]> },
  required: (keyof Fields)[],
) {
  return fc
    .tuple(fc.record(fields, { requiredKeys: required }), claim)
    .map(([own, said]): Post => ({ type, data: { ...said, ...own } }));
}

const claims: fc.Arbitrary<Post[]> = fc.array(
  fc.oneof(
    post('PartnershipProposed', { partnershipId, parties, purpose, proposedBy: company, ...where }, [
      'partnershipId',
      'parties',
      'purpose',
    ]),
    post(
      'PartnershipAdvanced',
      { partnershipId, stage: fc.constantFrom('agreed', 'launched', 'ended'), parties, purpose, ...where },
      ['partnershipId', 'stage'],
    ),
    post(
      'MarketTargeted',
      {
        company,
        market,
        with: fc.uniqueArray(company, { minLength: 1, maxLength: 2 }),
        people: fc.constant([{ name: 'Choi' }]),
        languages,
        purpose,
      },
      ['company', 'market'],
    ),
    post(
      'ModelLaunched',
      {
        company,
        model: fc.constantFrom('HyperClova X', 'hyperclova x', 'ALLaM'),
        jointlyWith: fc.uniqueArray(company, { maxLength: 2 }),
        basedOn: fc.constant('Llama 3.1'),
        people: fc.constant([{ name: 'Choi' }, { name: 'Lee', company: 'Nvidia' }]),
        parameters: fc.constantFrom(8e9, '8 billion'),
        languages,
        markets: where.markets,
      },
      ['company', 'model'],
    ),
    post(
      'MeetingHeld',
      {
        meetingId: fc.constantFrom('m1', 'm2'),
        participants: fc.uniqueArray(
          fc.record(
            { company, people: fc.constant([{ name: 'Lee', role: 'founder' }, { name: 'Choi' }]) },
            { requiredKeys: ['company'] },
          ),
          { minLength: 1, maxLength: 3 },
        ),
        place: fc.record(
          { city: fc.constant('Santa Clara'), country: fc.constant('US') },
          { requiredKeys: ['city'] },
        ),
        topics: fc.constant(['chips']),
        outcome: fc.constant('they agreed'),
        partnershipId,
      },
      ['participants'],
    ),
    post(
      'MeetingPlanned',
      {
        meetingId: fc.constantFrom('m1', 'm2', 'm3'),
        participants: fc.uniqueArray(
          fc.record(
            { company, kind: fc.constantFrom('company', 'government') },
            { requiredKeys: ['company'] },
          ),
          { minLength: 1, maxLength: 3 },
        ),
        expected: fc.constantFrom('2027', '2027-01'),
        format: fc.constant('by video'),
        markets: where.markets,
      },
      ['meetingId', 'participants'],
    ),
    post(
      'RegulatoryDecisionMade',
      {
        authority: fc.constantFrom('BIS', 'Bis'),
        jurisdiction: fc.constantFrom('US', 'KR'),
        decision: fc.constantFrom('approved', 'blocked'),
        subject: purpose,
        companies: fc.uniqueArray(company, { minLength: 1, maxLength: 2 }),
        partnershipId,
      },
      ['authority', 'jurisdiction', 'decision', 'subject', 'companies'],
    ),
    post(
      'CompanyProfiled',
      {
        company,
        aliases: fc.constantFrom(['N'], ['Nvidia', 'N'], ['Aramco Digital'], ['Ünïcode ネイバー 𠮷']),
        parent: fc.constant('A Group'),
        country: fc.constant('KR'),
        kind: fc.constant('platform'),
      },
      ['company'],
    ),
    post(
      'IdentityJudged',
      {
        of: fc.constant('partnership'),
        a: fc.constant('p1'),
        b: fc.constantFrom('p2', 'p3'),
        judgement: fc.constantFrom('same', 'same', 'different'),
      },
      ['of', 'a', 'b', 'judgement'],
    ),
    post(
      'IdentityJudged',
      {
        a: fc.constantFrom('Naver', 'N'),
        b: fc.constantFrom('Nvidia', 'aramco digital'),
        judgement: fc.constantFrom('same', 'same', 'different', 'unsure'),
      },
      ['a', 'b', 'judgement'],
    ),
  ),
  { minLength: 1, maxLength: 14 },
);

const corrections = fc.array(
  fc.record({ type: fc.constantFrom('ClaimRetracted', 'ClaimDisputed'), place: fc.nat(), of: fc.nat() }),
  { maxLength: 8 },
);

const profile: Post = { type: 'CompanyProfiled', data: { company: 'Naver' } };

type Fields = Readonly<Record<string, unknown>>;

/** A partnership has to be known before another one is judged the same. */
function canBeRecorded({ data }: Post, earlier: readonly Post[]): boolean {
  const { of, a } = data as Fields;
  return (
    of !== 'partnership' ||
    earlier.some((one) => one.type.startsWith('Partnership') && (one.data as Fields)['partnershipId'] === a)
  );
}

/** Claims, and corrections as they can be recorded: of an earlier event, which is not retracted yet. */
const posts: fc.Arbitrary<Post[]> = fc.record({ claims, corrections }).map((drawn) => {
  const all: (Post & { readonly id: string })[] = [];
  const retracted = new Set<string>();
  const turns = drawn.claims.map((each, n): Post => ({ ...each, id: `claim-${n}` }));
  const queue = Map.groupBy(drawn.corrections, ({ place }) => place % turns.length);
  for (const [n, each] of turns.entries()) {
    all.push({ ...(canBeRecorded(each, all) ? each : profile), id: `claim-${n}` });
    for (const [nth, { type, of }] of (queue.get(n) ?? []).entries()) {
      const open = all.filter(
        (other) =>
          !retracted.has(other.id) &&
          other.type !== 'ClaimRetracted' &&
          (type === 'ClaimRetracted' || other.type !== 'ClaimDisputed'),
      );
      const eventId = open[of % Math.max(1, open.length)]?.id;
      if (eventId === undefined) continue;
      const data = { eventId, reason: 'not so', ...(type === 'ClaimDisputed' && { by: 'Wire' }) };
      all.push({ id: `correction-${n}-${nth}`, type, data });
      if (type === 'ClaimRetracted') retracted.add(eventId);
    }
  }
  return all;
});

interface Delivery {
  readonly partition: string;
  readonly runs: RecordedEvent[][];
}

/** Each event at least once, some again, in any order, cut into runs, over one partition or two. */
function deliveries(events: readonly RecordedEvent[]): fc.Arbitrary<Delivery[]> {
  return fc
    .record({
      repeats: fc.array(fc.constantFrom(...events), { maxLength: 6 }),
      partitions: fc.integer({ min: 1, max: 2 }),
      size: fc.integer({ min: 1, max: 6 }),
    })
    .chain(({ repeats, partitions, size }) => {
      const all = [...events, ...repeats];
      return fc.shuffledSubarray([...all.keys()], { minLength: all.length }).map((order) =>
        Array.from({ length: partitions }, (_, partition) => {
          const mine = order
            .filter((_, place) => place % partitions === partition)
            .flatMap((index) => all[index] ?? []);
          const runs = Array.from({ length: Math.ceil(mine.length / size) }, (_, n) =>
            mine.slice(n * size, (n + 1) * size),
          );
          return { partition: `slice-${partition}`, runs };
        }),
      );
    });
}

/** Brings one partition to its end, whoever else is at it too. */
async function follow(projection: Projection, { partition, runs }: Delivery): Promise<void> {
  for (let from = 0; from < runs.length; from = await projection.checkpoint(partition)) {
    try {
      await projection.apply({ partition, from, to: from + 1, events: runs[from] ?? [] });
    } catch (error) {
      if ((error as { code?: unknown }).code !== 'stale-checkpoint') throw error;
    }
  }
}

async function wholeTimeline(stories: Stories, id: string): Promise<unknown[]> {
  const entries: unknown[] = [];
  for (let cursor: ReturnType<typeof timelineCursor>; ;) {
    const page = await stories.timeline(id, {}, { cursor, limit: 5 });
    entries.push(...(page?.entries ?? []));
    if (page?.next === undefined) return entries;
    cursor = timelineCursor(page.next);
  }
}

/** What is counted as rows come, beside the same counted anew. */
const countedTwice = (
  [
    [
      'select id, claims::bigint, last_position from :schema.publishers',
      `select e.publisher_id, count(distinct e.event_id), max(c.position)
       from :schema.evidence e join :schema.claims c on c.event_id = e.event_id group by e.publisher_id`,
    ],
    [
      'select publisher_id, name, pieces::bigint from :schema.publisher_names',
      'select publisher_id, publisher, count(*) from :schema.evidence group by publisher_id, publisher',
    ],
    [
      'select publisher_id, name, pieces::bigint, claims::bigint from :schema.publisher_relays',
      `select e.publisher_id, relayed, count(*), count(distinct e.event_id)
       from :schema.evidence e cross join unnest(e.relays) as relayed group by e.publisher_id, relayed`,
    ],
    [
      `select what, number::bigint, contested::bigint from :schema.company_counts where company_id = ''`,
      'select stage, count(*), count(*) filter (where contested) from :schema.partnerships group by stage',
    ],
    [
      'select * from :schema.searched_purposes',
      'select id, :schema.search_words(purpose) from :schema.partnerships where purpose is not null',
    ],
    [
      'select word, purposes::bigint from :schema.purpose_words',
      'select word, count(*) from :schema.searched_purposes, unnest(words) as word group by word',
    ],
  ] as const
).map(
  ([kept, anew]) =>
    `select c::text from ((${kept} except all ${anew}) union all (${anew} except all ${kept})) as c`,
);

async function miscounted({ schema }: Generation): Promise<unknown[]> {
  const { rows } = await database.pool.query<object>(inSchema(schema, countedTwice.join('\nunion all ')));
  return rows;
}

async function empty({ schema }: Generation): Promise<void> {
  const tables = Object.keys(await contentsOf(database.pool, schema));
  await database.pool.query(
    `truncate ${[...tables, 'checkpoints', 'large_rows', 'parked'].map((table) => `${schema}.${table}`).join(', ')};
     insert into ${schema}.progress default values`,
  );
}

describe('Read models', () => {
  it('are a pure function of the set of events, and say what the fold says', async () => {
    const world = posts.map(recorded).chain((events) =>
      fc.record({
        events: fc.constant(events),
        delivered: deliveries(events),
        largeStream: fc.constantFrom(1, 3, 100),
      }),
    );
    await fc.assert(
      fc.asyncProperty(world, async ({ events, delivered, largeStream }) => {
        const { pool } = database;
        await empty(beside);
        await empty(live);

        const definition = { ...currentProjection, largeStream };
        await new Projection(pool, { schema: live.schema, definition, onFault: 'fail' }).apply({
          partition: 'journal',
          from: 0,
          to: events.length,
          events,
        });
        await Promise.all(
          [1, 2].flatMap(() => {
            const memory = new RowMemory({ from: 2 });
            const racer = new Projection(pool, {
              schema: beside.schema,
              definition,
              onFault: 'park',
              memory,
            });
            return delivered.map((delivery) => follow(racer, delivery));
          }),
        );
        expect(await contentsOf(pool, beside.schema)).toEqual(await contentsOf(pool, live.schema));
        expect(await miscounted(live)).toEqual([]);

        const queries = new PipelineQueries(pool);
        const stories = new Stories(pool);
        const overviews = new CompanyOverviews(pool);
        const history = new History(pool);
        const known = resolved(events, identitiesOf(events));
        const { companies } = await queries.companies({}, { limit: 100 });
        for (const { id, name, ...counts } of companies) {
          expect(await overviews.find(id)).toEqual(await history.company(id, {}));
          expect(await wholeTimeline(stories, id)).toEqual(
            timelineOf(factsOfCompany(id, known)).map(({ when: _, ...entry }) => entry),
          );
          const expected = foldPipeline(id, events);
          expect(await queries.pipeline(id)).toEqual({ ...expected, position: events.length });
          expect({ id, name }).toEqual(expected?.company);
          expect(counts).toEqual({
            partnerships: expected?.partnerships.length,
            markets: expected?.markets.length,
            models: expected?.models.length,
            meetings: expected?.meetings.count,
          });
        }
      }),
      { numRuns: 40 },
    );
  }, 300_000);

  it('are at the largest position before which nothing is missing, in whatever order the slices come', async () => {
    const many = fc.nat({ max: 60 }).chain((count) => {
      const events = recorded(
        Array.from({ length: count + 1 }, () => ({
          type: 'CompanyProfiled',
          data: { company: 'Naver' },
        })),
      );
      return fc.record({
        partitions: fc.array(fc.nat({ max: 3 }), { minLength: events.length, maxLength: events.length }),
        turns: fc.infiniteStream(
          fc.record({ partition: fc.nat({ max: 3 }), size: fc.integer({ min: 1, max: 8 }) }),
        ),
        events: fc.constant(events),
      });
    });
    await fc.assert(
      fc.asyncProperty(many, async ({ events, partitions, turns }) => {
        const { pool } = database;
        await empty(live);
        const projection = new Projection(pool, { schema: live.schema, onFault: 'fail' });
        const queries = new PipelineQueries(pool);
        const ahead = [0, 1, 2, 3].map((partition) =>
          events.filter((_, index) => partitions[index] === partition),
        );
        const applied = new Set<number>();
        for (const { partition, size } of turns) {
          if (applied.size === events.length) break;
          const batch = ahead[partition]?.splice(0, size) ?? [];
          const from = await projection.checkpoint(`slice-${partition}`);
          await projection.apply({ partition: `slice-${partition}`, from, to: from + 1, events: batch });
          for (const { position } of batch) applied.add(position);
          let expected = 0;
          while (applied.has(expected + 1)) expected += 1;
          expect(await queries.position()).toBe(expected);
        }
      }),
      { numRuns: 25 },
    );
  });
});
