import { afterAll, beforeAll, expect, it } from '@jest/globals';
import {
  certainties,
  claimTypes,
  correctionsOf,
  isClaim,
  partyRoles,
  pillars,
  stages,
} from '@sovereign-pipeline/domain';
import { throwawayDatabase, type ThrowawayDatabase } from '@sovereign-pipeline/testing';
import fc from 'fast-check';
import type { TimelinePage } from '../answers/query-answers.ts';
import { freshReadModels } from '../generations/generations.fixture.ts';
import { Projection } from '../projection/projection.ts';
import { currentProjection } from '../views/views.ts';
import { byEvidence, type Claim, claimFilters, type TimelineFilter } from './claim-filters.ts';
import type { EventFilter } from './event-list.ts';
import { meetsAll } from './filters.ts';
import { History } from './history.ts';
import { history, instruments, kinds, oneByOne, pick, some, sums, whenTold } from './list-history.fixture.ts';
import { PipelineQueries } from './pipeline-queries.ts';
import { Stories } from './stories.ts';

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
    stage: some(pick(...stages)),
    language: some(pick('pt', 'AR', 'pt-br', 'k')),
    pillar: some(pick(...pillars)),
    instrument: some(instruments),
    ...{ kind: some(kinds), role: some(pick(...partyRoles)) },
    reliability: some(pick('A', 'C', 'E')),
    sourceLanguage: some(pick('ko', 'AR')),
    ...{ ...sums, ...whenTold },
  },
  { requiredKeys: [] },
);

const { recordedFrom: _, recordedTo: __, ...told } = whenTold;
const eventFilters: fc.Arbitrary<EventFilter> = fc.record(
  {
    type: some(pick(...claimTypes)),
    certainty: some(pick(...certainties)),
    contested: fc.boolean(),
    market: some(pick('MX', '142', '035', 'PH', 'SA')),
    stage: some(pick(...stages)),
    publisher: some(pick('a', 'b')),
    withoutPublisher: some(pick('a', 'd')),
    minReliability: pick('A', 'C', 'D'),
    attribution: some(pick('official', 'anonymous')),
    ...told,
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
  480_000,
);

it.each([1, 2, 3])(
  'Events are narrowed in tables as in memory: seed %i',
  async (seed) => {
    const events = history(seed);
    const { schema } = await freshReadModels(database.pool);
    const projection = new Projection(database.pool, { schema, onFault: 'fail' });
    await projection.apply({ partition: 'journal', from: 0, to: events.length, events });
    const queries = new PipelineQueries(database.pool);
    const corrections = correctionsOf(events);
    const claims = events.filter(isClaim).map((event): Claim => {
      const { occurred = null } = event.data;
      return { ...event, occurred, ...corrections.get(event.id) };
    });
    const isOfClaim = new Set(claims.map(({ position }) => position));
    let [found, left] = [0, 0];
    for (const filter of oneByOne(fc.sample(eventFilters, { seed, numRuns: 4 }))) {
      const met = claims.filter((claim) => meetsAll([...claimFilters, byEvidence], filter, claim));
      const positions = await queries.eventPositions(filter, { limit: 100 });
      const ofClaims = positions.filter((position) => isOfClaim.has(position));
      expect([filter, ofClaims]).toEqual([filter, met.map(({ position }) => position)]);
      found += met.length;
      left += claims.length - met.length;
    }
    expect([found > 20, left > 20]).toEqual([true, true]);
  },
  480_000,
);
