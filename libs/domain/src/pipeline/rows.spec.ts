import { describe, expect, it } from '@jest/globals';
import type { EventType } from '../envelope/event.ts';
import { recorded } from '../envelope/recorded.fixture.ts';
import { companyName, foldCompany } from '../company/company.ts';
import { namesIn } from '../company/names-in.ts';
import { foldMarketTarget } from '../market/market-target.ts';
import { foldMeeting } from '../meeting/meeting.ts';
import { foldModel } from '../model/model.ts';
import { viewsOf } from './views.ts';

const fact = (type: EventType, data: object) => ({ type, data });

describe('a market target', () => {
  const targeted = (data: object) => fact('MarketTargeted', { company: 'Naver', market: 'PH', ...data });

  it('unites what the claims say', () => {
    const facts = recorded(
      targeted({ with: ['Nvidia', 'NAVER'], languages: ['tl'], purpose: 'Models' }),
      targeted({
        company: 'NAVER',
        with: ['Converge ICT'],
        languages: ['en'],
        purpose: 'Cloud',
        certainty: 'confirmed',
      }),
      targeted({ market: '035' }),
      targeted({ company: 'Nvidia' }),
    );
    expect(foldMarketTarget('naver/PH', facts)).toMatchObject({
      company: 'naver',
      market: 'PH',
      with: ['converge-ict', 'nvidia'],
      certainty: 'confirmed',
      languages: ['en', 'tl'],
      purposes: ['Cloud', 'Models'],
      basis: ['event-1', 'event-2'],
    });
  });

  it('rests on speculation only when there is nothing else', () => {
    const rumour = targeted({ certainty: 'speculative', with: ['Nvidia'] });
    expect(foldMarketTarget('naver/PH', recorded(rumour))).toMatchObject({
      certainty: 'speculative',
      with: ['nvidia'],
    });
    expect(foldMarketTarget('naver/PH', recorded(rumour, targeted({})))).toMatchObject({
      certainty: 'reported',
      with: [],
      basis: ['event-2'],
    });
  });

  it('is unknown without claims', () => {
    expect(foldMarketTarget('naver/KR', recorded(targeted({})))).toBeUndefined();
  });
});

describe('a model', () => {
  it('is one however its name is written', () => {
    const facts = recorded(
      fact('ModelLaunched', { company: 'Naver', model: 'HyperClova X', languages: ['ko'] }),
      fact('ModelLaunched', {
        company: 'NAVER',
        model: 'HyperCLOVA-X',
        languages: ['en', 'ko'],
        markets: ['KR'],
      }),
      fact('ModelLaunched', { company: 'Naver', model: 'Other' }),
    );
    expect(foldModel('naver/hyperclova-x/naver', facts)).toMatchObject({
      company: 'naver',
      model: 'HyperCLOVA-X',
      certainty: 'reported',
      since: null,
      contested: false,
      languages: ['en', 'ko'],
      markets: ['KR'],
      basis: ['event-1', 'event-2'],
    });
    expect(foldModel('naver/none/naver', facts)).toBeUndefined();
  });
});

describe('a meeting', () => {
  const held = (data: object) =>
    fact('MeetingHeld', { meetingId: 'm', participants: [{ company: 'Naver' }], ...data });

  it('is what its claims tell together', () => {
    const facts = recorded(
      held({
        occurred: '2024-06-24/2024-06-28',
        certainty: 'confirmed',
        participants: [{ company: 'Naver', people: [{ name: 'Choi Soo-yeon' }] }],
        place: { city: 'Santa Clara' },
        topics: ['sovereign AI'],
        partnershipId: 'p',
      }),
      held({
        occurred: '2024-06-25',
        participants: [
          { company: 'NVIDIA', people: [{ name: 'Jensen Huang' }] },
          { company: 'NAVER', people: [{ name: 'CHOI Soo-yeon', role: 'CEO' }] },
        ],
        place: { city: 'San Jose' },
        topics: ['chips', 'sovereign AI'],
        outcome: 'To work together',
      }),
      held({ occurred: '2025', certainty: 'speculative', outcome: 'Nothing' }),
    );
    expect(foldMeeting('m', facts)).toMatchObject({
      id: 'm',
      occurred: '2024-06-25',
      certainty: 'confirmed',
      participants: [
        { id: 'nvidia', name: 'NVIDIA', people: [{ name: 'Jensen Huang' }] },
        { id: 'naver', name: 'NAVER', people: [{ name: 'CHOI Soo-yeon', role: 'CEO' }] },
      ],
      place: { city: 'San Jose' },
      topics: ['chips', 'sovereign AI'],
      outcome: 'To work together',
      partnership: 'p',
      basis: ['event-1', 'event-2'],
    });
  });

  it('leaves out what nobody says', () => {
    expect(foldMeeting('m', recorded(held({})))).toEqual({
      id: 'm',
      status: 'held',
      occurred: null,
      certainty: 'reported',
      contested: false,
      participants: [{ id: 'naver', name: 'Naver', people: [], contested: false }],
      topics: [],
      markets: [],
      sources: { independent: 0, pieces: 0 },
      basis: ['event-1'],
    });
    expect(foldMeeting('n', recorded(held({})))).toBeUndefined();
  });
});

describe('the details of a meeting', () => {
  const exact = fact('MeetingHeld', {
    meetingId: 'm',
    participants: [{ company: 'Naver' }],
    occurred: '2024-06-25',
    place: { name: 'Nvidia headquarters', city: 'Santa Clara', country: 'US' },
  });
  const vague = fact('MeetingHeld', {
    meetingId: 'm',
    participants: [{ company: 'Naver' }],
    occurred: '2024-06-24/2024-06-30',
    place: { country: 'US' },
  });
  const elsewhere = fact('MeetingHeld', {
    meetingId: 'm',
    participants: [{ company: 'Naver' }],
    occurred: '2024-06',
    place: { name: 'COEX', country: 'KR' },
  });

  it('are those of the most exact claim, and of others what goes with them', () => {
    const right = {
      occurred: '2024-06-25',
      place: { name: 'Nvidia headquarters', city: 'Santa Clara', country: 'US' },
    };
    expect(foldMeeting('m', recorded(exact, vague, elsewhere))).toMatchObject(right);
    expect(foldMeeting('m', recorded(elsewhere, vague, exact))).toMatchObject(right);
    expect(foldMeeting('m', recorded(elsewhere, vague))?.place).toEqual({ country: 'US' });
  });
});

describe('a company', () => {
  const profiled = (data: object) => fact('CompanyProfiled', { company: 'Aramco Digital', ...data });

  it('is described and named by its profiles that go first', () => {
    const facts = recorded(
      profiled({ occurred: '2024', parent: 'Saudi Aramco', country: 'SA', aliases: ['AD'] }),
      profiled({
        company: 'ARAMCO Digital',
        occurred: '2020',
        country: 'AE',
        kind: 'subsidiary',
        aliases: ['AD', 'A.D.'],
      }),
    );
    expect(foldCompany('aramco-digital', facts)).toEqual({
      id: 'aramco-digital',
      name: 'Aramco Digital',
      contested: false,
      aliases: ['A.D.', 'AD'],
      parent: { id: 'saudi-aramco', name: 'Saudi Aramco' },
      country: 'SA',
      kind: 'subsidiary',
      basis: ['event-1', 'event-2'],
    });
    expect(foldCompany('saudi-aramco', facts)).toBeUndefined();
  });

  it('is called as its profiles write it, else as it was first written', () => {
    const launched = fact('ModelLaunched', { company: 'ARAMCO digital', model: 'X' });
    const first = recorded(launched, fact('ModelLaunched', { company: 'Aramco Digital', model: 'Y' }));
    expect(companyName('aramco-digital', first)).toBe('ARAMCO digital');
    const last = recorded(launched, profiled({ company: 'Aramco-Digital' }), profiled({}), launched);
    expect(companyName('aramco-digital', last.toReversed())).toBe('Aramco Digital');
    expect(companyName('nobody', last)).toBeUndefined();
  });
});

describe('a fact', () => {
  const parties = [{ company: 'Naver' }, { company: 'Nvidia' }];
  it.each([
    [
      fact('MeetingHeld', { meetingId: 'm', participants: parties }),
      [{ view: 'meeting', key: 'm' }],
      ['naver', 'nvidia'],
    ],
    [
      fact('PartnershipProposed', { partnershipId: 'p', parties, proposedBy: 'Saudi Aramco', purpose: 'x' }),
      [{ view: 'partnership', key: 'p' }],
      ['naver', 'nvidia', 'saudi-aramco'],
    ],
    [
      fact('PartnershipAdvanced', { partnershipId: 'p', stage: 'agreed', parties }),
      [{ view: 'partnership', key: 'p' }],
      ['naver', 'nvidia'],
    ],
    [
      fact('PartnershipAdvanced', { partnershipId: 'p', stage: 'agreed' }),
      [{ view: 'partnership', key: 'p' }],
      [],
    ],
    [
      fact('MarketTargeted', { company: 'Naver', market: '035', with: ['Nvidia', 'Naver'] }),
      [{ view: 'market-target', key: 'naver/035' }],
      ['naver', 'nvidia'],
    ],
    [
      fact('ModelLaunched', { company: 'Naver', model: 'HyperClova X' }),
      [{ view: 'model', key: 'naver/hyperclova-x/naver' }],
      ['naver'],
    ],
    [
      fact('CompanyProfiled', { company: 'Aramco Digital', parent: 'Saudi Aramco', aliases: ['AD'] }),
      [{ view: 'company', key: 'aramco-digital' }],
      ['aramco-digital', 'saudi-aramco'],
    ],
  ])('contributes to its rows and names its companies: %j', (posted, views, companies) => {
    const [only] = recorded(posted);
    expect(only && viewsOf(only)).toEqual(views);
    expect(only && namesIn(only).map(({ id }) => id)).toEqual(companies);
  });

  it('names a company once for each way of writing it', () => {
    const [only] = recorded(
      fact('MarketTargeted', { company: 'Naver', market: 'PH', with: ['NAVER', 'Naver'] }),
    );
    expect(only && namesIn(only)).toEqual([
      { id: 'naver', name: 'Naver' },
      { id: 'naver', name: 'NAVER' },
    ]);
  });
});
