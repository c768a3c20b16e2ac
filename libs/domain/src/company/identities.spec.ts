import { describe, expect, it } from '@jest/globals';
import { type Posted, recorded } from '../envelope/recorded.fixture.ts';
import { upcast } from '../envelope/upcast.ts';
import { foldMarket } from '../market/market.ts';
import { foldMeeting } from '../meeting/meeting.ts';
import { foldPartnership } from '../partnership/partnership.ts';
import { foldPipeline } from '../pipeline/pipeline.ts';
import { factsOfCompany } from '../pipeline/timeline.ts';
import { identitiesOf, resolved } from './identities.ts';

const profiles = (company: string, aliases: readonly string[], more: object = {}): Posted => ({
  type: 'CompanyProfiled',
  data: { company, aliases, ...more },
});
const judges = (a: string, b: string, judgement: string, more: object = {}): Posted => ({
  type: 'IdentityJudged',
  data: { a, b, judgement, ...more },
});
const retracts = (eventId: string): Posted => ({
  type: 'ClaimRetracted',
  data: { eventId, reason: 'Wrong' },
});
const disputes = (eventId: string): Posted => ({
  type: 'ClaimDisputed',
  data: { eventId, by: 'Naver', reason: 'Not so' },
});
const proposes = (id: string, parties: readonly string[], more: object = {}): Posted => ({
  type: 'PartnershipProposed',
  data: { partnershipId: id, parties: parties.map((company) => ({ company })), purpose: 'Models', ...more },
});

const whoIsWho = (...posted: readonly Posted[]) => Object.fromEntries(identitiesOf(recorded(...posted)).ids);
const unresolved = (...posted: readonly Posted[]) =>
  identitiesOf(recorded(...posted)).unresolved.map(({ kind, ids }) => [kind, ...ids]);

describe('who is who', () => {
  it('is said by the aliases of a profile, and those of an alias', () => {
    expect(whoIsWho(profiles('Naver', ['네이버', 'NHN']), profiles('NHN', ['엔에이치엔']))).toEqual({
      네이버: 'naver',
      nhn: 'naver',
      엔에이치엔: 'naver',
    });
  });

  it('is said by judgements', () => {
    expect(whoIsWho(judges('네이버', 'Naver', 'same'), judges('Naver Corp', '네이버', 'same'))).toEqual({
      네이버: 'naver',
      'naver-corp': 'naver',
    });
    expect(whoIsWho(judges('Naver', 'Kakao', 'unsure'))).toEqual({});
    expect(whoIsWho(judges('Naver', 'Kakao', 'different'))).toEqual({});
  });

  it('has the company of a profile go before a shorter name', () => {
    expect(whoIsWho(profiles('Naver Corporation', ['Naver']))).toEqual({ naver: 'naver-corporation' });
    expect(whoIsWho(profiles('Alpha', ['Beta']), profiles('Beta', ['Alpha']))).toEqual({ alpha: 'beta' });
  });

  it('is taken back with the profile or the judgement', () => {
    expect(whoIsWho(profiles('A1', ['B1']), retracts('event-1'))).toEqual({});
    expect(whoIsWho(judges('A1', 'B1', 'same'), retracts('event-1'))).toEqual({});
    expect(whoIsWho(judges('A1', 'B1', 'different'), profiles('A1', ['B1']), retracts('event-1'))).toEqual({
      b1: 'a1',
    });
  });

  it('has an alias of two companies for none', () => {
    const both = [profiles('Alpha', ['X1']), profiles('Beta', ['X1', 'Y1'])];
    expect(whoIsWho(...both)).toEqual({ y1: 'beta' });
    expect(unresolved(...both)).toEqual([['alias-of-several', 'x1', 'alpha', 'beta']]);
    expect(whoIsWho(...both, judges('Alpha', 'Beta', 'same'))).toEqual({
      x1: 'beta',
      y1: 'beta',
      alpha: 'beta',
    });
    expect(whoIsWho(...both, retracts('event-1'))).toEqual({ x1: 'beta', y1: 'beta' });
    const spelled = [profiles('Alpha', ['X1']), profiles('Beta', ['X2']), judges('X1', 'X2', 'same')];
    expect(whoIsWho(...spelled)).toEqual({ x2: 'x1' });
  });

  it('keeps apart what is judged different', () => {
    const alias = profiles('Alpha', ['Beta', 'Alef']);
    expect(whoIsWho(alias, judges('Beta', 'Alpha', 'different'))).toEqual({ alef: 'alpha' });
    expect(unresolved(alias, judges('Beta', 'Alpha', 'different'))).toEqual([
      ['judged-different', 'alpha', 'beta'],
    ]);
    expect(whoIsWho(judges('Alpha', 'Beta', 'same'), judges('Alpha', 'Beta', 'different'))).toEqual({});
    const between = [profiles('Alpha', ['X1', 'Y1']), profiles('X1', ['Beta'])];
    expect(whoIsWho(...between, judges('Alpha', 'Beta', 'different'))).toEqual({ y1: 'alpha' });
    const judged = [judges('Alpha', 'X1', 'same'), profiles('X1', ['Beta'])];
    expect(whoIsWho(...judged, judges('Alpha', 'Beta', 'different'))).toEqual({ alpha: 'x1' });
  });

  it('is not joined by what is disputed, speculative or from poor sources only', () => {
    const poor = { evidence: [{ publisher: 'A forum', reliability: 'E' }] };
    expect(whoIsWho(profiles('Alpha', ['Beta']), disputes('event-1'))).toEqual({});
    expect(unresolved(profiles('Alpha', ['Beta']), disputes('event-1'))).toEqual([
      ['disputed', 'alpha', 'beta'],
    ]);
    expect(whoIsWho(profiles('Alpha', ['Beta'], { certainty: 'speculative' }))).toEqual({});
    expect(whoIsWho(judges('Alpha', 'Beta', 'same', poor))).toEqual({});
    const different = judges('Alpha', 'Beta', 'different');
    expect(whoIsWho(different, disputes('event-1'), profiles('Alpha', ['Beta']))).toEqual({});
  });

  it('leaves parents and subsidiaries apart', () => {
    expect(
      whoIsWho({ type: 'CompanyProfiled', data: { company: 'Aramco Digital', parent: 'Aramco' } }),
    ).toEqual({});
  });
});

describe('partnerships that are one', () => {
  const ofDeals = (a: string, b: string, judgement: string) => judges(a, b, judgement, { of: 'partnership' });
  const deals = [
    proposes('naver-nvidia', ['Naver', 'Nvidia'], { occurred: '2024-06' }),
    proposes('deal-7', ['Naver', 'Nvidia', 'Converge ICT'], { markets: ['PH'] }),
    {
      type: 'PartnershipAdvanced',
      data: { partnershipId: 'deal-7', stage: 'agreed', occurred: '2024-09' },
    },
    { type: 'MeetingHeld', data: { partnershipId: 'deal-7', participants: [{ company: 'Naver' }] } },
  ] as const satisfies Posted[];
  const foldOf = (id: string, ...posted: readonly Posted[]) => {
    const facts = recorded(...posted);
    return foldPartnership(id, resolved(facts, identitiesOf(facts)));
  };

  it('are said by judgements, with the plainest id, and kept apart by others', () => {
    expect(whoIsWho(ofDeals('naver-nvidia', 'deal-7', 'same'))).toEqual({
      'partnership/naver-nvidia': 'partnership/deal-7',
    });
    expect(whoIsWho(ofDeals('a', 'b', 'same'), ofDeals('b', 'a', 'different'))).toEqual({});
    expect(whoIsWho(ofDeals('a', 'b', 'same'), retracts('event-1'))).toEqual({});
    expect(whoIsWho(ofDeals('a', 'b', 'unsure'))).toEqual({});
    // No company of that name.
    expect(whoIsWho(ofDeals('naver', 'kakao', 'same'), proposes('p', ['Naver', 'Kakao']))).toEqual({
      'partnership/naver': 'partnership/kakao',
    });
  });

  it('are assessed by the claims of all of them, and have one place in every answer', () => {
    const history = [...deals, ofDeals('naver-nvidia', 'deal-7', 'same')];
    expect(foldOf('naver-nvidia', ...history)).toBeUndefined();
    expect(foldOf('deal-7', ...history)).toMatchObject({
      ...{ stage: 'agreed', since: '2024-09', conflict: false },
      parties: [{ id: 'naver' }, { id: 'nvidia' }, { id: 'converge-ict' }],
      markets: ['PH'],
    });
    for (const company of ['naver', 'nvidia', 'converge-ict']) {
      const pipeline = foldPipeline(company, recorded(...history));
      expect(pipeline?.partnerships.map(({ id }) => id)).toEqual(['deal-7']);
    }
    const facts = recorded(...history);
    const known = resolved(facts, identitiesOf(facts));
    expect(foldMeeting('event-4', known)).toMatchObject({ partnership: 'deal-7' });
    expect(factsOfCompany('converge-ict', known).map(({ id }) => id)).toEqual([
      ...['event-1', 'event-2', 'event-3', 'event-5'],
    ]);
  });

  it('are two again when the judgement is taken back', () => {
    const history = [...deals, ofDeals('naver-nvidia', 'deal-7', 'same'), retracts('event-5')];
    for (const id of ['naver-nvidia', 'deal-7']) expect(foldOf(id, ...history)).toEqual(foldOf(id, ...deals));
  });
});

describe('companies that are one', () => {
  const history = [
    profiles('Naver', ['네이버']),
    proposes('p', ['네이버', 'Naver', 'Nvidia'], { markets: ['PH'] }),
    { type: 'MarketTargeted', data: { company: '네이버', market: 'PH', with: ['Nvidia', 'Naver'] } },
    { type: 'MarketTargeted', data: { company: 'Naver', market: 'PH', occurred: '2024' } },
    { type: 'ModelLaunched', data: { company: '네이버', model: 'HyperClova X' } },
    { type: 'ModelLaunched', data: { company: 'Naver', model: 'HyperCLOVA X' } },
  ] as const satisfies Posted[];

  it('are found by each id, and count once', () => {
    const pipeline = foldPipeline('네이버', recorded(...history));
    expect(pipeline).toEqual(foldPipeline('naver', recorded(...history)));
    expect(pipeline).toMatchObject({
      company: { id: 'naver', name: 'Naver' },
      stages: { proposed: 1 },
      partnerships: [{ parties: [{ id: 'naver' }, { id: 'nvidia' }] }],
      markets: [{ code: 'PH', with: ['nvidia'], since: '2024' }],
      models: [{ basis: ['event-5', 'event-6'] }],
    });
    expect(pipeline?.models).toHaveLength(1);
    expect(pipeline?.partnerships[0]?.parties).toHaveLength(2);
    expect(foldMarket('PH', recorded(...history)).companies.map(({ id }) => id)).toEqual(['naver', 'nvidia']);
  });

  it('stand as before when that is taken back', () => {
    const before = recorded(...history).slice(1);
    const after = [...recorded(...history, retracts('event-1'))];
    for (const id of ['naver', '네이버', 'nvidia']) {
      const { company, ...pipeline } = foldPipeline(id, after) ?? {};
      expect(pipeline).toEqual({ ...foldPipeline(id, before), company: undefined });
      expect(company?.id).toBe(id);
    }
  });

  it('depend on what was known, and not on what had happened', () => {
    const facts = recorded(...history);
    expect(foldPipeline('네이버', facts, {}, { knownAt: 6 })?.company.id).toBe('naver');
    const late = recorded(...history.slice(1), history[0]);
    expect(foldPipeline('네이버', late, {}, { knownAt: 5 })?.company.id).toBe('네이버');
    expect(foldPipeline('네이버', late, {}, { asOf: '2020' })?.company.id).toBe('naver');
  });
});

describe('what was named while ids were made by the first rule', () => {
  const first = (...posted: readonly Posted[]) =>
    recorded(...posted).map((event) => upcast({ ...event, schemaversion: 1 }));
  const target = (company: string): Posted => ({ type: 'MarketTargeted', data: { company, market: 'PH' } });
  const together = (old: readonly Posted[], since: readonly Posted[]) => [
    ...first(...old),
    ...recorded(...since).map((event, index) => ({ ...event, id: `new-${index}`, position: 100 + index })),
  ];

  it('keeps its id, and what is written like it since is the same', () => {
    const facts = together(
      [target('AT&T'), target('Disney+')],
      [target('AT&T'), target('Disney'), target('Disney+')],
    );
    expect(Object.fromEntries(identitiesOf(facts).ids)).toEqual({
      'at&t': 'at-t',
      'disney+': 'disney',
    });
    expect(foldPipeline('at&t', facts)).toMatchObject({
      company: { id: 'at-t', name: 'AT&T' },
      markets: [{ basis: ['event-1', 'new-0'] }],
    });
  });

  it('does not become what was another company then', () => {
    const facts = together([target('Nvidia™'), target('Nvidia')], [target('Nvidia™')]);
    expect(identitiesOf(facts).ids.size).toBe(0);
    expect(foldPipeline('nvidiatm', facts)?.markets).toMatchObject([{ basis: ['event-1'] }]);
    expect(foldPipeline('nvidia', facts)?.markets).toMatchObject([{ basis: ['event-2', 'new-0'] }]);
  });

  it('can be taken apart', () => {
    const facts = together(
      [target('Disney+')],
      [target('Disney+'), judges('Disney', 'Disney+', 'different')],
    );
    expect(identitiesOf(facts).ids.size).toBe(0);
    expect(foldPipeline('disney+', facts)?.markets).toMatchObject([{ basis: ['new-0'] }]);
  });
});
