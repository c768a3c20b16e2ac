import { describe, expect, it } from '@jest/globals';
import { correctionsOf } from '../claim/corrections.ts';
import { parseEvent } from '../envelope/parse-event.ts';
import { type Posted, recorded } from '../envelope/recorded.fixture.ts';
import { foldMarket } from '../market/market.ts';
import { foldMeeting } from '../meeting/meeting.ts';
import { foldPartnership } from '../partnership/partnership.ts';
import { untilOf } from './moment.ts';
import { foldPipeline } from './pipeline.ts';

// Claims as reports make them, whose assessment was once wrong.

const says = (stage: string, data: object = {}): Posted => ({
  type: 'PartnershipAdvanced',
  data: {
    ...{ partnershipId: 'p', stage, parties: [{ company: 'X' }, { company: 'Y' }], purpose: 'z' },
    ...data,
  },
});
const by = (published: string, more: object = {}) => ({
  evidence: [{ publisher: `Outlet ${published}`, published, ...more }],
});
const disputed = (eventId: string, by = 'X'): Posted => ({
  type: 'ClaimDisputed',
  data: { eventId, by, reason: 'Not so' },
});
const graded = (reliability: string, credibility: number) => ({
  evidence: [{ publisher: 'A forum', reliability, credibility }],
});

describe('the stage that claims amount to', () => {
  it.each<[string, Posted[], object]>([
    [
      'an undated, unpublished claim is not the last word',
      [says('launched', { occurred: '2025-02', certainty: 'confirmed' }), says('agreed')],
      { stage: 'launched', since: '2025-02', certainty: 'confirmed' },
    ],
    [
      'a poor repetition moves no date',
      [
        says('launched', { occurred: '2024-11', certainty: 'confirmed' }),
        says('launched', { occurred: '2026-03', ...graded('D', 6) }),
      ],
      { stage: 'launched', since: '2024-11', certainty: 'confirmed' },
    ],
    [
      'the date is that of the claim that has one',
      [says('agreed', { occurred: '2025-06-17' }), says('agreed', by('2025-06-17'))],
      { stage: 'agreed', since: '2025-06-17' },
    ],
    [
      'a year around it sets nothing back',
      [
        says('launched', {
          occurred: '2025-10-05',
          certainty: 'confirmed',
          ...by('2025-10-05', { reliability: 'A' }),
        }),
        says('agreed', { occurred: '2025' }),
      ],
      { stage: 'launched', since: '2025-10-05' },
    ],
    [
      'the day is kept beside the month',
      [says('agreed', { occurred: '2024-03-05' }), says('agreed', { occurred: '2024-03' })],
      { since: '2024-03-05' },
    ],
    [
      'a pause that is disputed is contested, not gone',
      [
        says('agreed', { occurred: '2024-05' }),
        says('paused', { occurred: '2026-05-10' }),
        disputed('event-2'),
      ],
      {
        ...{ stage: 'paused', since: '2026-05-10', contested: true },
        alternatives: [{ stage: 'agreed', since: '2024-05' }],
      },
    ],
    [
      'who said after the agreement that they still talk is in conflict with it',
      [says('in-discussion', by('2024-07-03')), says('agreed', { occurred: '2024-05', ...by('2024-07-04') })],
      { stage: 'agreed', since: '2024-05', conflict: true },
    ],
    [
      'who sets back a surer claim is in conflict with it',
      [
        says('agreed', {
          occurred: '2025-05-22',
          certainty: 'confirmed',
          ...by('2025-05-22', { attribution: 'official' }),
        }),
        says('in-discussion', { occurred: '2025-06', ...by('2025-07', { attribution: 'anonymous' }) }),
      ],
      { stage: 'in-discussion', conflict: true },
    ],
    [
      'a forum ends nothing',
      [
        says('agreed', { occurred: '2025-01-01' }),
        says('ended', {
          occurred: '2025-01-01',
          evidence: [{ publisher: 'A forum', reliability: 'E', credibility: 6 }],
        }),
      ],
      { stage: 'agreed', conflict: false },
    ],
  ])('%s, in whatever order they are posted', (_, posted, expected) => {
    const ids = posted.map((each, index) => ({ ...each, id: `event-${index + 1}` }));
    expect(foldPartnership('p', recorded(...ids))).toMatchObject(expected);
    const [first, ...rest] = ids;
    if (first === undefined) return;
    const claims = [...rest.filter(({ type }) => type !== 'ClaimDisputed'), first];
    const corrections = rest.filter(({ type }) => type === 'ClaimDisputed');
    expect(foldPartnership('p', recorded(...claims, ...corrections))).toMatchObject(expected);
  });

  it('of this year is the same asked as of today', () => {
    const facts = recorded({
      ...says('launched', { occurred: '2026' }),
      recordedAt: '2026-11-28T09:00:00.000000Z',
    });
    const today = foldPartnership('p', facts, untilOf({ asOf: '2026-11-28' }));
    expect(today).toMatchObject({ stage: 'launched', since: '2026' });
    expect(today).toEqual(foldPartnership('p', facts));
  });
});

describe('who disputes', () => {
  const agreed = says('agreed', { markets: ['MX'] });

  it('is listed, contested', () => {
    const facts = recorded(agreed, disputed('event-1'));
    expect(foldPartnership('p', facts)).toMatchObject({
      stage: 'agreed',
      contested: true,
      disputedBy: ['X'],
    });
    expect(foldMarket('MX', facts).companies.map(({ id, contested }) => [id, contested])).toEqual([
      ...[
        ['x', true],
        ['y', true],
      ],
    ]);
  });

  it('is the only one contested once the others confirm', () => {
    const confirmed = says('agreed', {
      markets: ['MX'],
      parties: [{ company: 'Y' }],
      certainty: 'confirmed',
    });
    const facts = recorded(agreed, disputed('event-1'), confirmed);
    expect(foldPartnership('p', facts)).toMatchObject({
      ...{ contested: false, certainty: 'confirmed' },
      parties: expect.arrayContaining([
        expect.objectContaining({ id: 'x', contested: true }),
        expect.objectContaining({ id: 'y', contested: false }),
      ]) as unknown,
    });
    const marketOf = (company: string) => foldPipeline(company, facts)?.markets[0];
    expect(marketOf('x')).toMatchObject({ code: 'MX', contested: true });
    expect(marketOf('y')).toMatchObject({ code: 'MX', contested: false, certainty: 'confirmed' });
    expect(correctionsOf(facts).get('event-1')?.disputes).toHaveLength(1);
  });
});

describe('what stands beside it', () => {
  it('a rumoured model has its certainty and its date', () => {
    const rumour = {
      company: 'X',
      model: 'M',
      certainty: 'speculative',
      occurred: '2024',
      ...graded('F', 6),
    };
    expect(foldPipeline('x', recorded({ type: 'ModelLaunched', data: rumour }))?.models).toMatchObject([
      { model: 'M', certainty: 'speculative', since: '2024' },
    ]);
  });

  it('a meeting keeps the exact date and the whole place', () => {
    const held = (data: object): Posted => ({
      type: 'MeetingHeld',
      data: { meetingId: 'm', participants: [{ company: 'X' }], ...data },
    });
    const place = { name: 'Headquarters', city: 'Santa Clara', country: 'US' };
    const facts = recorded(
      held({ occurred: '2024-06-25', place }),
      held({ occurred: '2024-06-24/2024-06-30', place: { country: 'US' } }),
    );
    expect(foldMeeting('m', facts)).toMatchObject({ occurred: '2024-06-25', place });
  });

  it('three papers that copy one agency are one source', () => {
    const evidence = ['A', 'B', 'C'].map((publisher) => ({ publisher, relays: ['An agency'] }));
    expect(foldPartnership('p', recorded(says('agreed', { evidence })))?.sources).toEqual({
      independent: 1,
      pieces: 3,
    });
  });

  it('the market of an ended partnership says that it ended', () => {
    const facts = recorded(says('ended', { markets: ['SA'] }));
    for (const company of ['x', 'y'])
      expect(foldPipeline(company, facts)?.markets).toMatchObject([{ code: 'SA', stage: 'ended' }]);
  });

  it('an archive that was recorded today tells what could be read on a day', () => {
    const facts = recorded(
      says('in-discussion', by('2024-05-01')),
      says('agreed', { occurred: '2024-06-20', ...by('2024-07-10') }),
    );
    const pipeline = foldPipeline('x', facts, {}, { publishedBy: '2024-07-01' });
    expect(pipeline?.partnerships).toMatchObject([{ stage: 'in-discussion' }]);
  });
});

describe('who is party to what was agreed', () => {
  const named = { parties: [{ company: 'X' }, { company: 'Y' }], purpose: 'z', markets: ['AE'] };
  const proposed = (data: object = {}): Posted => ({
    type: 'PartnershipProposed',
    data: { partnershipId: 'p', ...named, ...data },
  });
  const agreed: Posted = {
    type: 'PartnershipAdvanced',
    data: { partnershipId: 'p', stage: 'agreed', occurred: '2024-06-10', markets: ['AE'] },
  };

  /** What every answer about it says: its stage, and who is party to it. */
  function answersAsOf(asOf: string, ...posted: readonly Posted[]) {
    const facts = recorded(...posted);
    const partnership = foldPartnership('p', facts, untilOf({ asOf }));
    const market = foldMarket('AE', facts, { asOf });
    const answers = [
      ...[partnership, market.partnerships[0]],
      ...['x', 'y'].map((id) => foldPipeline(id, facts, {}, { asOf })?.partnerships[0]),
    ].map((each) => [each?.stage, each?.parties.map(({ id }) => id)]);
    return { answers, companies: market.companies.map(({ id }) => id), partnership };
  }

  it.each<[string, Posted, string]>([
    ['without a date', proposed(), '2024-12'],
    ['in an article that came later', proposed(by('2024-06-26')), '2024-06-20'],
    ['with the year alone', proposed({ occurred: '2024' }), '2024-07'],
    ['a year later', proposed({ occurred: '2025-06' }), '2024-07'],
  ])('is known on every day, when it is named %s', (_, first, asOf) => {
    const { answers, companies } = answersAsOf(asOf, first, agreed);
    expect(answers).toEqual(Array(4).fill(['agreed', ['x', 'y']]));
    expect(companies).toEqual(['x', 'y']);
  });

  it('is still shown, as withdrawn, when the claim that names it is taken back', () => {
    const retracted = { type: 'ClaimRetracted', data: { eventId: 'event-1', reason: 'Wrong' } } as const;
    const { answers, companies, partnership } = answersAsOf('2025', proposed(), agreed, retracted);
    expect(answers).toEqual(Array(4).fill(['agreed', ['x', 'y']]));
    expect(companies).toEqual(['x', 'y']);
    expect(partnership?.parties).toMatchObject([{ withdrawn: true }, { withdrawn: true }]);
  });

  it('is there once the interval of the proposal is over', () => {
    const { answers } = answersAsOf('2024-07', proposed({ occurred: '2024/2024-06' }));
    expect(answers).toEqual(Array(4).fill(['proposed', ['x', 'y']]));
    expect(answersAsOf('2024-05', proposed({ occurred: '2024/2024-06' })).companies).toEqual([]);
  });
});

describe('what has not happened', () => {
  const now = Date.UTC(2026, 10, 28);
  const parsed = (data: object) => parseEvent(says('launched', data), () => 'new-id', now);

  it('is refused as a date, and is expected instead', () => {
    expect(parsed({ occurred: '2027' })).toMatchObject({
      ok: false,
      errors: [{ pointer: '/data/occurred', detail: expect.stringContaining('expected') as unknown }],
    });
    expect(parsed({ expected: '2027' })).toMatchObject({ ok: true });
    // It is tomorrow already elsewhere.
    expect(parsed({ occurred: '2026-11-29' })).toMatchObject({ ok: true });
    expect(parsed({ occurred: '2026-11-30' })).toMatchObject({ ok: false });
  });

  it('was not published either', () => {
    const published = (...dates: string[]) =>
      parsed({ evidence: dates.map((published) => ({ publisher: 'A paper', published })) });
    expect(published('2026-11', '2026', '2026-11-29')).toMatchObject({ ok: true });
    const detail = 'expected a date that has begun: nothing was published after it is recorded';
    expect(published('2026-11-27', '2026-12', '9999')).toMatchObject({
      ok: false,
      errors: [1, 2].map((place) => ({ pointer: `/data/evidence/${place}/published`, detail })),
    });
  });
});
