import { large } from './large-events.ts';

/** A query, and the same rows by SQL written for it alone, on the tables of the read models. */
export interface BenchQuery {
  readonly name: string;
  /** Below the API's address. */
  readonly path: string;
  /** Of its pages the one after so many others. */
  readonly page?: number;
  readonly sql: string | readonly string[];
  readonly values?: readonly (string | number)[];
}

const limit = 100;
const few = 40;
const someCompany = 'company-000042';
const hub = large.company.toLowerCase();
/** Of so many claims of a publisher an answer is made. */
const mostClaims = 20_000;

const parties = `(select json_agg(c.*) from :schema.partnership_parties c where c.partnership_id = p.id) as parties`;

const partnershipsOf = [
  `select p.*, ${parties} from :schema.partnership_parties mine join :schema.partnerships p on p.id = mine.partnership_id
    where mine.company_id = $1 order by mine.partnership_id limit ${limit}`,
  `select p.stage, count(*) from :schema.partnership_parties mine join :schema.partnerships p on p.id = mine.partnership_id
    where mine.company_id = $1 group by p.stage`,
  'select * from :schema.market_targets where company_id = $1',
  'select * from :schema.models where company_id = $1',
  'select count(*) from :schema.meeting_participants where company_id = $1',
];

const claimsOf = (page: number): string[] => [
  `select p.*, ${parties} from :schema.partnerships p where p.id = $1`,
  'select * from :schema.partnership_history where partnership_id = $1 order by place',
  `select f.event_id, f.type, f.position, f.recordedat, f.data, c.*
    from :schema.facts f join :schema.claims c on c.event_id = f.event_id
    where f.stream = 'partnership-' || $1 and f.version >= ${page * limit} order by f.version limit ${limit}`,
];

const timelineOf = (page: number): string => `
select f.event_id, f.type, f.stream, f.position, f.recordedat, f.data, c.*
from :schema.company_events n join :schema.facts f on f.position = n.position join :schema.claims c on c.event_id = f.event_id
where n.company_id = $1 order by n.position offset ${page * limit} limit ${limit}`;

const partnerships = (where: string, order = 'p.id', most = limit): string => `
select p.*, ${parties} from :schema.partnerships p where ${where} order by ${order} limit ${most}`;

/** Names, record, and who copies whom. */
const sourceRecord = [
  'select n.name, n.pieces, p.claims from :schema.publishers p join :schema.publisher_names n on n.publisher_id = p.id where p.id = $1',
  `with own as materialized (
    select e.event_id, e.reliability, e.relays <> '{}' as copied, d.last_day, c.stream, c.stage, c.reached_to, c.said_on,
      c.retracted_by is not null as retracted, c.disputed_by <> '{}' as disputed
    from (select * from :schema.evidence where publisher_id = $1 order by event_id limit ${mostClaims}) e
    join :schema.claims c on c.event_id = e.event_id left join :schema.dates d on d.edtf = e.published
  ), things as materialized (
    select stream, min(last_day) as published, bool_and(copied) as copied,
      (array_agg(stage order by reached_to desc, said_on desc) filter (where stage is not null))[1] as stage
    from own where not retracted and stream not like 'company-%' group by stream
  ), told as materialized (
    select t.*, p.id as partnership, p.stage as assessed, coalesce(p.sources, m.sources)->>'independent' = '1' and not t.copied as alone,
      not exists (select from :schema.claims c where c.stream = t.stream and c.published_on < t.published and c.retracted_by is null) as first
    from things t left join :schema.partnerships p on t.stream like 'partnership-%' and p.id = substr(t.stream, 13)
    left join :schema.meetings m on t.stream like 'meeting-%' and m.id = substr(t.stream, 9)
  )
  select (select json_build_object('counted', count(distinct event_id), 'retracted', count(*) filter (where retracted),
      'disputed', count(*) filter (where disputed), 'copied', count(*) filter (where copied)) from own) as counts,
    (select json_object_agg(reliability, times) from (select reliability, count(*) as times from own group by 1) as graded) as reliability,
    count(*) as told, count(published) as dated, count(*) filter (where first) as first, count(*) filter (where alone) as alone,
    count(*) filter (where stage = assessed) as as_assessed,
    (array_agg(partnership order by partnership) filter (where stage <> assessed))[:100] as otherwise
  from told`,
  `select relayed, count(*) from :schema.evidence e cross join unnest(e.relays) as relayed
    where e.publisher_id = $1 and e.relays <> '{}' group by 1`,
  `select e.publisher, count(*) from :schema.evidence e where e.relays <> '{}'
    and e.relays && array(select name from :schema.publisher_names where publisher_id = $1) group by 1`,
];

/** Names in all tables with the grams of two word ends, the most like first: misspelt ones are among them. */
const likeNames = `
with asked as materialized (
  select array['  c', ' co', 'com', 'omp', 'mpn', 'pny', 'ny ', '  0', ' 00', '000', '001', '012', '123', '23 '] as grams
), likely as materialized (
  select found.* from (values
    (array['  c', ' co', '  0', ' 00']), (array['  c', ' co', '123', '23 ']),
    (array['pny', 'ny ', '  0', ' 00']), (array['pny', 'ny ', '123', '23 '])) as sets(grams)
  cross join lateral (${[
    ['company', 'company_names'],
    ['model', 'models'],
    ...['meeting', 'partnership', 'target', 'model'].map((of) => ['person', `${of}_people`]),
  ]
    .map(
      ([kind, table]) => `
    (select '${kind}' as kind, n.company_id, n.name from :schema.${table} n
      where :schema.search_grams(n.name) @> sets.grams limit 60)`,
    )
    .join(' union all')}) as found
), ranked as (
  select l.*, (
    select count(*) from (select unnest(a.grams) intersect select unnest(:schema.search_grams(l.name))) as shared)::float8
    / cardinality(a.grams) as score
  from (select distinct * from likely) as l cross join asked as a order by score desc limit 20
)
select r.*, (
  select json_agg(json_build_object('id', p.id, 'stage', p.stage, 'purpose', p.purpose)) from (
    select partnership_id from :schema.partnership_parties where company_id = r.company_id limit 10) as own
  join :schema.partnerships p on p.id = own.partnership_id) as partnerships
from ranked as r`;

const inMarket = `select distinct partnership_id from :schema.partnership_markets where market = $1`;

/** Of each pillar of a market: how far, how many partnerships and companies; and a page of companies with theirs. */
const sovereigntyOf = [
  `select pillar, p.stage, p.certainty, bool_and(p.contested or c.contested) as contested,
      count(distinct p.id) as partnerships, count(distinct c.company_id) as companies
    from (${inMarket}) own join :schema.partnerships p on p.id = own.partnership_id
    join :schema.partnership_parties c on c.partnership_id = p.id
    left join unnest(p.pillars) as pillar on true group by 1, 2, 3`,
  `select c.company_id, (select min(n.name) from :schema.company_names n where n.company_id = c.company_id) as name,
      json_agg(json_build_object('id', p.id, 'stage', p.stage, 'certainty', p.certainty, 'pillars', p.pillars)) as partnerships
    from (
      select company_id from :schema.partnership_markets where market = $1 group by company_id order by company_id limit ${limit}) c
    join :schema.partnership_markets own on own.company_id = c.company_id and own.market = $1
    join :schema.partnerships p on p.id = own.partnership_id group by c.company_id order by c.company_id`,
  `select * from :schema.models where markets && array[$1]`,
];

/** What ties a company to others, and their names. */
const graphOf = [
  `select p.*, ${parties} from :schema.partnership_parties mine join :schema.partnerships p on p.id = mine.partnership_id
    where mine.company_id = $1 order by mine.partnership_id limit ${limit}`,
  `select m.*, (select json_agg(c.*) from :schema.meeting_participants c where c.meeting_id = m.id) as participants
    from :schema.meeting_participants mine join :schema.meetings m on m.id = mine.meeting_id
    where mine.company_id = $1 order by mine.meeting_id limit ${limit}`,
  `select * from :schema.models where company_id = $1 and with_companies <> '{}'`,
  `select * from :schema.companies where id = $1 or parent_id = $1`,
];

/** Each kind of question; of large things and of ordinary ones. */
export const queries: readonly BenchQuery[] = [
  {
    ...{ name: 'pipeline', path: `/v1/companies/${someCompany}/pipeline?limit=${limit}` },
    ...{ sql: partnershipsOf, values: [someCompany] },
  },
  {
    ...{ name: 'pipeline of a large company', path: `/v1/companies/${hub}/pipeline?limit=${limit}` },
    ...{ sql: partnershipsOf, values: [hub] },
  },
  {
    ...{ name: 'partnership', path: '/v1/partnerships/p42' },
    ...{ sql: claimsOf(0), values: ['p42'] },
  },
  {
    ...{
      name: 'claims of a large partnership',
      path: `/v1/partnerships/${large.partnership}?limit=${limit}`,
    },
    ...{ page: 5, sql: claimsOf(5), values: [large.partnership] },
  },
  {
    ...{ name: 'company', path: `/v1/companies/${someCompany}` },
    sql: `select c.*, (select json_agg(n.*) from :schema.company_names n where n.company_id = $1) as names from :schema.company_names c where c.company_id = $1`,
    values: [someCompany],
  },
  {
    ...{ name: 'large company', path: `/v1/companies/${hub}` },
    sql: `select n.*, (select count(*) from :schema.partnership_parties p where p.company_id = $1) as partnerships,
      (select count(*) from :schema.meeting_participants p where p.company_id = $1) as meetings
      from :schema.company_names n where n.company_id = $1`,
    values: [hub],
  },
  {
    ...{ name: 'timeline', path: `/v1/companies/${someCompany}/timeline?limit=${limit}` },
    ...{ sql: timelineOf(0), values: [someCompany] },
  },
  {
    ...{ name: 'timeline of a large company', path: `/v1/companies/${hub}/timeline?limit=${limit}` },
    ...{ page: 5, sql: timelineOf(5), values: [hub] },
  },
  {
    ...{ name: 'market', path: `/v1/markets/${large.market}?limit=${limit}` },
    ...{ sql: partnerships('p.markets && $1::text[]'), values: [`{${large.market}}`] },
  },
  {
    ...{ name: 'sovereignty', path: `/v1/markets/${large.market}/sovereignty?limit=${limit}` },
    ...{ sql: sovereigntyOf, values: [large.market] },
  },
  {
    ...{ name: 'graph', path: `/v1/companies/${hub}/graph?steps=1&limit=${limit}` },
    ...{ sql: graphOf, values: [hub] },
  },
  {
    ...{ name: 'partnerships', path: `/v1/partnerships?limit=${limit}` },
    sql: partnerships('true'),
  },
  {
    ...{
      name: 'partnerships at a stage, for a market',
      // Fewer: as many as a tenth of the events has, so that both answer as much.
      path: `/v1/partnerships?stage=agreed&market=PH&limit=${few}`,
    },
    sql: partnerships(`p.stage = $1 and p.markets && $2::text[]`, 'p.id', few),
    values: ['agreed', '{PH}'],
  },
  {
    ...{ name: 'newest partnerships', path: `/v1/partnerships?sort=-since&limit=${limit}` },
    sql: `select p.*, ${parties} from (
      select p.*, d.first_day from :schema.partnerships p join :schema.dates d on d.edtf = p.since order by d.first_day desc, p.id desc limit ${limit}) p`,
  },
  {
    ...{ name: 'partnerships by recording', path: `/v1/partnerships?sort=-recorded&limit=${limit}` },
    sql: `select p.*, ${parties} from (
      select substr(f.stream, 13) as of, max(f.position) as last from (
        select stream, position from :schema.facts where stream like 'partnership-%' order by position desc limit ${10 * limit}) f
      group by 1 order by 2 desc limit ${limit}) f join :schema.partnerships p on p.id = f.of order by f.last desc`,
  },
  {
    ...{ name: 'meetings of a large company', path: `/v1/meetings?company=${hub}&limit=${limit}` },
    sql: `select m.*, (select json_agg(c.*) from :schema.meeting_participants c where c.meeting_id = m.id) as participants
      from :schema.meeting_participants mine join :schema.meetings m on m.id = mine.meeting_id
      where mine.company_id = $1 order by mine.meeting_id limit ${limit}`,
    values: [hub],
  },
  {
    ...{ name: 'matrix', path: `/v1/matrix?limit=${limit}` },
    sql: `select mine.company_id, m.market, max(p.stage), json_agg(p.market_claims) from (
        select distinct company_id from :schema.company_names order by company_id limit 50) c
      join :schema.partnership_parties mine on mine.company_id = c.company_id
      join :schema.partnerships p on p.id = mine.partnership_id cross join unnest(p.markets) as m(market)
      group by 1, 2 order by 1, 2 limit ${limit}`,
  },
  {
    ...{ name: 'search', path: '/v1/search?q=Compny%20000123' },
    sql: likeNames,
  },
  {
    ...{ name: 'changes', path: `/v1/changes?since=1000&until=1600&limit=${limit}` },
    sql: `select f.*, c.* from :schema.facts f join :schema.claims c on c.event_id = f.event_id
      where f.position > 1000 and f.position <= 1600 order by f.position`,
  },
  {
    ...{ name: 'changes since 0', path: `/v1/changes?since=0&limit=${limit}` },
    sql: `select f.*, c.*, row_to_json(p.*) as partnership, ${parties}, row_to_json(m.*) as meeting
      from :schema.facts f join :schema.claims c on c.event_id = f.event_id
      left join :schema.partnerships p on f.stream like 'partnership-%' and p.id = substr(f.stream, 13)
      left join :schema.meetings m on f.stream like 'meeting-%' and m.id = substr(f.stream, 9)
      where f.position <= 500 and not exists (
        select from :schema.facts later where later.stream = f.stream and later.position > 500)
      order by f.position limit ${limit}`,
  },
  {
    ...{ name: 'source', path: '/v1/sources/reuters' },
    ...{ sql: sourceRecord, values: ['reuters'] },
  },
  {
    ...{ name: 'events', path: `/v1/events?after=5000&limit=${limit}` },
    sql: `select * from journal.events where position > 5000 order by position limit ${limit}`,
  },
  {
    ...{ name: 'events of a large company', path: `/v1/events?company=${hub}&after=1000&limit=${limit}` },
    sql: `select e.* from :schema.company_events n join journal.events e on e.position = n.position
      where n.company_id = $1 and n.position > 1000 order by n.position limit ${limit}`,
    values: [hub],
  },
  {
    ...{ name: 'companies', path: `/v1/companies?limit=${limit}` },
    sql: `select n.id, min(n.name) as name, (select count(*) from :schema.partnership_parties p where p.company_id = n.id) as partnerships,
        (select count(*) from :schema.meeting_participants p where p.company_id = n.id) as meetings,
        (select count(*) from :schema.market_targets p where p.company_id = n.id) as targets
      from (select company_id as id, name from :schema.company_names order by company_id limit ${limit}) n group by n.id`,
  },
];
