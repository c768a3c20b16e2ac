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
  type RecordedEvent,
  resolved,
  stages,
  untilOf,
} from '@sovereign-pipeline/domain';
import { throwawayDatabase, type ThrowawayDatabase } from '@sovereign-pipeline/testing';
import fc from 'fast-check';
import type { MeetingPage } from '../answers/query-answers.ts';
import { recorded, type Post } from '../events.fixture.ts';
import { freshReadModels } from '../generations/generations.fixture.ts';
import { Projection } from '../projection/projection.ts';
import { meetsAll, type ListPage } from './filters.ts';
import { HistoryLists } from './history-lists.ts';
import { type MeetingFilter, meetingFilters } from './meeting-filters.ts';
import { type PartnershipFilter, partnershipFilters } from './partnership-filters.ts';
import { PipelineQueries } from './pipeline-queries.ts';

let database: ThrowawayDatabase;
beforeAll(async () => {
  database = await throwawayDatabase();
});
afterAll(() => database.drop());

const pick = fc.constantFrom;
const some = <T>(item: fc.Arbitrary<T>) => fc.uniqueArray(item, { minLength: 1, maxLength: 2 });
const maybe = <T extends object>(
  fields: { [Key in keyof T]: fc.Arbitrary<T[Key]> },
  required: (keyof T)[] = [],
) => fc.record(fields, { requiredKeys: required });

const company = pick('Naver', 'NAVER', '네이버', 'Nvidia', 'Aramco Digital');
const markets = some(pick('PH', 'MX-NLE', 'MX', '035', 'middle-east'));
const languages = some(pick('ar', 'pt', 'pt-BR', 'ko'));
const ids = pick('p1', 'p2', 'p3', 'p4', 'p,5');
const meetingIds = pick('m1', 'm2', 'm3');
const instruments = pick('mou', 'contract', 'investment');
const kinds = pick('company', 'government');
const roles = some(pick(...partyRoles));

const said = {
  occurred: pick('2024-06', '2024-06-25', '2023', '2024-01-01/2024-03-01', '2024/..'),
  certainty: pick(...certainties),
  evidence: fc.array(
    maybe({ publisher: pick('A', 'B', 'C'), published: pick('2024-02', '2024-07-03'), url: fc.webUrl() }, [
      'publisher',
    ]),
    { maxLength: 2 },
  ),
};
const parties = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: maybe({ company, roles, kind: kinds }, ['company']) },
    maybe({ unnamed: pick('a Gulf fund'), roles, kind: kinds }, ['unnamed']),
  ),
  { minLength: 1, maxLength: 3 },
);
const amounts = fc.array(
  fc
    .tuple(pick('USD', 'KRW'), pick({ min: 5, max: 5 }, { min: 10 }, { max: 2.5 }, { text: 'a lot' }))
    .map(([currency, sum]) => ({ what: 'value', currency, ...sum })),
  { minLength: 1, maxLength: 2 },
);
const scope = { markets, languages, pillars: some(pick(...pillars)), instrument: instruments, amounts };

const post = fc
  .oneof(
    fc.tuple(
      fc.constant('PartnershipAdvanced'),
      maybe(
        {
          ...said,
          ...scope,
          partnershipId: ids,
          stage: pick(...stages.slice(1)),
          parties,
          purpose: pick('x'),
        },
        ['partnershipId', 'stage', 'parties', 'purpose'],
      ),
    ),
    fc.tuple(
      pick('MeetingHeld', 'MeetingPlanned'),
      maybe(
        {
          ...said,
          meetingId: meetingIds,
          participants: fc.array(maybe({ company, kind: kinds }, ['company']), {
            minLength: 1,
            maxLength: 2,
          }),
          markets,
          partnershipId: ids,
        },
        ['meetingId', 'participants'],
      ),
    ),
    fc.tuple(fc.constant('CompanyProfiled'), fc.constant({ company: 'Naver', aliases: ['네이버'] })),
    fc.tuple(pick('ClaimDisputed', 'ClaimRetracted'), maybe({ back: fc.nat({ max: 20 }) }, ['back'])),
  )
  .map(([type, data]): { type: string; data: Readonly<Record<string, unknown>> } => ({ type, data }));

/** Corrections are of an event before them. */
function history(seed: number): RecordedEvent[] {
  const sampled = fc.sample(post, { seed, numRuns: 60 });
  return recorded(
    sampled.map(({ type, data }, place): Post => {
      const id = `event-${place}`;
      if (!('back' in data)) return { id, type, data };
      const of = Math.max(0, place - 1 - Number(data['back']));
      if (place === 0 || sampled[of]?.type.startsWith('Claim') !== false)
        return { id, type: 'CompanyProfiled', data: { company: 'Nvidia' } };
      const reason = { eventId: `event-${of}`, reason: 'wrong' };
      return { id, type, data: type === 'ClaimDisputed' ? { ...reason, by: 'B' } : reason };
    }),
  );
}

const common = {
  company: pick('naver', '네이버', 'nvidia', 'nobody'),
  kind: some(kinds),
  market: some(pick('MX', '142', '035', 'PH', 'MX-NLE')),
  certainty: some(pick(...certainties)),
  contested: fc.boolean(),
  minSources: pick(0, 1, 2),
  maxSources: pick(0, 1, 2),
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
    minAmount: pick(0, 2.5, 6),
    currency: some(pick('USD', 'KRW')),
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
    occurredFrom: pick('2024-02'),
    occurredTo: pick('2024'),
  },
  { requiredKeys: [] },
);

/** A filter by one thing, so that not all of them leave nothing; and what was sampled. */
const oneByOne = <F extends object>(filters: readonly F[]): F[] => [
  ...filters,
  ...filters.flatMap((filter) =>
    Object.entries(filter).map(([name, value]) => ({ [name]: value as unknown }) as F),
  ),
];

async function pages<Row>(
  read: (page: ListPage) => Promise<{ readonly rows: readonly Row[]; readonly next?: string | undefined }>,
): Promise<Row[]> {
  const all: Row[] = [];
  for (let cursor: string | undefined = ''; cursor !== undefined;) {
    const { rows, next } = await read({ cursor, limit: 2 });
    all.push(...rows);
    cursor = next;
  }
  return all;
}

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
        const companyOf = <F extends { readonly company?: string | undefined }>(filter: F): F =>
          filter.company === undefined
            ? filter
            : { ...filter, company: who.companies.get(filter.company) ?? filter.company };
        const until = untilOf(moment);
        const deals = ['p,5', 'p1', 'p2', 'p3', 'p4'].flatMap(
          (id) => foldPartnership(id, facts, until) ?? [],
        );
        for (const filter of oneByOne(fc.sample(partnershipFilter, { seed, numRuns: 5 }))) {
          const rows = deals
            .filter((row) => meetsAll(partnershipFilters, companyOf(filter), row))
            .map(listed);
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
        const met = ['m1', 'm2', 'm3'].flatMap((id) => foldMeeting(id, facts, until) ?? []);
        for (const filter of oneByOne(fc.sample(meetingFilter, { seed, numRuns: 5 }))) {
          const rows = met.filter((row) => meetsAll(meetingFilters, companyOf(filter), row));
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
      for (const by of ['date', 'recorded'] as const)
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
            by === 'date'
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
              const { meetings: rows, next } = await lists({ ...page, order });
              return { rows, next };
            });
          expect(await meetings((page) => now.meetings({}, page))).toEqual(
            await meetings((page) => then.meetings({}, page, {})),
          );
        }
      expect(Math.min(found.partnerships, found.meetings)).toBeGreaterThan(20);
    },
    60_000,
  );
});
