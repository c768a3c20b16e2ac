import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { foldPipeline, type RecordedEvent } from '@sovereign-pipeline/domain';
import { inTransaction } from '@sovereign-pipeline/postgres';
import { throwawayDatabase, type ThrowawayDatabase } from '@sovereign-pipeline/testing';
import { recorded, type Post } from '../events.fixture.ts';
import { freshReadModels } from '../generations/generations.fixture.ts';
import { Projection } from '../projection/projection.ts';
import { PipelineQueries } from './pipeline-queries.ts';

const deal = (n: number, data: object = {}): Post => ({
  id: `deal-${n}`,
  type: 'PartnershipAdvanced',
  data: {
    ...{ partnershipId: `p-${n}`, stage: 'in-discussion', occurred: '2024-06' },
    parties: [{ company: 'Hub' }, { company: `Customer ${n}` }],
    ...{ purpose: 'Models', markets: [n % 2 === 0 ? 'LU' : 'PH'], certainty: 'reported' },
    evidence: [{ publisher: 'A paper', url: `https://paper.example/${n}` }],
    ...data,
  },
});

/** Each changes what the markets of the hub come to. */
const changing: Readonly<Record<string, Post>> = {
  'another claim of a partnership': { ...deal(1, { occurred: '2023', certainty: 'confirmed' }), id: 'c1' },
  'a further stage': { ...deal(2, { stage: 'launched', occurred: '2025' }), id: 'c2' },
  'another market': { ...deal(3, { markets: ['JP'] }), id: 'c3' },
  'another partnership': { ...deal(500), id: 'c4' },
  'a dispute': { type: 'ClaimDisputed', data: { eventId: 'c4', by: 'Hub', reason: 'Not so' } },
  'a retraction': { type: 'ClaimRetracted', data: { eventId: 'c1', reason: 'A misprint' } },
  'a partnership that is gone': { type: 'ClaimRetracted', data: { eventId: 'deal-7', reason: 'A misprint' } },
  'a target': {
    id: 'c5',
    type: 'MarketTargeted',
    data: { company: 'Hub', market: 'SA', certainty: 'reported' },
  },
  'another claim of the target': {
    type: 'MarketTargeted',
    data: { company: 'Hub', market: 'SA', with: ['X'] },
  },
  'a target that is taken back': { type: 'ClaimRetracted', data: { eventId: 'c5', reason: 'A misprint' } },
  'another company that is the same': {
    type: 'IdentityJudged',
    data: { a: 'Customer 4', b: 'Customer 6', judgement: 'same' },
  },
  'the hub by another name': { type: 'IdentityJudged', data: { a: 'Hub', b: 'X', judgement: 'same' } },
};

const first = [...Array.from({ length: 60 }, (_, n) => deal(n))];
const events = recorded([...first, ...Object.values(changing)]);

let database: ThrowawayDatabase;
let schema: string;
let queries: PipelineQueries;
let at = 0;
beforeAll(async () => {
  database = await throwawayDatabase();
  ({ schema } = await freshReadModels(database.pool));
  queries = new PipelineQueries(database.pool);
  await apply(events.slice(0, first.length));
});
afterAll(() => database.drop());

async function apply(some: readonly RecordedEvent[]): Promise<void> {
  const projection = new Projection(database.pool, { schema, onFault: 'fail' });
  await projection.apply({ partition: 'journal', from: at, to: at + some.length, events: some });
  at += some.length;
}

const tokens = async (): Promise<readonly object[]> => {
  const { rows } = await database.pool.query<object>(`select * from ${schema}.market_tokens`);
  return rows;
};
const marketsOf = async (company = 'hub') => (await queries.pipeline(company))?.markets;

describe('the markets of a company with many partnerships', () => {
  it('are in mind: only it has a token, and while that is there they are not read', async () => {
    expect(await tokens()).toMatchObject([{ company_id: 'hub' }]);
    const markets = await marketsOf();
    const forget = (set: string) =>
      inTransaction(database.pool, `begin; set local session_replication_role = ${set}`, (client) =>
        client.query(`update ${schema}.partnerships set markets = '{}' where id = 'p-59'`),
      );
    // What triggers do not see is not seen.
    await forget('replica');
    expect(await marketsOf()).toEqual(markets);
    await forget('origin');
    expect(await marketsOf()).not.toEqual(markets);
    await database.pool.query(`update ${schema}.partnerships set markets = '{PH}' where id = 'p-59'`);
    expect(await marketsOf()).toEqual(markets);
  });

  it.each(Object.keys(changing))('are read again after %s', async (name) => {
    const before = await marketsOf();
    await apply(events.slice(at, at + 1));
    const markets = await marketsOf();
    expect(markets).not.toEqual(before);
    expect(markets).toEqual(foldPipeline('hub', events.slice(0, at))?.markets);
    expect(await marketsOf()).toEqual(markets);
    expect(name).toBe(Object.keys(changing)[at - first.length - 1]);
  });

  it('are the same by each of its names', async () => {
    expect(await marketsOf('x')).toEqual(await marketsOf());
    await apply([
      ...recorded([...first, ...Object.values(changing), deal(501, { markets: ['KR'] })]).slice(-1),
    ]);
    expect((await marketsOf('x'))?.map(({ code }) => code)).toContain('KR');
    expect(await marketsOf('x')).toEqual(await marketsOf());
  });

  it('are read again when it has few by now', async () => {
    ({ schema } = await freshReadModels(database.pool));
    at = 0;
    const pub = { parties: [{ company: 'Pub' }, { company: 'Customer' }] };
    const few = recorded([
      ...Array.from({ length: 60 }, (_, n) => deal(n, n < 30 ? {} : pub)),
      { id: 'same', type: 'IdentityJudged', data: { a: 'Hub', b: 'Pub', judgement: 'same' } },
      { type: 'ClaimRetracted', data: { eventId: 'same', reason: 'They are two' } },
      deal(500, { markets: ['KR'] }),
    ]);
    await apply(few.slice(0, -2));
    expect(await tokens()).toHaveLength(1);
    await apply(few.slice(-2, -1));
    expect((await marketsOf())?.map(({ code }) => code)).not.toContain('KR');
    await apply(few.slice(-1));
    expect(await marketsOf()).toEqual(foldPipeline('hub', few)?.markets);
  });
});
