-- The tables of a generation of the read models, but those of the views and of claims (src/views). Every generation has a schema of its
-- own, :schema. A table that is built in bulk gets its indexes and keys when its rows are there.

CREATE TABLE :schema.checkpoints (
  slice    text NOT NULL,
  position bigint NOT NULL CHECK (position >= 0),
  mark     text
);
COMMENT ON TABLE :schema.checkpoints IS 'How far the read models have got in each slice of the log (the whole journal, or one Kafka partition); commits together with the rows';
COMMENT ON COLUMN :schema.checkpoints.slice IS 'The slice: journal, or a Kafka partition';
COMMENT ON COLUMN :schema.checkpoints.position IS 'Everything of the slice up to there is in the read models: the last position of the journal, or the next offset of the partition';
COMMENT ON COLUMN :schema.checkpoints.mark IS 'By what the log knows the record before the checkpoint again; nothing for the journal';

CREATE TABLE :schema.facts (
  event_id      text COLLATE "C" NOT NULL,
  position      bigint NOT NULL,
  type          text NOT NULL,
  schemaversion integer NOT NULL,
  stream        text COLLATE "C" NOT NULL,
  version       integer NOT NULL,
  recordedat    timestamptz NOT NULL,
  importedat    timestamptz,
  recordedby    text,
  data          jsonb NOT NULL,
  folded        jsonb,
  size          integer GENERATED ALWAYS AS (octet_length(coalesce(folded, data)::text)) STORED
);
-- No query is planned by them, and to gather them of whole documents takes long.
ALTER TABLE :schema.facts ALTER COLUMN data SET STATISTICS 0, ALTER COLUMN folded SET STATISTICS 0;
COMMENT ON TABLE :schema.facts IS 'A copy of every event that the read models rest on, as recorded';
COMMENT ON COLUMN :schema.facts.position IS 'Place in the order of recording, from 1';
COMMENT ON COLUMN :schema.facts.schemaversion IS 'Which shape the data of this type has';
COMMENT ON COLUMN :schema.facts.stream IS 'What the event is about: company-<id>, partnership-<id> or meeting-<id>';
COMMENT ON COLUMN :schema.facts.version IS 'Place in its stream, from 0';
COMMENT ON COLUMN :schema.facts.recordedat IS 'When the event was recorded; when it happened is data.occurred';
COMMENT ON COLUMN :schema.facts.importedat IS 'When it was recorded first, in another journal that it was imported from; null: here';
COMMENT ON COLUMN :schema.facts.recordedby IS 'Whose key recorded it; null: nobody was asked who they are';
COMMENT ON COLUMN :schema.facts.data IS 'The claim as posted: who says that what happened when';
COMMENT ON COLUMN :schema.facts.folded IS 'What rows are folded from: data without its long texts, where there is much of them; null: data itself';
COMMENT ON COLUMN :schema.facts.size IS 'Bytes of what rows are folded from';

CREATE TABLE :schema.contributions (
  view     text NOT NULL,
  key      text COLLATE "C" NOT NULL,
  position bigint NOT NULL
);
COMMENT ON TABLE :schema.contributions IS 'Which facts each row of a view is folded from; corrections of those facts are not among them';
COMMENT ON COLUMN :schema.contributions.view IS 'partnership, market-target, model, meeting or company';
COMMENT ON COLUMN :schema.contributions.key IS 'The row within its view, for instance a partnership id, or company/market';
COMMENT ON COLUMN :schema.contributions.position IS 'Of the fact';

CREATE TABLE :schema.large_rows (
  view  text NOT NULL,
  key   text COLLATE "C" NOT NULL,
  token uuid NOT NULL
);
COMMENT ON TABLE :schema.large_rows IS 'Rows of which projectors keep in mind what they are folded from';
COMMENT ON COLUMN :schema.large_rows.token IS 'Another one whenever anything was applied to the row: what is in mind with this one is as it is here';

CREATE TABLE :schema.progress (
  position  bigint NOT NULL DEFAULT 0,
  only_row  boolean PRIMARY KEY DEFAULT true CHECK (only_row)
);
INSERT INTO :schema.progress DEFAULT VALUES;
COMMENT ON TABLE :schema.progress IS 'How far the read models have got, whatever slices the log has; one row';
COMMENT ON COLUMN :schema.progress.position IS 'Every event up to and including this position is in the read models or parked; some after it may be, too';

CREATE TABLE :schema.company_names (
  id             text COLLATE "C" NOT NULL,
  name           text COLLATE "C" NOT NULL,
  first_position bigint NOT NULL,
  first_place    integer NOT NULL,
  company_id     text COLLATE "C" NOT NULL
);
COMMENT ON TABLE :schema.company_names IS 'Every name as written of every company that any event names';
COMMENT ON COLUMN :schema.company_names.id IS 'What the name itself gives';
COMMENT ON COLUMN :schema.company_names.company_id IS 'Of the company that has the name: another id where a profile or a judgement says so';
COMMENT ON COLUMN :schema.company_names.first_position IS 'Position of the first event that writes the name this way';
COMMENT ON COLUMN :schema.company_names.first_place IS 'Place among the names in that event, from 0';

CREATE TABLE :schema.company_events (
  company_id text COLLATE "C" NOT NULL,
  position   bigint NOT NULL
);
COMMENT ON TABLE :schema.company_events IS 'Which events name a company, by position (the tables facts and parked have the events)';
COMMENT ON COLUMN :schema.company_events.company_id IS 'What the name itself gives: company_ids says whose it is where it is another''s';

CREATE TABLE :schema.company_ids (
  id         text COLLATE "C" NOT NULL,
  company_id text COLLATE "C" NOT NULL
);
COMMENT ON TABLE :schema.company_ids IS 'Other ids of companies, as profiles (aliases) and judgements say; the rows of all other tables have the company''s';

CREATE TABLE :schema.partnership_ids (
  id             text COLLATE "C" NOT NULL,
  partnership_id text COLLATE "C" NOT NULL
);
COMMENT ON TABLE :schema.partnership_ids IS 'Other ids of partnerships, as judgements say; the rows of all other tables have the partnership''s';

CREATE TABLE :schema.identity_claims (
  id       text COLLATE "C" NOT NULL,
  event_id text COLLATE "C" NOT NULL
);
COMMENT ON TABLE :schema.identity_claims IS 'Which events say who is who: profiles with aliases, and judgements, by each id that they name';
COMMENT ON COLUMN :schema.identity_claims.id IS 'Of a company; of a partnership with partnership/ before it';

CREATE TABLE :schema.first_ids (
  id       text COLLATE "C" NOT NULL,
  first_id text COLLATE "C" NOT NULL
);
COMMENT ON TABLE :schema.first_ids IS 'Which ids names had by the first rule (events of schema version 1), by the id that they would have today';

CREATE TABLE :schema.timeline_entries (
  company_id text COLLATE "C" NOT NULL,
  happened   bigint NOT NULL,
  position   bigint NOT NULL
);
COMMENT ON TABLE :schema.timeline_entries IS 'Which claims the timeline of a company has: those that name it, and all of the partnerships and meetings that any claim of names it';
COMMENT ON COLUMN :schema.timeline_entries.company_id IS 'What the name itself gives: company_ids says whose it is where it is another''s';
COMMENT ON COLUMN :schema.timeline_entries.happened IS 'As claims has it';

CREATE TABLE :schema.timeline_streams (
  company_id text COLLATE "C" NOT NULL,
  stream     text COLLATE "C" NOT NULL
);
COMMENT ON TABLE :schema.timeline_streams IS 'Large streams, and those of partnerships with several ids, of which a timeline has all claims though timeline_entries does not';
COMMENT ON COLUMN :schema.timeline_streams.company_id IS 'As timeline_entries has it';

CREATE TABLE :schema.dates (
  edtf      text COLLATE "C" NOT NULL,
  first_day date,
  last_day  date,
  reached   date
);
COMMENT ON TABLE :schema.dates IS 'Every date that an event writes, and what it covers';
COMMENT ON COLUMN :schema.dates.edtf IS 'As written';
COMMENT ON COLUMN :schema.dates.first_day IS 'Null: open at its beginning';
COMMENT ON COLUMN :schema.dates.last_day IS 'Null: open at its end';
COMMENT ON COLUMN :schema.dates.reached IS 'The day by which it had come: the last one, of an interval without an end that of its first bound';

CREATE TABLE :schema.market_codes (
  code      text COLLATE "C" NOT NULL,
  name      text NOT NULL,
  countries text[] NOT NULL
);
COMMENT ON TABLE :schema.market_codes IS 'Every market that an event writes';
COMMENT ON COLUMN :schema.market_codes.countries IS 'ISO 3166-1 codes of the countries that it covers, of a subdivision that of its country';

CREATE TABLE :schema.parked (
  event_id  text COLLATE "C" NOT NULL,
  position  bigint NOT NULL,
  type      text NOT NULL,
  stream    text COLLATE "C" NOT NULL,
  version   integer NOT NULL,
  event     json NOT NULL,
  parked_at timestamptz NOT NULL DEFAULT now(),
  attempts  integer NOT NULL,
  tried_at  timestamptz,
  error     text,
  named     boolean NOT NULL
);
COMMENT ON TABLE :schema.parked IS 'Events that are not in the read models yet: each that could not be projected, and the later ones of its stream';
COMMENT ON COLUMN :schema.parked.event IS 'The whole event, to be tried again';
COMMENT ON COLUMN :schema.parked.named IS 'company_events has whom it names; false: nobody can tell';
COMMENT ON COLUMN :schema.parked.attempts IS 'How often it was tried; 0: it waits for an earlier one of its stream';
COMMENT ON COLUMN :schema.parked.error IS 'What was wrong at the last attempt; null: it waits for an earlier one of its stream';

-- Search goes by these two, whatever locale the database has: PostgreSQL's own case folding and character classes are Unicode's.
CREATE FUNCTION :schema.search_key(name text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN trim(' ' FROM regexp_replace(
  normalize(
    translate(
      casefold(
        regexp_replace(
          normalize(left(name, 500), nfkd),
          '[\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u00ad\u200b-\u200f\u2060\ufeff]', '', 'g'
        ) COLLATE "pg_unicode_fast"),
      'ةىı', 'هيi'),
    nfkc),
  '[^[:alnum:]+#\u0900-\u0dff\u0e31-\u0e4e\u3099\u309a]+' COLLATE "pg_unicode_fast", ' ', 'g'));
COMMENT ON FUNCTION :schema.search_key IS 'A name as search compares it: words without case, accents, vowel marks, punctuation, invisible characters';

CREATE FUNCTION :schema.likeness_key(name text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN coalesce(
  nullif(
    replace(
      regexp_replace(
        regexp_replace(
          regexp_replace(
            translate(' ' || :schema.search_key(name) || ' ', 'ァアィイゥウェエォオカガキギクグケゲコゴサザシジスズセゼソゾタダチヂッツヅテデトドナニヌネノハバパヒビピフブプヘベペホボポマミムメモャヤュユョヨラリルレロヮワヰヱヲンヴヵヶ', 'ぁあぃいぅうぇえぉおかがきぎくぐけげこごさざしじすずせぜそぞただちぢっつづてでとどなにぬねのはばぱひびぴふぶぷへべぺほぼぽまみむめもゃやゅゆょよらりるれろゎわゐゑをんゔゕゖ'),
            '주식회사|유한회사|株式会社|股份有限公司|有限公司', ' ', 'g'),
          '^ +(?:the|شركه|주)(?= )| and(?= )', ' ', 'g'),
        '(?: +(?:inc|incorporated|l ?t ?d|limited|corp|corporation|co|company|group|holdings?|l ?l ?c|l ?l ?p|p ?l ?c|pte|pty|g ?m ?b ?h|a ?g|s ?e|s ?a|s ?a ?s|s ?p ?a|s ?r ?l|n ?v|b ?v|k ?k|o ?y ?j?|a ?b|a ?s|a ?s ?a|주))+ +$', ' '),
      ' ', ''),
    ''),
  :schema.search_key(name));
COMMENT ON FUNCTION :schema.likeness_key IS 'A name as suggestions compare it: as search does, without spaces, legal forms, and-s, and with hiragana for katakana';

-- By its cost no query is planned that makes the grams of all names anew.
CREATE FUNCTION :schema.search_grams(name text) RETURNS text[] LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE COST 10000 AS $$
DECLARE
  word text;
  grams text[] := '{}';
BEGIN
  FOREACH word IN ARRAY string_to_array(:schema.search_key(name), ' ') LOOP
    FOR place IN 1 .. length(word) + 1 LOOP
      grams := grams || substr('  ' || word || ' ', place, 3);
    END LOOP;
    -- A part of a word without spaces is found by two of its characters.
    IF word ~ '[\u1100-\u11ff\u2e80-\uffdc]' THEN
      FOR place IN 1 .. length(word) - 1 LOOP
        grams := grams || substr(word, place, 2);
      END LOOP;
    END IF;
  END LOOP;
  RETURN grams;
END $$;
COMMENT ON FUNCTION :schema.search_grams IS 'Three characters after the other of each word, of Chinese, Japanese and Korean ones also two';

-- A long text is taken in parts that overlap: a word at the end of one is whole in the next. Not in SQL: that is
-- planned anew for each call.
CREATE FUNCTION :schema.search_words(sentence text) RETURNS text[] LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  key text;
  words text[] := '{}';
BEGIN
  FOR part IN 0 .. greatest(length(sentence) - 101, 0) / 400 LOOP
    key := :schema.search_key(substr(sentence, part * 400 + 1, 500));
    IF length(key) > 100 THEN
      -- An index takes words of some length.
      key := regexp_replace(key, '([^ ]{100})[^ ]+', '\1', 'g');
    END IF;
    words := words || string_to_array(key, ' ');
  END LOOP;
  RETURN words;
END $$;
COMMENT ON FUNCTION :schema.search_words IS 'The words of a text, as search compares them';
