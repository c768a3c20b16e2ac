import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Fact } from '../envelope/event.ts';
import { companyIds, history } from './histories.fixture.ts';
import { type Posted, recorded } from '../envelope/recorded.fixture.ts';
import { foldCompany } from '../company/company.ts';
import { factsAt, type Moment, untilOf } from './moment.ts';
import { foldPipeline } from './pipeline.ts';
import { timelineOf } from './timeline.ts';

const claim = (data: object, recordedAt = '2024-07-10T12:00:00.000000Z'): Posted => ({
  id: 'c',
  type: 'MarketTargeted',
  data: { company: 'Naver', market: 'PH', ...data },
  recordedAt,
});
const published = (...days: readonly string[]) => ({
  evidence: days.map((day) => ({ publisher: 'An outlet', published: day })),
});

const had = (facts: readonly Fact[], asOf: string) => timelineOf(facts, untilOf({ asOf })).length;

describe('as of a date in the world', () => {
  it.each([
    ['a day', { occurred: '2024-06-25' }, '2024-06-25', '2024-06-24'],
    ['a month, when it is over', { occurred: '2024-06' }, '2024-06-30', '2024-06-29'],
    ['an interval, when it is over', { occurred: '2024-06-24/2024-06-28' }, '2024-06-28', '2024-06-27'],
    ['an approximate year, when it is over', { occurred: '2023~' }, '2023-12-31', '2023-12-30'],
    ['a year that is not over, when it was said', { occurred: '2024' }, '2024-07-10', '2024-07-09'],
    [
      'what was said before it was over, then',
      { occurred: '2024-06', ...published('2024-06-05') },
      '2024-06-05',
      '2024-06-04',
    ],
    ['an interval open at the start', { occurred: '../2024-06' }, '2024-06', '2024-05'],
    ['an open end: its first bound', { occurred: '2024-03/..' }, '2024-03', '2024-02'],
    ['an unknown end: its first bound', { occurred: '2024-03/' }, '2024-03', '2024-02'],
    [
      'a day to come, of an old journal: when it was said',
      { occurred: '2027-01-01' },
      '2024-07-10',
      '2024-07-09',
    ],
    [
      'a year to come, and a publication to come',
      { occurred: '2027', ...published('2026') },
      '2024-07-10',
      '2024-07-09',
    ],
    [
      'an interval to come: the first publication',
      { occurred: '2027/..', ...published('2024-07-02') },
      '2024-07-02',
      '2024-07-01',
    ],
    ['no date: the first publication', published('2024-07-02'), '2024-07-02', '2024-07-01'],
    ['no date at all: the day of recording', {}, '2024-07-10', '2024-07-09'],
  ])('a claim counts by %s', (_, data, then, before) => {
    const facts = recorded(claim(data));
    expect(had(facts, then)).toBe(1);
    expect(had(facts, before)).toBe(0);
  });

  it.each([
    ['2024', 1],
    ['2024-06', 1],
    ['2024-01/2024-06-25', 1],
    ['2023/..', 1],
    ['../2024-06-25', 1],
    ['2024-06-25~', 1],
    ['2023', 0],
    ['../2024-06-24', 0],
    ['2023/', 0],
  ])('%s is its last instant', (asOf, count) => {
    expect(had(recorded(claim({ occurred: '2024-06-25' })), asOf)).toBe(count);
  });

  it('does not take for a date what is none', () => {
    expect(() => untilOf({ asOf: 'yesterday' })).toThrow('asOf is no EDTF date: yesterday');
  });

  it('corrections count, whenever they were made', () => {
    const facts = recorded(claim({ occurred: '2024-06-25' }), {
      type: 'ClaimRetracted',
      data: { eventId: 'c', reason: 'A misprint', occurred: '2025' },
    });
    expect(foldPipeline('naver', facts, {}, { asOf: '2024-06-25' })?.markets).toEqual([]);
  });
});

describe('as known at a time', () => {
  const facts = recorded(claim({ occurred: '2024-06-25' }, '2024-07-10T12:00:00.000001Z'), {
    type: 'ClaimRetracted',
    data: { eventId: 'c', reason: 'A misprint' },
    recordedAt: '2024-07-10T12:00:00.000002Z',
  });

  it('is what had been recorded by then, corrections too, to the microsecond', () => {
    const known = (knownAt: string) => factsAt(facts, { knownAt }).length;
    expect(known('2024-07-10T12:00:00.000000Z')).toBe(0);
    expect(known('2024-07-10T12:00:00.000001Z')).toBe(1);
    expect(known('2024-07-10T12:00:00.000002Z')).toBe(2);
  });

  it('is what had been recorded up to a position', () => {
    expect([0, 1, 2].map((knownAt) => factsAt(facts, { knownAt }).length)).toEqual([0, 1, 2]);
  });

  it('and as of a date, both hold', () => {
    const at = (asOf: string, knownAt: string) =>
      foldPipeline('naver', facts, {}, { asOf, knownAt })?.markets.length;
    expect(at('2024-06-25', '2024-07-10T12:00:00.000001Z')).toBe(1);
    expect(at('2024-06-25', '2024-07-10T12:00:00.000002Z')).toBe(0);
    expect(at('2024-06-24', '2024-07-10T12:00:00.000001Z')).toBe(0);
    expect(at('2024-06-25', '2024-07-10T12:00:00.000000Z')).toBeUndefined();
  });

  it('is the fold of the first n events, at the recording time of event n', () => {
    const views = (some: Parameters<typeof foldPipeline>[1]) =>
      companyIds.map((id) => [foldPipeline(id, some), foldCompany(id, [...some])]);
    fc.assert(
      fc.property(history, fc.nat(), (events, any) => {
        const timed = events.map((event) => ({ ...event, recordedAt: timeOf(event.position) }));
        const n = 1 + (any % timed.length);
        const known = factsAt(timed.toReversed(), { knownAt: timeOf(n) });
        expect(views(known)).toEqual(views(timed.slice(0, n)));
      }),
      { numRuns: 200 },
    );
  });
});

describe('as published by a date', () => {
  const report = claim({ occurred: '2024-05', ...published('2024-06-30', '2024-09') });
  const denial: Posted = {
    type: 'ClaimDisputed',
    data: { eventId: 'c', by: 'Naver', reason: 'Not so', ...published('2024-08-01') },
    recordedAt: '2026-01-01T00:00:00.000000Z',
  };
  const facts = recorded({ ...report, recordedAt: '2026-01-01T00:00:00.000000Z' }, denial);
  const read = (publishedBy: string) => foldPipeline('naver', facts, {}, { publishedBy })?.markets[0];

  it('is what could be read by then, the evidence and the disputes that there were', () => {
    expect(read('2024-06-29')).toBeUndefined();
    expect(read('2024-07-01')).toMatchObject({ code: 'PH', contested: false, sources: { pieces: 1 } });
    expect(read('2024-08')).toMatchObject({ contested: true });
    expect(read('2026-01-01')).toEqual(foldPipeline('naver', facts)?.markets[0]);
  });

  it('is what was recorded by then, where nobody says when it was published', () => {
    const undated = recorded(claim({ occurred: '2024-05' }));
    expect(factsAt(undated, { publishedBy: '2024-07-09' })).toEqual([]);
    expect(factsAt(undated, { publishedBy: '2024-07-10' })).toEqual(undated);
  });
});

describe('whom a partnership is between', () => {
  const deal = {
    ...{ partnershipId: 'p', purpose: 'a data centre' },
    parties: [{ company: 'Naver', roles: ['builder'] }, { company: 'Nvidia' }],
  };
  const recordedAt = '2026-01-01T00:00:00.000000Z';
  const agreed = (data: object): Posted => ({
    ...{ id: 'agreed', type: 'PartnershipAdvanced', recordedAt },
    data: {
      partnershipId: 'p',
      stage: 'agreed',
      occurred: '2024-06-10',
      ...published('2024-06-12'),
      ...data,
    },
  });
  const proposed: Posted = { id: 'proposed', type: 'PartnershipProposed', recordedAt, data: deal };
  const later: Posted = {
    ...{ id: 'later', type: 'PartnershipAdvanced', recordedAt },
    data: {
      ...{ partnershipId: 'p', stage: 'launched', occurred: '2025-01' },
      ...{ parties: [...deal.parties, { company: 'SCBX' }], ...published('2025-02') },
    },
  };
  const at = { publishedBy: '2024-07-01' };

  it('is known from what was recorded, where what could be read by then does not say it', () => {
    const facts = recorded(proposed, agreed({ markets: ['TH'] }), later);
    for (const company of ['naver', 'nvidia'])
      expect(foldPipeline(company, facts, {}, at)).toMatchObject({
        stages: { agreed: 1 },
        partnerships: [
          {
            parties: [
              { id: 'naver', name: 'Naver', basis: ['agreed'] },
              { id: 'nvidia', name: 'Nvidia', basis: ['agreed'] },
            ],
            purpose: 'a data centre',
            basis: ['agreed'],
          },
        ],
        markets: [{ code: 'TH', stage: 'agreed' }],
      });
    expect(foldPipeline('scbx', facts, {}, at)).toBeUndefined();
  });

  it('is as the timeline has the claim: what it says is not changed', () => {
    const facts = factsAt(recorded(proposed, agreed({})), at);
    expect(timelineOf(facts).map(({ data }) => data)).toEqual([recorded(proposed, agreed({}))[1]?.data]);
  });

  it('is known from other sources than those that are chosen', () => {
    const facts = recorded(proposed, agreed({}));
    const heard = foldPipeline('naver', facts, {}, { publisher: ['An outlet'] });
    expect(heard?.partnerships).toMatchObject([{ id: 'p', stage: 'agreed', parties: [{ id: 'naver' }, {}] }]);
  });

  it('is what was read by then, where that says it', () => {
    const facts = recorded(proposed, agreed({ parties: [{ company: 'Naver' }, { unnamed: 'a US firm' }] }));
    expect(foldPipeline('naver', facts, {}, at)?.partnerships).toMatchObject([
      { parties: [{ id: 'naver' }], unnamed: [{ unnamed: 'a US firm' }] },
    ]);
    expect(foldPipeline('nvidia', facts, {}, at)).toBeUndefined();
  });

  const heardOf = { publisher: ['An outlet'] };
  const partiesAt = (facts: readonly Fact[], moment: Moment = heardOf) =>
    foldPipeline('nvidia', facts, {}, moment)?.partnerships[0]?.parties;
  const says = (id: string, parties: readonly object[], data: object = {}): Posted => ({
    ...{ id, type: 'PartnershipAdvanced', recordedAt },
    data: { partnershipId: 'p', stage: 'agreed', parties, ...data },
  });

  it('is not what only speculation has', () => {
    const rumour = says('rumour', [{ company: 'Nvidia' }, { company: 'SCBX' }], { certainty: 'speculative' });
    const facts = recorded(proposed, rumour, agreed({}));
    expect(partiesAt(facts)).toMatchObject([{ id: 'naver' }, { id: 'nvidia' }]);
  });

  it('is of one company by all of its names', () => {
    const alias: Posted = {
      ...{ id: 'profile', type: 'CompanyProfiled', recordedAt },
      data: { company: 'Naver', aliases: ['Naver Corp'] },
    };
    const again = says('again', [{ company: 'Naver Corp' }, { company: 'Nvidia' }]);
    for (const facts of [
      recorded(proposed, again, alias, agreed({})),
      recorded(agreed({}), alias, again, proposed),
    ])
      expect(partiesAt(facts)).toMatchObject([{ id: 'naver' }, { id: 'nvidia' }]);
  });

  it('is said to be withdrawn, where only retracted claims name anybody', () => {
    const retraction: Posted = {
      ...{ id: 'retraction', type: 'ClaimRetracted', recordedAt },
      data: { eventId: 'proposed', reason: 'A mistake' },
    };
    const facts = recorded(proposed, retraction, agreed({}));
    const withdrawn = [
      { id: 'naver', withdrawn: true },
      { id: 'nvidia', withdrawn: true },
    ];
    expect(partiesAt(facts, {})).toMatchObject(withdrawn);
    expect(partiesAt(facts)).toMatchObject(withdrawn);
  });

  it('is what one of two partnerships that are one says', () => {
    const [first, second] = [{ partnershipId: 'p' }, { partnershipId: 'q' }];
    const other = says('other', [{ company: 'Nvidia' }, { company: 'SCBX' }], {
      ...second,
      ...published('2024-06-01'),
    });
    const one: Posted = {
      ...{ id: 'one', type: 'IdentityJudged', recordedAt },
      data: { of: 'partnership', a: first.partnershipId, b: second.partnershipId, judgement: 'same' },
    };
    const facts = recorded(proposed, agreed({}), other, one);
    expect(partiesAt(facts)).toMatchObject([{ id: 'nvidia' }, { id: 'scbx' }]);
  });

  it('is kept once, however many claims say it', () => {
    const many = Array.from({ length: 50 }, (_, at) => says(`again-${at}`, deal.parties));
    const [fact] = factsAt(recorded(proposed, ...many, agreed({})), heardOf);
    expect(fact?.between?.said).toEqual([[{ company: 'Naver' }, { company: 'Nvidia' }]]);
  });

  it('is not known before it was recorded', () => {
    const facts = recorded(agreed({ partnershipId: 'p' }), proposed);
    expect(foldPipeline('naver', facts, {}, { ...at, knownAt: 1 })).toBeUndefined();
  });
});

/** Recording times increase with the position: two events in a microsecond, an hour apart, on other days. */
function timeOf(position: number): string {
  const hour = new Date(Date.UTC(2024, 5, 25) + Math.floor(position / 3) * 7 * 3_600_000).toISOString();
  return hour.replace(/\.000Z$/, `.${String(position % 3).padStart(6, '0')}Z`);
}
