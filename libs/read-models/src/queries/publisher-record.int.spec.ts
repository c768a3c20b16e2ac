import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { throwawayDatabase, type ThrowawayDatabase } from '@sovereign-pipeline/testing';
import type { RecordedEvent } from '@sovereign-pipeline/domain';
import { freshReadModels } from '../generations/generations.fixture.ts';
import { Projection } from '../projection/projection.ts';
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
