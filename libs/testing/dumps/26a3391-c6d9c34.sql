CREATE SCHEMA journal;
CREATE SCHEMA pipeline;
COMMENT ON SCHEMA pipeline IS 'The live read models, as views: the tables are in a schema of each generation';
CREATE SCHEMA pipeline_1;
CREATE SCHEMA read_models;
COMMENT ON SCHEMA read_models IS 'Which generation of the read models is the live one, and how they are rebuilt';
CREATE FUNCTION journal.append(ids text[], streams text[], types text[], schemaversions smallint[], sources text[], correlationids text[], causationids text[], contenthashes bytea[], expecteds integer[], mustexists boolean[], datas json, traceparents text[], tracestates text[]) RETURNS TABLE(outcome text, "position" bigint, version integer, recordedat text)
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog'
    SET lock_timeout TO '2s'
    SET plan_cache_mode TO 'force_generic_plan'
    SET enable_seqscan TO 'off'
    SET enable_bitmapscan TO 'off'
    SET enable_hashjoin TO 'off'
    SET enable_mergejoin TO 'off'
    SET jit TO 'off'
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
CREATE FUNCTION journal.refuse() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  RAISE EXCEPTION 'the journal is append-only: % of journal.% is refused', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'insufficient_privilege', HINT = 'Record a new event that corrects the old one.';
END $$;
CREATE TABLE journal.events (
    "position" bigint NOT NULL,
    id text NOT NULL COLLATE pg_catalog."C",
    stream text NOT NULL COLLATE pg_catalog."C",
    version integer NOT NULL,
    type text NOT NULL COLLATE pg_catalog."C",
    schemaversion smallint NOT NULL,
    source text NOT NULL,
    correlationid text NOT NULL,
    causationid text NOT NULL,
    traceparent text,
    tracestate text,
    recordedat timestamp with time zone NOT NULL,
    contenthash bytea NOT NULL,
    data json NOT NULL
);
CREATE TABLE journal.migrations (
    id integer NOT NULL,
    name text NOT NULL,
    appliedat timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);
CREATE TABLE journal.relay (
    topic text NOT NULL COLLATE pg_catalog."C",
    "position" bigint NOT NULL,
    partitions integer,
    CONSTRAINT relay_position_check CHECK (("position" >= 0))
);
CREATE TABLE pipeline_1.checkpoints (
    slice text NOT NULL,
    "position" bigint NOT NULL,
    mark text,
    CONSTRAINT checkpoints_position_check CHECK (("position" >= 0))
);
COMMENT ON TABLE pipeline_1.checkpoints IS 'How far the read models have got in each slice of the log (the whole journal, or one Kafka partition); commits together with the rows';
COMMENT ON COLUMN pipeline_1.checkpoints.slice IS 'The slice: journal, or a Kafka partition';
COMMENT ON COLUMN pipeline_1.checkpoints."position" IS 'Everything of the slice up to there is in the read models: the last position of the journal, or the next offset of the partition';
COMMENT ON COLUMN pipeline_1.checkpoints.mark IS 'By what the log knows the record before the checkpoint again; nothing for the journal';
CREATE VIEW pipeline.checkpoints AS
 SELECT checkpoints.slice,
    checkpoints."position",
    checkpoints.mark
   FROM pipeline_1.checkpoints;
COMMENT ON VIEW pipeline.checkpoints IS 'How far the read models have got in each slice of the log (the whole journal, or one Kafka partition); commits together with the rows';
COMMENT ON COLUMN pipeline.checkpoints.slice IS 'The slice: journal, or a Kafka partition';
COMMENT ON COLUMN pipeline.checkpoints."position" IS 'Everything of the slice up to there is in the read models: the last position of the journal, or the next offset of the partition';
COMMENT ON COLUMN pipeline.checkpoints.mark IS 'By what the log knows the record before the checkpoint again; nothing for the journal';
CREATE TABLE pipeline_1.companies (
    id text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL,
    aliases text[] NOT NULL,
    parent_id text COLLATE pg_catalog."C",
    parent_name text,
    country text,
    kind text,
    basis text[] NOT NULL
);
COMMENT ON TABLE pipeline_1.companies IS 'Companies that have a profile; the table company_names has every company that is named anywhere';
COMMENT ON COLUMN pipeline_1.companies.name IS 'Name as the latest profile writes it';
COMMENT ON COLUMN pipeline_1.companies.country IS 'ISO 3166-1';
COMMENT ON COLUMN pipeline_1.companies.basis IS 'Ids of the events that this row rests on';
CREATE VIEW pipeline.companies AS
 SELECT companies.id,
    companies.name,
    companies.aliases,
    companies.parent_id,
    companies.parent_name,
    companies.country,
    companies.kind,
    companies.basis
   FROM pipeline_1.companies;
COMMENT ON VIEW pipeline.companies IS 'Companies that have a profile; the table company_names has every company that is named anywhere';
COMMENT ON COLUMN pipeline.companies.name IS 'Name as the latest profile writes it';
COMMENT ON COLUMN pipeline.companies.country IS 'ISO 3166-1';
COMMENT ON COLUMN pipeline.companies.basis IS 'Ids of the events that this row rests on';
CREATE TABLE pipeline_1.company_events (
    company_id text NOT NULL COLLATE pg_catalog."C",
    "position" bigint NOT NULL
);
COMMENT ON TABLE pipeline_1.company_events IS 'Which events name a company, by position (the table facts has the events)';
CREATE VIEW pipeline.company_events AS
 SELECT company_events.company_id,
    company_events."position"
   FROM pipeline_1.company_events;
COMMENT ON VIEW pipeline.company_events IS 'Which events name a company, by position (the table facts has the events)';
CREATE TABLE pipeline_1.company_names (
    company_id text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL COLLATE pg_catalog."C",
    first_position bigint NOT NULL,
    first_place integer NOT NULL
);
COMMENT ON TABLE pipeline_1.company_names IS 'Every name as written of every company that any event names; a company''s id is the slug of its name';
COMMENT ON COLUMN pipeline_1.company_names.first_position IS 'Position of the first event that writes the name this way';
COMMENT ON COLUMN pipeline_1.company_names.first_place IS 'Place among the names in that event, from 0';
CREATE VIEW pipeline.company_names AS
 SELECT company_names.company_id,
    company_names.name,
    company_names.first_position,
    company_names.first_place
   FROM pipeline_1.company_names;
COMMENT ON VIEW pipeline.company_names IS 'Every name as written of every company that any event names; a company''s id is the slug of its name';
COMMENT ON COLUMN pipeline.company_names.first_position IS 'Position of the first event that writes the name this way';
COMMENT ON COLUMN pipeline.company_names.first_place IS 'Place among the names in that event, from 0';
CREATE TABLE pipeline_1.contributions (
    view text NOT NULL,
    key text NOT NULL COLLATE pg_catalog."C",
    event_id text NOT NULL COLLATE pg_catalog."C"
);
COMMENT ON TABLE pipeline_1.contributions IS 'Which facts each row of a view is folded from; corrections of those facts are not among them';
COMMENT ON COLUMN pipeline_1.contributions.view IS 'partnership, market-target, model, meeting or company';
COMMENT ON COLUMN pipeline_1.contributions.key IS 'The row within its view, for instance a partnership id, or company/market';
CREATE VIEW pipeline.contributions AS
 SELECT contributions.view,
    contributions.key,
    contributions.event_id
   FROM pipeline_1.contributions;
COMMENT ON VIEW pipeline.contributions IS 'Which facts each row of a view is folded from; corrections of those facts are not among them';
COMMENT ON COLUMN pipeline.contributions.view IS 'partnership, market-target, model, meeting or company';
COMMENT ON COLUMN pipeline.contributions.key IS 'The row within its view, for instance a partnership id, or company/market';
CREATE TABLE pipeline_1.facts (
    event_id text NOT NULL COLLATE pg_catalog."C",
    "position" bigint NOT NULL,
    type text NOT NULL,
    schemaversion integer NOT NULL,
    stream text NOT NULL COLLATE pg_catalog."C",
    version integer NOT NULL,
    recordedat timestamp with time zone NOT NULL,
    data jsonb NOT NULL
);
COMMENT ON TABLE pipeline_1.facts IS 'A copy of every event that the read models rest on, as recorded';
COMMENT ON COLUMN pipeline_1.facts."position" IS 'Place in the order of recording, from 1';
COMMENT ON COLUMN pipeline_1.facts.schemaversion IS 'Which shape the data of this type has';
COMMENT ON COLUMN pipeline_1.facts.stream IS 'What the event is about: company-<id>, partnership-<id> or meeting-<id>';
COMMENT ON COLUMN pipeline_1.facts.version IS 'Place in its stream, from 0';
COMMENT ON COLUMN pipeline_1.facts.recordedat IS 'When the event was recorded; when it happened is data.occurred';
COMMENT ON COLUMN pipeline_1.facts.data IS 'The claim as posted: who says that what happened when';
CREATE VIEW pipeline.facts AS
 SELECT facts.event_id,
    facts."position",
    facts.type,
    facts.schemaversion,
    facts.stream,
    facts.version,
    facts.recordedat,
    facts.data
   FROM pipeline_1.facts;
COMMENT ON VIEW pipeline.facts IS 'A copy of every event that the read models rest on, as recorded';
COMMENT ON COLUMN pipeline.facts."position" IS 'Place in the order of recording, from 1';
COMMENT ON COLUMN pipeline.facts.schemaversion IS 'Which shape the data of this type has';
COMMENT ON COLUMN pipeline.facts.stream IS 'What the event is about: company-<id>, partnership-<id> or meeting-<id>';
COMMENT ON COLUMN pipeline.facts.version IS 'Place in its stream, from 0';
COMMENT ON COLUMN pipeline.facts.recordedat IS 'When the event was recorded; when it happened is data.occurred';
COMMENT ON COLUMN pipeline.facts.data IS 'The claim as posted: who says that what happened when';
CREATE TABLE pipeline_1.market_targets (
    company_id text NOT NULL COLLATE pg_catalog."C",
    market text NOT NULL COLLATE pg_catalog."C",
    with_companies text[] NOT NULL,
    certainty text NOT NULL,
    languages text[] NOT NULL,
    purposes text[] NOT NULL,
    basis text[] NOT NULL
);
COMMENT ON TABLE pipeline_1.market_targets IS 'Which markets a company is said to target';
COMMENT ON COLUMN pipeline_1.market_targets.market IS 'ISO 3166-1 country, UN M49 region or named grouping';
COMMENT ON COLUMN pipeline_1.market_targets.with_companies IS 'Ids of the companies that it targets the market with';
COMMENT ON COLUMN pipeline_1.market_targets.certainty IS 'confirmed, reported or speculative: the surest of the claims';
COMMENT ON COLUMN pipeline_1.market_targets.languages IS 'BCP 47 tags';
COMMENT ON COLUMN pipeline_1.market_targets.purposes IS 'What for, as written';
COMMENT ON COLUMN pipeline_1.market_targets.basis IS 'Ids of the events that this row rests on';
CREATE VIEW pipeline.market_targets AS
 SELECT market_targets.company_id,
    market_targets.market,
    market_targets.with_companies,
    market_targets.certainty,
    market_targets.languages,
    market_targets.purposes,
    market_targets.basis
   FROM pipeline_1.market_targets;
COMMENT ON VIEW pipeline.market_targets IS 'Which markets a company is said to target';
COMMENT ON COLUMN pipeline.market_targets.market IS 'ISO 3166-1 country, UN M49 region or named grouping';
COMMENT ON COLUMN pipeline.market_targets.with_companies IS 'Ids of the companies that it targets the market with';
COMMENT ON COLUMN pipeline.market_targets.certainty IS 'confirmed, reported or speculative: the surest of the claims';
COMMENT ON COLUMN pipeline.market_targets.languages IS 'BCP 47 tags';
COMMENT ON COLUMN pipeline.market_targets.purposes IS 'What for, as written';
COMMENT ON COLUMN pipeline.market_targets.basis IS 'Ids of the events that this row rests on';
CREATE TABLE pipeline_1.meeting_participants (
    meeting_id text NOT NULL COLLATE pg_catalog."C",
    company_id text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL,
    people jsonb NOT NULL,
    place integer NOT NULL
);
COMMENT ON TABLE pipeline_1.meeting_participants IS 'Which companies met, and who was there for them';
COMMENT ON COLUMN pipeline_1.meeting_participants.people IS 'Array of {name, role?}';
COMMENT ON COLUMN pipeline_1.meeting_participants.place IS 'Place in the list of participants, from 1';
CREATE VIEW pipeline.meeting_participants AS
 SELECT meeting_participants.meeting_id,
    meeting_participants.company_id,
    meeting_participants.name,
    meeting_participants.people,
    meeting_participants.place
   FROM pipeline_1.meeting_participants;
COMMENT ON VIEW pipeline.meeting_participants IS 'Which companies met, and who was there for them';
COMMENT ON COLUMN pipeline.meeting_participants.people IS 'Array of {name, role?}';
COMMENT ON COLUMN pipeline.meeting_participants.place IS 'Place in the list of participants, from 1';
CREATE TABLE pipeline_1.meetings (
    id text NOT NULL COLLATE pg_catalog."C",
    occurred text,
    place_name text,
    place_city text,
    place_country text,
    topics text[] NOT NULL,
    outcome text,
    partnership_id text COLLATE pg_catalog."C",
    basis text[] NOT NULL
);
COMMENT ON TABLE pipeline_1.meetings IS 'Meetings that were held';
COMMENT ON COLUMN pipeline_1.meetings.occurred IS 'When, in EDTF as written; null: nobody says';
COMMENT ON COLUMN pipeline_1.meetings.place_country IS 'ISO 3166-1; where people met is not the market';
COMMENT ON COLUMN pipeline_1.meetings.partnership_id IS 'The partnership that it was about';
COMMENT ON COLUMN pipeline_1.meetings.basis IS 'Ids of the events that this row rests on';
CREATE VIEW pipeline.meetings AS
 SELECT meetings.id,
    meetings.occurred,
    meetings.place_name,
    meetings.place_city,
    meetings.place_country,
    meetings.topics,
    meetings.outcome,
    meetings.partnership_id,
    meetings.basis
   FROM pipeline_1.meetings;
COMMENT ON VIEW pipeline.meetings IS 'Meetings that were held';
COMMENT ON COLUMN pipeline.meetings.occurred IS 'When, in EDTF as written; null: nobody says';
COMMENT ON COLUMN pipeline.meetings.place_country IS 'ISO 3166-1; where people met is not the market';
COMMENT ON COLUMN pipeline.meetings.partnership_id IS 'The partnership that it was about';
COMMENT ON COLUMN pipeline.meetings.basis IS 'Ids of the events that this row rests on';
CREATE TABLE pipeline_1.models (
    company_id text NOT NULL COLLATE pg_catalog."C",
    model_id text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL,
    languages text[] NOT NULL,
    markets text[] NOT NULL,
    basis text[] NOT NULL
);
COMMENT ON TABLE pipeline_1.models IS 'AI models that a company has launched';
COMMENT ON COLUMN pipeline_1.models.model_id IS 'Slug of the name: spellings that differ in case or punctuation are one model';
COMMENT ON COLUMN pipeline_1.models.languages IS 'BCP 47 tags';
COMMENT ON COLUMN pipeline_1.models.markets IS 'ISO 3166-1 countries, UN M49 regions or named groupings';
COMMENT ON COLUMN pipeline_1.models.basis IS 'Ids of the events that this row rests on';
CREATE VIEW pipeline.models AS
 SELECT models.company_id,
    models.model_id,
    models.name,
    models.languages,
    models.markets,
    models.basis
   FROM pipeline_1.models;
COMMENT ON VIEW pipeline.models IS 'AI models that a company has launched';
COMMENT ON COLUMN pipeline.models.model_id IS 'Slug of the name: spellings that differ in case or punctuation are one model';
COMMENT ON COLUMN pipeline.models.languages IS 'BCP 47 tags';
COMMENT ON COLUMN pipeline.models.markets IS 'ISO 3166-1 countries, UN M49 regions or named groupings';
COMMENT ON COLUMN pipeline.models.basis IS 'Ids of the events that this row rests on';
CREATE TABLE pipeline_1.parked (
    event_id text NOT NULL COLLATE pg_catalog."C",
    "position" bigint NOT NULL,
    type text NOT NULL,
    stream text NOT NULL COLLATE pg_catalog."C",
    version integer NOT NULL,
    event json NOT NULL,
    parked_at timestamp with time zone DEFAULT now() NOT NULL,
    attempts integer NOT NULL,
    tried_at timestamp with time zone,
    error text
);
COMMENT ON TABLE pipeline_1.parked IS 'Events that are not in the read models yet: each that could not be projected, and the later ones of its stream';
COMMENT ON COLUMN pipeline_1.parked.event IS 'The whole event, to be tried again';
COMMENT ON COLUMN pipeline_1.parked.attempts IS 'How often it was tried; 0: it waits for an earlier one of its stream';
COMMENT ON COLUMN pipeline_1.parked.error IS 'What was wrong at the last attempt; null: it waits for an earlier one of its stream';
CREATE VIEW pipeline.parked AS
 SELECT parked.event_id,
    parked."position",
    parked.type,
    parked.stream,
    parked.version,
    parked.event,
    parked.parked_at,
    parked.attempts,
    parked.tried_at,
    parked.error
   FROM pipeline_1.parked;
COMMENT ON VIEW pipeline.parked IS 'Events that are not in the read models yet: each that could not be projected, and the later ones of its stream';
COMMENT ON COLUMN pipeline.parked.event IS 'The whole event, to be tried again';
COMMENT ON COLUMN pipeline.parked.attempts IS 'How often it was tried; 0: it waits for an earlier one of its stream';
COMMENT ON COLUMN pipeline.parked.error IS 'What was wrong at the last attempt; null: it waits for an earlier one of its stream';
CREATE TABLE pipeline_1.partnership_parties (
    partnership_id text NOT NULL COLLATE pg_catalog."C",
    company_id text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL,
    role text,
    place integer NOT NULL
);
COMMENT ON TABLE pipeline_1.partnership_parties IS 'Who takes part in a partnership, governments included';
COMMENT ON COLUMN pipeline_1.partnership_parties.role IS 'builder, supplier, customer, funder, host, government or other; null: not said';
COMMENT ON COLUMN pipeline_1.partnership_parties.place IS 'Place in the list of parties, from 1';
CREATE VIEW pipeline.partnership_parties AS
 SELECT partnership_parties.partnership_id,
    partnership_parties.company_id,
    partnership_parties.name,
    partnership_parties.role,
    partnership_parties.place
   FROM pipeline_1.partnership_parties;
COMMENT ON VIEW pipeline.partnership_parties IS 'Who takes part in a partnership, governments included';
COMMENT ON COLUMN pipeline.partnership_parties.role IS 'builder, supplier, customer, funder, host, government or other; null: not said';
COMMENT ON COLUMN pipeline.partnership_parties.place IS 'Place in the list of parties, from 1';
CREATE TABLE pipeline_1.partnerships (
    id text NOT NULL COLLATE pg_catalog."C",
    stage text NOT NULL,
    since text,
    certainty text NOT NULL,
    conflict boolean NOT NULL,
    purpose text,
    markets text[] NOT NULL,
    market_claims jsonb NOT NULL,
    languages text[] NOT NULL,
    pillars text[] NOT NULL,
    evidence integer NOT NULL,
    basis text[] NOT NULL
);
COMMENT ON TABLE pipeline_1.partnerships IS 'Every partnership, with its stage as assessed from all claims about it';
COMMENT ON COLUMN pipeline_1.partnerships.stage IS 'proposed, in-discussion, agreed, launched, paused or ended';
COMMENT ON COLUMN pipeline_1.partnerships.since IS 'When it came to that stage, in EDTF as written (2024-06, 2024-06-24/2024-06-28, 2024~); null: nobody says';
COMMENT ON COLUMN pipeline_1.partnerships.certainty IS 'confirmed, reported or speculative: of the claim that the stage rests on';
COMMENT ON COLUMN pipeline_1.partnerships.conflict IS 'Another claim that counts says otherwise';
COMMENT ON COLUMN pipeline_1.partnerships.purpose IS 'What it is for';
COMMENT ON COLUMN pipeline_1.partnerships.markets IS 'ISO 3166-1 countries, UN M49 regions or named groupings';
COMMENT ON COLUMN pipeline_1.partnerships.market_claims IS 'Array of {market, certainty, basis}, one for each of the markets: the surest certainty, and the ids of the events, of the claims that name it';
COMMENT ON COLUMN pipeline_1.partnerships.languages IS 'BCP 47 tags';
COMMENT ON COLUMN pipeline_1.partnerships.pillars IS 'infrastructure, data, workforce, business-network, model';
COMMENT ON COLUMN pipeline_1.partnerships.evidence IS 'Number of pieces of evidence given';
COMMENT ON COLUMN pipeline_1.partnerships.basis IS 'Ids of the events that the stage rests on';
CREATE VIEW pipeline.partnerships AS
 SELECT partnerships.id,
    partnerships.stage,
    partnerships.since,
    partnerships.certainty,
    partnerships.conflict,
    partnerships.purpose,
    partnerships.markets,
    partnerships.market_claims,
    partnerships.languages,
    partnerships.pillars,
    partnerships.evidence,
    partnerships.basis
   FROM pipeline_1.partnerships;
COMMENT ON VIEW pipeline.partnerships IS 'Every partnership, with its stage as assessed from all claims about it';
COMMENT ON COLUMN pipeline.partnerships.stage IS 'proposed, in-discussion, agreed, launched, paused or ended';
COMMENT ON COLUMN pipeline.partnerships.since IS 'When it came to that stage, in EDTF as written (2024-06, 2024-06-24/2024-06-28, 2024~); null: nobody says';
COMMENT ON COLUMN pipeline.partnerships.certainty IS 'confirmed, reported or speculative: of the claim that the stage rests on';
COMMENT ON COLUMN pipeline.partnerships.conflict IS 'Another claim that counts says otherwise';
COMMENT ON COLUMN pipeline.partnerships.purpose IS 'What it is for';
COMMENT ON COLUMN pipeline.partnerships.markets IS 'ISO 3166-1 countries, UN M49 regions or named groupings';
COMMENT ON COLUMN pipeline.partnerships.market_claims IS 'Array of {market, certainty, basis}, one for each of the markets: the surest certainty, and the ids of the events, of the claims that name it';
COMMENT ON COLUMN pipeline.partnerships.languages IS 'BCP 47 tags';
COMMENT ON COLUMN pipeline.partnerships.pillars IS 'infrastructure, data, workforce, business-network, model';
COMMENT ON COLUMN pipeline.partnerships.evidence IS 'Number of pieces of evidence given';
COMMENT ON COLUMN pipeline.partnerships.basis IS 'Ids of the events that the stage rests on';
CREATE TABLE pipeline_1.progress (
    "position" bigint DEFAULT 0 NOT NULL,
    only_row boolean DEFAULT true NOT NULL,
    CONSTRAINT progress_only_row_check CHECK (only_row)
);
COMMENT ON TABLE pipeline_1.progress IS 'How far the read models have got, whatever slices the log has; one row';
COMMENT ON COLUMN pipeline_1.progress."position" IS 'Every event up to and including this position is in the read models or parked; some after it may be, too';
CREATE VIEW pipeline.progress AS
 SELECT progress."position",
    progress.only_row
   FROM pipeline_1.progress;
COMMENT ON VIEW pipeline.progress IS 'How far the read models have got, whatever slices the log has; one row';
COMMENT ON COLUMN pipeline.progress."position" IS 'Every event up to and including this position is in the read models or parked; some after it may be, too';
CREATE TABLE read_models.generations (
    number integer NOT NULL,
    schema text GENERATED ALWAYS AS (('pipeline_'::text || (number)::text)) STORED NOT NULL,
    version integer NOT NULL,
    state text NOT NULL,
    made_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT generations_state_check CHECK ((state = ANY (ARRAY['building'::text, 'live'::text, 'retired'::text])))
);
COMMENT ON TABLE read_models.generations IS 'The copies of the read models that exist, each in a schema of its own';
COMMENT ON COLUMN read_models.generations.version IS 'The version of the projection that makes its rows';
COMMENT ON COLUMN read_models.generations.state IS 'building; live: queries answer from it; retired: to be dropped. Nothing is applied to a retired one';
ALTER TABLE read_models.generations ALTER COLUMN number ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME read_models.generations_number_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE read_models.live (
    number integer NOT NULL,
    only_row boolean DEFAULT true NOT NULL,
    CONSTRAINT live_only_row_check CHECK (only_row)
);
COMMENT ON TABLE read_models.live IS 'The generation that queries answer from; one row, none before the first one';
CREATE TABLE read_models.migrations (
    version integer NOT NULL,
    applied_at timestamp with time zone DEFAULT now() NOT NULL
);
COMMENT ON TABLE read_models.migrations IS 'Which steps of this schema''s tables have been applied';
CREATE TABLE read_models.replays (
    id uuid DEFAULT uuidv7() NOT NULL,
    kind text NOT NULL,
    version integer,
    status text DEFAULT 'queued'::text NOT NULL,
    phase text,
    done bigint DEFAULT 0 NOT NULL,
    total bigint DEFAULT 0 NOT NULL,
    requested_at timestamp with time zone DEFAULT now() NOT NULL,
    started_at timestamp with time zone,
    ended_at timestamp with time zone,
    generation integer,
    "position" bigint,
    error jsonb,
    result jsonb,
    CONSTRAINT replays_kind_check CHECK ((kind = ANY (ARRAY['rebuild'::text, 'verify'::text, 'version'::text]))),
    CONSTRAINT replays_phase_check CHECK ((phase = ANY (ARRAY['reading'::text, 'folding'::text, 'catching-up'::text, 'switching'::text, 'comparing'::text]))),
    CONSTRAINT replays_status_check CHECK ((status = ANY (ARRAY['queued'::text, 'running'::text, 'done'::text, 'failed'::text])))
);
COMMENT ON TABLE read_models.replays IS 'Replays of history that were asked for: what became of each, and how far the one that runs is';
COMMENT ON COLUMN read_models.replays.kind IS 'rebuild; verify: only compare; version: the projection has another version';
COMMENT ON COLUMN read_models.replays.version IS 'The version of the projection that it is for; null: that of whoever runs it';
COMMENT ON COLUMN read_models.replays.status IS 'queued; running, also while its process is gone: the next one starts it over; done; failed';
COMMENT ON COLUMN read_models.replays.done IS 'Events, of the total: half of each when it is read, half when it is folded';
COMMENT ON COLUMN read_models.replays.generation IS 'The generation that it builds';
COMMENT ON COLUMN read_models.replays."position" IS 'Where it switched or compared';
INSERT INTO journal.events VALUES (1, 'kh-naver-nvidia-meeting', 'meeting-naver-nvidia-santa-clara', 0, 'MeetingHeld', 1, '/samples/korea-herald-naver-nvidia', 'kh-naver-nvidia-meeting', 'kh-naver-nvidia-meeting', NULL, NULL, '2026-11-28 00:01:19.549266+00', '\xf227e117fbb665d011aef1249fc39b8e95387375188d39935e2368f3b06cfce8', '{"meetingId":"naver-nvidia-santa-clara","participants":[{"company":"Naver","people":[{"name":"Lee Hae-jin","role":"founder"},{"name":"Choi Soo-yeon","role":"CEO"}]},{"company":"Nvidia","people":[{"name":"Jensen Huang","role":"founder"}]}],"place":{"name":"Nvidia headquarters","city":"Santa Clara","country":"US"},"topics":["sovereign AI"],"partnershipId":"naver-nvidia","evidence":[{"publisher":"The Korea Herald","attribution":"reporter"}]}');
INSERT INTO journal.events VALUES (2, 'kh-naver-nvidia-proposed', 'partnership-naver-nvidia', 0, 'PartnershipProposed', 1, '/samples/korea-herald-naver-nvidia', 'kh-naver-nvidia-proposed', 'kh-naver-nvidia-proposed', NULL, NULL, '2026-11-28 00:01:19.549267+00', '\x91161b3a82fd816e351f1176741ed20271e9d0ed122c2126d2479bfa526541a4', '{"partnershipId":"naver-nvidia","parties":[{"company":"Naver","role":"builder"},{"company":"Nvidia","role":"supplier"}],"proposedBy":"Naver","purpose":"Develop AI models that respect the culture of each region","pillars":["infrastructure"],"evidence":[{"publisher":"The Korea Herald","attribution":"official","speaker":"a Naver official"}]}');
INSERT INTO journal.events VALUES (3, 'kh-naver-aramco-digital-agreed', 'partnership-naver-aramco-digital', 0, 'PartnershipAdvanced', 1, '/samples/korea-herald-naver-nvidia', 'kh-naver-aramco-digital-agreed', 'kh-naver-aramco-digital-agreed', NULL, NULL, '2026-11-28 00:01:19.549268+00', '\xd084e5a47c70409932b4460632b5efea48de4a68894ebc2b66ef621b375698cc', '{"partnershipId":"naver-aramco-digital","stage":"agreed","parties":[{"company":"Naver","role":"builder"},{"company":"Aramco Digital"}],"purpose":"Develop large language models centred on Arabic","languages":["ar"],"pillars":["model"],"evidence":[{"publisher":"The Korea Herald","attribution":"reporter"}]}');
INSERT INTO journal.events VALUES (4, 'kh-naver-converge-ict-in-discussion', 'partnership-naver-converge-ict', 0, 'PartnershipAdvanced', 1, '/samples/korea-herald-naver-nvidia', 'kh-naver-converge-ict-in-discussion', 'kh-naver-converge-ict-in-discussion', NULL, NULL, '2026-11-28 00:01:19.549269+00', '\x67eea1b89573e95bf83db8b3f227a0d97a8473f768ab3b868c045723f9bde045', '{"partnershipId":"naver-converge-ict","stage":"in-discussion","parties":[{"company":"Naver"},{"company":"Converge ICT"}],"purpose":"Provide AI solutions for the Philippines","markets":["PH"],"evidence":[{"publisher":"The Korea Herald","attribution":"reporter"}]}');
INSERT INTO journal.events VALUES (5, 'kh-naver-hyperclova-x', 'company-naver', 0, 'ModelLaunched', 1, '/samples/korea-herald-naver-nvidia', 'kh-naver-hyperclova-x', 'kh-naver-hyperclova-x', NULL, NULL, '2026-11-28 00:01:19.54927+00', '\x5b37beb8667361e8fab28c6086f4616849ef75ab81887f7547c2e38d90511f9f', '{"company":"Naver","model":"HyperClova X","languages":["ko"],"evidence":[{"publisher":"The Korea Herald","attribution":"reporter"}]}');
INSERT INTO journal.events VALUES (6, 'kh-naver-targets-middle-east', 'company-naver', 1, 'MarketTargeted', 1, '/samples/korea-herald-naver-nvidia', 'kh-naver-targets-middle-east', 'kh-naver-targets-middle-east', NULL, NULL, '2026-11-28 00:01:19.549271+00', '\xd955338afed281b1f0d9564e3c3b4cf0950ad00bafc3f3ad68f0775e0e36b76f', '{"company":"Naver","market":"middle-east","purpose":"Create models for the region like those for Korean","evidence":[{"publisher":"The Korea Herald","attribution":"reporter"}]}');
INSERT INTO journal.events VALUES (7, 'kh-naver-targets-south-eastern-asia', 'company-naver', 2, 'MarketTargeted', 1, '/samples/korea-herald-naver-nvidia', 'kh-naver-targets-south-eastern-asia', 'kh-naver-targets-south-eastern-asia', NULL, NULL, '2026-11-28 00:01:19.549272+00', '\x4df3a40bb04f9af58f65398e16991de8df6cb15b4de8df9eaa3aaecd02cb9b57', '{"company":"Naver","market":"035","purpose":"Create models for the region like those for Korean","evidence":[{"publisher":"The Korea Herald","attribution":"reporter"}]}');
INSERT INTO journal.events VALUES (8, 'kh-naver-may-target-asia', 'company-naver', 3, 'MarketTargeted', 1, '/samples/korea-herald-naver-nvidia', 'kh-naver-may-target-asia', 'kh-naver-may-target-asia', NULL, NULL, '2026-11-28 00:01:19.549273+00', '\x5777607e6355f26a778c7e61cbfa3e37cd7fa1af8aeb92932eee634aac7c86a1', '{"company":"Naver","market":"142","with":["Nvidia"],"purpose":"Markets that do not speak English","certainty":"speculative","evidence":[{"publisher":"The Korea Herald","attribution":"anonymous","speaker":"an industry source"}]}');
INSERT INTO journal.events VALUES (9, 'kh-naver-may-target-south-america', 'company-naver', 4, 'MarketTargeted', 1, '/samples/korea-herald-naver-nvidia', 'kh-naver-may-target-south-america', 'kh-naver-may-target-south-america', NULL, NULL, '2026-11-28 00:01:19.549274+00', '\x9785cbc98dfd7e968d7917364a3e3b9138983de9dadf922d4d99013f9002fee2', '{"company":"Naver","market":"005","with":["Nvidia"],"purpose":"Markets that do not speak English","certainty":"speculative","evidence":[{"publisher":"The Korea Herald","attribution":"anonymous","speaker":"an industry source"}]}');
INSERT INTO journal.events VALUES (10, 'kh-aramco-digital-profile', 'company-aramco-digital', 0, 'CompanyProfiled', 1, '/samples/korea-herald-naver-nvidia', 'kh-aramco-digital-profile', 'kh-aramco-digital-profile', NULL, NULL, '2026-11-28 00:01:19.549275+00', '\x36d53679963e30aeb7c3dc5ca01377cbce5ff320582dd646df8f177ed3c2e7ff', '{"company":"Aramco Digital","parent":"Saudi Aramco","kind":"technology subsidiary","evidence":[{"publisher":"The Korea Herald","attribution":"reporter"}]}');
INSERT INTO journal.events VALUES (11, 'kh-converge-ict-profile', 'company-converge-ict', 0, 'CompanyProfiled', 1, '/samples/korea-herald-naver-nvidia', 'kh-converge-ict-profile', 'kh-converge-ict-profile', NULL, NULL, '2026-11-28 00:01:19.549276+00', '\xfcf9afdad7e0564d4d11af697ff0311de63b2d53cd40864193deafb29021db10', '{"company":"Converge ICT","country":"PH","kind":"internet service provider","evidence":[{"publisher":"The Korea Herald","attribution":"reporter"}]}');
INSERT INTO journal.events VALUES (12, 'kh-nvidia-profile', 'company-nvidia', 0, 'CompanyProfiled', 1, '/samples/korea-herald-naver-nvidia', 'kh-nvidia-profile', 'kh-nvidia-profile', NULL, NULL, '2026-11-28 00:01:19.549277+00', '\x25a2719ef3e2e57bea032387088c15eb9cfcd87352b796568e85040345112729', '{"company":"Nvidia","country":"US","kind":"supplier of high-capacity chips for AI","evidence":[{"publisher":"The Korea Herald","attribution":"reporter"}]}');
INSERT INTO journal.migrations VALUES (1, 'events', '2026-11-28 00:01:18.659714+00');
INSERT INTO journal.migrations VALUES (2, 'append', '2026-11-28 00:01:18.67362+00');
INSERT INTO journal.migrations VALUES (3, 'relay', '2026-11-28 00:01:18.680056+00');
INSERT INTO journal.migrations VALUES (4, 'retractions', '2026-11-28 00:01:23.346094+00');
INSERT INTO pipeline_1.checkpoints VALUES ('journal', 12, NULL);
INSERT INTO pipeline_1.companies VALUES ('aramco-digital', 'Aramco Digital', '{}', 'saudi-aramco', 'Saudi Aramco', NULL, 'technology subsidiary', '{kh-aramco-digital-profile}');
INSERT INTO pipeline_1.companies VALUES ('converge-ict', 'Converge ICT', '{}', NULL, NULL, 'PH', 'internet service provider', '{kh-converge-ict-profile}');
INSERT INTO pipeline_1.companies VALUES ('nvidia', 'Nvidia', '{}', NULL, NULL, 'US', 'supplier of high-capacity chips for AI', '{kh-nvidia-profile}');
INSERT INTO pipeline_1.company_events VALUES ('naver', 1);
INSERT INTO pipeline_1.company_events VALUES ('nvidia', 1);
INSERT INTO pipeline_1.company_events VALUES ('naver', 2);
INSERT INTO pipeline_1.company_events VALUES ('nvidia', 2);
INSERT INTO pipeline_1.company_events VALUES ('naver', 3);
INSERT INTO pipeline_1.company_events VALUES ('aramco-digital', 3);
INSERT INTO pipeline_1.company_events VALUES ('naver', 4);
INSERT INTO pipeline_1.company_events VALUES ('converge-ict', 4);
INSERT INTO pipeline_1.company_events VALUES ('naver', 5);
INSERT INTO pipeline_1.company_events VALUES ('naver', 6);
INSERT INTO pipeline_1.company_events VALUES ('naver', 7);
INSERT INTO pipeline_1.company_events VALUES ('naver', 8);
INSERT INTO pipeline_1.company_events VALUES ('nvidia', 8);
INSERT INTO pipeline_1.company_events VALUES ('naver', 9);
INSERT INTO pipeline_1.company_events VALUES ('nvidia', 9);
INSERT INTO pipeline_1.company_events VALUES ('aramco-digital', 10);
INSERT INTO pipeline_1.company_events VALUES ('saudi-aramco', 10);
INSERT INTO pipeline_1.company_events VALUES ('converge-ict', 11);
INSERT INTO pipeline_1.company_events VALUES ('nvidia', 12);
INSERT INTO pipeline_1.company_names VALUES ('naver', 'Naver', 1, 0);
INSERT INTO pipeline_1.company_names VALUES ('nvidia', 'Nvidia', 1, 1);
INSERT INTO pipeline_1.company_names VALUES ('aramco-digital', 'Aramco Digital', 3, 1);
INSERT INTO pipeline_1.company_names VALUES ('converge-ict', 'Converge ICT', 4, 1);
INSERT INTO pipeline_1.company_names VALUES ('saudi-aramco', 'Saudi Aramco', 10, 1);
INSERT INTO pipeline_1.contributions VALUES ('meeting', 'naver-nvidia-santa-clara', 'kh-naver-nvidia-meeting');
INSERT INTO pipeline_1.contributions VALUES ('partnership', 'naver-nvidia', 'kh-naver-nvidia-proposed');
INSERT INTO pipeline_1.contributions VALUES ('partnership', 'naver-aramco-digital', 'kh-naver-aramco-digital-agreed');
INSERT INTO pipeline_1.contributions VALUES ('partnership', 'naver-converge-ict', 'kh-naver-converge-ict-in-discussion');
INSERT INTO pipeline_1.contributions VALUES ('model', 'naver/hyperclova-x', 'kh-naver-hyperclova-x');
INSERT INTO pipeline_1.contributions VALUES ('market-target', 'naver/middle-east', 'kh-naver-targets-middle-east');
INSERT INTO pipeline_1.contributions VALUES ('market-target', 'naver/035', 'kh-naver-targets-south-eastern-asia');
INSERT INTO pipeline_1.contributions VALUES ('market-target', 'naver/142', 'kh-naver-may-target-asia');
INSERT INTO pipeline_1.contributions VALUES ('market-target', 'naver/005', 'kh-naver-may-target-south-america');
INSERT INTO pipeline_1.contributions VALUES ('company', 'aramco-digital', 'kh-aramco-digital-profile');
INSERT INTO pipeline_1.contributions VALUES ('company', 'converge-ict', 'kh-converge-ict-profile');
INSERT INTO pipeline_1.contributions VALUES ('company', 'nvidia', 'kh-nvidia-profile');
INSERT INTO pipeline_1.facts VALUES ('kh-naver-nvidia-meeting', 1, 'MeetingHeld', 1, 'meeting-naver-nvidia-santa-clara', 0, '2026-11-28 00:01:19.549266+00', '{"place": {"city": "Santa Clara", "name": "Nvidia headquarters", "country": "US"}, "topics": ["sovereign AI"], "evidence": [{"publisher": "The Korea Herald", "attribution": "reporter"}], "meetingId": "naver-nvidia-santa-clara", "participants": [{"people": [{"name": "Lee Hae-jin", "role": "founder"}, {"name": "Choi Soo-yeon", "role": "CEO"}], "company": "Naver"}, {"people": [{"name": "Jensen Huang", "role": "founder"}], "company": "Nvidia"}], "partnershipId": "naver-nvidia"}');
INSERT INTO pipeline_1.facts VALUES ('kh-naver-nvidia-proposed', 2, 'PartnershipProposed', 1, 'partnership-naver-nvidia', 0, '2026-11-28 00:01:19.549267+00', '{"parties": [{"role": "builder", "company": "Naver"}, {"role": "supplier", "company": "Nvidia"}], "pillars": ["infrastructure"], "purpose": "Develop AI models that respect the culture of each region", "evidence": [{"speaker": "a Naver official", "publisher": "The Korea Herald", "attribution": "official"}], "proposedBy": "Naver", "partnershipId": "naver-nvidia"}');
INSERT INTO pipeline_1.facts VALUES ('kh-naver-aramco-digital-agreed', 3, 'PartnershipAdvanced', 1, 'partnership-naver-aramco-digital', 0, '2026-11-28 00:01:19.549268+00', '{"stage": "agreed", "parties": [{"role": "builder", "company": "Naver"}, {"company": "Aramco Digital"}], "pillars": ["model"], "purpose": "Develop large language models centred on Arabic", "evidence": [{"publisher": "The Korea Herald", "attribution": "reporter"}], "languages": ["ar"], "partnershipId": "naver-aramco-digital"}');
INSERT INTO pipeline_1.facts VALUES ('kh-naver-converge-ict-in-discussion', 4, 'PartnershipAdvanced', 1, 'partnership-naver-converge-ict', 0, '2026-11-28 00:01:19.549269+00', '{"stage": "in-discussion", "markets": ["PH"], "parties": [{"company": "Naver"}, {"company": "Converge ICT"}], "purpose": "Provide AI solutions for the Philippines", "evidence": [{"publisher": "The Korea Herald", "attribution": "reporter"}], "partnershipId": "naver-converge-ict"}');
INSERT INTO pipeline_1.facts VALUES ('kh-naver-hyperclova-x', 5, 'ModelLaunched', 1, 'company-naver', 0, '2026-11-28 00:01:19.54927+00', '{"model": "HyperClova X", "company": "Naver", "evidence": [{"publisher": "The Korea Herald", "attribution": "reporter"}], "languages": ["ko"]}');
INSERT INTO pipeline_1.facts VALUES ('kh-naver-targets-middle-east', 6, 'MarketTargeted', 1, 'company-naver', 1, '2026-11-28 00:01:19.549271+00', '{"market": "middle-east", "company": "Naver", "purpose": "Create models for the region like those for Korean", "evidence": [{"publisher": "The Korea Herald", "attribution": "reporter"}]}');
INSERT INTO pipeline_1.facts VALUES ('kh-naver-targets-south-eastern-asia', 7, 'MarketTargeted', 1, 'company-naver', 2, '2026-11-28 00:01:19.549272+00', '{"market": "035", "company": "Naver", "purpose": "Create models for the region like those for Korean", "evidence": [{"publisher": "The Korea Herald", "attribution": "reporter"}]}');
INSERT INTO pipeline_1.facts VALUES ('kh-naver-may-target-asia', 8, 'MarketTargeted', 1, 'company-naver', 3, '2026-11-28 00:01:19.549273+00', '{"with": ["Nvidia"], "market": "142", "company": "Naver", "purpose": "Markets that do not speak English", "evidence": [{"speaker": "an industry source", "publisher": "The Korea Herald", "attribution": "anonymous"}], "certainty": "speculative"}');
INSERT INTO pipeline_1.facts VALUES ('kh-naver-may-target-south-america', 9, 'MarketTargeted', 1, 'company-naver', 4, '2026-11-28 00:01:19.549274+00', '{"with": ["Nvidia"], "market": "005", "company": "Naver", "purpose": "Markets that do not speak English", "evidence": [{"speaker": "an industry source", "publisher": "The Korea Herald", "attribution": "anonymous"}], "certainty": "speculative"}');
INSERT INTO pipeline_1.facts VALUES ('kh-aramco-digital-profile', 10, 'CompanyProfiled', 1, 'company-aramco-digital', 0, '2026-11-28 00:01:19.549275+00', '{"kind": "technology subsidiary", "parent": "Saudi Aramco", "company": "Aramco Digital", "evidence": [{"publisher": "The Korea Herald", "attribution": "reporter"}]}');
INSERT INTO pipeline_1.facts VALUES ('kh-converge-ict-profile', 11, 'CompanyProfiled', 1, 'company-converge-ict', 0, '2026-11-28 00:01:19.549276+00', '{"kind": "internet service provider", "company": "Converge ICT", "country": "PH", "evidence": [{"publisher": "The Korea Herald", "attribution": "reporter"}]}');
INSERT INTO pipeline_1.facts VALUES ('kh-nvidia-profile', 12, 'CompanyProfiled', 1, 'company-nvidia', 0, '2026-11-28 00:01:19.549277+00', '{"kind": "supplier of high-capacity chips for AI", "company": "Nvidia", "country": "US", "evidence": [{"publisher": "The Korea Herald", "attribution": "reporter"}]}');
INSERT INTO pipeline_1.market_targets VALUES ('naver', 'middle-east', '{}', 'reported', '{}', '{"Create models for the region like those for Korean"}', '{kh-naver-targets-middle-east}');
INSERT INTO pipeline_1.market_targets VALUES ('naver', '035', '{}', 'reported', '{}', '{"Create models for the region like those for Korean"}', '{kh-naver-targets-south-eastern-asia}');
INSERT INTO pipeline_1.market_targets VALUES ('naver', '142', '{nvidia}', 'speculative', '{}', '{"Markets that do not speak English"}', '{kh-naver-may-target-asia}');
INSERT INTO pipeline_1.market_targets VALUES ('naver', '005', '{nvidia}', 'speculative', '{}', '{"Markets that do not speak English"}', '{kh-naver-may-target-south-america}');
INSERT INTO pipeline_1.meeting_participants VALUES ('naver-nvidia-santa-clara', 'naver', 'Naver', '[{"name": "Lee Hae-jin", "role": "founder"}, {"name": "Choi Soo-yeon", "role": "CEO"}]', 1);
INSERT INTO pipeline_1.meeting_participants VALUES ('naver-nvidia-santa-clara', 'nvidia', 'Nvidia', '[{"name": "Jensen Huang", "role": "founder"}]', 2);
INSERT INTO pipeline_1.meetings VALUES ('naver-nvidia-santa-clara', NULL, 'Nvidia headquarters', 'Santa Clara', 'US', '{"sovereign AI"}', NULL, 'naver-nvidia', '{kh-naver-nvidia-meeting}');
INSERT INTO pipeline_1.models VALUES ('naver', 'hyperclova-x', 'HyperClova X', '{ko}', '{}', '{kh-naver-hyperclova-x}');
INSERT INTO pipeline_1.partnership_parties VALUES ('naver-nvidia', 'naver', 'Naver', 'builder', 1);
INSERT INTO pipeline_1.partnership_parties VALUES ('naver-nvidia', 'nvidia', 'Nvidia', 'supplier', 2);
INSERT INTO pipeline_1.partnership_parties VALUES ('naver-aramco-digital', 'naver', 'Naver', 'builder', 1);
INSERT INTO pipeline_1.partnership_parties VALUES ('naver-aramco-digital', 'aramco-digital', 'Aramco Digital', NULL, 2);
INSERT INTO pipeline_1.partnership_parties VALUES ('naver-converge-ict', 'naver', 'Naver', NULL, 1);
INSERT INTO pipeline_1.partnership_parties VALUES ('naver-converge-ict', 'converge-ict', 'Converge ICT', NULL, 2);
INSERT INTO pipeline_1.partnerships VALUES ('naver-nvidia', 'proposed', NULL, 'reported', false, 'Develop AI models that respect the culture of each region', '{}', '[]', '{}', '{infrastructure}', 1, '{kh-naver-nvidia-proposed}');
INSERT INTO pipeline_1.partnerships VALUES ('naver-aramco-digital', 'agreed', NULL, 'reported', false, 'Develop large language models centred on Arabic', '{}', '[]', '{ar}', '{model}', 1, '{kh-naver-aramco-digital-agreed}');
INSERT INTO pipeline_1.partnerships VALUES ('naver-converge-ict', 'in-discussion', NULL, 'reported', false, 'Provide AI solutions for the Philippines', '{PH}', '[{"basis": ["kh-naver-converge-ict-in-discussion"], "market": "PH", "certainty": "reported"}]', '{}', '{}', 1, '{kh-naver-converge-ict-in-discussion}');
INSERT INTO pipeline_1.progress VALUES (12, true);
INSERT INTO read_models.generations OVERRIDING SYSTEM VALUE VALUES (1, DEFAULT, 1, 'live', '2026-11-28 00:01:22.903648+00');
INSERT INTO read_models.live VALUES (1, true);
INSERT INTO read_models.migrations VALUES (1, '2026-11-28 00:01:22.704715+00');
SELECT pg_catalog.setval('read_models.generations_number_seq', 1, true);
ALTER TABLE ONLY journal.events
    ADD CONSTRAINT events_id_key UNIQUE (id);
ALTER TABLE ONLY journal.events
    ADD CONSTRAINT events_pkey PRIMARY KEY ("position");
ALTER TABLE ONLY journal.events
    ADD CONSTRAINT events_stream_version_key UNIQUE (stream, version);
ALTER TABLE ONLY journal.migrations
    ADD CONSTRAINT migrations_pkey PRIMARY KEY (id);
ALTER TABLE ONLY journal.relay
    ADD CONSTRAINT relay_pkey PRIMARY KEY (topic);
ALTER TABLE ONLY pipeline_1.checkpoints
    ADD CONSTRAINT checkpoints_pkey PRIMARY KEY (slice);
ALTER TABLE ONLY pipeline_1.companies
    ADD CONSTRAINT companies_pkey PRIMARY KEY (id);
ALTER TABLE ONLY pipeline_1.company_events
    ADD CONSTRAINT company_events_pkey PRIMARY KEY (company_id, "position");
ALTER TABLE ONLY pipeline_1.company_names
    ADD CONSTRAINT company_names_pkey PRIMARY KEY (company_id, name);
ALTER TABLE ONLY pipeline_1.contributions
    ADD CONSTRAINT contributions_pkey PRIMARY KEY (key, view, event_id);
ALTER TABLE ONLY pipeline_1.facts
    ADD CONSTRAINT facts_pkey PRIMARY KEY (event_id);
ALTER TABLE ONLY pipeline_1.facts
    ADD CONSTRAINT facts_position_key UNIQUE ("position");
ALTER TABLE ONLY pipeline_1.market_targets
    ADD CONSTRAINT market_targets_pkey PRIMARY KEY (company_id, market);
ALTER TABLE ONLY pipeline_1.meeting_participants
    ADD CONSTRAINT meeting_participants_pkey PRIMARY KEY (meeting_id, company_id);
ALTER TABLE ONLY pipeline_1.meetings
    ADD CONSTRAINT meetings_pkey PRIMARY KEY (id);
ALTER TABLE ONLY pipeline_1.models
    ADD CONSTRAINT models_pkey PRIMARY KEY (company_id, model_id);
ALTER TABLE ONLY pipeline_1.parked
    ADD CONSTRAINT parked_pkey PRIMARY KEY (event_id);
ALTER TABLE ONLY pipeline_1.parked
    ADD CONSTRAINT parked_position_key UNIQUE ("position");
ALTER TABLE ONLY pipeline_1.partnership_parties
    ADD CONSTRAINT partnership_parties_pkey PRIMARY KEY (partnership_id, company_id);
ALTER TABLE ONLY pipeline_1.partnerships
    ADD CONSTRAINT partnerships_pkey PRIMARY KEY (id);
ALTER TABLE ONLY pipeline_1.progress
    ADD CONSTRAINT progress_pkey PRIMARY KEY (only_row);
ALTER TABLE ONLY read_models.generations
    ADD CONSTRAINT generations_pkey PRIMARY KEY (number);
ALTER TABLE ONLY read_models.generations
    ADD CONSTRAINT generations_schema_key UNIQUE (schema);
ALTER TABLE ONLY read_models.live
    ADD CONSTRAINT live_pkey PRIMARY KEY (only_row);
ALTER TABLE ONLY read_models.migrations
    ADD CONSTRAINT migrations_pkey PRIMARY KEY (version);
ALTER TABLE ONLY read_models.replays
    ADD CONSTRAINT replays_pkey PRIMARY KEY (id);
CREATE UNIQUE INDEX events_retracted ON journal.events USING btree (((data ->> 'eventId'::text))) WHERE (type = 'ClaimRetracted'::text);
CREATE INDEX events_type_position ON journal.events USING btree (type, "position");
CREATE INDEX company_names_first ON pipeline_1.company_names USING btree (company_id, first_position, first_place);
CREATE INDEX facts_corrections ON pipeline_1.facts USING btree (stream) WHERE (type = ANY (ARRAY['ClaimDisputed'::text, 'ClaimRetracted'::text]));
CREATE INDEX facts_markets ON pipeline_1.facts USING gin (((data -> 'markets'::text))) WHERE (type = ANY (ARRAY['PartnershipProposed'::text, 'PartnershipAdvanced'::text]));
CREATE INDEX facts_stream ON pipeline_1.facts USING btree (stream, version);
CREATE INDEX facts_targets ON pipeline_1.facts USING btree (((data ->> 'market'::text))) WHERE (type = 'MarketTargeted'::text);
CREATE INDEX meeting_participants_company ON pipeline_1.meeting_participants USING btree (company_id, meeting_id);
CREATE INDEX parked_stream ON pipeline_1.parked USING btree (stream, version);
CREATE INDEX partnership_parties_company ON pipeline_1.partnership_parties USING btree (company_id, partnership_id);
CREATE UNIQUE INDEX generations_live ON read_models.generations USING btree (state) WHERE (state = 'live'::text);
CREATE UNIQUE INDEX replays_one_at_a_time ON read_models.replays USING btree ((true)) WHERE (status = ANY (ARRAY['queued'::text, 'running'::text]));
CREATE TRIGGER refuse_row BEFORE DELETE OR UPDATE ON journal.events FOR EACH ROW EXECUTE FUNCTION journal.refuse();
ALTER TABLE journal.events ENABLE ALWAYS TRIGGER refuse_row;
CREATE TRIGGER refuse_statement BEFORE DELETE OR UPDATE OR TRUNCATE ON journal.events FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse();
ALTER TABLE journal.events ENABLE ALWAYS TRIGGER refuse_statement;
ALTER TABLE ONLY read_models.live
    ADD CONSTRAINT live_number_fkey FOREIGN KEY (number) REFERENCES read_models.generations(number);
