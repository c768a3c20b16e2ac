import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { certainties, claimTypes } from '@sovereign-pipeline/domain';
import { throwawayDatabase, type ThrowawayDatabase } from '@sovereign-pipeline/testing';
import fc from 'fast-check';
import type { TimelinePage } from '../answers/query-answers.ts';
import { freshReadModels } from '../generations/generations.fixture.ts';
import { Projection } from '../projection/projection.ts';
import { currentProjection } from '../views/views.ts';
import { History } from './history.ts';
import { history, oneByOne, pick, some } from './list-history.fixture.ts';
import { Stories } from './stories.ts';
import type { TimelineFilter } from './timeline-filter.ts';
import { timelineCursor, type TimelinePlace } from './timeline-page.ts';

let database: ThrowawayDatabase;
beforeAll(async () => {
  database = await throwawayDatabase();
});
afterAll(() => database.drop());

const filters: fc.Arbitrary<TimelineFilter> = fc.record(
  {
    type: some(pick(...claimTypes)),
    certainty: some(pick(...certainties)),
    contested: fc.boolean(),
    market: some(pick('MX', '142', '035', 'PH', 'SA')),
    occurredFrom: pick('2024-02', '2024-06-20'),
    occurredTo: pick('2024-01', '2024'),
    publishedFrom: pick('2024-03', '2024-07-03'),
    publishedTo: pick('2024-02', '2024'),
    recordedFrom: fc.integer({ min: 1, max: 60 }),
    recordedTo: fc.integer({ min: 1, max: 60 }),
  },
  { requiredKeys: [] },
);

it.each([1, 2, 3])(
  'A timeline is narrowed and ordered in tables as of folded facts: seed %i',
  async (seed) => {
    const events = history(seed);
    const { schema } = await freshReadModels(database.pool);
    const definition = { ...currentProjection, largeStream: 4 };
    const projection = new Projection(database.pool, { schema, definition, onFault: 'fail' });
    await projection.apply({ partition: 'journal', from: 0, to: events.length, events });
    const [stories, folded] = [new Stories(database.pool), new History(database.pool)];
    const read = async (filter: TimelineFilter, descending: boolean, isFolded: boolean) => {
      const entries: { readonly id: string }[] = [];
      for (let next: string | undefined = ''; next !== undefined;) {
        const page: TimelinePlace = { cursor: timelineCursor(next), limit: 7, descending };
        const found: TimelinePage | undefined = await (isFolded
          ? folded.timeline('naver', filter, page, {})
          : stories.timeline('naver', filter, page));
        entries.push(...(found?.entries ?? []));
        next = found?.next;
      }
      return entries;
    };
    const times = [events[9]?.recordedAt ?? '', events[39]?.recordedAt ?? ''];
    const all = await read({}, false, false);
    let [found, left] = [0, 0];
    for (const filter of [
      ...[{}, { recordedFrom: times[0] }, { recordedTo: times[1] }],
      ...oneByOne(fc.sample(filters, { seed, numRuns: 3 })),
    ]) {
      const entries = await read(filter, false, false);
      expect([filter, await read(filter, false, true)]).toEqual([filter, entries]);
      for (const isFolded of [false, true])
        expect([filter, await read(filter, true, isFolded)]).toEqual([filter, entries.toReversed()]);
      found += entries.length;
      left += all.length - entries.length;
    }
    expect([all.length > 10, found > 20, left > 20]).toEqual([true, true, true]);
  },
  240_000,
);
