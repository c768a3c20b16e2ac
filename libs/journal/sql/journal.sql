-- The schema `journal`: all of it, as a new installation gets it. An older one gets the steps that it lacks (steps/)
-- and then this file as well, so that both end up the same: every statement can be run again. How versions are told:
-- src/schema-versions.ts.

-- (CREATE SCHEMA IF NOT EXISTS asks for the privilege to create even when there is nothing to create.)
DO $$ BEGIN
  IF to_regnamespace('journal') IS NULL THEN
    CREATE SCHEMA journal;
  END IF;
END $$;

-- The versions of this schema that were installed here.
CREATE TABLE IF NOT EXISTS journal.migrations (
  id        int         PRIMARY KEY,
  name      text        NOT NULL,
  appliedat timestamptz NOT NULL DEFAULT clock_timestamp(),
  checksum  text                                        -- sha-256 of this file then; none up to version 6
);

-- COLLATE "C": compared as bytes, which is fastest, and no index depends on the operating system's locale.
CREATE TABLE IF NOT EXISTS journal.events (
  position      bigint           NOT NULL PRIMARY KEY,   -- 1, 2, 3 … without gaps, in the order of commit
  id            text COLLATE "C" NOT NULL UNIQUE,
  stream        text COLLATE "C" NOT NULL,
  version       int              NOT NULL,               -- 0, 1, 2 … without gaps in its stream
  type          text COLLATE "C" NOT NULL,
  schemaversion smallint         NOT NULL,
  source        text             NOT NULL,
  correlationid text             NOT NULL,
  causationid   text             NOT NULL,
  traceparent   text,                                   -- W3C trace context, when there was one
  tracestate    text,
  recordedat    timestamptz      NOT NULL,               -- strictly increasing with position
  data          json             NOT NULL,               -- the text as posted
  recordedby    text,                                    -- whose key recorded it; null: nobody was asked
  imported      json,                                    -- importedtime, importedposition, importedby: of another journal
  UNIQUE (stream, version),
  CONSTRAINT events_from_the_beginning CHECK (position > 0 AND version >= 0)
);
CREATE INDEX IF NOT EXISTS events_type_position ON journal.events (type, position);
-- Which event retracts another, found by the id of the other, and that only one does. Few events are retractions:
-- others cost nothing.
CREATE UNIQUE INDEX IF NOT EXISTS events_retracted ON journal.events ((data->>'eventId')) WHERE type = 'ClaimRetracted';

-- Who appends locks its row, to commit. Not an advisory lock: anybody who may log in can hold that for ever, while a
-- row is locked only by who may change it.
CREATE TABLE IF NOT EXISTS journal.append_lock (
  only_row boolean NOT NULL DEFAULT true UNIQUE CHECK (only_row)
);
INSERT INTO journal.append_lock DEFAULT VALUES ON CONFLICT DO NOTHING;

-- How far the relay to Kafka got.
CREATE TABLE IF NOT EXISTS journal.relay (
  topic       text COLLATE "C" NOT NULL PRIMARY KEY,
  position    bigint           NOT NULL CHECK (position >= 0),  -- the brokers have acknowledged every event up to it
  partitions  int,                                              -- of the topic, when they are known
  signing_key bytea,                                            -- of the records' signatures
  signed_from bigint[]                                          -- by partition: the offset of the first signed record
);

-- Who does what only one process of all may do, by name. Not an advisory lock, which anybody who may log in could keep.
CREATE TABLE IF NOT EXISTS journal.leads (
  name    text COLLATE "C" NOT NULL PRIMARY KEY,
  holder  uuid             NOT NULL,
  session int              NOT NULL,                      -- of the server; when it is gone, so is the lead
  renewed timestamptz      NOT NULL DEFAULT clock_timestamp()
);

-- A Merkle tree over the events, by which anybody can tell that none was changed (ADR 24). Made after events are
-- recorded, by whoever holds this row.
CREATE TABLE IF NOT EXISTS journal.tree (
  only_row boolean NOT NULL DEFAULT true UNIQUE CHECK (only_row),
  id       uuid    NOT NULL DEFAULT gen_random_uuid()    -- of this tree alone: a journal that is restored gets another
);
INSERT INTO journal.tree DEFAULT VALUES ON CONFLICT DO NOTHING;

CREATE TABLE IF NOT EXISTS journal.leaves (
  position bigint NOT NULL PRIMARY KEY,
  hash     bytea  NOT NULL,
  seed     bytea  NOT NULL                               -- of the salts of its commitments
);
-- Those of 2^8, 2^16, 2^24 … leaves: the others are made from them when they are needed.
CREATE TABLE IF NOT EXISTS journal.subtrees (
  height smallint NOT NULL,
  place  bigint   NOT NULL,
  hash   bytea    NOT NULL,
  PRIMARY KEY (height, place)
);
CREATE TABLE IF NOT EXISTS journal.signing_keys (
  verifier   text        NOT NULL PRIMARY KEY,           -- the public key, as a note names it
  privatekey bytea,                                      -- PKCS 8; none where a setting has it
  addedat    timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE TABLE IF NOT EXISTS journal.heads (
  size bigint NOT NULL PRIMARY KEY,                      -- of the first so many events
  root bytea  NOT NULL,
  note text   NOT NULL                                   -- both, signed
);
-- Which head was published last.
CREATE TABLE IF NOT EXISTS journal.published_heads (
  topic text COLLATE "C" NOT NULL PRIMARY KEY,
  size  bigint           NOT NULL
);

CREATE OR REPLACE FUNCTION journal.refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the journal is append-only: % of journal.% is refused', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'insufficient_privilege', HINT = 'Record a new event that corrects the old one.';
END $$;

-- By statement, so that a change of no rows is refused as well; by row, for a replication worker, which fires no other.
CREATE OR REPLACE TRIGGER refuse_statement BEFORE UPDATE OR DELETE OR TRUNCATE ON journal.events
  FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse();
CREATE OR REPLACE TRIGGER refuse_row BEFORE UPDATE OR DELETE ON journal.events
  FOR EACH ROW EXECUTE FUNCTION journal.refuse();

-- A head that was signed once can be held against every later one: neither is changed.
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['leaves', 'subtrees', 'signing_keys', 'heads'] LOOP
    EXECUTE format('CREATE OR REPLACE TRIGGER refuse_statement BEFORE UPDATE OR DELETE OR TRUNCATE ON journal.%I
                      FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse()', name);
    EXECUTE format('CREATE OR REPLACE TRIGGER refuse_row BEFORE UPDATE OR DELETE ON journal.%I
                      FOR EACH ROW EXECUTE FUNCTION journal.refuse()', name);
    EXECUTE format('ALTER TABLE journal.%I ENABLE ALWAYS TRIGGER refuse_statement, ENABLE ALWAYS TRIGGER refuse_row',
                   name);
  END LOOP;
END $$;

-- Positions, and the versions of a stream, have no gaps, whoever inserts: what a statement adds goes on where the
-- journal ended before it. Two see to that themselves and say so (journal.appender), as it would cost them a quarter of
-- an append: journal.append, and the INSERT of a writer that knows the head, which both take the lock.
CREATE OR REPLACE FUNCTION journal.refuse_gaps() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog
SET plan_cache_mode = force_generic_plan
SET enable_seqscan = off
SET enable_bitmapscan = off
AS $$
DECLARE
  ended bigint;
  added bigint;
  head bigint;
  gap record;
BEGIN
  PERFORM FROM journal.append_lock FOR UPDATE;
  SELECT e.position INTO head FROM journal.events e ORDER BY e.position DESC LIMIT 1;
  IF TG_WHEN = 'BEFORE' THEN
    PERFORM set_config('journal.ended', coalesce(head, 0)::text, true);
    RETURN NULL;
  END IF;
  ended := current_setting('journal.ended');
  SELECT count(*) INTO added FROM journal.events e WHERE e.position > ended;
  IF coalesce(head, 0) <> ended + added THEN
    RAISE EXCEPTION 'the journal has no gaps: it ended at position %, and % events more do not end at %',
      ended, added, head USING ERRCODE = 'check_violation', HINT = 'Append with journal.append.';
  END IF;
  SELECT a.stream, a.version INTO gap FROM journal.events a
   WHERE a.position > ended AND a.version > 0
     AND (SELECT e.version FROM journal.events e WHERE e.stream = a.stream AND e.version = a.version - 1) IS NULL
   LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'the journal has no gaps: version % of stream % has none before it', gap.version, gap.stream
      USING ERRCODE = 'check_violation', HINT = 'Append with journal.append.';
  END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER refuse_gaps_before BEFORE INSERT ON journal.events
  FOR EACH STATEMENT WHEN (current_setting('journal.appender', true) IS DISTINCT FROM 'on')
  EXECUTE FUNCTION journal.refuse_gaps();
CREATE OR REPLACE TRIGGER refuse_gaps_after AFTER INSERT ON journal.events
  FOR EACH STATEMENT WHEN (current_setting('journal.appender', true) IS DISTINCT FROM 'on')
  EXECUTE FUNCTION journal.refuse_gaps();
ALTER TABLE journal.events
  ENABLE ALWAYS TRIGGER refuse_statement, ENABLE ALWAYS TRIGGER refuse_row,
  ENABLE ALWAYS TRIGGER refuse_gaps_before, ENABLE ALWAYS TRIGGER refuse_gaps_after;

-- journal.append: records a batch of requests for many streams, and answers each on its own, in input order.
--
-- Invariants that rest on the lock, which is held to commit:
-- - positions are handed out in the order of commit and have no gaps, so who has read position p has seen all below p;
-- - every statement below sees all that was committed before the lock was got. That needs READ COMMITTED (a fresh
--   snapshot for each statement of a volatile function), which is therefore checked.
--
-- Settings: plans must not depend on statistics (the table grows from nothing under cached plans), so only index
-- access is left, and there is nothing to join; a writer that is stuck is given up after lock_timeout, not waited for.
--
-- Arrays have an element for each request, unless the comment says otherwise. SELECT unnest(a), unnest(b) walks them in
-- step, and unlike FROM unnest(a, b) keeps no copy of the rows.
CREATE OR REPLACE FUNCTION journal.append(
  ids            text[],
  streamnames    text[],     -- the streams of the batch, each once
  streams        int[],      -- which of them, from 1
  turns          int[],      -- which of its stream's requests in this batch, from 1
  types          text[],
  schemaversions int[],
  sources        text[],
  correlationids text[],     -- null: the id
  causationids   text[],     -- null: the id
  expecteds      int[],      -- expected current version of the stream; -1: none yet; null: any. Null: any for all
  mustexists     boolean[],  -- append only when the stream exists. Null: for none
  traceparents   text[],     -- null: for none, as is tracestates
  tracestates    text[],
  datas          json[],
  recordedbys    text[] DEFAULT NULL, -- null: for none, as is importeds. The last ones, so that older services go on
  importeds      json[] DEFAULT NULL
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
  -- Set by hand: only a superuser may make a function with a SET of it.
  appender text := coalesce(current_setting('journal.appender', true), '');
BEGIN
  IF current_setting('transaction_isolation') <> 'read committed' THEN
    RAISE EXCEPTION 'journal.append needs READ COMMITTED, not %', current_setting('transaction_isolation')
      USING ERRCODE = 'invalid_transaction_state';
  END IF;
  -- What is acknowledged is durable, whatever the default of this database or role is.
  IF current_setting('synchronous_commit') = 'off' THEN
    PERFORM set_config('synchronous_commit', 'on', true);
  END IF;

  PERFORM FROM journal.append_lock FOR UPDATE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'journal.append_lock has lost its row' USING ERRCODE = 'data_corrupted';
  END IF;

  SELECT e.position, e.recordedat INTO last_position, last_time
    FROM journal.events e ORDER BY e.position DESC LIMIT 1;
  last_position := coalesce(last_position, 0);
  PERFORM set_config('journal.appender', 'on', true);
  -- A clock that was set back must not turn the order round.
  last_time := greatest(clock_timestamp(), last_time + interval '1 microsecond') - interval '1 microsecond';

  -- Would every request succeed, if all those before it in the batch did? Then the whole batch is one INSERT.
  IF cardinality(ids) > 1 THEN
    bases := ARRAY(
      SELECT coalesce((SELECT e.version FROM journal.events e
                        WHERE e.stream = s.name ORDER BY e.version DESC LIMIT 1), -1)
        FROM (SELECT unnest(streamnames) AS name) s);
    versions := ARRAY(SELECT bases[r.stream] + r.turn FROM (SELECT unnest(streams) AS stream, unnest(turns) AS turn) r);
    IF (expecteds IS NULL AND mustexists IS NULL) OR NOT EXISTS (
      SELECT FROM (SELECT unnest(versions) - 1 AS current, unnest(expecteds) AS expected,
                          unnest(mustexists) AS mustexist) r
       WHERE r.expected <> r.current OR (r.mustexist AND r.current = -1)
    ) THEN
      BEGIN
        INSERT INTO journal.events (position, id, stream, version, type, schemaversion, source, correlationid,
                                    causationid, recordedat, traceparent, tracestate, data, recordedby,
                                    imported)
        SELECT last_position + r.ordinal, r.id, streamnames[r.stream], r.version, r.type, r.schemaversion, r.source,
               coalesce(r.correlationid, r.id), coalesce(r.causationid, r.id),
               last_time + r.ordinal * interval '1 microsecond', r.traceparent, r.tracestate, r.data,
               r.recordedby, r.imported
          FROM (SELECT unnest(ids) AS id, unnest(streams) AS stream, unnest(versions) AS version, unnest(types) AS type,
                       unnest(schemaversions) AS schemaversion, unnest(sources) AS source,
                       unnest(correlationids) AS correlationid, unnest(causationids) AS causationid,
                       unnest(traceparents) AS traceparent, unnest(tracestates) AS tracestate, unnest(datas) AS data,
                       unnest(recordedbys) AS recordedby, unnest(importeds) AS imported,
                       generate_series(1, cardinality(ids)) AS ordinal) r;
        PERFORM set_config('journal.appender', appender, true);
        RETURN json_build_object('position', last_position + 1, 'versions', versions, 'time',
                                 (extract(epoch FROM last_time) * 1000000)::bigint + 1);
      EXCEPTION WHEN unique_violation THEN
        -- Ids that are recorded are rare, as are second retractions: an index finds them; they are looked for only
        -- then.
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
    SELECT e.position, e.version, e.recordedat, e.data,
           e.type = types[n] AND e.source = sources[n] AND e.stream = streamname AS same
      INTO known
      FROM journal.events e WHERE e.id = ids[n];
    IF FOUND THEN
      answers := answers || CASE WHEN known.same
        THEN json_build_object('outcome', 'known', 'position', known.position, 'version', known.version,
                               'data', known.data, 'time', (extract(epoch FROM known.recordedat) * 1000000)::bigint)
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
                                causationid, recordedat, traceparent, tracestate, data, recordedby, imported)
    VALUES (last_position, ids[n], streamname, current + 1, types[n], schemaversions[n], sources[n],
            coalesce(correlationids[n], ids[n]), coalesce(causationids[n], ids[n]), last_time, traceparents[n],
            tracestates[n], datas[n], recordedbys[n], importeds[n]);
    answers := answers || json_build_object('outcome', 'appended', 'position', last_position, 'version', current + 1,
                                            'time', (extract(epoch FROM last_time) * 1000000)::bigint);
  END LOOP;
  PERFORM set_config('journal.appender', appender, true);
  RETURN array_to_json(answers);
END $$;

-- journal.append_one: what journal.append does with a batch of one, for less, as most requests come alone when few
-- write. Answers as that does.
--
-- What can be appended is one INSERT, which finds position and version itself. Its conditions are those of
-- journal.append; when they do not hold nothing is inserted, and journal.append finds out why. The lock is held to
-- commit, so that nothing changes in between. For the settings see journal.append; here too there is nothing that
-- could be joined in several ways.
CREATE OR REPLACE FUNCTION journal.append_one(
  new_id            text,
  new_stream        text,
  new_type          text,
  new_schemaversion int,
  new_source        text,
  new_correlationid text,     -- null: the id
  new_causationid   text,     -- null: the id
  new_expected      int,      -- null: any
  new_mustexist     boolean,
  new_traceparent   text,
  new_tracestate    text,
  new_data          json,
  new_recordedby    text DEFAULT NULL
) RETURNS json
LANGUAGE plpgsql VOLATILE
SET search_path = pg_catalog
SET lock_timeout = '2s'
SET plan_cache_mode = force_generic_plan
SET enable_seqscan = off
SET enable_bitmapscan = off
AS $$
DECLARE
  answer json;
  appender text := coalesce(current_setting('journal.appender', true), '');
BEGIN
  IF new_type <> 'ClaimRetracted' AND current_setting('transaction_isolation') = 'read committed' THEN
    IF current_setting('synchronous_commit') = 'off' THEN
      PERFORM set_config('synchronous_commit', 'on', true);
    END IF;
    PERFORM FROM journal.append_lock FOR UPDATE;
    PERFORM set_config('journal.appender', 'on', true);

    INSERT INTO journal.events (position, id, stream, version, type, schemaversion, source, correlationid,
                                causationid, recordedat, traceparent, tracestate, data, recordedby)
    SELECT coalesce(last.position, 0) + 1, new_id, new_stream, coalesce(known.version, -1) + 1, new_type,
           new_schemaversion, new_source, coalesce(new_correlationid, new_id), coalesce(new_causationid, new_id),
           greatest(clock_timestamp(), last.recordedat + interval '1 microsecond'), new_traceparent, new_tracestate,
           new_data, new_recordedby
      FROM (SELECT) one
      LEFT JOIN (SELECT e.position, e.recordedat FROM journal.events e ORDER BY e.position DESC LIMIT 1) last ON true
      LEFT JOIN (SELECT e.version FROM journal.events e
                  WHERE e.stream = new_stream ORDER BY e.version DESC LIMIT 1) known ON true
     WHERE NOT EXISTS (SELECT FROM journal.events e WHERE e.id = new_id)
       AND (new_expected IS NULL OR new_expected = coalesce(known.version, -1))
       AND (new_mustexist IS NOT TRUE OR known.version IS NOT NULL)
    RETURNING json_build_object('position', position, 'versions', json_build_array(version),
                                'time', round(date_part('epoch', recordedat) * 1000000)::bigint)
      INTO answer;
    PERFORM set_config('journal.appender', appender, true);
    IF answer IS NOT NULL THEN
      RETURN answer;
    END IF;
  END IF;
  RETURN journal.append(ARRAY[new_id], ARRAY[new_stream], ARRAY[1], ARRAY[1], ARRAY[new_type], ARRAY[new_schemaversion],
                        ARRAY[new_source], ARRAY[new_correlationid], ARRAY[new_causationid], ARRAY[new_expected],
                        ARRAY[new_mustexist], ARRAY[new_traceparent], ARRAY[new_tracestate], ARRAY[new_data],
                        ARRAY[new_recordedby]);
END $$;
