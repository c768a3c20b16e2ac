-- The indexes of the tables that have a row for each event, or several: each made unless it is there. The tables can be
-- read meanwhile.

CREATE UNIQUE INDEX IF NOT EXISTS facts_pkey ON :schema.facts (event_id);
CREATE UNIQUE INDEX IF NOT EXISTS facts_position_key ON :schema.facts (position);
CREATE INDEX IF NOT EXISTS facts_stream ON :schema.facts (stream, version);
CREATE INDEX IF NOT EXISTS facts_targets ON :schema.facts ((data->>'market')) WHERE type = 'MarketTargeted';
CREATE INDEX IF NOT EXISTS facts_markets ON :schema.facts USING GIN ((data->'markets'))
  WHERE type IN ('PartnershipProposed', 'PartnershipAdvanced');
CREATE INDEX IF NOT EXISTS facts_models ON :schema.facts USING GIN ((data->'markets')) WHERE type = 'ModelLaunched';
CREATE INDEX IF NOT EXISTS facts_meetings ON :schema.facts USING GIN ((data->'markets')) WHERE type IN ('MeetingHeld', 'MeetingPlanned');
CREATE INDEX IF NOT EXISTS facts_meetings_of ON :schema.facts ((data->>'partnershipId'))
  WHERE type IN ('MeetingHeld', 'MeetingPlanned') AND data ? 'partnershipId';
CREATE INDEX IF NOT EXISTS facts_identities ON :schema.facts (stream) WHERE type IN ('CompanyProfiled', 'IdentityJudged');
CREATE INDEX IF NOT EXISTS facts_corrections ON :schema.facts (stream) WHERE type IN ('ClaimDisputed', 'ClaimRetracted');
CREATE UNIQUE INDEX IF NOT EXISTS company_events_pkey ON :schema.company_events (company_id, position);
