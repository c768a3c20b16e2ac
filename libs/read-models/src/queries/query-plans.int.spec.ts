import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { viewsOf } from '@sovereign-pipeline/domain';
import { inTransaction } from '@sovereign-pipeline/postgres';
import { throwawayDatabase, type ThrowawayDatabase } from '@sovereign-pipeline/testing';
import { realisticPosts, recorded } from '../events.fixture.ts';
import { insertFacts, selectLastVersions } from '../projection/facts.ts';
import { freshReadModels } from '../generations/generations.fixture.ts';
import { companyList } from './company-list.ts';
import { factsOfStreams } from './facts-by-key.ts';
import { companyKeys, namedMarkets } from './history-lists.ts';
import { companiesAfter, rowsOfCompanies } from './matrix.ts';
import { liveStatement } from './live-tables.ts';
import { companiesInMarkets, idsInMarkets } from './market-now.ts';
import { meetingList } from './meeting-list.ts';
import { listStatement } from './orders.ts';
import { partnershipList } from './partnership-list.ts';
import { publisherList } from './publisher-list.ts';
import { identifiedInStreams } from '../projection/identities.ts';
import { selectMeetingsOf, selectNaming, selectOfStream } from '../projection/move-rows.ts';
import { selectClaims, selectConnected, selectFirstIds } from '../projection/who-is-who.ts';
import { dealsOfSameParties } from './alike-deals.ts';
import {
  likelyCompanies,
  likelyModels,
  likelyOfPurposes,
  likelyPeople,
  likelyPublishers,
} from './likely-names.ts';
import { aboutFound } from './search.ts';
import { purposesAsked, withWords } from './like-purposes.ts';
import { keysOfNames } from './suggestions.ts';
import {
  factsOfCompany,
  factsOfMarkets,
  factsInStreams,
  factsOfPage,
  profilesOf,
  reasonsOf,
} from './facts-of.ts';
import { eventPositions } from './event-list.ts';
import { factsByIds } from './evidence.ts';
import { namesOfCompanies, rowsThatTie } from './graph.ts';
import { companyPipeline, pipelineValues } from './company-pipeline.ts';
import { advanceProgress } from '../projection/progress.ts';
import { Projection } from '../projection/projection.ts';
import { inSchema } from '../schema/schema.ts';
import {
  selectContributed,
  selectCorrections,
  selectCorrectionSizes,
  selectFacts,
  selectSizes,
} from '../projection/touched-rows.ts';
import { enterClaims } from '../projection/timelines.ts';
import { views } from '../views/views.ts';
import { rowsNamingCompany, rowsNamingMarkets, streamsOfEvents } from './rows-in-scope.ts';
import { companiesForMarkets, partsInMarkets, pillarsInMarkets } from './sovereignty-now.ts';
import { companyOverview } from './company-overviews.ts';
import { companyTimeline } from './stories.ts';

const events = recorded(realisticPosts(2000));

let database: ThrowawayDatabase;
let schema: string;
beforeAll(async () => {
  database = await throwawayDatabase();
  const { pool } = database;
  ({ schema } = await freshReadModels(pool));
  await new Projection(pool, { schema, onFault: 'fail' }).apply({
    partition: 'journal',
    from: 0,
    to: events.length,
    events,
  });
  // The same again 40 times under other ids: 80 000 events, in a world that is 40 times as large.
  const others = 'generate_series(1, 40) as n';
  const another = {
    ...{ event_id: 'id', stream: 'id', key: 'id', id: 'id', company_id: 'id', partnership_id: 'id' },
    ...{ meeting_id: 'id', told_of: 'id', position: 'number', first_position: 'number' },
  } as const;
  const tables = [
    ...['facts', 'contributions', 'company_names', 'company_events', 'partnerships', 'partnership_parties'],
    ...[
      'partnership_markets',
      'market_targets',
      'models',
      'meetings',
      'meeting_participants',
      'companies',
      'meeting_people',
    ],
    ...['claims', 'timeline_entries'],
  ];
  for (const table of tables) {
    const { rows } = await pool.query<{ column_name: string }>(
      `select column_name from information_schema.columns
       where table_schema = $1 and table_name = $2 and is_generated = 'NEVER' order by ordinal_position`,
      [schema, table],
    );
    const columns = rows.map(({ column_name: column }) => column);
    const values = columns.map((column) => {
      // What a meeting was about is not its key.
      const kind =
        table === 'meetings' && column !== 'id' ? undefined : another[column as keyof typeof another];
      return kind === 'id' ? `${column} || '-' || n` : kind === 'number' ? `${column} + n * 10000` : column;
    });
    const statement = `insert into :schema.${table} (${columns.join(', ')}) select ${values.join(', ')} from :schema.${table}, ${others}`;
    await pool.query(inSchema(schema, statement));
  }
  for (const statement of [
    `company_ids select distinct 'alias-' || id, company_id from :schema.company_names`,
    `partnership_ids select distinct 'other-' || id, id from :schema.partnerships`,
    `identity_claims select distinct id, 'profile-' || id from :schema.company_names`,
    `first_ids select distinct id, id from :schema.company_names`,
    `publishers select 'another-' || n, 1, n from generate_series(1, 5000) as n`,
    `publisher_names select 'another-' || n, 'Another ' || n, 1 from generate_series(1, 5000) as n`,
    `publisher_relays select 'another-' || n, 'Gazette', 1, 1 from generate_series(1, 5000) as n`,
    `market_tokens select id, gen_random_uuid() from (select distinct company_id as id from :schema.company_names) as every
      on conflict do nothing`,
    `timeline_streams select distinct company_id, 'partnership-large-' || company_id from :schema.company_events`,
    `target_people select company_id, market, company_id, 'Naver', 'choi', 'Choi', '{Choi}', '{CEO}', certainty, false,
      null, null, basis from :schema.market_targets`,
    `partnership_people select partnership_id, company_id, name, 'choi', 'Choi', '{Choi}', '{CEO}', 'reported', false,
      null, null, basis from :schema.partnership_parties`,
    `model_people select company_id, model_id, told_of, company_id, name, 'choi', 'Choi', '{Choi}', '{CEO}', certainty, false,
      null, null, basis from :schema.models`,
    `publishers select 'gazette-' || n, 1, n from generate_series(1, 20000) as n`,
    `publisher_names select 'gazette-' || n, 'Gazette ' || n, 1 from generate_series(1, 20000) as n`,
    `purpose_words select 'word-' || n, 1 from generate_series(1, 20000) as n on conflict do nothing`,
    `searched_purposes select 'another-' || n, array['word-' || n % 20000, 'word-' || n % 100]
      from generate_series(1, 20000) as n`,
  ])
    await pool.query(inSchema(schema, `insert into :schema.${statement}`));
  await pool.query('vacuum analyze');
});
afterAll(async () => {
  await database.drop();
});

/** Which tables of ours a statement of the projection would read from end to end. */
const scannedWhole = (sql: string, values: unknown[]) => scannedBy(inSchema(schema, sql), values);

/** The same of a query, as it is put to the live read models. */
const scannedLive = (sql: string, values: unknown[]) => scannedBy(liveStatement(schema, sql), values);

/** Without values, the plan is the one for any of them. */
async function scannedBy(sql: string, values?: unknown[]): Promise<string[]> {
  const { rows } = await database.pool.query<{ 'QUERY PLAN': unknown }>(
    `explain (format json, generic_plan ${values === undefined ? 'on' : 'off'}) ${sql}`,
    values,
  );
  const scanned: string[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if ('Node Type' in node && node['Node Type'] === 'Seq Scan' && 'Relation Name' in node) {
      scanned.push(String(node['Relation Name']));
    }
    Object.values(node).forEach(visit);
  };
  visit(rows[0]?.['QUERY PLAN']);
  // One row each; what is parked: nothing; and a row for each market.
  return scanned.filter((table) => !['progress', 'live', 'parked', 'market_codes'].includes(table));
}

/** The plan of a query that sorts only what cannot be had in order. */
const planWithoutSorting = (sql: string, values: readonly unknown[]): Promise<string> =>
  inTransaction(
    database.pool,
    'begin; set local enable_sort = off; set local enable_incremental_sort = off',
    async (client) => {
      const { rows } = await client.query<{ 'QUERY PLAN': string }>(
        `explain (costs off) ${liveStatement(schema, sql)}`,
        [...values],
      );
      return rows.map((row) => row['QUERY PLAN']).join('\n');
    },
  );

describe('At 80 000 events no statement reads a table from end to end:', () => {
  const some = events.slice(0, 200);
  const touched = some.flatMap((event) => viewsOf(event).map((viewKey) => ({ ...viewKey, id: event.id })));

  it('finding the facts of the rows that a batch touches', async () => {
    const [names, keys] = [touched.map(({ view }) => view), touched.map(({ key }) => key)];
    expect(await scannedWhole(selectSizes, [names, keys, 1e9])).toEqual([]);
    expect(await scannedWhole(selectContributed, [names, keys, 1e9, 1e9])).toEqual([]);
  });

  it('keeping facts', async () => {
    expect(await scannedWhole(insertFacts, [JSON.stringify(some)])).toEqual([]);
  });

  it('the last version of each stream of a batch', async () => {
    const streams = some.map(({ stream }) => stream);
    expect(await scannedWhole(selectLastVersions, [streams])).toEqual([]);
  });

  it('the corrections of the streams of a batch', async () => {
    const streams = some.map(({ stream }) => stream);
    expect(await scannedWhole(selectCorrections, [streams])).toEqual([]);
    expect(await scannedWhole(selectCorrectionSizes, [streams])).toEqual([]);
  });

  it('the claims that corrections are about', async () => {
    expect(await scannedWhole(selectFacts, [some.map(({ id }) => id)])).toEqual([]);
  });

  it('moving on over the facts that are there', async () => {
    expect(await scannedWhole(advanceProgress, [2000])).toEqual([]);
  });

  it.each(Object.values(views))('writing rows of view $name', async ({ name, fold, store }) => {
    const keys = [...new Set(touched.filter(({ view }) => view === name).map(({ key }) => key))];
    const folded = keys.map((key) => {
      const facts = some.filter((event) => viewsOf(event).some((of) => of.view === name && of.key === key));
      return { key, ...fold(key, facts) };
    });
    expect(await scannedWhole(store, [JSON.stringify(folded), keys])).toEqual([]);
  });

  it('the pipeline of a company', async () => {
    for (const values of [
      pipelineValues('company-7-3', {}, { limit: 50 }),
      pipelineValues('company-7-3', { stage: 'agreed', market: '035' }, { cursor: 'p', limit: 50 }),
    ])
      expect(await scannedLive(companyPipeline, [...values])).toEqual([]);
  });

  it('what ties some companies to others', async () => {
    const ids = ['company-7-3', 'company-8-3'];
    expect(await scannedWhole(rowsThatTie, [ids, 201])).toEqual([]);
    expect(await scannedWhole(namesOfCompanies, [ids])).toEqual([]);
    const streams = ids.map((id) => `company-${id}`);
    expect(await scannedWhole(profilesOf, [streams, null, null, 1e6, null])).toEqual([]);
  });

  it('a page of the directory', async () => {
    const { sql, values } = listStatement(companyList, {}, { cursor: 'company-7', limit: 50 });
    expect(await scannedLive(sql, [...values])).toEqual([]);
  });

  it('a page of the matrix', async () => {
    const filters = [
      {},
      { stage: ['ended'] },
      { market: ['PH', 'KR'] },
      { market: ['PH'], stage: ['ended'] },
      { pillar: ['data'], role: ['supplier'] },
      { certainty: ['confirmed'], recordedTo: 1_000, quietSince: '2024' },
    ] as const;
    for (const filter of filters) {
      for (const { sql, values } of [
        companiesAfter('company-7', filter, 50),
        rowsOfCompanies(['company-7-3', 'company-8-3'], filter),
      ])
        expect([filter, await scannedLive(sql, [...values])]).toEqual([filter, []]);
    }
  });

  it('the events that name a company', async () => {
    const range = { limit: 100 };
    for (const statement of [
      eventPositions({ company: 'company-7-3' }, range),
      eventPositions({ company: 'company-7-3', with: ['company-8-3', 'company-9-3'] }, range),
      eventPositions({ publisher: ['reuters'], type: ['MarketTargeted'] }, range),
      eventPositions({}, { ...range, descending: true }),
    ])
      expect(await scannedLive(statement.sql, [...statement.values])).toEqual([]);
  });

  it('the facts of a company at a moment', async () => {
    expect(
      await scannedLive(factsOfCompany, [['company-7-3'], '2025-01-01', null, 1e6, 'company-company-7-3']),
    ).toEqual([]);
  });

  it('the facts of a partnership', async () => {
    expect(await scannedLive(factsInStreams, [[some[0]?.stream], null, 5, 1e6, some[0]?.stream])).toEqual([]);
  });

  it('the facts of a few markets', async () => {
    expect(await scannedLive(factsOfMarkets, [['TV'], null, null, 1e6, null])).toEqual([]);
  });

  it('the rows that name a company or a market', async () => {
    for (const streams of [null, ['company-company-7-3', 'partnership-partnership-1-3']]) {
      expect(await scannedWhole(rowsNamingCompany, [['company-7-3'], streams, 100_001])).toEqual([]);
      expect(await scannedWhole(rowsNamingMarkets, [['TV'], streams, 100_001])).toEqual([]);
    }
    expect(await scannedWhole(streamsOfEvents, [79_000, 80_000, 20_001])).toEqual([]);
  });

  it('the events that an answer rests on', async () => {
    expect(await scannedWhole(factsByIds, [some.map(({ id }) => id), 1e6])).toEqual([]);
  });

  it('what is known of a company', async () => {
    expect(await scannedLive(companyOverview, ['company-7-3'])).toEqual([]);
  });

  it('a page of a timeline', async () => {
    const filter = { type: ['PartnershipAdvanced'], contested: false };
    for (const asked of [{}, filter])
      for (const descending of [false, true]) {
        const { sql, values } = companyTimeline('company-7-3', asked, { limit: 100, descending });
        expect(await scannedLive(sql, [...values])).toEqual([]);
      }
    const claim = [['partnership-partnership-1-3'], ['event-1-3'], ['company-7-3'], 100];
    for (const identified of [true, false])
      expect(await scannedWhole(enterClaims(identified), claim)).toEqual([]);
    expect(await scannedLive(factsOfPage, [[1, 2, 3], 1e6])).toEqual([]);
    expect(await scannedLive(reasonsOf, [['a', 'b']])).toEqual([]);
  });

  it('who is who among some ids, and what names them', async () => {
    const ids = ['company-7-3', 'company-8-3'];
    for (const statement of [selectConnected, selectClaims, selectFirstIds])
      expect(await scannedWhole(statement, [ids])).toEqual([]);
    expect(await scannedWhole(selectNaming, [ids, 0, 500])).toEqual([]);
    expect(await scannedWhole(selectOfStream, ['partnership-partnership-1-3', 5, 500])).toEqual([]);
    expect(await scannedWhole(selectMeetingsOf, ['partnership-1-3', 5, 500])).toEqual([]);
    expect(await scannedWhole(identifiedInStreams, [['company-company-7-3']])).toEqual([]);
  });

  it('a page of a market', async () => {
    expect(await scannedWhole(idsInMarkets, [['PH'], 'company-7', 51])).toEqual([]);
    expect(await scannedWhole(companiesInMarkets, [['company-7-3'], ['PH']])).toEqual([]);
    expect(await scannedWhole(companiesForMarkets, [['PH'], 'company-7', 51])).toEqual([]);
    expect(await scannedWhole(partsInMarkets, [['PH'], ['company-7-3']])).toEqual([]);
    expect(await scannedWhole(pillarsInMarkets, [['TV']])).toEqual([]);
  });

  it('names that are like a text', async () => {
    const values = [
      'company 7',
      ['company', '7'],
      '[["  c"," co","  7"," 7 "]]',
      '[["  c"," co"],["  7"," 7 "]]',
      1,
    ];
    for (const statement of [likelyCompanies, likelyModels, likelyPeople, likelyPublishers])
      expect(await scannedLive(`select * from (${statement}) as likely`, values)).toEqual([]);
    const words = likelyOfPurposes.replaceAll('$6', '$1');
    expect(await scannedLive(words, [JSON.stringify(purposesAsked('arabic clouds'))])).toEqual([]);
    const lists = [['word-7', 'word-70'], ['word-9'], [], []];
    expect(
      await scannedLive(withWords(['$1::text[]', '$2::text[]', '$3::text[]', '$4::text[]']), lists),
    ).toEqual([]);
  });

  it('a page of suggestions', async () => {
    expect(await scannedWhole(keysOfNames, ['', 1000])).toEqual([]);
    expect(await scannedWhole(dealsOfSameParties, ['', 200])).toEqual([]);
  });

  it('a page of partnerships', async () => {
    for (const filter of [
      {},
      { company: 'company-7-3' },
      { ids: ['partnership-1-3'] },
      { market: ['035'] },
    ]) {
      const { sql, values } = listStatement(partnershipList, filter, { limit: 50 });
      expect(await scannedLive(sql, [...values])).toEqual([]);
    }
    for (const by of ['since', 'recorded']) {
      const order = { by, descending: true };
      const { sql, values } = listStatement(partnershipList, {}, { order, cursor: '9 p', limit: 50 });
      expect(await scannedLive(sql, [...values])).toEqual([]);
    }
  });

  it('a page of publishers', async () => {
    for (const cursor of ['', 'r']) {
      const { sql, values } = listStatement(publisherList, {}, { cursor, limit: 50 });
      expect(await scannedLive(sql, [...values])).toEqual([]);
    }
  });

  it('a page of the partnerships for a market, which an index has in order', async () => {
    for (const filter of [
      {},
      { stage: ['agreed'] as const },
      { pillar: ['data'] as const, conflict: true },
    ]) {
      const asked = { market: ['PH'], ...filter };
      const { sql, values } = listStatement(partnershipList, asked, { limit: 40 });
      const plan = await planWithoutSorting(sql, values);
      expect(plan).toContain('using partnership_markets_deals');
      // Neither reads anything that comes before the first one for the market.
      expect(plan).not.toMatch(/(?:Merge|Hash) Join/);
    }
  });

  it('a page of the meetings of a company, which an index has in order', async () => {
    const { sql, values } = listStatement(meetingList, { company: 'company-7-3' }, { limit: 50 });
    const plan = await planWithoutSorting(sql, values);
    expect(plan).toContain('using meeting_participants_company');
    expect(plan).not.toMatch(/Sort Key: \S*id\b/);
  });

  it('a page of meetings, and of lists at a moment', async () => {
    const { sql, values } = listStatement(meetingList, {}, { limit: 50 });
    expect(await scannedLive(sql, [...values])).toEqual([]);
    const partnerships = ['partnership-', 'partnership-\u{10FFFF}', 51, '2025-01-01', null, 1e6];
    expect(await scannedWhole(factsOfStreams, [...partnerships, null, null])).toEqual([]);
    expect(await scannedWhole(factsOfStreams, [...partnerships, ['company-7-3'], null])).toEqual([]);
    expect(await scannedWhole(factsOfStreams, [...partnerships, null, ['partnership-1-3']])).toEqual([]);
    expect(await scannedWhole(companyKeys, ['company-7', 51])).toEqual([]);
    expect(await scannedWhole(namedMarkets, [['PH', 'KR']])).toEqual([]);
  });

  it('what each connection plans once, for any values', async () => {
    for (const statement of [
      ...[companyTimeline('company-7-3', {}, { limit: 100 }).sql, companyOverview, companyPipeline],
      ...[likelyCompanies, likelyModels, likelyPeople, likelyPublishers].map(
        (each) => `select * from (${each}) as likely`,
      ),
      ...[
        likelyOfPurposes.replaceAll('$6', '$1'),
        aboutFound,
        rowsOfCompanies([], {}).sql,
        idsInMarkets,
        companiesInMarkets,
        companiesForMarkets,
        partsInMarkets,
      ],
      ...[
        {},
        { stage: ['ended'] as const },
        { market: ['PH'] },
        { market: ['PH'], stage: ['ended'] as const },
      ].map((filter) => companiesAfter('company-7', filter, 50).sql),
    ])
      expect([statement, await scannedBy(liveStatement(schema, statement))]).toEqual([statement, []]);
  });

  it('(this test can see one)', async () => {
    const whole = 'select count(*) from :schema.facts where recordedat < $1';
    expect(await scannedWhole(whole, ['2000-01-01'])).toEqual(['facts']);
    expect(await scannedLive(whole, ['2000-01-01'])).toEqual(['facts']);
  });
});
