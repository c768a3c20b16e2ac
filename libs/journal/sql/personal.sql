-- The schema `personal`: all of it, as a new installation gets it. An older one gets the steps that it lacks (steps/)
-- and then this file as well: every statement can be run again. How versions are told: src/personal/migrate-personal.ts.
--
-- Beside the journal and not in it, so that a dump of the journal has nothing by which its personal texts can be read.
DO $$ BEGIN
  IF to_regnamespace('personal') IS NULL THEN
    CREATE SCHEMA personal;
  END IF;
END $$;

-- The versions of this schema that were installed here.
CREATE TABLE IF NOT EXISTS personal.migrations (
  id        int         PRIMARY KEY,
  name      text        NOT NULL,
  appliedat timestamptz NOT NULL DEFAULT clock_timestamp(),
  checksum  text        NOT NULL                        -- sha-256 of this file then
);

-- There once it was switched on, for good: personal texts are sealed before they are recorded.
CREATE TABLE IF NOT EXISTS personal.sealed (
  only_row boolean     NOT NULL DEFAULT true UNIQUE CHECK (only_row),
  secret   bytea       NOT NULL,                        -- by which owners are known again, without being named
  after    bigint      NOT NULL,                        -- the position of the journal then
  since    timestamptz NOT NULL DEFAULT clock_timestamp()
);

-- How far a journal was looked through where nothing is switched on: no event up to there has a sealed text.
CREATE TABLE IF NOT EXISTS personal.plain (
  tree  uuid   NOT NULL PRIMARY KEY,                    -- of the journal
  until bigint NOT NULL                                 -- its position
);

-- A key for each person, each speaker, and each event with texts of nobody named. To erase is to delete the row.
CREATE TABLE IF NOT EXISTS personal.keys (
  id     text COLLATE "C" NOT NULL PRIMARY KEY,         -- what is sealed by it names it, and is read as it once it is gone
  owner  bytea            NOT NULL UNIQUE,              -- HMAC of whose it is
  key    bytea            NOT NULL,
  madeat timestamptz      NOT NULL DEFAULT clock_timestamp()
);

-- When the keys of an erasure were deleted: read models that were begun before that have to be built anew.
CREATE TABLE IF NOT EXISTS personal.erasures (
  event     text COLLATE "C" NOT NULL PRIMARY KEY,
  deletedat timestamptz      NOT NULL DEFAULT clock_timestamp()
);
