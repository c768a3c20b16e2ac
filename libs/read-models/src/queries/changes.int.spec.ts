import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  aboutOf,
  type AboutRow,
  comparedViews,
  type Fact,
  isCompared,
  type Moment,
  rowChange,
  type RowChange,
  viewsOf,
} from '@sovereign-pipeline/domain';
import { throwawayDatabase, type ThrowawayDatabase } from '@sovereign-pipeline/testing';
import { type Post, realisticPosts, recorded } from '../events.fixture.ts';
import { freshReadModels } from '../generations/generations.fixture.ts';
import { Projection } from '../projection/projection.ts';
import { Changes, type ChangesPage } from './changes.ts';
import type { ChangesAsked } from './changes-asked.ts';
import { isWithin } from './filters.ts';

const posts: readonly Post[] = [
  ...realisticPosts(1500),
  { type: 'ClaimDisputed', data: { eventId: 'event-1', by: 'Company 0', reason: 'It denies it' } },
  { type: 'ClaimRetracted', data: { eventId: 'event-8', reason: 'Misread' } },
  { type: 'MeetingHeld', data: { meetingId: 'vn', participants: [{ company: 'Naver' }], markets: ['VN'] } },
  {
    type: 'ModelLaunched',
    data: { company: 'Naver', model: 'V', occurred: '2025-01', certainty: 'confirmed' },
  },
  { type: 'ModelLaunched', data: { company: 'Naver', model: 'v', markets: ['VN'] } },
];

let database: ThrowawayDatabase;
let changes: Changes;
let facts: readonly Fact[];
beforeAll(async () => {
  database = await throwawayDatabase();
  const { schema } = await freshReadModels(database.pool);
  facts = recorded(posts);
  await new Projection(database.pool, { schema, onFault: 'fail' }).apply({
    partition: 'journal',
    from: 0,
    to: facts.length,
    events: recorded(posts),
  });
  changes = new Changes(database.pool);
});
afterAll(async () => {
  await database.drop();
});

type Asked = Omit<ChangesAsked, 'moment' | 'limit'> & Partial<ChangesAsked>;

async function pages(asked: Asked, by = changes): Promise<ChangesPage[]> {
  const all: ChangesPage[] = [];
  for (let cursor: string | undefined; ;) {
    const page = await by.find({
      moment: {},
      limit: 40,
      ...asked,
      ...(cursor !== undefined && { cursor }),
    });
    all.push(page);
    cursor = page.next;
    if (cursor === undefined) return all;
  }
}

const allOf = async (asked: Asked, by = changes): Promise<RowChange[]> =>
  (await pages(asked, by)).flatMap((page) => page.changes);

/** The same by the fold alone, over every row there is. */
function folded(since: Moment, until: Moment): RowChange[] {
  const rows = new Map(
    facts.flatMap((fact) => viewsOf(fact).filter(isCompared)).map((row) => [keyOf(row), row]),
  );
  return [...rows.values()].flatMap((row) => rowChange(row, facts, since, until) ?? []);
}

const keyOf = (row: { view: string } & ({ key: string } | { id: string })) =>
  `${'key' in row ? row.key : row.id} ${row.view}`;
const inOrder = (all: readonly RowChange[]) => all.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));

describe('Changes', () => {
  it.each([
    [{ by: 'recorded', since: 1200 }, { knownAt: 1200 }, {}],
    [{ by: 'recorded', since: 300, until: 700 }, { knownAt: 300 }, { knownAt: 700 }],
    [{ by: 'recorded', since: 1500 }, { knownAt: 1500 }, {}],
    [
      { by: 'recorded', since: '2026-01-01T00:05:00Z', until: '2026-01-01T00:15:00Z' },
      { knownAt: '2026-01-01T00:05:00Z' },
      { knownAt: '2026-01-01T00:15:00Z' },
    ],
    [{ by: 'occurred', since: '2025-03', until: '2025-05' }, { asOf: '2025-03' }, { asOf: '2025-05' }],
    [{ by: 'published', since: '2025-11' }, { publishedBy: '2025-11' }, {}],
  ] as const)('finds what the fold at two moments says: %j', async (asked, since, until) => {
    const found = await allOf(asked);
    expect(found.length).toBeGreaterThan(0);
    expect(inOrder(found)).toEqual(inOrder(folded(since, until)));
  });

  it('goes by the other two times as well, at both moments', async () => {
    for (const moment of [{ asOf: '2025-06' }, { publishedBy: '2025-11' }]) {
      const found = await allOf({ by: 'recorded', since: 800, moment });
      expect(found.length).toBeGreaterThan(40);
      expect(inOrder(found)).toEqual(inOrder(folded({ ...moment, knownAt: 800 }, moment)));
    }
  });

  it('is in the order of the last event of each row, whatever the pages', async () => {
    const positions = new Map(facts.map(({ id, position }) => [id, position]));
    const lastOf = ({ because }: RowChange) => Math.max(...because.map((id) => positions.get(id) ?? NaN));
    const asked = { by: 'recorded', since: 100, until: 1400 } as const;
    const whole = await allOf({ ...asked, limit: 500 });
    const places = whole.map(lastOf);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(await allOf({ ...asked, limit: 9 })).toEqual(whole);
  });

  it('is the same on pages of one where a filter lets few through', async () => {
    const asked = { by: 'recorded', since: 700, stages: ['in-discussion'] } as const;
    const whole = await allOf({ ...asked, limit: 500 });
    expect(whole.length).toBeGreaterThan(0);
    expect(whole.length).toBeLessThan((await allOf({ by: 'recorded', since: 700 })).length / 5);
    const one = await pages({ ...asked, limit: 1 });
    expect(one.flatMap((page) => page.changes)).toEqual(whole);
    expect(one.every((page) => page.changes.length <= 2)).toBe(true);
  });

  it('finds those of one company, of one market and what lies in it, and of one view', async () => {
    const all = await allOf({ by: 'recorded', since: 700 });
    const company = await allOf({ by: 'recorded', since: 700, company: 'company-3' });
    expect(company.length).toBeGreaterThan(0);
    const mentions = (change: RowChange, id: string) =>
      JSON.stringify([change.before, change.after]).includes(`"${id}"`);
    expect(inOrder(company)).toEqual(inOrder(all.filter((change) => mentions(change, 'company-3'))));
    const market = await allOf({ by: 'recorded', since: 700, market: '035' });
    expect(inOrder(market)).toEqual(
      inOrder(all.filter((change) => aboutOf(change).some(({ markets }) => isWithin('035', markets)))),
    );
    expect(new Set(market.map(({ view }) => view))).toEqual(new Set(comparedViews));
    const meetings = await allOf({ by: 'recorded', since: 700, view: 'meeting' });
    expect(inOrder(meetings)).toEqual(inOrder(all.filter(({ view }) => view === 'meeting')));
  });

  it.each([
    [{ stages: ['launched'] }, ({ stage }: AboutRow) => stage === 'launched'],
    [{ certainties: ['reported'] }, ({ certainty }: AboutRow) => certainty === 'reported'],
  ] as const)('finds those of what was so before, or is so after: %j', async (filter, isSo) => {
    const since = { by: 'recorded', since: 700 } as const;
    const all = await allOf(since);
    const wanted = all.filter((change) => aboutOf(change).some(isSo));
    expect([wanted.length > 0, wanted.length < all.length]).toEqual([true, true]);
    expect(inOrder(await allOf({ ...since, ...filter, limit: 7 }))).toEqual(inOrder(wanted));
  });

  it('finds those of what several companies take part in', async () => {
    const all = await allOf({ by: 'recorded', since: 700 });
    const shared = all.flatMap(aboutOf).find(({ companies }) => new Set(companies).size > 1);
    const [company = '', other = ''] = new Set(shared?.companies);
    const isOfBoth = ({ companies }: AboutRow) => [company, other].every((id) => companies.includes(id));
    const found = await allOf({ by: 'recorded', since: 700, company, with: [other], limit: 7 });
    expect(found.length).toBeGreaterThan(0);
    expect(inOrder(found)).toEqual(inOrder(all.filter((change) => aboutOf(change).some(isOfBoth))));
    expect(found.length).toBeLessThan((await allOf({ by: 'recorded', since: 700, company })).length);
  });

  it('finds those of one partnership by what is said of it alone', async () => {
    const [one] = (await allOf({ by: 'recorded', since: 700, view: 'partnership' })).slice(-1);
    const found = await changes.find({
      ...{ by: 'recorded', since: 700, partnership: one?.id, moment: {}, limit: 1 },
    });
    expect(found).toMatchObject({ changes: [one] });
    expect(found.next).toBeUndefined();
  });

  it.each([
    { by: 'recorded', since: 700 },
    { by: 'recorded', since: 700, company: 'company-3' },
    { by: 'recorded', since: 700, market: '035' },
    { by: 'recorded', since: 700, view: 'partnership' },
    { by: 'occurred', since: '2025-03', until: '2025-05' },
  ] as const)('finds those of some kinds, with whatever else is asked: %j', async (asked) => {
    const kinds = ['entered', 'advanced'] as const;
    const all = await allOf(asked);
    const wanted = all.filter(({ changes: each }) => each.some(({ kind }) => kinds.some((k) => k === kind)));
    expect(wanted.length).toBeGreaterThan(0);
    expect(wanted.length).toBeLessThan(all.length);
    expect(inOrder(await allOf({ ...asked, kinds, limit: 7 }))).toEqual(inOrder(wanted));
  });

  it.each([
    [{ by: 'recorded', since: 300, until: 1100 }, { knownAt: 300 }, { knownAt: 1100 }],
    [{ by: 'occurred', since: '2025-02', until: '2025-06' }, { asOf: '2025-02' }, { asOf: '2025-06' }],
    [{ by: 'published', since: '2025-02' }, { publishedBy: '2025-02' }, {}],
  ] as const)(
    'finds what the fold says of one company, market and partnership: %j',
    async (asked, since, until) => {
      const all = folded(since, until);
      const of = (isSo: (row: AboutRow) => boolean) =>
        inOrder(all.filter((each) => aboutOf(each).some(isSo)));
      const company = of(({ companies }) => companies.includes('company-3'));
      expect(company.length).toBeGreaterThan(1);
      for (const limit of [1, 40])
        expect(await allOf({ ...asked, company: 'company-3', limit })).toEqual(company);
      const market = of(({ markets }) => isWithin('035', markets));
      expect(market.length).toBeGreaterThan(1);
      expect(await allOf({ ...asked, market: '035', limit: 7 })).toEqual(market);
      // What too many facts name is looked for in all rows.
      const inAll = new Changes(database.pool, 1);
      expect(await allOf({ ...asked, company: 'company-3', limit: 3 }, inAll)).toEqual(company);
      expect(await allOf({ ...asked, market: '035' }, inAll)).toEqual(market);
      const one = all.filter(({ view }) => view === 'partnership').slice(0, 1);
      expect(await allOf({ ...asked, partnership: one[0]?.id })).toEqual(one);
    },
  );

  it('finds, by company and market, what is told under another id of a partnership and does not name them', async () => {
    const two = await throwawayDatabase();
    try {
      const { schema } = await freshReadModels(two.pool);
      const deal = { parties: [{ company: 'Naver' }, { company: 'Nvidia' }], purpose: 'chips' };
      const told = (partnershipId: string, data: object) => ({
        type: 'PartnershipAdvanced',
        data: { partnershipId, ...data },
      });
      const same = { of: 'partnership', a: 'one', b: 'two', judgement: 'same' };
      const events = recorded([
        told('one', { ...deal, stage: 'in-discussion', markets: ['TH'], occurred: '2024-01-01' }),
        told('two', { parties: [{ company: 'Other' }], purpose: 'chips', stage: 'in-discussion' }),
        { type: 'IdentityJudged', data: same },
        told('two', { stage: 'agreed', occurred: '2024-05-01' }),
      ]);
      const batch = { partition: 'journal', from: 0, to: events.length, events };
      await new Projection(two.pool, { schema, onFault: 'fail' }).apply(batch);
      const asked = { by: 'recorded', since: 3, moment: {}, limit: 10 } as const;
      const { changes: all } = await new Changes(two.pool).find(asked);
      expect(all).toMatchObject([{ because: ['event-4'], after: { stage: 'agreed' } }]);
      for (const scope of [{ company: 'naver' }, { market: 'TH' }, { partnership: 'two' }])
        expect((await new Changes(two.pool).find({ ...asked, ...scope })).changes).toEqual(all);
      const none = { ...asked, since: 1, until: 1 };
      for (const scope of [{ company: 'naver' }, { market: 'TH' }, { partnership: 'two' }])
        expect((await new Changes(two.pool).find({ ...none, ...scope })).changes).toEqual([]);
    } finally {
      await two.drop();
    }
  });

  it('takes a target to be what all facts about it say, also those that do not name the company', async () => {
    const two = await throwawayDatabase();
    try {
      const { schema } = await freshReadModels(two.pool);
      const target = { company: 'Naver', market: 'TH' };
      const events = recorded([
        { type: 'MarketTargeted', data: { ...target, with: ['Nvidia'], certainty: 'speculative' } },
        { type: 'MarketTargeted', data: { ...target, certainty: 'confirmed' } },
      ]);
      const batch = { partition: 'journal', from: 0, to: events.length, events };
      await new Projection(two.pool, { schema, onFault: 'fail' }).apply(batch);
      const asked = { by: 'recorded', company: 'nvidia', moment: {}, limit: 10 } as const;
      const since = async (position: number) =>
        (await new Changes(two.pool).find({ ...asked, since: position })).changes;
      expect(await since(0)).toEqual([]);
      const lost = { kind: 'lost-company', from: 'nvidia', to: null };
      expect(await since(1)).toMatchObject([
        { id: 'naver/TH', changes: expect.arrayContaining([lost]) as unknown },
      ]);
    } finally {
      await two.drop();
    }
  });

  it('finds what stands against any id of a company', async () => {
    const two = await throwawayDatabase();
    try {
      const { schema } = await freshReadModels(two.pool);
      const events = recorded([
        { type: 'IdentityJudged', data: { a: 'Naver', b: '네이버', judgement: 'same' } },
        {
          type: 'MarketTargeted',
          data: { company: 'Naver', market: 'TH', evidence: [{ publisher: 'A paper' }] },
        },
        {
          id: 'in-korean',
          type: 'MarketTargeted',
          data: { company: '네이버', market: 'TH', evidence: [{ publisher: 'Another' }] },
        },
        { type: 'ClaimRetracted', data: { eventId: 'in-korean', reason: 'Misread' } },
      ]);
      const batch = { partition: 'journal', from: 0, to: events.length, events };
      await new Projection(two.pool, { schema, onFault: 'fail' }).apply(batch);
      const asked = { by: 'recorded', since: 3, moment: {}, limit: 10 } as const;
      const { changes: all } = await new Changes(two.pool).find(asked);
      expect(all).toMatchObject([
        { id: 'naver/TH', changes: [{ kind: 'lost-source' }], because: ['event-4'] },
      ]);
      for (const scope of [{ company: 'naver' }, { market: 'TH' }])
        expect((await new Changes(two.pool).find({ ...asked, ...scope })).changes).toEqual(all);
    } finally {
      await two.drop();
    }
  });

  it('names the events that say who is who in the order of recording', async () => {
    const two = await throwawayDatabase();
    try {
      const { schema } = await freshReadModels(two.pool);
      const parties = ['Naver', 'Nvidia', 'Aramco', 'Converge'].map((company) => ({ company }));
      const deal = { partnershipId: 'p', stage: 'agreed', parties, purpose: 'models' };
      const same = ['Nvidia', 'Converge', 'Naver', 'Aramco'].map((a) => ({
        type: 'IdentityJudged' as const,
        data: { a, b: `${a} Holding`, judgement: 'same' },
      }));
      const launched = { ...deal, stage: 'launched' };
      const events = recorded([
        { type: 'PartnershipAdvanced', data: deal },
        ...same,
        { type: 'PartnershipAdvanced', data: launched },
      ]);
      const batch = { partition: 'journal', from: 0, to: events.length, events };
      await new Projection(two.pool, { schema, onFault: 'fail' }).apply(batch);
      const asked = { by: 'recorded', since: 1, moment: {}, limit: 10 } as const;
      const { changes: all } = await new Changes(two.pool).find(asked);
      expect(all.map(({ identifiedBy }) => identifiedBy)).toEqual([
        ['event-2', 'event-3', 'event-4', 'event-5'],
      ]);
    } finally {
      await two.drop();
    }
  });

  it('gives pages of at most the limit, but for rows that one event changes, and each row once', async () => {
    const given = await pages({ by: 'recorded', since: 0, limit: 25 });
    expect(given.length).toBeGreaterThan(5);
    expect(Math.max(...given.map((page) => page.changes.length))).toBeLessThanOrEqual(27);
    const keys = given.flatMap((page) => page.changes.map(keyOf));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('names the events that caused a change, and no others', async () => {
    const [change] = await allOf({ by: 'recorded', since: facts.length - 1, view: 'market-target' });
    const last = await allOf({ by: 'recorded', since: facts.length - 2 });
    expect(last.flatMap(({ because }) => because)).toContain(`event-${facts.length - 1}`);
    expect(change?.because ?? [`event-${facts.length}`]).toEqual([`event-${facts.length}`]);
  });
});
