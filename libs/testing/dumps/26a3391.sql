CREATE SCHEMA journal;
CREATE SCHEMA pipeline;
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
CREATE TABLE pipeline.checkpoints (
    slice text NOT NULL,
    "position" bigint NOT NULL,
    CONSTRAINT checkpoints_position_check CHECK (("position" >= 0))
);
COMMENT ON TABLE pipeline.checkpoints IS 'How far the read models have got in each slice of the log (the whole journal, or one Kafka partition); commits together with the rows';
COMMENT ON COLUMN pipeline.checkpoints.slice IS 'The slice: journal, or a Kafka partition';
COMMENT ON COLUMN pipeline.checkpoints."position" IS 'Everything of the slice up to there is in the read models: the last position of the journal, or the next offset of the partition';
CREATE TABLE pipeline.companies (
    id text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL,
    aliases text[] NOT NULL,
    parent_id text COLLATE pg_catalog."C",
    parent_name text,
    country text,
    kind text,
    basis text[] NOT NULL
);
COMMENT ON TABLE pipeline.companies IS 'Companies that have a profile; pipeline.company_names has every company that is named anywhere';
COMMENT ON COLUMN pipeline.companies.name IS 'Name as the latest profile writes it';
COMMENT ON COLUMN pipeline.companies.country IS 'ISO 3166-1';
COMMENT ON COLUMN pipeline.companies.basis IS 'Ids of the events that this row rests on';
CREATE TABLE pipeline.company_events (
    company_id text NOT NULL COLLATE pg_catalog."C",
    "position" bigint NOT NULL
);
COMMENT ON TABLE pipeline.company_events IS 'Which events name a company, by position (pipeline.facts has the events)';
CREATE TABLE pipeline.company_names (
    company_id text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL COLLATE pg_catalog."C",
    first_position bigint NOT NULL,
    first_place integer NOT NULL
);
COMMENT ON TABLE pipeline.company_names IS 'Every name as written of every company that any event names; a company''s id is the slug of its name';
COMMENT ON COLUMN pipeline.company_names.first_position IS 'Position of the first event that writes the name this way';
COMMENT ON COLUMN pipeline.company_names.first_place IS 'Place among the names in that event, from 0';
CREATE TABLE pipeline.contributions (
    view text NOT NULL,
    key text NOT NULL COLLATE pg_catalog."C",
    event_id text NOT NULL COLLATE pg_catalog."C"
);
COMMENT ON TABLE pipeline.contributions IS 'Which facts each row of a view is folded from';
COMMENT ON COLUMN pipeline.contributions.view IS 'partnership, market-target, model, meeting or company';
COMMENT ON COLUMN pipeline.contributions.key IS 'The row within its view, for instance a partnership id, or company/market';
CREATE TABLE pipeline.facts (
    event_id text NOT NULL COLLATE pg_catalog."C",
    "position" bigint NOT NULL,
    type text NOT NULL,
    stream text NOT NULL COLLATE pg_catalog."C",
    version integer NOT NULL,
    recordedat timestamp with time zone NOT NULL,
    data jsonb NOT NULL
);
COMMENT ON TABLE pipeline.facts IS 'A copy of every event that the read models rest on, as recorded';
COMMENT ON COLUMN pipeline.facts."position" IS 'Place in the order of recording, from 1';
COMMENT ON COLUMN pipeline.facts.stream IS 'What the event is about: company-<id>, partnership-<id> or meeting-<id>';
COMMENT ON COLUMN pipeline.facts.version IS 'Place in its stream, from 0';
COMMENT ON COLUMN pipeline.facts.recordedat IS 'When the event was recorded; when it happened is data.occurred';
COMMENT ON COLUMN pipeline.facts.data IS 'The claim as posted: who says that what happened when';
CREATE TABLE pipeline.market_targets (
    company_id text NOT NULL COLLATE pg_catalog."C",
    market text NOT NULL COLLATE pg_catalog."C",
    with_companies text[] NOT NULL,
    certainty text NOT NULL,
    languages text[] NOT NULL,
    purposes text[] NOT NULL,
    basis text[] NOT NULL
);
COMMENT ON TABLE pipeline.market_targets IS 'Which markets a company is said to target';
COMMENT ON COLUMN pipeline.market_targets.market IS 'ISO 3166-1 country, UN M49 region or named grouping';
COMMENT ON COLUMN pipeline.market_targets.with_companies IS 'Ids of the companies that it targets the market with';
COMMENT ON COLUMN pipeline.market_targets.certainty IS 'confirmed, reported or speculative: the surest of the claims';
COMMENT ON COLUMN pipeline.market_targets.languages IS 'BCP 47 tags';
COMMENT ON COLUMN pipeline.market_targets.purposes IS 'What for, as written';
COMMENT ON COLUMN pipeline.market_targets.basis IS 'Ids of the events that this row rests on';
CREATE TABLE pipeline.meeting_participants (
    meeting_id text NOT NULL COLLATE pg_catalog."C",
    company_id text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL,
    people jsonb NOT NULL,
    place integer NOT NULL
);
COMMENT ON TABLE pipeline.meeting_participants IS 'Which companies met, and who was there for them';
COMMENT ON COLUMN pipeline.meeting_participants.people IS 'Array of {name, role?}';
COMMENT ON COLUMN pipeline.meeting_participants.place IS 'Place in the list of participants, from 1';
CREATE TABLE pipeline.meetings (
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
COMMENT ON TABLE pipeline.meetings IS 'Meetings that were held';
COMMENT ON COLUMN pipeline.meetings.occurred IS 'When, in EDTF as written; null: nobody says';
COMMENT ON COLUMN pipeline.meetings.place_country IS 'ISO 3166-1; where people met is not the market';
COMMENT ON COLUMN pipeline.meetings.partnership_id IS 'The partnership that it was about';
COMMENT ON COLUMN pipeline.meetings.basis IS 'Ids of the events that this row rests on';
CREATE TABLE pipeline.migrations (
    version integer NOT NULL,
    applied_at timestamp with time zone DEFAULT now() NOT NULL
);
COMMENT ON TABLE pipeline.migrations IS 'Which steps of this schema''s tables have been applied';
CREATE TABLE pipeline.models (
    company_id text NOT NULL COLLATE pg_catalog."C",
    model_id text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL,
    languages text[] NOT NULL,
    markets text[] NOT NULL,
    basis text[] NOT NULL
);
COMMENT ON TABLE pipeline.models IS 'AI models that a company has launched';
COMMENT ON COLUMN pipeline.models.model_id IS 'Slug of the name: spellings that differ in case or punctuation are one model';
COMMENT ON COLUMN pipeline.models.languages IS 'BCP 47 tags';
COMMENT ON COLUMN pipeline.models.markets IS 'ISO 3166-1 countries, UN M49 regions or named groupings';
COMMENT ON COLUMN pipeline.models.basis IS 'Ids of the events that this row rests on';
CREATE TABLE pipeline.partnership_parties (
    partnership_id text NOT NULL COLLATE pg_catalog."C",
    company_id text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL,
    role text,
    place integer NOT NULL
);
COMMENT ON TABLE pipeline.partnership_parties IS 'Who takes part in a partnership, governments included';
COMMENT ON COLUMN pipeline.partnership_parties.role IS 'builder, supplier, customer, funder, host, government or other; null: not said';
COMMENT ON COLUMN pipeline.partnership_parties.place IS 'Place in the list of parties, from 1';
CREATE TABLE pipeline.partnerships (
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
COMMENT ON TABLE pipeline.partnerships IS 'Every partnership, with its stage as assessed from all claims about it';
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
CREATE TABLE pipeline.progress (
    "position" bigint DEFAULT 0 NOT NULL,
    only_row boolean DEFAULT true NOT NULL,
    CONSTRAINT progress_only_row_check CHECK (only_row)
);
COMMENT ON TABLE pipeline.progress IS 'How far the read models have got, whatever slices the log has; one row';
COMMENT ON COLUMN pipeline.progress."position" IS 'Every event up to and including this position is in the read models; some after it may be, too';
INSERT INTO journal.events VALUES (1, 'kh-naver-nvidia-meeting', 'meeting-naver-nvidia-santa-clara', 0, 'MeetingHeld', 1, '/samples/korea-herald-naver-nvidia', 'kh-naver-nvidia-meeting', 'kh-naver-nvidia-meeting', NULL, NULL, '2026-11-28 00:00:55.689158+00', '\xf227e117fbb665d011aef1249fc39b8e95387375188d39935e2368f3b06cfce8', '{"meetingId":"naver-nvidia-santa-clara","participants":[{"company":"Naver","people":[{"name":"Lee Hae-jin","role":"founder"},{"name":"Choi Soo-yeon","role":"CEO"}]},{"company":"Nvidia","people":[{"name":"Jensen Huang","role":"founder"}]}],"place":{"name":"Nvidia headquarters","city":"Santa Clara","country":"US"},"topics":["sovereign AI"],"partnershipId":"naver-nvidia","evidence":[{"publisher":"The Korea Herald","attribution":"reporter"}]}');
INSERT INTO journal.events VALUES (2, 'kh-naver-nvidia-proposed', 'partnership-naver-nvidia', 0, 'PartnershipProposed', 1, '/samples/korea-herald-naver-nvidia', 'kh-naver-nvidia-proposed', 'kh-naver-nvidia-proposed', NULL, NULL, '2026-11-28 00:00:55.689159+00', '\x91161b3a82fd816e351f1176741ed20271e9d0ed122c2126d2479bfa526541a4', '{"partnershipId":"naver-nvidia","parties":[{"company":"Naver","role":"builder"},{"company":"Nvidia","role":"supplier"}],"proposedBy":"Naver","purpose":"Develop AI models that respect the culture of each region","pillars":["infrastructure"],"evidence":[{"publisher":"The Korea Herald","attribution":"official","speaker":"a Naver official"}]}');
INSERT INTO journal.events VALUES (3, 'kh-naver-aramco-digital-agreed', 'partnership-naver-aramco-digital', 0, 'PartnershipAdvanced', 1, '/samples/korea-herald-naver-nvidia', 'kh-naver-aramco-digital-agreed', 'kh-naver-aramco-digital-agreed', NULL, NULL, '2026-11-28 00:00:55.68916+00', '\xd084e5a47c70409932b4460632b5efea48de4a68894ebc2b66ef621b375698cc', '{"partnershipId":"naver-aramco-digital","stage":"agreed","parties":[{"company":"Naver","role":"builder"},{"company":"Aramco Digital"}],"purpose":"Develop large language models centred on Arabic","languages":["ar"],"pillars":["model"],"evidence":[{"publisher":"The Korea Herald","attribution":"reporter"}]}');
INSERT INTO journal.events VALUES (4, 'kh-naver-converge-ict-in-discussion', 'partnership-naver-converge-ict', 0, 'PartnershipAdvanced', 1, '/samples/korea-herald-naver-nvidia', 'kh-naver-converge-ict-in-discussion', 'kh-naver-converge-ict-in-discussion', NULL, NULL, '2026-11-28 00:00:55.689161+00', '\x67eea1b89573e95bf83db8b3f227a0d97a8473f768ab3b868c045723f9bde045', '{"partnershipId":"naver-converge-ict","stage":"in-discussion","parties":[{"company":"Naver"},{"company":"Converge ICT"}],"purpose":"Provide AI solutions for the Philippines","markets":["PH"],"evidence":[{"publisher":"The Korea Herald","attribution":"reporter"}]}');
INSERT INTO journal.events VALUES (5, 'kh-naver-hyperclova-x', 'company-naver', 0, 'ModelLaunched', 1, '/samples/korea-herald-naver-nvidia', 'kh-naver-hyperclova-x', 'kh-naver-hyperclova-x', NULL, NULL, '2026-11-28 00:00:55.689162+00', '\x5b37beb8667361e8fab28c6086f4616849ef75ab81887f7547c2e38d90511f9f', '{"company":"Naver","model":"HyperClova X","languages":["ko"],"evidence":[{"publisher":"The Korea Herald","attribution":"reporter"}]}');
INSERT INTO journal.events VALUES (6, 'kh-naver-targets-middle-east', 'company-naver', 1, 'MarketTargeted', 1, '/samples/korea-herald-naver-nvidia', 'kh-naver-targets-middle-east', 'kh-naver-targets-middle-east', NULL, NULL, '2026-11-28 00:00:55.689163+00', '\xd955338afed281b1f0d9564e3c3b4cf0950ad00bafc3f3ad68f0775e0e36b76f', '{"company":"Naver","market":"middle-east","purpose":"Create models for the region like those for Korean","evidence":[{"publisher":"The Korea Herald","attribution":"reporter"}]}');
INSERT INTO journal.events VALUES (7, 'kh-naver-targets-south-eastern-asia', 'company-naver', 2, 'MarketTargeted', 1, '/samples/korea-herald-naver-nvidia', 'kh-naver-targets-south-eastern-asia', 'kh-naver-targets-south-eastern-asia', NULL, NULL, '2026-11-28 00:00:55.689164+00', '\x4df3a40bb04f9af58f65398e16991de8df6cb15b4de8df9eaa3aaecd02cb9b57', '{"company":"Naver","market":"035","purpose":"Create models for the region like those for Korean","evidence":[{"publisher":"The Korea Herald","attribution":"reporter"}]}');
INSERT INTO journal.events VALUES (8, 'kh-naver-may-target-asia', 'company-naver', 3, 'MarketTargeted', 1, '/samples/korea-herald-naver-nvidia', 'kh-naver-may-target-asia', 'kh-naver-may-target-asia', NULL, NULL, '2026-11-28 00:00:55.689165+00', '\x5777607e6355f26a778c7e61cbfa3e37cd7fa1af8aeb92932eee634aac7c86a1', '{"company":"Naver","market":"142","with":["Nvidia"],"purpose":"Markets that do not speak English","certainty":"speculative","evidence":[{"publisher":"The Korea Herald","attribution":"anonymous","speaker":"an industry source"}]}');
INSERT INTO journal.events VALUES (9, 'kh-naver-may-target-south-america', 'company-naver', 4, 'MarketTargeted', 1, '/samples/korea-herald-naver-nvidia', 'kh-naver-may-target-south-america', 'kh-naver-may-target-south-america', NULL, NULL, '2026-11-28 00:00:55.689166+00', '\x9785cbc98dfd7e968d7917364a3e3b9138983de9dadf922d4d99013f9002fee2', '{"company":"Naver","market":"005","with":["Nvidia"],"purpose":"Markets that do not speak English","certainty":"speculative","evidence":[{"publisher":"The Korea Herald","attribution":"anonymous","speaker":"an industry source"}]}');
INSERT INTO journal.events VALUES (10, 'kh-aramco-digital-profile', 'company-aramco-digital', 0, 'CompanyProfiled', 1, '/samples/korea-herald-naver-nvidia', 'kh-aramco-digital-profile', 'kh-aramco-digital-profile', NULL, NULL, '2026-11-28 00:00:55.689167+00', '\x36d53679963e30aeb7c3dc5ca01377cbce5ff320582dd646df8f177ed3c2e7ff', '{"company":"Aramco Digital","parent":"Saudi Aramco","kind":"technology subsidiary","evidence":[{"publisher":"The Korea Herald","attribution":"reporter"}]}');
INSERT INTO journal.events VALUES (11, 'kh-converge-ict-profile', 'company-converge-ict', 0, 'CompanyProfiled', 1, '/samples/korea-herald-naver-nvidia', 'kh-converge-ict-profile', 'kh-converge-ict-profile', NULL, NULL, '2026-11-28 00:00:55.689168+00', '\xfcf9afdad7e0564d4d11af697ff0311de63b2d53cd40864193deafb29021db10', '{"company":"Converge ICT","country":"PH","kind":"internet service provider","evidence":[{"publisher":"The Korea Herald","attribution":"reporter"}]}');
INSERT INTO journal.events VALUES (12, 'kh-nvidia-profile', 'company-nvidia', 0, 'CompanyProfiled', 1, '/samples/korea-herald-naver-nvidia', 'kh-nvidia-profile', 'kh-nvidia-profile', NULL, NULL, '2026-11-28 00:00:55.689169+00', '\x25a2719ef3e2e57bea032387088c15eb9cfcd87352b796568e85040345112729', '{"company":"Nvidia","country":"US","kind":"supplier of high-capacity chips for AI","evidence":[{"publisher":"The Korea Herald","attribution":"reporter"}]}');
INSERT INTO journal.migrations VALUES (1, 'events', '2026-11-28 00:00:55.282029+00');
INSERT INTO journal.migrations VALUES (2, 'append', '2026-11-28 00:00:55.286512+00');
INSERT INTO journal.migrations VALUES (3, 'relay', '2026-11-28 00:00:55.288788+00');
INSERT INTO pipeline.checkpoints VALUES ('journal', 12);
INSERT INTO pipeline.companies VALUES ('aramco-digital', 'Aramco Digital', '{}', 'saudi-aramco', 'Saudi Aramco', NULL, 'technology subsidiary', '{kh-aramco-digital-profile}');
INSERT INTO pipeline.companies VALUES ('converge-ict', 'Converge ICT', '{}', NULL, NULL, 'PH', 'internet service provider', '{kh-converge-ict-profile}');
INSERT INTO pipeline.companies VALUES ('nvidia', 'Nvidia', '{}', NULL, NULL, 'US', 'supplier of high-capacity chips for AI', '{kh-nvidia-profile}');
INSERT INTO pipeline.company_events VALUES ('naver', 1);
INSERT INTO pipeline.company_events VALUES ('nvidia', 1);
INSERT INTO pipeline.company_events VALUES ('naver', 2);
INSERT INTO pipeline.company_events VALUES ('nvidia', 2);
INSERT INTO pipeline.company_events VALUES ('naver', 3);
INSERT INTO pipeline.company_events VALUES ('aramco-digital', 3);
INSERT INTO pipeline.company_events VALUES ('naver', 4);
INSERT INTO pipeline.company_events VALUES ('converge-ict', 4);
INSERT INTO pipeline.company_events VALUES ('naver', 5);
INSERT INTO pipeline.company_events VALUES ('naver', 6);
INSERT INTO pipeline.company_events VALUES ('naver', 7);
INSERT INTO pipeline.company_events VALUES ('naver', 8);
INSERT INTO pipeline.company_events VALUES ('nvidia', 8);
INSERT INTO pipeline.company_events VALUES ('naver', 9);
INSERT INTO pipeline.company_events VALUES ('nvidia', 9);
INSERT INTO pipeline.company_events VALUES ('aramco-digital', 10);
INSERT INTO pipeline.company_events VALUES ('saudi-aramco', 10);
INSERT INTO pipeline.company_events VALUES ('converge-ict', 11);
INSERT INTO pipeline.company_events VALUES ('nvidia', 12);
INSERT INTO pipeline.company_names VALUES ('naver', 'Naver', 1, 0);
INSERT INTO pipeline.company_names VALUES ('nvidia', 'Nvidia', 1, 1);
INSERT INTO pipeline.company_names VALUES ('aramco-digital', 'Aramco Digital', 3, 1);
INSERT INTO pipeline.company_names VALUES ('converge-ict', 'Converge ICT', 4, 1);
INSERT INTO pipeline.company_names VALUES ('saudi-aramco', 'Saudi Aramco', 10, 1);
INSERT INTO pipeline.contributions VALUES ('meeting', 'naver-nvidia-santa-clara', 'kh-naver-nvidia-meeting');
INSERT INTO pipeline.contributions VALUES ('partnership', 'naver-nvidia', 'kh-naver-nvidia-proposed');
INSERT INTO pipeline.contributions VALUES ('partnership', 'naver-aramco-digital', 'kh-naver-aramco-digital-agreed');
INSERT INTO pipeline.contributions VALUES ('partnership', 'naver-converge-ict', 'kh-naver-converge-ict-in-discussion');
INSERT INTO pipeline.contributions VALUES ('model', 'naver/hyperclova-x', 'kh-naver-hyperclova-x');
INSERT INTO pipeline.contributions VALUES ('market-target', 'naver/middle-east', 'kh-naver-targets-middle-east');
INSERT INTO pipeline.contributions VALUES ('market-target', 'naver/035', 'kh-naver-targets-south-eastern-asia');
INSERT INTO pipeline.contributions VALUES ('market-target', 'naver/142', 'kh-naver-may-target-asia');
INSERT INTO pipeline.contributions VALUES ('market-target', 'naver/005', 'kh-naver-may-target-south-america');
INSERT INTO pipeline.contributions VALUES ('company', 'aramco-digital', 'kh-aramco-digital-profile');
INSERT INTO pipeline.contributions VALUES ('company', 'converge-ict', 'kh-converge-ict-profile');
INSERT INTO pipeline.contributions VALUES ('company', 'nvidia', 'kh-nvidia-profile');
INSERT INTO pipeline.facts VALUES ('kh-naver-nvidia-meeting', 1, 'MeetingHeld', 'meeting-naver-nvidia-santa-clara', 0, '2026-11-28 00:00:55.689158+00', '{"place": {"city": "Santa Clara", "name": "Nvidia headquarters", "country": "US"}, "topics": ["sovereign AI"], "evidence": [{"publisher": "The Korea Herald", "attribution": "reporter"}], "meetingId": "naver-nvidia-santa-clara", "participants": [{"people": [{"name": "Lee Hae-jin", "role": "founder"}, {"name": "Choi Soo-yeon", "role": "CEO"}], "company": "Naver"}, {"people": [{"name": "Jensen Huang", "role": "founder"}], "company": "Nvidia"}], "partnershipId": "naver-nvidia"}');
INSERT INTO pipeline.facts VALUES ('kh-naver-nvidia-proposed', 2, 'PartnershipProposed', 'partnership-naver-nvidia', 0, '2026-11-28 00:00:55.689159+00', '{"parties": [{"role": "builder", "company": "Naver"}, {"role": "supplier", "company": "Nvidia"}], "pillars": ["infrastructure"], "purpose": "Develop AI models that respect the culture of each region", "evidence": [{"speaker": "a Naver official", "publisher": "The Korea Herald", "attribution": "official"}], "proposedBy": "Naver", "partnershipId": "naver-nvidia"}');
INSERT INTO pipeline.facts VALUES ('kh-naver-aramco-digital-agreed', 3, 'PartnershipAdvanced', 'partnership-naver-aramco-digital', 0, '2026-11-28 00:00:55.68916+00', '{"stage": "agreed", "parties": [{"role": "builder", "company": "Naver"}, {"company": "Aramco Digital"}], "pillars": ["model"], "purpose": "Develop large language models centred on Arabic", "evidence": [{"publisher": "The Korea Herald", "attribution": "reporter"}], "languages": ["ar"], "partnershipId": "naver-aramco-digital"}');
INSERT INTO pipeline.facts VALUES ('kh-naver-converge-ict-in-discussion', 4, 'PartnershipAdvanced', 'partnership-naver-converge-ict', 0, '2026-11-28 00:00:55.689161+00', '{"stage": "in-discussion", "markets": ["PH"], "parties": [{"company": "Naver"}, {"company": "Converge ICT"}], "purpose": "Provide AI solutions for the Philippines", "evidence": [{"publisher": "The Korea Herald", "attribution": "reporter"}], "partnershipId": "naver-converge-ict"}');
INSERT INTO pipeline.facts VALUES ('kh-naver-hyperclova-x', 5, 'ModelLaunched', 'company-naver', 0, '2026-11-28 00:00:55.689162+00', '{"model": "HyperClova X", "company": "Naver", "evidence": [{"publisher": "The Korea Herald", "attribution": "reporter"}], "languages": ["ko"]}');
INSERT INTO pipeline.facts VALUES ('kh-naver-targets-middle-east', 6, 'MarketTargeted', 'company-naver', 1, '2026-11-28 00:00:55.689163+00', '{"market": "middle-east", "company": "Naver", "purpose": "Create models for the region like those for Korean", "evidence": [{"publisher": "The Korea Herald", "attribution": "reporter"}]}');
INSERT INTO pipeline.facts VALUES ('kh-naver-targets-south-eastern-asia', 7, 'MarketTargeted', 'company-naver', 2, '2026-11-28 00:00:55.689164+00', '{"market": "035", "company": "Naver", "purpose": "Create models for the region like those for Korean", "evidence": [{"publisher": "The Korea Herald", "attribution": "reporter"}]}');
INSERT INTO pipeline.facts VALUES ('kh-naver-may-target-asia', 8, 'MarketTargeted', 'company-naver', 3, '2026-11-28 00:00:55.689165+00', '{"with": ["Nvidia"], "market": "142", "company": "Naver", "purpose": "Markets that do not speak English", "evidence": [{"speaker": "an industry source", "publisher": "The Korea Herald", "attribution": "anonymous"}], "certainty": "speculative"}');
INSERT INTO pipeline.facts VALUES ('kh-naver-may-target-south-america', 9, 'MarketTargeted', 'company-naver', 4, '2026-11-28 00:00:55.689166+00', '{"with": ["Nvidia"], "market": "005", "company": "Naver", "purpose": "Markets that do not speak English", "evidence": [{"speaker": "an industry source", "publisher": "The Korea Herald", "attribution": "anonymous"}], "certainty": "speculative"}');
INSERT INTO pipeline.facts VALUES ('kh-aramco-digital-profile', 10, 'CompanyProfiled', 'company-aramco-digital', 0, '2026-11-28 00:00:55.689167+00', '{"kind": "technology subsidiary", "parent": "Saudi Aramco", "company": "Aramco Digital", "evidence": [{"publisher": "The Korea Herald", "attribution": "reporter"}]}');
INSERT INTO pipeline.facts VALUES ('kh-converge-ict-profile', 11, 'CompanyProfiled', 'company-converge-ict', 0, '2026-11-28 00:00:55.689168+00', '{"kind": "internet service provider", "company": "Converge ICT", "country": "PH", "evidence": [{"publisher": "The Korea Herald", "attribution": "reporter"}]}');
INSERT INTO pipeline.facts VALUES ('kh-nvidia-profile', 12, 'CompanyProfiled', 'company-nvidia', 0, '2026-11-28 00:00:55.689169+00', '{"kind": "supplier of high-capacity chips for AI", "company": "Nvidia", "country": "US", "evidence": [{"publisher": "The Korea Herald", "attribution": "reporter"}]}');
INSERT INTO pipeline.market_targets VALUES ('naver', 'middle-east', '{}', 'reported', '{}', '{"Create models for the region like those for Korean"}', '{kh-naver-targets-middle-east}');
INSERT INTO pipeline.market_targets VALUES ('naver', '035', '{}', 'reported', '{}', '{"Create models for the region like those for Korean"}', '{kh-naver-targets-south-eastern-asia}');
INSERT INTO pipeline.market_targets VALUES ('naver', '142', '{nvidia}', 'speculative', '{}', '{"Markets that do not speak English"}', '{kh-naver-may-target-asia}');
INSERT INTO pipeline.market_targets VALUES ('naver', '005', '{nvidia}', 'speculative', '{}', '{"Markets that do not speak English"}', '{kh-naver-may-target-south-america}');
INSERT INTO pipeline.meeting_participants VALUES ('naver-nvidia-santa-clara', 'naver', 'Naver', '[{"name": "Lee Hae-jin", "role": "founder"}, {"name": "Choi Soo-yeon", "role": "CEO"}]', 1);
INSERT INTO pipeline.meeting_participants VALUES ('naver-nvidia-santa-clara', 'nvidia', 'Nvidia', '[{"name": "Jensen Huang", "role": "founder"}]', 2);
INSERT INTO pipeline.meetings VALUES ('naver-nvidia-santa-clara', NULL, 'Nvidia headquarters', 'Santa Clara', 'US', '{"sovereign AI"}', NULL, 'naver-nvidia', '{kh-naver-nvidia-meeting}');
INSERT INTO pipeline.migrations VALUES (1, '2026-11-28 00:00:54.400527+00');
INSERT INTO pipeline.models VALUES ('naver', 'hyperclova-x', 'HyperClova X', '{ko}', '{}', '{kh-naver-hyperclova-x}');
INSERT INTO pipeline.partnership_parties VALUES ('naver-nvidia', 'naver', 'Naver', 'builder', 1);
INSERT INTO pipeline.partnership_parties VALUES ('naver-nvidia', 'nvidia', 'Nvidia', 'supplier', 2);
INSERT INTO pipeline.partnership_parties VALUES ('naver-aramco-digital', 'naver', 'Naver', 'builder', 1);
INSERT INTO pipeline.partnership_parties VALUES ('naver-aramco-digital', 'aramco-digital', 'Aramco Digital', NULL, 2);
INSERT INTO pipeline.partnership_parties VALUES ('naver-converge-ict', 'naver', 'Naver', NULL, 1);
INSERT INTO pipeline.partnership_parties VALUES ('naver-converge-ict', 'converge-ict', 'Converge ICT', NULL, 2);
INSERT INTO pipeline.partnerships VALUES ('naver-nvidia', 'proposed', NULL, 'reported', false, 'Develop AI models that respect the culture of each region', '{}', '[]', '{}', '{infrastructure}', 1, '{kh-naver-nvidia-proposed}');
INSERT INTO pipeline.partnerships VALUES ('naver-aramco-digital', 'agreed', NULL, 'reported', false, 'Develop large language models centred on Arabic', '{}', '[]', '{ar}', '{model}', 1, '{kh-naver-aramco-digital-agreed}');
INSERT INTO pipeline.partnerships VALUES ('naver-converge-ict', 'in-discussion', NULL, 'reported', false, 'Provide AI solutions for the Philippines', '{PH}', '[{"basis": ["kh-naver-converge-ict-in-discussion"], "market": "PH", "certainty": "reported"}]', '{}', '{}', 1, '{kh-naver-converge-ict-in-discussion}');
INSERT INTO pipeline.progress VALUES (12, true);
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
ALTER TABLE ONLY pipeline.checkpoints
    ADD CONSTRAINT checkpoints_pkey PRIMARY KEY (slice);
ALTER TABLE ONLY pipeline.companies
    ADD CONSTRAINT companies_pkey PRIMARY KEY (id);
ALTER TABLE ONLY pipeline.company_events
    ADD CONSTRAINT company_events_pkey PRIMARY KEY (company_id, "position");
ALTER TABLE ONLY pipeline.company_names
    ADD CONSTRAINT company_names_pkey PRIMARY KEY (company_id, name);
ALTER TABLE ONLY pipeline.contributions
    ADD CONSTRAINT contributions_pkey PRIMARY KEY (key, view, event_id);
ALTER TABLE ONLY pipeline.facts
    ADD CONSTRAINT facts_pkey PRIMARY KEY (event_id);
ALTER TABLE ONLY pipeline.facts
    ADD CONSTRAINT facts_position_key UNIQUE ("position");
ALTER TABLE ONLY pipeline.market_targets
    ADD CONSTRAINT market_targets_pkey PRIMARY KEY (company_id, market);
ALTER TABLE ONLY pipeline.meeting_participants
    ADD CONSTRAINT meeting_participants_pkey PRIMARY KEY (meeting_id, company_id);
ALTER TABLE ONLY pipeline.meetings
    ADD CONSTRAINT meetings_pkey PRIMARY KEY (id);
ALTER TABLE ONLY pipeline.migrations
    ADD CONSTRAINT migrations_pkey PRIMARY KEY (version);
ALTER TABLE ONLY pipeline.models
    ADD CONSTRAINT models_pkey PRIMARY KEY (company_id, model_id);
ALTER TABLE ONLY pipeline.partnership_parties
    ADD CONSTRAINT partnership_parties_pkey PRIMARY KEY (partnership_id, company_id);
ALTER TABLE ONLY pipeline.partnerships
    ADD CONSTRAINT partnerships_pkey PRIMARY KEY (id);
ALTER TABLE ONLY pipeline.progress
    ADD CONSTRAINT progress_pkey PRIMARY KEY (only_row);
CREATE INDEX events_type_position ON journal.events USING btree (type, "position");
CREATE INDEX company_names_first ON pipeline.company_names USING btree (company_id, first_position, first_place);
CREATE INDEX facts_stream ON pipeline.facts USING btree (stream, version);
CREATE INDEX meeting_participants_company ON pipeline.meeting_participants USING btree (company_id, meeting_id);
CREATE INDEX partnership_parties_company ON pipeline.partnership_parties USING btree (company_id, partnership_id);
CREATE TRIGGER refuse_row BEFORE DELETE OR UPDATE ON journal.events FOR EACH ROW EXECUTE FUNCTION journal.refuse();
ALTER TABLE journal.events ENABLE ALWAYS TRIGGER refuse_row;
CREATE TRIGGER refuse_statement BEFORE DELETE OR UPDATE OR TRUNCATE ON journal.events FOR EACH STATEMENT EXECUTE FUNCTION journal.refuse();
ALTER TABLE journal.events ENABLE ALWAYS TRIGGER refuse_statement;
