import { describe, expect, it } from '@jest/globals';
import { type Posted, recorded } from '../envelope/recorded.fixture.ts';
import { foldPartnership } from './partnership.ts';

const purpose = 'Models for every culture';
const proposed = (data: object) => ({
  type: 'PartnershipProposed' as const,
  data: { partnershipId: 'p', parties: [{ company: 'Naver' }], purpose, ...data },
});
const advanced = (data: object) => ({
  type: 'PartnershipAdvanced' as const,
  data: { partnershipId: 'p', stage: 'agreed', ...data },
});
const folded = (...posted: readonly Posted[]) => foldPartnership('p', recorded(...posted));

describe('a partnership', () => {
  it('goes by the id of its first event when it has none', () => {
    const facts = recorded({
      type: 'PartnershipProposed',
      id: 'e-1',
      data: { parties: [{ company: 'Naver' }], purpose },
    });
    expect(foldPartnership('e-1', facts)).toMatchObject({ id: 'e-1', stage: 'proposed', basis: ['e-1'] });
  });

  it('may have a single party', () => {
    expect(folded(proposed({}))?.parties).toEqual([
      { id: 'naver', name: 'Naver', contested: false, basis: ['event-1'] },
    ]);
  });

  it('may have a government among its parties', () => {
    const parties = [
      { company: 'Naver', roles: ['builder'] },
      { company: 'Kingdom of Saudi Arabia', roles: ['government'] },
    ];
    expect(folded(proposed({ parties }))?.parties).toMatchObject([
      { id: 'naver', name: 'Naver', roles: ['builder'] },
      { id: 'kingdom-of-saudi-arabia', name: 'Kingdom of Saudi Arabia', roles: ['government'] },
    ]);
  });

  it('has every party once, by the name and in the role of the most exact claim', () => {
    const first = proposed({
      occurred: '2024-06',
      parties: [{ company: 'NAVER', roles: ['builder'] }, { company: 'Nvidia' }],
    });
    const late = proposed({
      occurred: '2023',
      parties: [{ company: 'Naver', roles: ['customer'] }, { company: 'Aramco Digital' }],
    });
    expect(folded(first, late)?.parties).toMatchObject([
      { id: 'naver', name: 'NAVER', roles: ['builder'] },
      { id: 'nvidia', name: 'Nvidia' },
      { id: 'aramco-digital', name: 'Aramco Digital' },
    ]);
  });

  it('has the purpose of the latest of equal claims that state one', () => {
    const history = [
      proposed({ occurred: '2024-02', purpose: 'New' }),
      proposed({ occurred: '2024-01', purpose: 'Old' }),
    ];
    expect(folded(...history, advanced({ occurred: '2024-03' }))?.purpose).toBe('New');
  });

  it('keeps its parties and purpose, not its scope, from speculation that news without them replaced', () => {
    const rumour = proposed({
      certainty: 'speculative',
      parties: [{ company: 'Naver' }, { company: 'Nvidia' }],
      markets: ['142'],
    });
    expect(folded(rumour, advanced({ markets: ['PH'] }))).toMatchObject({
      stage: 'agreed',
      certainty: 'reported',
      parties: [{ id: 'naver' }, { id: 'nvidia' }],
      purpose,
      markets: ['PH'],
    });
  });

  it('has no purpose while no claim states one', () => {
    expect(folded(advanced({}))).toMatchObject({ purpose: null, parties: [] });
  });

  it('unites the markets, languages and pillars of the claims that count', () => {
    const history = [
      proposed({ markets: ['PH', '035'], languages: ['tl'], pillars: ['model'] }),
      advanced({ markets: ['035', 'AE'], languages: ['ar', 'tl'], pillars: ['infrastructure', 'model'] }),
    ];
    expect(folded(...history)).toMatchObject({
      markets: ['035', 'AE', 'PH'],
      languages: ['ar', 'tl'],
      pillars: ['infrastructure', 'model'],
    });
  });

  it.each<[string, Posted[], object[]]>([
    [
      'not a claim that is silent about it',
      [proposed({ markets: ['PH'], certainty: 'reported' }), advanced({ certainty: 'confirmed' })],
      [{ market: 'PH', certainty: 'reported', basis: ['event-1'] }],
    ],
    [
      'every claim that names it, as sure as the surest',
      [
        advanced({ occurred: '2024', markets: ['PH', 'AE'], certainty: 'confirmed' }),
        proposed({ occurred: '2023', markets: ['PH'] }),
      ],
      [
        { market: 'AE', certainty: 'confirmed', basis: ['event-1'] },
        { market: 'PH', certainty: 'confirmed', basis: ['event-1', 'event-2'] },
      ],
    ],
    [
      'no speculation beside news',
      [proposed({ markets: ['PH', 'AE'], certainty: 'speculative' }), advanced({ markets: ['PH'] })],
      [{ market: 'PH', certainty: 'reported', basis: ['event-2'] }],
    ],
    [
      'speculation while there is nothing else',
      [proposed({ markets: ['PH'], certainty: 'speculative' })],
      [{ market: 'PH', certainty: 'speculative', basis: ['event-1'] }],
    ],
  ])('knows for each market what it rests on: %s', (_, history, marketClaims) => {
    expect(folded(...history)).toMatchObject({ marketClaims });
  });

  it('is one of several of the same two companies, each with its own stage', () => {
    const parties = [{ company: 'Naver' }, { company: 'Nvidia' }];
    const facts = recorded(
      proposed({ parties }),
      { type: 'PartnershipAdvanced', data: { partnershipId: 'q', stage: 'launched', parties, purpose } },
      { type: 'PartnershipAdvanced', data: { partnershipId: 'pq', stage: 'ended', parties, purpose } },
    );
    expect(['p', 'q', 'pq'].map((id) => foldPartnership(id, facts)?.stage)).toEqual([
      'proposed',
      'launched',
      'ended',
    ]);
  });
});
