-- The schema `watches`: all of it, as a new installation gets it. An older one gets the steps that it lacks (steps/) and
-- then this file as well: every statement can be run again. How versions are told: src/watches/migrate-watches.ts.
DO $$ BEGIN
  IF to_regnamespace('watches') IS NULL THEN
    CREATE SCHEMA watches;
  END IF;
END $$;

-- The versions of this schema that were installed here.
CREATE TABLE IF NOT EXISTS watches.migrations (
  id        int         PRIMARY KEY,
  name      text        NOT NULL,
  appliedat timestamptz NOT NULL DEFAULT clock_timestamp(),
  checksum  text        NOT NULL                        -- sha-256 of this file then
);

-- Filters of changes that somebody keeps. Positions are the journal's: a rebuild of the read models moves none of them.
CREATE TABLE IF NOT EXISTS watches.watches (
  id          text COLLATE "C" NOT NULL PRIMARY KEY,
  name        text             NOT NULL,
  owner       text COLLATE "C",                         -- id of a key; null: nobody was asked who they are
  ownername   text,                                     -- name and key, as events have them
  createdat   timestamptz      NOT NULL DEFAULT clock_timestamp(),
  filter      jsonb            NOT NULL,
  url         text,                                     -- null: it has digests alone
  secret      text             NOT NULL,                -- what deliveries are signed by: it has to be kept as it is
  paused      boolean          NOT NULL DEFAULT false,
  position    bigint           NOT NULL,                -- up to there everything was delivered
  upto        bigint,                                   -- up to where the delivery reaches that is tried; null: none is
  round       int              NOT NULL DEFAULT 0,      -- how often position or filter were set: deliveries since then are others
  failures    int              NOT NULL DEFAULT 0,      -- in a row
  nextattempt timestamptz,                              -- null: at once
  lasterror   text,
  deliveredat timestamptz,
  parkedat    timestamptz,                              -- it failed too often: it waits for somebody
  oldsecret   text,                                     -- the one before, which deliveries are signed by as well
  oldsecretuntil timestamptz                            -- until then
);
