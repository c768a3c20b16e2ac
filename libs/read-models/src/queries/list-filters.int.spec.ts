import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  certainties,
  dateBounds,
  factsAt,
  foldMeeting,
  foldPartnership,
  identitiesOf,
  listed,
  type Moment,
  partyRoles,
  pillars,
  resolved,
  stages,
  untilOf,
} from '@sovereign-pipeline/domain';
import { throwawayDatabase, type ThrowawayDatabase } from '@sovereign-pipeline/testing';
import fc from 'fast-check';
import type { MeetingPage } from '../answers/query-answers.ts';
import { freshReadModels } from '../generations/generations.fixture.ts';
import { Projection } from '../projection/projection.ts';
import { meetsAll, type ListPage } from './filters.ts';
import { HistoryLists } from './history-lists.ts';
import {
  history,
  ids,
  instruments,
  kinds,
  meetingIds,
  oneByOne,
  pages,
  pick,
  onlyAttribution,
  quietSince,
  some,
  steps,
  sums,
  whenTold,
} from './list-history.fixture.ts';
import { type MeetingFilter, meetingList } from './meeting-list.ts';
import { type PartnershipFilter, partnershipList } from './partnership-list.ts';
import { PipelineQueries } from './pipeline-queries.ts';

let database: ThrowawayDatabase;
beforeAll(async () => {
  database = await throwawayDatabase();
});
afterAll(() => database.drop());

const common = {
  company: pick('naver', '네이버', 'nvidia', 'nobody'),
  with: some(pick('naver', 'nvidia', '네이버', 'aramco-digital')),
  kind: some(kinds),
  market: some(pick('MX', '142', '035', 'PH', 'MX-NLE', 'around:PH', 'around:MX-NLE')),
  certainty: some(pick(...certainties)),
  contested: fc.boolean(),
  minSources: pick(0, 1, 2),
  maxSources: pick(0, 1, 2),
  ...whenTold,
  quietSince,
  onlyAttribution,
};
const partnershipFilter: fc.Arbitrary<PartnershipFilter> = fc.record(
  {
    ...common,
    ids: some(ids),
    stage: some(pick(...stages)),
    role: some(pick(...partyRoles)),
    language: some(pick('pt', 'AR', 'pt-br', 'k')),
    pillar: some(pick(...pillars)),
    instrument: some(instruments),
    conflict: fc.boolean(),
    ...sums,
    ...steps,
    alternatives: fc.boolean(),
    sinceFrom: pick('2024-02', '2024-06-20'),
    sinceTo: pick('2024-01', '2024'),
  },
  { requiredKeys: [] },
);
const meetingFilter: fc.Arbitrary<MeetingFilter> = fc.record(
  {
    ...common,
    ids: some(meetingIds),
    status: some(pick('held', 'planned')),
    partnership: some(ids),
  },
  { requiredKeys: [] },
);

const moments: readonly Moment[] = [{}, { asOf: '2024-03' }, { publishedBy: '2024-06', knownAt: 40 }];

describe('A filter finds the same rows in tables as of folded facts', () => {
  it.each([1, 2, 3])(
    'of random histories: seed %i',
    async (seed) => {
      const events = history(seed);
      const { schema } = await freshReadModels(database.pool);
      const projection = new Projection(database.pool, { schema, onFault: 'fail' });
      await projection.apply({ partition: 'journal', from: 0, to: events.length, events });
      const [now, then] = [new PipelineQueries(database.pool), new HistoryLists(database.pool)];
      const found = { partnerships: 0, meetings: 0 };
      for (const moment of moments) {
        const told = factsAt(events, moment);
        const who = identitiesOf(told);
        const facts = resolved(told, who);
        const own = (id: string): string => who.ids.get(id) ?? id;
        const companyOf = <F extends Pick<PartnershipFilter, 'company' | 'with'>>(filter: F): F => ({
          ...filter,
          ...(filter.company !== undefined && { company: own(filter.company) }),
          ...(filter.with !== undefined && { with: filter.with.map(own) }),
        });
        const until = untilOf(moment);
        const deals = ['p,5', 'p1', 'p2', 'p3', 'p4'].flatMap((id) => {
          const row = foldPartnership(id, facts, until);
          const own = facts.filter(({ stream }) => stream === `partnership-${id}`);
          return row === undefined ? [] : [{ ...row, told: { facts: own, until } }];
        });
        for (const filter of oneByOne(fc.sample(partnershipFilter, { seed, numRuns: 3 }))) {
          const rows = deals
            .filter((row) => meetsAll(partnershipList.filters, companyOf(filter), row))
            .map(({ told: _, ...row }) => listed(row));
          found.partnerships += rows.length;
          const at = await pages(async (page) => {
            const { partnerships, next } = await then.partnerships(filter, page, moment);
            return { rows: partnerships, next };
          });
          expect([filter, at]).toEqual([filter, rows]);
          if (moment !== moments[0]) continue;
          const live = await pages(async (page) => {
            const { partnerships, next } = await now.partnerships(filter, page);
            return { rows: partnerships, next };
          });
          expect([filter, live.map(({ id }) => id)]).toEqual([filter, rows.map(({ id }) => id)]);
        }
        const met = ['m1', 'm2', 'm3'].flatMap((id) => {
          const row = foldMeeting(id, facts, until);
          const own = facts.filter(({ stream }) => stream === `meeting-${id}`);
          return row === undefined ? [] : [{ ...row, told: { facts: own, until } }];
        });
        for (const filter of oneByOne(fc.sample(meetingFilter, { seed, numRuns: 3 }))) {
          const rows = met
            .filter((row) => meetsAll(meetingList.filters, companyOf(filter), row))
            .map(({ told: _, ...row }) => row);
          found.meetings += rows.length;
          const at = await pages(async (page) => {
            const { meetings, next } = await then.meetings(filter, page, moment);
            return { rows: meetings, next };
          });
          expect([filter, at]).toEqual([filter, rows]);
          if (moment !== moments[0]) continue;
          const live = await pages(async (page) => {
            const { meetings, next } = await now.meetings(filter, page);
            return { rows: meetings, next };
          });
          expect([filter, live]).toEqual([filter, rows]);
        }
      }
      for (const by of ['since', 'recorded'])
        for (const descending of [true, false]) {
          const order = { by, descending };
          const live = await pages(async (page) => {
            const { partnerships, next } = await now.partnerships({}, { ...page, order });
            return { rows: partnerships, next };
          });
          const folded = await pages(async (page) => {
            const { partnerships, next } = await then.partnerships({}, { ...page, order }, {});
            return { rows: partnerships, next };
          });
          expect([order, live.map(({ id }) => id)]).toEqual([order, folded.map(({ id }) => id)]);
          const keys = folded.map(({ id, since }) =>
            by === 'since'
              ? ((since === null ? undefined : dateBounds(since)?.from) ?? '')
              : Math.max(
                  ...events
                    .filter(({ stream }) => stream === `partnership-${id}`)
                    .map(({ position }) => position),
                ),
          );
          const rising = keys.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
          expect([order, keys]).toEqual([order, descending ? rising.reverse() : rising]);
          expect(folded.length).toBeGreaterThan(2);
          const meetings = async (lists: (page: ListPage) => Promise<MeetingPage>) =>
            pages(async (page) => {
              const meetingOrder = { descending, by: by === 'since' ? 'occurred' : by };
              const { meetings: rows, next } = await lists({ ...page, order: meetingOrder });
              return { rows, next };
            });
          expect(await meetings((page) => now.meetings({}, page))).toEqual(
            await meetings((page) => then.meetings({}, page, {})),
          );
        }
      expect(Math.min(found.partnerships, found.meetings)).toBeGreaterThan(20);
    },
    480_000,
  );
});
