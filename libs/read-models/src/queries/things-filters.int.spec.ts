import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  certainties,
  claimTypes,
  type Moment,
  partyRoles,
  pillars,
  stages,
} from '@sovereign-pipeline/domain';
import { throwawayDatabase, type ThrowawayDatabase } from '@sovereign-pipeline/testing';
import fc from 'fast-check';
import { freshReadModels } from '../generations/generations.fixture.ts';
import { Projection } from '../projection/projection.ts';
import { namingKinds } from '../views/named-people.ts';
import type { CompanyFilter } from './company-list.ts';
import type { ListPage } from './filters.ts';
import { HistoryLists } from './history-lists.ts';
import {
  history,
  instruments,
  kinds,
  oneByOne,
  pages,
  pick,
  onlyAttribution,
  quietSince,
  some,
  steps,
  sums,
  whenTold,
} from './list-history.fixture.ts';
import type { MarketFilter } from './market-list.ts';
import { Matrix, type MatrixFilter } from './matrix.ts';
import type { ModelFilter } from './model-list.ts';
import { Models } from './models.ts';
import { People } from './people.ts';
import type { PersonFilter } from './person-list.ts';
import { PipelineQueries } from './pipeline-queries.ts';
import type { PublisherFilter } from './publisher-list.ts';
import { SourceQueries } from './source-queries.ts';

let database: ThrowawayDatabase;
beforeAll(async () => {
  database = await throwawayDatabase();
});
afterAll(() => database.drop());

const optional = <T>(fields: { [Key in keyof T]: fc.Arbitrary<T[Key]> }) =>
  fc.record(fields, { requiredKeys: [] }) as fc.Arbitrary<T>;

const company = pick('naver', '네이버', 'nvidia', 'aramco-digital', 'nobody');
const market = some(pick('MX', '142', '035', 'PH', 'SA', 'around:PH', 'around:MX-NLE'));
const language = some(pick('pt', 'AR', 'pt-br', 'k'));

const deal = {
  stage: some(pick(...stages)),
  language,
  pillar: some(pick(...pillars)),
  instrument: some(instruments),
  certainty: some(pick(...certainties)),
  contested: fc.boolean(),
  conflict: fc.boolean(),
  ...sums,
};
const said = { ...whenTold, quietSince };
const companyFilter: fc.Arbitrary<CompanyFilter> = optional({
  ids: some(company),
  kind: some(kinds),
  country: some(pick('KR', '142', 'SA')),
  parent: pick('group', 'sk', 'nobody'),
  market,
  role: some(pick(...partyRoles)),
  ...deal,
  ...said,
});
const marketFilter: fc.Arbitrary<MarketFilter> = optional({
  ids: some(pick('MX', '142', '035', 'PH', 'SA')),
  ...{ market, company, ...deal, ...said },
  role: some(pick(...partyRoles)),
  kind: some(kinds),
});
const modelFilter: fc.Arbitrary<ModelFilter> = optional({
  ids: some(pick('naver/m', 'nvidia/n', 'naver/n')),
  ...{ company, market, language },
  certainty: some(pick(...certainties)),
  contested: fc.boolean(),
  sinceFrom: pick('2024-02', '2024-06-20'),
  sinceTo: pick('2024-01', '2024'),
  ...said,
});
const personFilter: fc.Arbitrary<PersonFilter> = optional({
  ids: some(pick('naver/choi', 'nvidia/lee')),
  company,
  role: some(pick('CEO', 'minister')),
  at: some(pick(...namingKinds)),
  certainty: some(pick(...certainties)),
  contested: fc.boolean(),
  ...{ market, ...said },
});

const matrixFilter: fc.Arbitrary<MatrixFilter> = optional({
  company: some(company),
  market,
  role: some(pick(...partyRoles)),
  kind: some(kinds),
  minSources: pick(0, 1, 2),
  maxSources: pick(0, 1, 2),
  ...steps,
  onlyAttribution,
  ...deal,
  ...said,
});

const publisherFilter: fc.Arbitrary<PublisherFilter> = optional({
  ids: some(pick('a', 'c', 'nobody')),
  ...{ company, market, sourceLanguage: some(pick('ko', 'AR')) },
  reliability: some(pick('A', 'C', 'E')),
  relays: some(pick('a', 'd', 'nobody')),
  relaying: fc.boolean(),
  type: some(pick(...claimTypes)),
  certainty: some(pick(...certainties)),
  contested: fc.boolean(),
  ...whenTold,
});

interface Rows {
  readonly rows: readonly object[];
  readonly next?: string | undefined;
}

/** A list in both ways of answering it. */
interface Both<Filter> {
  readonly filters: fc.Arbitrary<Filter>;
  readonly now: (filter: Filter, page: ListPage) => Promise<Rows>;
  readonly at: (filter: Filter, page: ListPage, moment: Moment) => Promise<Rows>;
  readonly orders: readonly string[];
}

const rowsOf = async <Page extends object>(page: Promise<Page>): Promise<Rows> => {
  const { next, ...rest } = (await page) as { next?: string; position: number };
  const rows = Object.values(rest).flatMap((each: unknown) =>
    Array.isArray(each) ? (each as object[]) : [],
  );
  return { rows, ...(next !== undefined && { next }) };
};

function lists() {
  const { pool } = database;
  const [queries, history, models, people, sources, matrix] = [
    new PipelineQueries(pool),
    new HistoryLists(pool),
    new Models(pool),
    new People(pool),
    new SourceQueries(pool),
    new Matrix(pool),
  ];
  const both = <Filter>(list: Both<Filter>) => list as unknown as Both<never>;
  return {
    companies: both<CompanyFilter>({
      filters: companyFilter,
      now: (filter, page) => rowsOf(queries.companies(filter, page)),
      at: (filter, page, moment) => rowsOf(history.companies(filter, page, moment)),
      orders: ['recorded', 'partnerships', 'markets', 'models', 'meetings'],
    }),
    markets: both<MarketFilter>({
      filters: marketFilter,
      now: (filter, page) => rowsOf(queries.markets(filter, page)),
      at: (filter, page, moment) => rowsOf(history.markets(filter, page, moment)),
      orders: ['companies', 'partnerships'],
    }),
    models: both<ModelFilter>({
      filters: modelFilter,
      now: (filter, page) => rowsOf(models.now(filter, page)),
      at: (filter, page, moment) => rowsOf(models.at(filter, page, moment)),
      orders: ['since', 'recorded'],
    }),
    people: both<PersonFilter>({
      filters: personFilter,
      now: (filter, page) => rowsOf(people.now(filter, page)),
      at: (filter, page, moment) => rowsOf(people.at(filter, page, moment)),
      orders: ['recorded', 'meetings', 'partnerships', 'targets'],
    }),
    matrix: both<MatrixFilter>({
      filters: matrixFilter,
      now: (filter, page) => rowsOf(matrix.now(filter, page)),
      at: (filter, page, moment) => rowsOf(matrix.at(filter, page, moment)),
      orders: [],
    }),
    sources: both<PublisherFilter>({
      filters: publisherFilter,
      now: (filter, page) => rowsOf(sources.list(filter, page)),
      at: (filter, page, moment) => rowsOf(sources.listAt(filter, page, moment)),
      orders: ['recorded', 'claims'],
    }),
  };
}

describe('A filter, and an order, are the same in tables as of folded facts', () => {
  it.each([1, 2, 3])(
    'of random histories: seed %i',
    async (seed) => {
      const events = history(seed);
      const { schema } = await freshReadModels(database.pool);
      const projection = new Projection(database.pool, { schema, onFault: 'fail' });
      await projection.apply({ partition: 'journal', from: 0, to: events.length, events });
      for (const [name, list] of Object.entries(lists())) {
        const read = (way: 'now' | 'at', filter: never, order?: ListPage['order']) =>
          pages((page) =>
            way === 'now' ? list.now(filter, { ...page, order }) : list.at(filter, { ...page, order }, {}),
          );
        const all = await read('now', {} as never);
        expect([name, await read('at', {} as never)]).toEqual([name, all]);
        expect([name, all.length > 2]).toEqual([name, true]);
        let [found, left] = [0, 0];
        for (const filter of oneByOne<object>(fc.sample(list.filters, { seed, numRuns: 2 }))) {
          const rows = await read('now', filter as never);
          expect([name, filter, await read('at', filter as never)]).toEqual([name, filter, rows]);
          found += rows.length;
          left += all.length - rows.length;
        }
        expect([name, found > 5, left > 5]).toEqual([name, true, true]);
        for (const by of list.orders)
          for (const descending of [true, false]) {
            const rows = await read('now', {} as never, { by, descending });
            expect([name, by, await read('at', {} as never, { by, descending })]).toEqual([name, by, rows]);
            expect(new Set(rows.map((row) => JSON.stringify(row)))).toEqual(
              new Set(all.map((row) => JSON.stringify(row))),
            );
          }
      }
    },
    480_000,
  );
});
