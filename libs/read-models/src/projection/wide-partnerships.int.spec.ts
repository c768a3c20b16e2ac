import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { certainties, marketCodes } from '@sovereign-pipeline/domain';
import { throwawayDatabase, type ThrowawayDatabase } from '@sovereign-pipeline/testing';
import { recorded } from '../events.fixture.ts';
import { freshReadModels } from '../generations/generations.fixture.ts';
import { CompanyOverviews } from '../queries/company-overviews.ts';
import { History } from '../queries/history.ts';
import { companiesInMarkets, MarketNow } from '../queries/market-now.ts';
import { companiesAfter, rowsOfCompanies } from '../queries/matrix.ts';
import { LiveTables } from '../queries/live-tables.ts';
import { Projection } from './projection.ts';

const markets = marketCodes.filter((code) => /^[A-Z]{2}$/.test(code)).slice(0, 10);
const [market = ''] = markets;
const says = (partnershipId: string, companies: readonly string[], more: object) => ({
  type: 'PartnershipAdvanced',
  data: {
    ...{ partnershipId, stage: 'agreed', purpose: 'models', occurred: '2025-01' },
    ...{ parties: companies.map((company) => ({ company })), ...more },
  },
});
const events = recorded([
  says('narrow', ['Naver', 'Company 3'], { markets: [market] }),
  ...Array.from({ length: 3 }, (_, claim) =>
    says(
      'wide',
      Array.from({ length: 50 }, (_, n) => `Company ${claim * 50 + n}`),
      { markets },
    ),
  ),
]);

let database: ThrowawayDatabase;
beforeAll(async () => {
  database = await throwawayDatabase();
});
afterAll(() => database.drop());

describe('A partnership of many parties in many markets', () => {
  it('is written in no more rows for each claim than that names, and found by each of them', async () => {
    const { schema } = await freshReadModels(database.pool);
    const projection = new Projection(database.pool, { schema, onFault: 'fail' });
    for (const [from, event] of events.entries())
      await projection.apply({ partition: 'journal', from, to: from + 1, events: [event] });
    await database.pool.query('select pg_stat_force_next_flush()');
    const { rows } = await database.pool.query(
      `select n_tup_ins::integer as inserted, n_tup_upd::integer as updated, n_tup_del::integer as deleted
       from pg_stat_user_tables where schemaname = $1 and relname = 'partnership_markets'`,
      [schema],
    );
    expect(rows).toEqual([{ inserted: 2 + markets.length + 150, updated: 0, deleted: 0 }]);

    const inMarkets = new MarketNow(database.pool);
    const companies: object[] = [];
    for (let cursor: string | undefined = ''; cursor !== undefined;) {
      const page: Awaited<ReturnType<MarketNow['find']>> = await inMarkets.find(market, {
        cursor,
        limit: 30,
      });
      companies.push(...page.companies);
      cursor = page.next;
    }
    expect(companies).toHaveLength(151);
    const folded = await new History(database.pool).market(market, {});
    expect(companies).toEqual(folded.companies);

    const overviews = new CompanyOverviews(database.pool);
    for (const [company, count] of [
      ['naver', 1],
      ['company-3', markets.length],
      ['company-149', markets.length],
    ] as const)
      expect(await overviews.find(company)).toMatchObject({ markets: count });
  });

  it('is in the matrix of its markets, for which no company is looked into that has no such cell', async () => {
    const tables = new LiveTables(database.pool);
    const companies = async (...asked: Parameters<typeof companiesAfter>) =>
      (await tables.selectBy<{ id: string }>(companiesAfter(...asked))).map(({ id }) => id);
    expect(await companies('', { market: [market] }, 200)).toHaveLength(151);
    expect(await companies('', { market: markets.slice(1) }, 200)).toHaveLength(150);
    expect(await companies('company-98', { market: markets, stage: ['agreed'] }, 2)).toEqual([
      'company-99',
      'naver',
    ]);
    expect(await companies('', { stage: ['agreed'] }, 200)).toHaveLength(151);
    expect(await companies('', { stage: ['ended'] }, 200)).toEqual([]);
    expect(await companies('', { market: [market], stage: ['ended'] }, 200)).toEqual([]);
  });

  it('is read once for many of its companies', async () => {
    const ids = Array.from({ length: 150 }, (_, n) => `company-${n}`);
    const tables = new LiveTables(database.pool);
    for (const statement of [
      { sql: companiesInMarkets, values: [ids, [market]] },
      rowsOfCompanies(ids, {}),
      rowsOfCompanies(ids, { certainty: [...certainties] }),
    ]) {
      const read = JSON.stringify(await tables.selectBy(statement));
      const timesOf = (member: string) => read.split(`"${member}":`).length - 1;
      expect({ companies: timesOf('name'), deals: timesOf('marketClaims') }).toEqual({
        ...{ companies: 150, deals: 2 },
      });
    }
  });
});
