import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { throwawayDatabase, type ThrowawayDatabase } from '@sovereign-pipeline/testing';
import type { RecordedEvent } from '@sovereign-pipeline/domain';
import { freshReadModels } from '../generations/generations.fixture.ts';
import { Projection } from '../projection/projection.ts';
import { recorded } from '../events.fixture.ts';
import { history } from './list-history.fixture.ts';
import { SourceQueries } from './source-queries.ts';

let database: ThrowawayDatabase;
beforeAll(async () => {
  database = await throwawayDatabase();
});
afterAll(() => database.drop());

async function readModelsOf(events: readonly RecordedEvent[]): Promise<void> {
  const { schema } = await freshReadModels(database.pool);
  const projection = new Projection(database.pool, { schema, onFault: 'fail' });
  await projection.apply({ partition: 'journal', from: 0, to: events.length, events });
}

const publishers = ['a', 'b', 'c', 'd'];

it.each([1, 2, 3, 4])(
  'A publisher has one record, in tables and of folded facts, now and as known before: seed %i',
  async (seed) => {
    const events = history(seed);
    const sources = new SourceQueries(database.pool);
    const knownAt = 40;
    await readModelsOf(events.slice(0, knownAt));
    const before = await Promise.all(publishers.map((id) => sources.find(id)));
    await readModelsOf(events);
    for (const [at, id] of publishers.entries()) {
      const now = await sources.find(id);
      expect(await sources.findAt(id, {})).toEqual(now);
      const then = await sources.findAt(id, { knownAt });
      expect(then && { ...then, position: knownAt }).toEqual(before[at]);
      expect(then?.things.told ?? 0).toBeLessThanOrEqual(now?.things.told ?? 0);
    }
    for (const by of ['claims', 'recorded', undefined])
      for (const descending of [false, true]) {
        const page = { limit: 3, order: by === undefined ? undefined : { by, descending } };
        const listed = await sources.list({}, page);
        expect(listed).toEqual(await sources.listAt({}, page, {}));
        const next = { ...page, cursor: listed.next ?? '' };
        expect(await sources.list({}, next)).toEqual(await sources.listAt({}, next, {}));
      }
    const all = await Promise.all(publishers.map((id) => sources.find(id)));
    expect(all.filter((each) => (each?.stages.otherwise ?? 0) > 0).length).toBeGreaterThan(0);
    expect(all.filter((each) => (each?.relayedBy.length ?? 0) > 0).length).toBeGreaterThan(0);
  },
);

it('By then a publisher had named a company itself: what it said later, or others did, does not count', async () => {
  const deal = { partnershipId: 'p', purpose: 'chips', parties: [{ company: 'X' }, { company: 'Y' }] };
  const by = (publisher: string, published: string) => ({ evidence: [{ publisher, published }] });
  await readModelsOf(
    recorded([
      {
        type: 'PartnershipProposed',
        data: { ...deal, ...by('A', '2024-06-01') },
      },
      {
        type: 'PartnershipAdvanced',
        data: { partnershipId: 'p', stage: 'agreed', ...by('A', '2024-01-01') },
      },
      {
        type: 'PartnershipAdvanced',
        data: { partnershipId: 'p', stage: 'agreed', ...by('B', '2024-01-01') },
      },
    ]),
  );
  const sources = new SourceQueries(database.pool);
  const naming = async (publishedBy: string) => {
    const found = await sources.listAt({ company: 'x' }, { limit: 9 }, { publishedBy });
    return found.sources.map(({ id }) => id);
  };
  expect(await naming('2024-05')).toEqual([]);
  expect(await naming('2024-06')).toEqual(['a']);
  expect((await sources.list({ company: 'x' }, { limit: 9 })).sources.map(({ id }) => id)).toEqual(['a']);
});

it('A publisher with many claims is listed by one of the last of them', async () => {
  const builder = { company: 'X', roles: ['builder'] };
  const claim = (publisher: string, n: number, party: object) => ({
    type: 'PartnershipAdvanced',
    data: {
      ...{ partnershipId: `${publisher}-${String(n)}`, stage: 'agreed', purpose: 'chips' },
      ...{ parties: [party, { company: 'Y' }], evidence: [{ publisher }, { publisher }] },
    },
  });
  const numbers = Array.from({ length: 60 }, (_, n) => n);
  const many = (publisher: string, isOf: (n: number) => boolean) =>
    numbers.map((n) => claim(publisher, n, isOf(n) ? builder : { company: 'X' }));
  const posts = [
    ...many('first', (n) => n === 0),
    ...many('last', (n) => n === 59),
    ...many('never', () => false),
    claim('single', 0, builder),
  ];
  // Ids in the order of recording, as those of the product are.
  await readModelsOf(recorded(posts.map((post, n) => ({ ...post, id: `e-${String(n).padStart(4, '0')}` }))));
  const sources = new SourceQueries(database.pool);
  for (const limit of [1, 9]) {
    const listed = await sources.list({ role: ['builder'] }, { limit });
    expect(listed.sources.map(({ id }) => id)).toEqual(['first', 'last', 'single'].slice(0, limit));
    expect(listed).toEqual(await sources.listAt({ role: ['builder'] }, { limit }, {}));
  }
});
