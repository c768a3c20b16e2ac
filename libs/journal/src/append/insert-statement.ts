import { intArray, timestamp } from './binary-parameters.ts';
import type { Places } from './known-head.ts';
import type { PreparedBatch } from './prepared-batch.ts';
import type { PreparedStatement } from './prepared-query.ts';

// Appends at a head that the writer knows, by a plain INSERT: positions, versions and times are given out by the writer
// (ADR 9).

/** For the session that runs the statements. Those of `journal.append`, for the same reasons. */
export const insertSettings = `
  SET search_path = pg_catalog;
  SET lock_timeout = '2s';
  SET plan_cache_mode = force_generic_plan;
  SET enable_seqscan = off;
  SET enable_bitmapscan = off;
  SET journal.appender = 'on';
  -- What is acknowledged is durable, whatever the default of this database or role is, or becomes.
  SELECT set_config('synchronous_commit', coalesce(nullif(current_setting('synchronous_commit'), 'off'), 'on'), false)`;

// In all of them $1 and $2 are the head's position and id, $3 the versions, $4 to $13 the columns of the batch, and $14
// when the first of its events is recorded. When the head is another one, or the time is off, no row is inserted.

/**
 * The lock is that of `journal.append`, held to commit. The head is looked at as it was before the lock was got: when
 * somebody has appended meanwhile, the position after it is taken, which is a unique violation. Its id is looked at as
 * well, because a journal that was restored may have another event at that position. A time that is more than a second
 * off the database's clock is not taken: the writer's clock, or the head's time, is wrong.
 */
const atHead = `EXISTS (SELECT FROM journal.events h WHERE h.position = $1 AND h.id = $2::text
                  AND $14::timestamptz BETWEEN clock_timestamp() - interval '1 second'
                                           AND clock_timestamp() + interval '1 second')
   AND EXISTS (SELECT FROM journal.append_lock FOR UPDATE)`;

const insert = `INSERT INTO journal.events (position, version, id, stream, type, schemaversion, source, correlationid,
  causationid, traceparent, tracestate, data, recordedat)`;

const lastVersion = (stream: string): string =>
  `(SELECT e.version FROM journal.events e WHERE e.stream = ${stream} ORDER BY e.version DESC LIMIT 1)`;

const one = (version: string): string => `${insert}
SELECT $1::bigint + 1, ${version}, $4::text, $5::text, $6::text, $7::int, $8::text, coalesce($9::text, $4),
       coalesce($10::text, $4), $11::text, $12::text, $13::json, $14::timestamptz
 WHERE ${atHead}`;

/** SELECT unnest(a), unnest(b) walks arrays in step, and unlike FROM unnest(a, b) keeps no copy of the rows. */
const many = (version: string, turn = ''): string => `${insert}
SELECT $1::bigint + r.ordinal, ${version}, r.id, r.stream, r.type, r.schemaversion, r.source,
       coalesce(r.correlationid, r.id), coalesce(r.causationid, r.id), r.traceparent, r.tracestate, r.data,
       $14::timestamptz + (r.ordinal - 1) * interval '1 microsecond'
  FROM (SELECT generate_series(1, cardinality($4::text[])) AS ordinal, unnest($3::int[]) AS version,
               unnest($4::text[]) AS id, unnest($5::text[]) AS stream, unnest($6::text[]) AS type,
               unnest($7::int[]) AS schemaversion, unnest($8::text[]) AS source,
               unnest($9::text[]) AS correlationid, unnest($10::text[]) AS causationid,
               unnest($11::text[]) AS traceparent, unnest($12::text[]) AS tracestate,
               unnest($13::json[]) AS data${turn}) r
 WHERE ${atHead}`;

/** `known`: the versions of all streams are known. `asked`: null where they are not; answers the versions. */
const statements = {
  one: {
    known: { name: 'journal.insert_one', text: one('$3::int') },
    asked: {
      name: 'journal.insert_one_asked',
      text: `${one(`coalesce($3::int, ${lastVersion('$5')} + 1, 0)`)} RETURNING version`,
    },
  },
  many: {
    known: { name: 'journal.insert', text: many('r.version') },
    /** $15: of each request, its turn among those for the same stream. */
    asked: {
      name: 'journal.insert_asked',
      text: `${many(
        `coalesce(r.version, coalesce(${lastVersion('r.stream')}, -1) + r.turn)`,
        ', unnest($15::int[]) AS turn',
      )} RETURNING version`,
    },
  },
} as const;

export function insertFor(batch: PreparedBatch, { head, time, versions, turns }: Places): PreparedStatement {
  const lone = batch.requests.length === 1;
  const version = lone ? (versions[0] ?? null) : intArray(versions);
  const values = [head.position, head.id, version, ...batch.values, timestamp(time)];
  const { known, asked } = statements[lone ? 'one' : 'many'];
  if (turns === undefined) return { ...known, values };
  return { ...asked, values: lone ? values : [...values, intArray(turns)] };
}
