import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { throwawayDatabase, type ThrowawayDatabase } from '@sovereign-pipeline/testing';
import { recorded } from '../events.fixture.ts';
import { freshReadModels } from '../generations/generations.fixture.ts';
import { Projection } from '../projection/projection.ts';
import { CompanyOverviews } from './company-overviews.ts';
import { MarketNow } from './market-now.ts';

const targets = (company: string, market: string, count: number, purpose = 'x') =>
  Array.from({ length: count }, () => ({ type: 'MarketTargeted', data: { company, market, purpose } }));

const events = recorded([
  ...targets('NAVER', 'KR', 1),
  ...targets('Naver', 'KR', 2),
  ...targets('NVIDIA', 'PH', 1),
  // More than is read for names, and less than is folded for an answer of a moment.
  ...targets('Nvidia', 'PH', 2_000, 'p'.repeat(1_500)),
]);

let database: ThrowawayDatabase;
beforeAll(async () => {
  database = await throwawayDatabase();
  const { schema } = await freshReadModels(database.pool);
  const projection = new Projection(database.pool, { schema, onFault: 'fail' });
  await projection.apply({ partition: 'journal', from: 0, to: events.length, events });
});
afterAll(() => database.drop());

describe('a company in a market', () => {
  const nameIn = async (market: string) => {
    const { companies } = await new MarketNow(database.pool).find(market, { limit: 100 });
    return companies.map(({ name }) => name);
  };

  it('has the name that is written most often there', async () => {
    expect(await nameIn('KR')).toEqual(['Naver']);
  });

  it('of which much is said has the name that it has everywhere: its facts are not read', async () => {
    const overview = await new CompanyOverviews(database.pool).find('nvidia');
    expect(await nameIn('PH')).toEqual([overview?.name]);
    expect(overview?.name).toBe('NVIDIA');
  });
});
