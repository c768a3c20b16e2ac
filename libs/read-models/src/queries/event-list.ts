import { namedUpTo } from '../projection/progress.ts';
import { byEvidence, type ClaimAsked, claimFilters, type EvidenceAsked } from './claim-filters.ts';
import { binding, conditionsOf, everyIdOf, type Filter, type Statement } from './filters.ts';
import { companiesAsked } from './part-filters.ts';

/** Which events, by what the read models know: any of several values of one member, and all members that are given. */
export interface EventFilter extends ClaimAsked, EvidenceAsked {
  /** Id of a company that they name, and those of all others that they name as well. */
  readonly company?: string | undefined;
  readonly with?: readonly string[] | undefined;
  readonly stream?: string | undefined;
  readonly ids?: readonly string[] | undefined;
}

/** Which part of them: positions in between, at most `limit`. */
export interface EventRange {
  readonly after?: number | undefined;
  readonly before?: number | undefined;
  readonly descending?: boolean | undefined;
  readonly limit: number;
}

/** The most events to examine for one page where no index serves the filter: the page ends there. */
const mostLookedAt = 50_000;

const hasIndex = ({ stream, ids, publisher, ...named }: EventFilter): boolean =>
  companiesAsked(named).length > 0 || [stream, ids, publisher].some((value) => value !== undefined);

/** The position at which a page has examined the most events; none where it may examine all. */
export function endOfLook(
  filter: EventFilter,
  { after = 0, before = Number.MAX_SAFE_INTEGER, descending = false }: Omit<EventRange, 'limit'>,
  most = mostLookedAt,
): Statement | undefined {
  if (hasIndex(filter)) return undefined;
  const { values, bind } = binding();
  const sql = `
  select f.position::float8 as position from :schema.facts f
  where f.position > ${bind(after)}::bigint and f.position < ${bind(before)}::bigint
  order by f.position ${descending ? 'desc' : 'asc'} offset ${bind(most - 1)}::bigint limit 1`;
  return { sql, values };
}

type EventCondition = Omit<Filter<never, Omit<EventFilter, 'company'>>, 'meets'>;

/** A parked event's data without what `jsonb` refuses, which may be why it is parked: NUL and lone surrogates. */
const parkedData = `regexp_replace(event::text, '\\\\u(0000|d[89a-f][0-9a-f]{2})', '\\\\ufffd', 'gi')::jsonb->'data'`;

/** Facts, and events that are parked. */
const records = `(
  select position, event_id, type, stream, data from :schema.facts
  union all
  select position, event_id, type, stream, ${parkedData} from :schema.parked)`;

/** Conditions on a record `f` of these. */
const conditions: readonly EventCondition[] = [
  { by: ['stream'], sql: ({ stream }, bind) => `f.stream = ${bind(stream)}::text` },
  { by: ['ids'], sql: ({ ids }, bind) => `f.event_id = any (${bind(ids)}::text[])` },
  {
    by: ['with'],
    sql: ({ with: others = [] }, bind) =>
      others
        .map(
          (id) => `exists (
      select from :schema.company_events o where o.position = f.position and o.company_id in (${everyIdOf(bind(id))}))`,
        )
        .join(' and ') || 'true',
  },
  ...claimFilters,
  byEvidence,
];

/**
 * Positions of events, in the order asked for. Those of a company are read in that order for each of its ids, only as
 * far as the page goes.
 */
export function eventPositions(
  asked: EventFilter,
  { after = 0, before = Number.MAX_SAFE_INTEGER, descending = false, limit }: EventRange,
): Statement {
  const [company, ...others] = companiesAsked(asked);
  const { values, bind } = binding();
  const [from, to, most] = [bind(after), bind(before), bind(limit)];
  const way = descending ? 'desc' : 'asc';
  const where = conditionsOf(conditions, { ...asked, with: others.length > 0 ? others : undefined }, bind);
  const page = (of: string, named: string): string => `
  select ${of}.position from ${named}
  where ${of}.position > ${from}::bigint and ${of}.position < ${to}::bigint${where}
  order by ${of}.position ${way} limit ${most}::bigint`;
  const sql =
    company === undefined
      ? `select position::float8 as position from (${page('f', `${records} as f`)}) as page`
      : `select distinct named.position::float8 as position from (${everyIdOf(bind(company))}) as own cross join lateral (${page('n', namedBy(where !== ''))}) as named
order by position ${way} limit ${most}::bigint`;
  return { sql, values };
}

/** The events `n` that name the id `own`; with their facts as `f`, if needed. */
const namedBy = (withRecords: boolean): string => `(
    select n.position from :schema.company_events n where n.company_id = own.id and n.position <= ${namedUpTo}
  ) as n${withRecords ? ` join ${records} as f on f.position = n.position` : ''}`;
