-- Primary keys, and the other indexes; generation-event-indexes.sql comes before.

ALTER TABLE :schema.checkpoints ADD PRIMARY KEY (slice);
ALTER TABLE :schema.facts ADD CONSTRAINT facts_pkey PRIMARY KEY USING INDEX facts_pkey,
  ADD CONSTRAINT facts_position_key UNIQUE USING INDEX facts_position_key;
ALTER TABLE :schema.contributions ADD PRIMARY KEY (key, view, event_id);
ALTER TABLE :schema.large_rows ADD PRIMARY KEY (key, view);
ALTER TABLE :schema.company_names ADD PRIMARY KEY (id, name);
ALTER TABLE :schema.company_ids ADD PRIMARY KEY (id);
CREATE INDEX company_ids_company ON :schema.company_ids (company_id, id);
ALTER TABLE :schema.identity_claims ADD PRIMARY KEY (company_id, event_id);
CREATE INDEX identity_claims_event ON :schema.identity_claims (event_id, company_id);
ALTER TABLE :schema.first_ids ADD PRIMARY KEY (id, first_id);
CREATE INDEX first_ids_first ON :schema.first_ids (first_id, id);
CREATE INDEX company_names_first ON :schema.company_names (company_id, (id <> company_id), first_position, first_place);
ALTER TABLE :schema.company_events ADD CONSTRAINT company_events_pkey PRIMARY KEY USING INDEX company_events_pkey;
ALTER TABLE :schema.claims ADD PRIMARY KEY (event_id);
CREATE INDEX claims_stream ON :schema.claims (stream, happened, position);
ALTER TABLE :schema.evidence ADD PRIMARY KEY (event_id, place);
CREATE INDEX evidence_publisher ON :schema.evidence (publisher_id, event_id);
CREATE INDEX evidence_relays ON :schema.evidence USING gin (relays) WHERE relays <> '{}';
ALTER TABLE :schema.dates ADD PRIMARY KEY (edtf);
ALTER TABLE :schema.market_codes ADD PRIMARY KEY (code);
ALTER TABLE :schema.parked ADD PRIMARY KEY (event_id);
ALTER TABLE :schema.parked ADD CONSTRAINT parked_position_key UNIQUE (position);
CREATE INDEX parked_stream ON :schema.parked (stream, version);
CREATE INDEX parked_unnamed ON :schema.parked (position) WHERE NOT named;
CREATE INDEX company_names_key ON :schema.company_names (:schema.search_key(name) COLLATE "C");
CREATE INDEX company_names_likeness ON :schema.company_names ((:schema.likeness_key(name) COLLATE "C"), company_id);
CREATE INDEX company_names_grams ON :schema.company_names USING gin (:schema.search_grams(name));
CREATE INDEX models_key ON :schema.models (:schema.search_key(name) COLLATE "C");
CREATE INDEX models_grams ON :schema.models USING gin (:schema.search_grams(name));
CREATE INDEX meeting_people_key ON :schema.meeting_people (:schema.search_key(name) COLLATE "C");
CREATE INDEX meeting_people_grams ON :schema.meeting_people USING gin (:schema.search_grams(name));
CREATE INDEX partnership_people_key ON :schema.partnership_people (:schema.search_key(name) COLLATE "C");
CREATE INDEX partnership_people_grams ON :schema.partnership_people USING gin (:schema.search_grams(name));
CREATE INDEX target_people_key ON :schema.target_people (:schema.search_key(name) COLLATE "C");
CREATE INDEX target_people_grams ON :schema.target_people USING gin (:schema.search_grams(name));
