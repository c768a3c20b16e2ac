import { describe, expect, it } from '@jest/globals';
import { type Posted, recorded } from '../envelope/recorded.fixture.ts';
import { foldMarket } from '../market/market.ts';
import { stageHistory } from '../partnership/partnership.ts';
import { timelineOf } from './timeline.ts';

const says = (id: string, stage: string, data: object = {}): Posted => ({
  id,
  type: 'PartnershipAdvanced',
  data: {
    partnershipId: 'p',
    stage,
    parties: [{ company: 'Naver' }, { company: 'Converge ICT' }],
    purpose: 'Models',
    markets: ['PH'],
    ...data,
  },
});
const targets = (id: string, company: string, market: string, data: object = {}): Posted => ({
  id,
  type: 'MarketTargeted',
  data: { company, market, ...data },
});
const retracts = (id: string, eventId: string): Posted => ({
  id,
  type: 'ClaimRetracted',
  data: { eventId, reason: 'A misprint' },
});

describe('the stages of a partnership', () => {
  it('are those of the claims that count, in the order of the world, and the same in a row are one', () => {
    const history = recorded(
      says('agreed', 'agreed', { occurred: '2024-06' }),
      says('talks', 'in-discussion', { occurred: '2024-01', certainty: 'confirmed' }),
      says('talks-too', 'in-discussion', { occurred: '2024-02' }),
      says('launched', 'launched', { occurred: '2024-09' }),
      retracts('r', 'launched'),
      says('maybe', 'ended', { certainty: 'speculative', occurred: '2024-12' }),
    );
    expect(stageHistory('p', history)).toMatchObject([
      { stage: 'in-discussion', since: '2024-01', certainty: 'confirmed', basis: ['talks', 'talks-too'] },
      { stage: 'agreed', since: '2024-06', certainty: 'reported', basis: ['agreed'] },
    ]);
    expect(stageHistory('another', history)).toEqual([]);
  });

  it('go back when the claims do', () => {
    const history = recorded(
      says('a', 'agreed', { occurred: '2024-01' }),
      says('b', 'in-discussion', { occurred: '2024-02' }),
      says('c', 'agreed', { occurred: '2024-03' }),
    );
    expect(stageHistory('p', history).map(({ stage }) => stage)).toEqual([
      'agreed',
      'in-discussion',
      'agreed',
    ]);
  });
});

describe('a market', () => {
  const history = recorded(
    targets('direct', 'Nvidia', '035', { with: ['Naver'], certainty: 'speculative' }),
    says('partners', 'agreed'),
    targets('elsewhere', 'Nvidia', 'JP'),
    targets('wrong', 'Mistral', 'PH'),
    retracts('r', 'wrong'),
  );

  it('has who targets it or what lies within it, and who is in partnerships for it', () => {
    expect(foldMarket('035', history)).toMatchObject({
      code: '035',
      name: 'South-eastern Asia',
      companies: [
        { id: 'converge-ict', markets: ['PH'], via: 'partnership', with: ['naver'], basis: ['partners'] },
        { id: 'naver', name: 'Naver', markets: ['PH'], via: 'partnership', with: ['converge-ict'] },
        { id: 'nvidia', markets: ['035'], via: 'targeted', with: ['naver'], certainty: 'speculative' },
      ],
      partnerships: [{ id: 'p', stage: 'agreed' }],
    });
  });

  it('that is within another one does not have what is only said of that', () => {
    expect(foldMarket('PH', history).companies.map(({ id }) => id)).toEqual(['converge-ict', 'naver']);
    expect(foldMarket('KR', history)).toMatchObject({ companies: [], partnerships: [] });
  });

  it('is a function of the set of facts', () => {
    expect(foldMarket('035', [...history.toReversed(), ...history])).toEqual(foldMarket('035', history));
  });
});

describe('a timeline', () => {
  it('goes by when things were over, else by when they were published, else recorded; corrections are no entries', () => {
    const published = { evidence: [{ publisher: 'The Korea Herald', published: '2024-03-05' }] };
    const history = recorded(
      targets('undated', 'Naver', 'JP'),
      targets('published', 'Naver', 'KR', published),
      targets('interval', 'Naver', 'TH', { occurred: '2024-01-01/2024-02-20' }),
      retracts('r', 'interval'),
      { id: 'd', type: 'ClaimDisputed', data: { eventId: 'undated', by: 'Naver', reason: 'Not so' } },
    );
    expect(timelineOf(history)).toMatchObject([
      { id: 'interval', occurred: '2024-01-01/2024-02-20', retracted: { id: 'r', reason: 'A misprint' } },
      { id: 'published', occurred: null },
      { id: 'undated', disputes: [{ id: 'd', by: 'Naver' }] },
    ]);
    expect(timelineOf(history.toReversed())).toEqual(timelineOf(history));
  });
});
