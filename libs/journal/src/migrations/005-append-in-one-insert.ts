/**
 * `journal.append`: records a batch of requests for many streams, and answers each on its own, in input order.
 *
 * Invariants that rest on the lock, which is held to commit:
 * - positions are handed out in the order of commit and have no gaps, so whoever has read position p has seen all below p;
 * - every statement below sees all that was committed before the lock was got. That needs READ COMMITTED (a fresh
 *   snapshot for each statement of a volatile function), which is therefore checked.
 *
 * Settings: plans must not depend on statistics (the table grows from nothing under cached plans), so only index
 * access is left, and there is nothing to join; a writer that is stuck is given up after lock_timeout, not waited for.
 *
 * Arrays have an element for each request, unless the comment says otherwise. SELECT unnest(a), unnest(b) walks them in
 * step, and unlike FROM unnest(a, b) keeps no copy of the rows.
 */
export const appendInOneInsert = `
DROP FUNCTION journal.append(text[], text[], text[], smallint[], text[], text[], text[], bytea[], int[], boolean[], json,
                             text[], text[]);
-- A repeat is told by what is stored (ADR 8): no hash is kept.
ALTER TABLE journal.events DROP COLUMN contenthash;

CREATE FUNCTION journal.append(
  ids            text[],
  streamnames    text[],     -- the streams of the batch, each once
  streams        int[],      -- which of them, from 1
  turns          int[],      -- which of its stream's requests in this batch, from 1
  types          text[],
  schemaversions int[],
  sources        text[],
  correlationids text[],     -- null: the id
  causationids   text[],     -- null: the id
  expecteds      int[],      -- expected current version of the stream; -1: no such stream yet; null: any. Null: any for all
  mustexists     boolean[],  -- append only when the stream exists. Null: for none
  traceparents   text[],     -- null: for none, as is tracestates
  tracestates    text[],
  datas          json[]
) RETURNS json
  -- {position, time, versions}: all are appended, from that position on, at that time and a microsecond more for each;
  -- or an array with an object for each request:
  --   {outcome: appended, position, time, version}
  --   {outcome: known, position, time, version, data}: the id is recorded, of the same type, source and stream
  --   {outcome: id-reused}: the id is recorded, of another type, source or stream
  --   {outcome: version-conflict, version}: the stream is at that version, -1 when there is no such stream
  --   {outcome: stream-missing}
  --   {outcome: retracted-before}: a retraction, of an event that is retracted
  -- Times are microseconds since 1970.
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog
SET lock_timeout = '2s'
SET plan_cache_mode = force_generic_plan
SET enable_seqscan = off
SET enable_bitmapscan = off
AS $$
DECLARE
  last_position bigint;
  last_time timestamptz;
  bases int[];
  versions int[];
  answers json[] := '{}';
  violated text;
  known record;
  streamname text;
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
    bases := ARRAY(
      SELECT coalesce((SELECT e.version FROM journal.events e WHERE e.stream = s.name ORDER BY e.version DESC LIMIT 1), -1)
        FROM (SELECT unnest(streamnames) AS name) s);
    versions := ARRAY(SELECT bases[r.stream] + r.turn FROM (SELECT unnest(streams) AS stream, unnest(turns) AS turn) r);
    IF (expecteds IS NULL AND mustexists IS NULL) OR NOT EXISTS (
      SELECT FROM (SELECT unnest(versions) - 1 AS current, unnest(expecteds) AS expected, unnest(mustexists) AS mustexist) r
       WHERE r.expected <> r.current OR (r.mustexist AND r.current = -1)
    ) THEN
      BEGIN
        INSERT INTO journal.events (position, id, stream, version, type, schemaversion, source, correlationid,
                                    causationid, recordedat, traceparent, tracestate, data)
        SELECT last_position + r.ordinal, r.id, streamnames[r.stream], r.version, r.type, r.schemaversion, r.source,
               coalesce(r.correlationid, r.id), coalesce(r.causationid, r.id),
               last_time + r.ordinal * interval '1 microsecond', r.traceparent, r.tracestate, r.data
          FROM (SELECT unnest(ids) AS id, unnest(streams) AS stream, unnest(versions) AS version, unnest(types) AS type,
                       unnest(schemaversions) AS schemaversion, unnest(sources) AS source,
                       unnest(correlationids) AS correlationid, unnest(causationids) AS causationid,
                       unnest(traceparents) AS traceparent, unnest(tracestates) AS tracestate, unnest(datas) AS data,
                       generate_series(1, cardinality(ids)) AS ordinal) r;
        RETURN json_build_object('position', last_position + 1, 'versions', versions, 'time',
                                 (extract(epoch FROM last_time) * 1000000)::bigint + 1);
      EXCEPTION WHEN unique_violation THEN
        -- Ids that are recorded are rare, as are second retractions: an index finds them, and they are looked for only then.
        GET STACKED DIAGNOSTICS violated = CONSTRAINT_NAME;
        IF violated NOT IN ('events_id_key', 'events_retracted') THEN
          RAISE;
        END IF;
      END;
    END IF;
  END IF;

  -- Otherwise one by one: each is judged on what was really appended before it.
  FOR n IN 1 .. cardinality(ids) LOOP
    streamname := streamnames[streams[n]];
    -- A repeat comes before every other check: its expected version was right when it was first recorded.
    SELECT e.position, e.version, e.recordedat, e.data, e.type = types[n] AND e.source = sources[n] AND e.stream = streamname
             AS same
      INTO known
      FROM journal.events e WHERE e.id = ids[n];
    IF FOUND THEN
      answers := answers || CASE WHEN known.same
        THEN json_build_object('outcome', 'known', 'position', known.position, 'version', known.version, 'data', known.data,
                               'time', (extract(epoch FROM known.recordedat) * 1000000)::bigint)
        ELSE json_build_object('outcome', 'id-reused') END;
      CONTINUE;
    END IF;

    SELECT e.version INTO current
      FROM journal.events e WHERE e.stream = streamname ORDER BY e.version DESC LIMIT 1;
    current := coalesce(current, -1);
    IF mustexists[n] AND current = -1 THEN
      answers := answers || json_build_object('outcome', 'stream-missing');
      CONTINUE;
    END IF;
    IF expecteds[n] <> current THEN
      answers := answers || json_build_object('outcome', 'version-conflict', 'version', current);
      CONTINUE;
    END IF;

    -- Of several retractions of one claim the first is recorded.
    IF types[n] = 'ClaimRetracted' AND EXISTS (
      SELECT FROM journal.events e WHERE e.type = 'ClaimRetracted' AND e.data->>'eventId' = datas[n]->>'eventId'
    ) THEN
      answers := answers || json_build_object('outcome', 'retracted-before');
      CONTINUE;
    END IF;

    last_position := last_position + 1;
    last_time := last_time + interval '1 microsecond';
    INSERT INTO journal.events (position, id, stream, version, type, schemaversion, source, correlationid,
                                causationid, recordedat, traceparent, tracestate, data)
    VALUES (last_position, ids[n], streamname, current + 1, types[n], schemaversions[n], sources[n],
            coalesce(correlationids[n], ids[n]), coalesce(causationids[n], ids[n]), last_time, traceparents[n],
            tracestates[n], datas[n]);
    answers := answers || json_build_object('outcome', 'appended', 'position', last_position, 'version', current + 1,
                                            'time', (extract(epoch FROM last_time) * 1000000)::bigint);
  END LOOP;
  RETURN array_to_json(answers);
END $$;
`;
