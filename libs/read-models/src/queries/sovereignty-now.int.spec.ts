import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inTransaction } from '@sovereign-pipeline/postgres';
import { throwawayDatabase, type ThrowawayDatabase } from '@sovereign-pipeline/testing';
import { recorded, type Post } from '../events.fixture.ts';
import { freshReadModels } from '../generations/generations.fixture.ts';
import { Projection } from '../projection/projection.ts';
import { SovereigntyNow } from './sovereignty-now.ts';
import { SovereigntyView } from './sovereignty.ts';

const deal = (id: string, parties: readonly object[], more: object, eventId = id): Post => ({
  id: eventId,
  type: 'PartnershipAdvanced',
  data: {
    ...{ partnershipId: id, stage: 'agreed', occurred: '2025-01', purpose: 'models' },
    ...{ parties, markets: ['PH'], pillars: ['data'], ...more },
  },
});
const naver = { company: 'Naver' };
const countries = ['PH', 'TH', 'VN', 'ID', 'SG', 'MY', 'KH', 'LA', 'MM', 'BN'];

/** What each changes is in an answer about one of the markets below. */
const said: Readonly<Record<string, Post>> = {
  'a first partnership': deal('a', [naver, { company: 'Converge ICT' }], {}),
  'another pillar': deal('a', [naver], { stage: 'launched', pillars: ['model'] }, 'a2'),
  'a partnership without a pillar': deal('b', [naver], { pillars: [], markets: ['TH'] }),
  'one between nobody who is named': deal('c', [{ unnamed: 'a Gulf fund' }], {}),
  'one of very many companies in many markets': deal(
    'w',
    Array.from({ length: 30 }, (_, n) => ({ company: `Company ${n}` })),
    { markets: countries, pillars: ['workforce'] },
  ),
  'a dispute of a market': {
    type: 'ClaimDisputed',
    data: { eventId: 'w', by: 'Company 1', reason: 'not there', of: 'markets' },
  },
  'a dispute of its parties': {
    type: 'ClaimDisputed',
    data: { eventId: 'a', by: 'Converge ICT', reason: 'not we', of: 'parties' },
  },
  'a dispute of everything': { type: 'ClaimDisputed', data: { eventId: 'a2', by: 'Naver', reason: 'no' } },
  'a market that one claim names for one party': deal(
    'w',
    [{ company: 'Company 2' }],
    { occurred: '2024' },
    'w2',
  ),
  'a model': {
    id: 'm',
    type: 'ModelLaunched',
    data: { company: 'Naver', jointlyWith: ['Nvidia'], model: 'Seed', markets: ['PH'] },
  },
  'the model by another maker': {
    type: 'ModelLaunched',
    data: {
      company: 'Nvidia',
      jointlyWith: ['Naver'],
      model: 'SEED',
      certainty: 'confirmed',
      markets: ['KR'],
    },
  },
  'another spelling of a name': deal('b', [{ company: 'NAVER' }], { occurred: '2024' }, 'b2'),
  'a spelling elsewhere': deal('k', [{ company: 'NAVER' }], { markets: ['KR'] }),
  'the same once more': deal('k', [{ company: 'NAVER' }], { markets: ['KR'], occurred: '2024' }, 'k2'),
  'a party that no claim names for a market': deal(
    'a',
    [{ company: 'Samsung' }],
    { markets: [], pillars: [], occurred: '2024' },
    'a4',
  ),
  'a party that is one of the others': {
    id: 'joined',
    type: 'IdentityJudged',
    data: { a: 'Naver', b: 'Samsung', judgement: 'same' },
  },
  'a party that is itself again': { type: 'ClaimRetracted', data: { eventId: 'joined', reason: 'not so' } },
  'two companies that are one': {
    id: 'same',
    type: 'IdentityJudged',
    data: { a: 'Naver', b: 'Company 3', judgement: 'same' },
  },
  'a market that is said later': deal('k', [{ company: 'NAVER' }], {}, 'k3'),
  'two that are two again': { type: 'ClaimRetracted', data: { eventId: 'same', reason: 'not so' } },
  'a model that is taken back': { type: 'ClaimRetracted', data: { eventId: 'm', reason: 'not there' } },
  'a partnership that is taken back': { type: 'ClaimRetracted', data: { eventId: 'c', reason: 'no' } },
};
const events = recorded(Object.values(said));
const markets = ['PH', 'TH', '035', 'KR'];

let database: ThrowawayDatabase;
let schema: string;
let now: SovereigntyNow;
let view: SovereigntyView;
beforeAll(async () => {
  database = await throwawayDatabase();
  ({ schema } = await freshReadModels(database.pool));
  now = new SovereigntyNow(database.pool);
  view = new SovereigntyView(database.pool);
});
afterAll(() => database.drop());

describe('The sovereignty of a market now', () => {
  it.each(Object.keys(said).map((name, at) => [name, at] as const))(
    'is what is folded of all that is said, and read again after %s',
    async (_, at) => {
      const before = await Promise.all(markets.map((code) => now.find(code, { limit: 1_000 })));
      const projection = new Projection(database.pool, { schema, onFault: 'fail' });
      await projection.apply({
        partition: 'journal',
        from: at,
        to: at + 1,
        events: events.slice(at, at + 1),
      });
      const found = await Promise.all(markets.map((code) => now.find(code, { limit: 1_000 })));
      expect(found).not.toEqual(before);
      expect(found).toEqual(await Promise.all(markets.map((code) => view.find(code, {}))));
    },
  );

  it('has its companies page by page', async () => {
    const whole = await view.find('PH', {});
    const companies: object[] = [];
    const models: object[] = [];
    for (let cursor: string | undefined = ''; cursor !== undefined;) {
      const page: Awaited<ReturnType<SovereigntyNow['find']>> = await now.find('PH', { cursor, limit: 7 });
      expect({ ...page, companies: [], models: [], next: '' }).toEqual({
        ...{ ...whole, companies: [], models: [], next: '' },
      });
      companies.push(...page.companies);
      models.push(...page.models);
      cursor = page.next;
    }
    expect({ companies, models }).toEqual({ companies: whole.companies, models: whole.models });
  });

  it('is counted once as long as nothing changes', async () => {
    const pillars = async () => (await now.find('PH', { limit: 1 })).pillars;
    const counted = await pillars();
    const forget = (set: string) =>
      inTransaction(database.pool, `begin; set local session_replication_role = ${set}`, (client) =>
        client.query(`update ${schema}.partnerships set pillars = '{infrastructure}' where id = 'w'`),
      );
    // What triggers do not see is not seen.
    await forget('replica');
    expect(await pillars()).toEqual(counted);
    await forget('origin');
    expect(await pillars()).not.toEqual(counted);
  });
});
