import { type RecordedEvent, schemaVersions } from '@sovereign-pipeline/domain';
import pg from 'pg';

/** An event, as it is read. */
const recordedAt = `to_char(recordedat AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
export const eventColumns = `position, id, stream, version, type, schemaversion, source, correlationid, causationid,
  traceparent, tracestate,
  recordedby, imported, ${recordedAt} AS "recordedAt", data`;

/** Columns of a copied event, all of them as text; `newest`: the version of its type's shape that is written now. */
const copied = {
  position: 'position::text',
  id: 'id',
  stream: 'stream',
  version: 'version::text',
  type: 'type',
  schemaversion: 'schemaversion::text',
  newest: `CASE type ${Object.entries(schemaVersions)
    .map(([type, version]) => `WHEN '${type}' THEN '${String(version)}'`)
    .join(' ')} END`,
  source: 'source',
  correlationid: 'correlationid',
  causationid: 'causationid',
  traceparent: 'traceparent',
  tracestate: 'tracestate',
  recordedby: 'recordedby',
  imported: 'imported',
  recordedAt,
  data: 'data',
} as const;
export type CopiedColumn = keyof typeof copied;
export const copiedColumns = Object.keys(copied) as CopiedColumn[];

/** The events that are asked for, by COPY, which takes no parameters. */
export const copyOfEvents = (asked: EventsAsked): string =>
  `COPY (SELECT ${Object.values(copied).join(', ')} FROM (${eventsAsked(asked, literal)}) AS page) TO STDOUT (FORMAT binary)`;

function literal(value: unknown): string {
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return `ARRAY[${value.map(literal).join(', ')}]`;
  return pg.escapeLiteral(String(value));
}

/** Filters of events; an absent one admits all. A page of `limit` events, or of data of so many `bytes`. */
export interface EventsAsked {
  /** Only events with positions in between. */
  readonly after?: number | undefined;
  readonly before?: number | undefined;
  /** The newest first. */
  readonly descending?: boolean | undefined;
  readonly types?: readonly string[] | undefined;
  readonly stream?: string | undefined;
  readonly ids?: readonly string[] | undefined;
  readonly positions?: readonly number[] | undefined;
  /** The key that recorded them. No index has it: the caller bounds the positions. */
  readonly recordedBy?: readonly string[] | undefined;
  readonly limit: number;
  readonly bytes: number;
}

/** In the order asked for. `more`: there may be others after them. */
export interface EventPage {
  readonly events: RecordedEvent[];
  readonly more: boolean;
}

const endOfAll = Number.MAX_SAFE_INTEGER;

/**
 * As many as have data of no more bytes; the first one whatever its size is. In a stream, order of version is order of
 * position.
 */
export function pageOfEvents(asked: EventsAsked): {
  readonly sql: string;
  readonly values: readonly unknown[];
} {
  const values: unknown[] = [];
  const bind = (value: unknown): string => `$${String(values.push(value))}`;
  const way = wayOf(asked);
  return {
    sql: `SELECT * FROM (
      SELECT ${eventColumns}, sum(octet_length(data::text)) OVER (ORDER BY position ${way})::float8 AS bytes,
        octet_length(data::text) AS own
        FROM (${eventsAsked(asked, bind)}) AS page
    ) AS summed WHERE bytes - own < ${bind(asked.bytes)} ORDER BY position ${way}`,
    values,
  };
}

const wayOf = ({ descending = false }: EventsAsked) => (descending ? 'DESC' : 'ASC');

/** As many as `limit`. Of several types each goes through the index by itself. */
export function eventsAsked(asked: EventsAsked, bind: (value: unknown) => string): string {
  const { after = 0, before = endOfAll, types, stream, ids, positions, recordedBy } = asked;
  const way = wayOf(asked);
  const conditions = [`e.position > ${bind(after)}`, `e.position < ${bind(before)}`];
  const limit = bind(Math.min(asked.limit, endOfAll));
  if (stream !== undefined) conditions.push(`e.stream = ${bind(stream)}`);
  if (ids) conditions.push(`e.id = ANY (${bind(ids)}::text[])`);
  if (positions) conditions.push(`e.position = ANY (${bind(positions)}::bigint[])`);
  if (recordedBy) conditions.push(`e.recordedby = ANY (${bind(recordedBy)}::text[])`);
  const isByType = types !== undefined && stream === undefined && !ids && !positions;
  if (types && !isByType) conditions.push(`e.type = ANY (${bind(types)}::text[])`);
  const those = (more: string, order: string): string =>
    `SELECT e.* FROM journal.events e WHERE ${[...conditions, more].filter(Boolean).join(' AND ')} ORDER BY e.${order} ${way} LIMIT ${limit}`;
  if (!isByType) return those('', stream === undefined ? 'position' : 'version');
  if (types.length === 1) return those(`e.type = ${bind(types[0])}`, 'position');
  return `SELECT of_type.* FROM unnest(${bind(types)}::text[]) AS asked(type)
    CROSS JOIN LATERAL (${those('e.type = asked.type', 'position')}) AS of_type ORDER BY of_type.position ${way} LIMIT ${limit}`;
}

/** $1: a time. Times rise with positions, which have no gaps. */
export const lastRecorded = (isIncluded: boolean): string => `
WITH RECURSIVE search (low, high) AS (
  SELECT 0::bigint, coalesce((SELECT e.position FROM journal.events e ORDER BY e.position DESC LIMIT 1), 0) + 1
  UNION ALL
  SELECT CASE WHEN e.recordedat ${isIncluded ? '>' : '>='} $1 THEN low ELSE e.position END,
         CASE WHEN e.recordedat ${isIncluded ? '>' : '>='} $1 THEN e.position ELSE high END
    FROM search JOIN journal.events e ON e.position = (low + high) / 2
   WHERE high - low > 1
)
SELECT low FROM search ORDER BY high - low LIMIT 1`;
