import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Posted, recorded } from '../envelope/recorded.fixture.ts';
import { companyName, foldCompany } from '../company/company.ts';
import { correctionsOf } from './corrections.ts';
import { foldMarketTarget } from '../market/market-target.ts';
import { foldMeeting } from '../meeting/meeting.ts';
import { foldModel } from '../model/model.ts';
import { foldPartnership } from '../partnership/partnership.ts';
import { untilOf } from '../pipeline/moment.ts';
import { foldPipeline } from '../pipeline/pipeline.ts';
import { timelineOf } from '../pipeline/timeline.ts';

const says = (id: string, stage: string, data: object = {}): Posted => ({
  id,
  type: 'PartnershipAdvanced',
  data: { partnershipId: 'p', stage, parties: [{ company: 'Naver' }], purpose: 'Models', ...data },
});
const retracts = (id: string, eventId: string, data: object = {}): Posted => ({
  id,
  type: 'ClaimRetracted',
  data: { eventId, reason: 'A misprint', ...data },
});
const disputes = (id: string, eventId: string): Posted => ({
  id,
  type: 'ClaimDisputed',
  data: { eventId, by: 'Nvidia', reason: 'Not so' },
});
const assessed = (...history: readonly Posted[]) => foldPartnership('p', recorded(...history));

const talks = says('talks', 'in-discussion', { occurred: '2024-01' });
const deal = says('deal', 'agreed', { occurred: '2024-06' });

describe('a claim of which only the date is disputed', () => {
  const ofDate = { ...disputes('d', 'deal'), data: { ...disputes('d', 'deal').data, of: 'date' } } as Posted;

  it('is as it was as of its date, and it is said who disputes that', () => {
    const doubted = { stage: 'agreed', since: '2024-06', contested: false, disputedBy: ['Nvidia'] };
    const facts = recorded({ ...deal, data: { ...deal.data, markets: ['TH'] } }, ofDate);
    for (const asOf of ['2024-06', '2025', undefined]) {
      const pipeline = foldPipeline('naver', facts, {}, asOf === undefined ? {} : { asOf });
      expect(pipeline?.partnerships).toMatchObject([doubted]);
      expect(pipeline?.markets).toMatchObject([{ code: 'TH', contested: false, disputedBy: ['Nvidia'] }]);
      expect(timelineOf(facts, untilOf({ ...(asOf && { asOf }) })).map(({ id }) => id)).toEqual(['deal']);
    }
    expect(foldPipeline('naver', facts, {}, { asOf: '2024-05' })?.partnerships).toEqual([]);
  });

  it('is a model or a target all the same', () => {
    const about = { occurred: '2024-06', company: 'Naver' };
    const model: Posted = { id: 'deal', type: 'ModelLaunched', data: { ...about, model: 'X' } };
    const target: Posted = { id: 'deal', type: 'MarketTargeted', data: { ...about, market: 'PH' } };
    const at = (posted: Posted) => foldPipeline('naver', recorded(posted, ofDate), {}, { asOf: '2024-07' });
    expect(at(model)?.models).toMatchObject([{ contested: false, disputedBy: ['Nvidia'] }]);
    expect(at(target)?.markets).toMatchObject([{ contested: false, disputedBy: ['Nvidia'] }]);
  });
});

describe('a retracted claim', () => {
  it('counts no more', () => {
    expect(assessed(talks, deal)).toMatchObject({ stage: 'agreed', basis: ['deal'] });
    expect(assessed(talks, deal, retracts('r', 'deal'))).toMatchObject({
      stage: 'in-discussion',
      since: '2024-01',
      basis: ['talks'],
    });
  });

  it('leaves what rests on another claim as it is', () => {
    const again = says('again', 'agreed', { occurred: '2024-06' });
    expect(assessed(talks, deal, again, retracts('r', 'deal'))).toMatchObject({
      stage: 'agreed',
      since: '2024-06',
      basis: ['again'],
    });
  });

  it('leaves nothing when there was nothing else', () => {
    expect(assessed(deal, retracts('r', 'deal'))).toBeUndefined();
  });

  it('gives parties only where nobody else does, and they are marked', () => {
    const rumour = says('rumour', 'agreed', {
      certainty: 'speculative',
      parties: [{ company: 'Nvidia' }],
      purpose: 'Chips',
    });
    const news: Posted = {
      id: 'news',
      type: 'PartnershipAdvanced',
      data: { partnershipId: 'p', stage: 'launched' },
    };
    expect(assessed(rumour, news)).toMatchObject({ parties: [{ id: 'nvidia' }], purpose: 'Chips' });
    expect(assessed(rumour, news, retracts('r', 'rumour'))).toMatchObject({
      parties: [{ id: 'nvidia', withdrawn: true, basis: ['rumour'] }],
      purpose: null,
    });
  });

  it('is not the claim that replaces it, whichever was recorded first', () => {
    const right = says('right', 'launched', { occurred: '2024-06' });
    for (const history of [
      [deal, right, retracts('r', 'deal', { replacedBy: 'right' })],
      [right, deal, retracts('r', 'deal', { replacedBy: 'right' })],
    ]) {
      expect(assessed(...history)).toMatchObject({ stage: 'launched', basis: ['right'] });
    }
  });

  it('is added again by another event, and taken back again, in whatever order they arrive', () => {
    const again = says('again', 'agreed', { occurred: '2024-06' });
    const history = recorded(
      talks,
      deal,
      retracts('r', 'deal'),
      again,
      retracts('r2', 'again'),
      says('third', 'agreed'),
    );
    const orders = (facts: typeof history): (typeof history)[] =>
      facts.length < 2
        ? [facts]
        : facts.flatMap((fact) =>
            orders(facts.filter((each) => each !== fact)).map((rest) => [fact, ...rest]),
          );
    const without = history.filter(({ id }) => id !== 'third');
    for (const order of orders(history)) expect(foldPartnership('p', order)?.basis).toEqual(['third']);
    for (const order of orders(without)) expect(foldPartnership('p', order)?.basis).toEqual(['talks']);
  });

  it('stays retracted: taking back the retraction has no effect', () => {
    expect(assessed(deal, retracts('r', 'deal'), retracts('r2', 'r'))).toBeUndefined();
  });

  it('is forgotten by every row', () => {
    const facts = recorded(
      { id: 'held', type: 'MeetingHeld', data: { meetingId: 'm', participants: [{ company: 'Naver' }] } },
      { id: 'target', type: 'MarketTargeted', data: { company: 'Naver', market: 'PH' } },
      { id: 'model', type: 'ModelLaunched', data: { company: 'Naver', model: 'X' } },
      { id: 'profile', type: 'CompanyProfiled', data: { company: 'Naver', country: 'KR' } },
      ...['held', 'target', 'model', 'profile'].map((id) => retracts(`r-${id}`, id)),
    );
    const rows = [
      foldMeeting('m', facts),
      foldMarketTarget('naver/PH', facts),
      foldModel('naver/x', facts),
      foldCompany('naver', facts),
    ];
    expect(rows).toEqual([undefined, undefined, undefined, undefined]);
    expect(foldPipeline('naver', facts)).toMatchObject({ models: [], markets: [], meetings: { count: 0 } });
  });

  it('is read row by row as well as all at once', () => {
    const facts = recorded(talks, deal, retracts('r', 'deal'));
    expect(foldPipeline('naver', facts)?.partnerships).toMatchObject([{ stage: 'in-discussion' }]);
  });
});

describe('a disputed claim', () => {
  it('counts, and what rests on it alone is contested', () => {
    const again = says('again', 'agreed', { occurred: '2024-05' });
    const history = [talks, deal, disputes('d', 'deal')];
    const contested = { stage: 'agreed', contested: true, disputedBy: ['Nvidia'] };
    expect(assessed(...history)).toMatchObject({ ...contested, basis: ['deal'] });
    expect(assessed(...history, again)).toMatchObject({
      stage: 'agreed',
      since: '2024-05',
      contested: false,
      basis: ['again', 'deal'],
    });
    expect(assessed(...history, again, disputes('d2', 'again'))).toMatchObject(contested);
    expect(assessed(...history, again, retracts('r', 'again'))).toMatchObject({
      ...contested,
      basis: ['deal'],
    });
  });

  it('is contested no more when the last dispute of it is retracted', () => {
    const history = [talks, deal, disputes('d', 'deal'), disputes('d2', 'deal'), retracts('r', 'd')];
    expect(assessed(...history)?.contested).toBe(true);
    expect(assessed(...history, retracts('r2', 'd2'))).toMatchObject({ contested: false, basis: ['deal'] });
    expect(assessed(...history, retracts('r2', 'd2'))).not.toHaveProperty('disputedBy');
  });
});

describe('what was recorded against an event', () => {
  const history = recorded(
    deal,
    disputes('d', 'deal'),
    disputes('d2', 'deal'),
    retracts('r', 'd'),
    retracts('r2', 'deal', { replacedBy: 'talks' }),
    retracts('r3', 'deal'),
  );
  const recordedAt = '2026-11-23T15:58:32.123456Z';

  it('is its first retraction and the disputes that were not retracted', () => {
    expect(Object.fromEntries(correctionsOf(history))).toEqual({
      deal: {
        retracted: { id: 'r2', reason: 'A misprint', replacedBy: 'talks', recordedAt },
        disputes: [{ id: 'd2', by: 'Nvidia', reason: 'Not so', of: 'everything', recordedAt }],
      },
      d: { retracted: { id: 'r', reason: 'A misprint', recordedAt }, disputes: [] },
    });
  });

  it('is the same in every order and repetition', () => {
    const once = fc.shuffledSubarray(history, { minLength: history.length });
    fc.assert(
      fc.property(once, fc.subarray(history), (shuffled, again) => {
        expect(correctionsOf([...again, ...shuffled])).toEqual(correctionsOf(history));
      }),
    );
  });
});

describe('the display name of a company', () => {
  const profile = (id: string, company: string, data: object = {}): Posted => ({
    id,
    type: 'CompanyProfiled',
    data: { company, ...data },
  });
  const target: Posted = { id: 't', type: 'MarketTargeted', data: { company: 'naver', market: 'PH' } };
  const name = (...history: readonly Posted[]) => companyName('naver', recorded(...history));

  it('is that of its profiles that count', () => {
    expect(name(target, profile('a', 'Naver'), profile('b', 'NAVER'))).toBe('NAVER');
    expect(name(target, profile('a', 'Naver'), profile('b', 'NAVER', { certainty: 'speculative' }))).toBe(
      'Naver',
    );
    expect(name(target, profile('a', 'Naver'), profile('b', 'NAVER'), retracts('r', 'b'))).toBe('Naver');
  });

  it('is else the name first written, by a claim that was retracted as well', () => {
    expect(name(profile('a', 'Naver'), target, retracts('r', 'a'))).toBe('Naver');
    expect(name(target, retracts('r', 't'))).toBe('naver');
    expect(foldPipeline('naver', recorded(target, retracts('r', 't')))).toMatchObject({
      company: { id: 'naver', name: 'naver' },
      markets: [],
    });
  });
});
