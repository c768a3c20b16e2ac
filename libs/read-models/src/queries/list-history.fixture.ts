import {
  certainties,
  partyRoles,
  pillars,
  type RecordedEvent,
  stages,
  stageSteps,
} from '@sovereign-pipeline/domain';
import fc from 'fast-check';
import { recorded, type Post } from '../events.fixture.ts';
import type { ListPage } from './filters.ts';

export const pick = fc.constantFrom;
/** Some of them, or one of them twice. */
export const some = <T>(item: fc.Arbitrary<T>) => fc.array(item, { minLength: 1, maxLength: 2 });
const maybe = <T extends object>(
  fields: { [Key in keyof T]: fc.Arbitrary<T[Key]> },
  required: (keyof T)[] = [],
) => fc.record(fields, { requiredKeys: required });

const company = pick('Naver', 'NAVER', '네이버', 'Nvidia', 'Aramco Digital');
const markets = some(pick('PH', 'MX-NLE', 'MX', '035', 'middle-east'));
const languages = some(pick('ar', 'pt', 'pt-BR', 'ko'));
export const ids = pick('p1', 'p2', 'p3', 'p4', 'p,5');
export const meetingIds = pick('m1', 'm2', 'm3');
export const instruments = pick('mou', 'contract', 'investment');
export const sums = { minAmount: pick(0, 2.5, 6), currency: some(pick('USD', 'KRW')) };
/** When something was said, and what it tells had happened. */
export const whenTold = {
  occurredFrom: pick('2024-02', '2024-06-20'),
  occurredTo: pick('2024-01', '2024'),
  publishedFrom: pick('2024-03', '2024-07-03'),
  publishedTo: pick('2024-02', '2024'),
  recordedFrom: fc.integer({ min: 1, max: 60 }),
  recordedTo: fc.integer({ min: 1, max: 60 }),
};
export const quietSince = pick('2024-03', '2024-07-03', '2024-07-04', '2030');
export const onlyAttribution = some(pick('official', 'anonymous'));
export const steps = {
  step: some(pick(...stageSteps)),
  stepFrom: pick('2024-02', '2024-06-20'),
  stepTo: pick('2024-01', '2024'),
};
export const kinds = pick('company', 'government');
const roles = some(pick(...partyRoles));

const said = {
  occurred: pick('2024-06', '2024-06-25', '2023', '2024-01-01/2024-03-01', '2024/..'),
  certainty: pick(...certainties),
  evidence: fc.array(
    maybe(
      {
        publisher: pick('A', 'a', 'B', 'C'),
        published: pick('2024-02', '2024-07-03'),
        url: fc.webUrl(),
        language: pick('ko', 'ar-AE'),
        reliability: pick('A', 'C', 'E'),
        attribution: pick('official', 'anonymous'),
        relays: some(pick('A', 'D')),
      },
      ['publisher'],
    ),
    { maxLength: 2 },
  ),
};
const people = fc.array(
  maybe({ name: pick('Choi', 'choi', 'Lee'), role: pick('CEO', 'minister') }, ['name']),
  {
    minLength: 1,
    maxLength: 2,
  },
);
const parties = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: maybe({ company, roles, kind: kinds, people }, ['company']) },
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
          participants: fc.array(maybe({ company, kind: kinds, people }, ['company']), {
            minLength: 1,
            maxLength: 2,
          }),
          markets,
          partnershipId: ids,
        },
        ['meetingId', 'participants'],
      ),
    ),
    fc.tuple(
      fc.constant('CompanyProfiled'),
      fc.oneof(
        fc.constant({ company: 'Naver', aliases: ['네이버'], country: 'KR' }),
        maybe(
          {
            company,
            country: pick('KR', 'SA'),
            kind: pick('company', 'government'),
            parent: pick('Group', 'SK'),
          },
          ['company'],
        ),
      ),
    ),
    fc.tuple(
      fc.constant('MarketTargeted'),
      maybe({ ...said, company, market: pick('PH', '035', 'SA'), people }, ['company', 'market']),
    ),
    fc.tuple(
      fc.constant('ModelLaunched'),
      maybe(
        {
          ...said,
          company,
          model: pick('M', 'm', 'N'),
          jointlyWith: fc.tuple(company),
          people,
          markets,
          languages,
        },
        ['company', 'model'],
      ),
    ),
    fc.tuple(pick('ClaimDisputed', 'ClaimRetracted'), maybe({ back: fc.nat({ max: 20 }) }, ['back'])),
  )
  .map(([type, data]): { type: string; data: Readonly<Record<string, unknown>> } => ({ type, data }));

/** Corrections are of an event before them. */
export function history(seed: number): RecordedEvent[] {
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

/** A filter by each thing alone, so that not all of them leave nothing; and what was sampled. */
export const oneByOne = <F extends object>(filters: readonly F[]): F[] => {
  const alone = filters.flatMap((filter) => Object.entries(filter) as [string, unknown][]);
  return [...filters, ...Array.from(new Map(alone), ([name, value]) => ({ [name]: value }) as F)];
};

export async function pages<Row>(
  read: (page: ListPage) => Promise<{ readonly rows: readonly Row[]; readonly next?: string | undefined }>,
): Promise<Row[]> {
  const all: Row[] = [];
  for (let cursor: string | undefined = ''; cursor !== undefined;) {
    const { rows, next } = await read({ cursor, limit: 3 });
    all.push(...rows);
    cursor = next;
  }
  return all;
}
