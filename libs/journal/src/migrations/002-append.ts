/**
 * `journal.append`: records a batch of requests for many streams, and answers each on its own, in input order.
 *
 * Invariants that rest on the lock, which is held to commit:
 * - positions are handed out in the order of commit and have no gaps, so whoever has read position p has seen all below p;
 * - every statement below sees all that was committed before the lock was got. That needs READ COMMITTED (a fresh
 *   snapshot for each statement of a volatile function), which is therefore checked.
 *
 * Settings: plans must not depend on statistics (the table grows from nothing under cached plans), so only index
 * access and nested loops are left; a writer that is stuck is given up after lock_timeout, not waited for.
 */
export const append = `
CREATE FUNCTION journal.append(
  ids            text[],
  streams        text[],
  types          text[],
  schemaversions smallint[],
  sources        text[],
  correlationids text[],
  causationids   text[],
  contenthashes  bytea[],
  expecteds      int[],      -- expected current version of the stream; -1: no such stream yet; null: any
  mustexists     boolean[],  -- append only when the stream exists
  datas          json,       -- one JSON array, an element for each request
  traceparents   text[],
  tracestates    text[]
) RETURNS TABLE (
  outcome    text,           -- appended | duplicate | id-reused | version-conflict | stream-missing
  "position" bigint,         -- of the event, when appended or duplicate
  version    int,            -- of the event; of the stream (-1: none) when version-conflict
  recordedat text            -- RFC 3339, UTC, microseconds
) LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog
SET lock_timeout = '2s'
SET plan_cache_mode = force_generic_plan
SET enable_seqscan = off
SET enable_bitmapscan = off
SET enable_hashjoin = off
SET enable_mergejoin = off
SET jit = off
AS $$
#variable_conflict use_column
DECLARE
  stamp CONSTANT text := 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"';
  last_position bigint;
  last_time timestamptz;
  smooth boolean;
  versions int[];
  request record;
  known record;
  current int;
BEGIN
  IF current_setting('transaction_isolation') <> 'read committed' THEN
    RAISE EXCEPTION 'journal.append needs READ COMMITTED, not %', current_setting('transaction_isolation')
      USING ERRCODE = 'invalid_transaction_state';
  END IF;
  -- What is acknowledged is durable, whatever the default of this database or role is.
  IF current_setting('synchronous_commit') = 'off' THEN
    PERFORM set_config('synchronous_commit', 'on', true);
  END IF;

  PERFORM pg_advisory_xact_lock(7021774236);  -- any number, but always this one

  SELECT e.position, e.recordedat INTO last_position, last_time
    FROM journal.events e ORDER BY e.position DESC LIMIT 1;
  last_position := coalesce(last_position, 0);
  -- A clock that was set back must not turn the order round.
  last_time := greatest(clock_timestamp(), last_time + interval '1 microsecond') - interval '1 microsecond';

  -- Would every request succeed, if all those before it in the batch did? Then the whole batch is one INSERT.
  IF cardinality(ids) > 1 THEN
    SELECT bool_and(b.fresh AND (b.expected IS NULL OR b.expected = b.version - 1)
                    AND (NOT b.mustexist OR b.version > 0))
             AND count(DISTINCT b.id) = count(*),
           array_agg(b.version ORDER BY b.ordinal)
      INTO smooth, versions
      FROM (
        SELECT r.ordinal, r.id, r.expected, r.mustexist,
               (SELECT true FROM journal.events e WHERE e.id = r.id) IS NULL AS fresh,
               coalesce((SELECT e.version FROM journal.events e WHERE e.stream = r.stream
                          ORDER BY e.version DESC LIMIT 1), -1)
                 + (row_number() OVER (PARTITION BY r.stream ORDER BY r.ordinal))::int AS version
          FROM unnest(ids, streams, expecteds, mustexists)
               WITH ORDINALITY AS r (id, stream, expected, mustexist, ordinal)
      ) b;
  END IF;

  IF smooth THEN
    RETURN QUERY
      INSERT INTO journal.events (position, id, stream, version, type, schemaversion, source, correlationid,
                                  causationid, recordedat, contenthash, traceparent, tracestate, data)
      SELECT last_position + r.ordinal, r.id, r.stream, r.version, r.type, r.schemaversion, r.source, r.correlationid,
             r.causationid, last_time + r.ordinal * interval '1 microsecond', r.contenthash, r.traceparent,
             r.tracestate, r.data
        FROM ROWS FROM (unnest(ids, streams, versions, types, schemaversions, sources, correlationids, causationids,
                               contenthashes, traceparents, tracestates), json_array_elements(datas))
             WITH ORDINALITY AS r (id, stream, version, type, schemaversion, source, correlationid, causationid,
                                   contenthash, traceparent, tracestate, data, ordinal)
       ORDER BY r.ordinal
      RETURNING 'appended', position, version, to_char(recordedat AT TIME ZONE 'UTC', stamp);
    RETURN;
  END IF;

  -- Otherwise one by one: each is judged on what was really appended before it.
  FOR request IN
    SELECT r.*
      FROM ROWS FROM (unnest(ids, streams, types, schemaversions, sources, correlationids, causationids, contenthashes,
                             expecteds, mustexists, traceparents, tracestates), json_array_elements(datas))
           WITH ORDINALITY AS r (id, stream, type, schemaversion, source, correlationid, causationid, contenthash,
                                 expected, mustexist, traceparent, tracestate, data, ordinal)
     ORDER BY r.ordinal
  LOOP
    -- A repeat comes before every other check: its expected version was right when it was first recorded.
    SELECT e.position, e.version, e.recordedat, e.contenthash INTO known
      FROM journal.events e WHERE e.id = request.id;
    IF FOUND THEN
      IF known.contenthash = request.contenthash THEN
        RETURN QUERY SELECT 'duplicate', known.position, known.version,
                            to_char(known.recordedat AT TIME ZONE 'UTC', stamp);
      ELSE
        RETURN QUERY SELECT 'id-reused', NULL::bigint, NULL::int, NULL::text;
      END IF;
      CONTINUE;
    END IF;

    SELECT e.version INTO current
      FROM journal.events e WHERE e.stream = request.stream ORDER BY e.version DESC LIMIT 1;
    current := coalesce(current, -1);
    IF request.mustexist AND current = -1 THEN
      RETURN QUERY SELECT 'stream-missing', NULL::bigint, NULL::int, NULL::text;
      CONTINUE;
    END IF;
    IF request.expected <> current THEN
      RETURN QUERY SELECT 'version-conflict', NULL::bigint, current, NULL::text;
      CONTINUE;
    END IF;

    last_position := last_position + 1;
    last_time := last_time + interval '1 microsecond';
    INSERT INTO journal.events (position, id, stream, version, type, schemaversion, source, correlationid,
                                causationid, recordedat, contenthash, traceparent, tracestate, data)
    VALUES (last_position, request.id, request.stream, current + 1, request.type, request.schemaversion,
            request.source, request.correlationid, request.causationid, last_time, request.contenthash,
            request.traceparent, request.tracestate, request.data);
    RETURN QUERY SELECT 'appended', last_position, current + 1, to_char(last_time AT TIME ZONE 'UTC', stamp);
  END LOOP;
END $$;
`;
