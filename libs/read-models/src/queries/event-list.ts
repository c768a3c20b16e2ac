import { namedUpTo } from '../projection/progress.ts';
import {
  binding,
  companyOf,
  conditionsOf,
  dayRange,
  type Filter,
  namesMarket,
  type Statement,
} from './filters.ts';

/** Which events, by what the read models know of them: of several values of one thing any, of several things all. */
export interface EventFilter {
  /** Id of a company that they name. */
  readonly company?: string | undefined;
  readonly types?: readonly string[] | undefined;
  readonly stream?: string | undefined;
  readonly ids?: readonly string[] | undefined;
  /** Ids of publishers of their evidence. */
  readonly publisher?: readonly string[] | undefined;
  /** That they name; a region includes its countries. */
  readonly market?: readonly string[] | undefined;
  /** EDTF: between these dates the claim came true. */
  readonly occurredFrom?: string | undefined;
  readonly occurredTo?: string | undefined;
  /** EDTF: evidence of them was published in between. */
  readonly publishedFrom?: string | undefined;
  readonly publishedTo?: string | undefined;
}

/** Which part of them: positions in between, at most `limit`. */
export interface EventRange {
  readonly after?: number | undefined;
  readonly before?: number | undefined;
  readonly descending?: boolean | undefined;
  readonly limit: number;
}

type EventCondition = Omit<Filter<never, Omit<EventFilter, 'company'>>, 'meets'>;

/** Facts, and events that are parked. */
const records = `(
  select position, event_id, type, stream, data from :schema.facts
  union all
  select position, event_id, type, stream, (event->'data')::jsonb from :schema.parked)`;

/** On a record `f` of them. */
const conditions: readonly EventCondition[] = [
  { by: ['types'], sql: ({ types }, bind) => `f.type = any (${bind(types)}::text[])` },
  { by: ['stream'], sql: ({ stream }, bind) => `f.stream = ${bind(stream)}::text` },
  { by: ['ids'], sql: ({ ids }, bind) => `f.event_id = any (${bind(ids)}::text[])` },
  {
    by: ['publisher'],
    sql: ({ publisher }, bind) => `f.event_id in (
      select e.event_id from :schema.evidence e where e.publisher_id = any (${bind(publisher)}::text[]))`,
  },
  {
    by: ['market'],
    sql: ({ market = [] }, bind) => namesMarket(market, bind),
  },
  {
    by: ['occurredFrom', 'occurredTo'],
    sql: ({ occurredFrom, occurredTo }, bind) =>
      `exists (select from :schema.dates d where d.edtf = f.data->>'occurred' and ${dayRange(occurredFrom, occurredTo, bind)})`,
  },
  {
    by: ['publishedFrom', 'publishedTo'],
    sql: ({ publishedFrom, publishedTo }, bind) =>
      `exists (select from :schema.evidence e join :schema.dates d on d.edtf = e.published
        where e.event_id = f.event_id and ${dayRange(publishedFrom, publishedTo, bind)})`,
  },
];

/**
 * Positions of events, in the order asked for. Those of a company are gone through in that order, of each of its ids,
 * as far as the page goes.
 */
export function eventPositions(
  { company, ...filter }: EventFilter,
  { after = 0, before = Number.MAX_SAFE_INTEGER, descending = false, limit }: EventRange,
): Statement {
  const { values, bind } = binding();
  const [from, to, most] = [bind(after), bind(before), bind(limit)];
  const way = descending ? 'desc' : 'asc';
  const others = conditionsOf(conditions, filter, bind);
  const page = (of: string, named: string): string => `
  select ${of}.position from ${named}
  where ${of}.position > ${from}::bigint and ${of}.position < ${to}::bigint${others}
  order by ${of}.position ${way} limit ${most}::bigint`;
  const sql =
    company === undefined
      ? `select position::float8 as position from (${page('f', `${records} as f`)}) as page`
      : `select distinct named.position::float8 as position from (
  select ${companyOf(bind(company))} as id
  union all
  select i.id from :schema.company_ids i where i.company_id = ${companyOf(bind(company))}
) as own cross join lateral (${page('n', namedBy(others !== ''))}) as named
order by position ${way} limit ${most}::bigint`;
  return { sql, values };
}

/** The events `n` that name the id `own`; with their facts as `f`, if needed. */
const namedBy = (withRecords: boolean): string => `(
    select n.position from :schema.company_events n where n.company_id = own.id and n.position <= ${namedUpTo}
  ) as n${withRecords ? ` join ${records} as f on f.position = n.position` : ''}`;
