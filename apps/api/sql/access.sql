-- The schema `access`: all of it, as a new installation gets it. An older one gets the steps that it lacks (steps/) and
-- then this file as well: every statement can be run again. How versions are told: src/migrate-access.ts.

DO $$ BEGIN
  IF to_regnamespace('access') IS NULL THEN
    CREATE SCHEMA access;
  END IF;
END $$;

-- The versions of this schema that were installed here.
CREATE TABLE IF NOT EXISTS access.migrations (
  id        int         PRIMARY KEY,
  name      text        NOT NULL,
  appliedat timestamptz NOT NULL DEFAULT clock_timestamp(),
  checksum  text        NOT NULL                        -- sha-256 of this file then
);

-- Keys by which programs and people may ask. None is ever deleted: events name them.
CREATE TABLE IF NOT EXISTS access.keys (
  id        text COLLATE "C" NOT NULL PRIMARY KEY,      -- the public part of the key
  hash      bytea            NOT NULL,                  -- sha-256 of its secret part, 256 random bits, which is nowhere
  name      text             NOT NULL,
  role      text             NOT NULL,
  createdat timestamptz      NOT NULL DEFAULT clock_timestamp(),
  expiresat timestamptz,                                -- null: never
  revokedat timestamptz                                 -- null: it was not
);

-- Browsers that somebody signed in: with a key, as long as that is good, or with an OpenID Connect issuer.
CREATE TABLE IF NOT EXISTS access.sessions (
  hash      bytea            NOT NULL PRIMARY KEY,      -- sha-256 of what the browser's cookie has, 256 random bits
  key       text COLLATE "C" REFERENCES access.keys,
  createdat timestamptz      NOT NULL DEFAULT clock_timestamp(),
  expiresat timestamptz      NOT NULL,
  -- Of whom an issuer knows: its address, its `sub`, and the name and the role that it said then.
  issuer    text,
  subject   text,
  name      text,
  role      text,
  CONSTRAINT sessions_whose CHECK (num_nonnulls(key, subject) = 1)
);

-- Who did what beside recording, which the journal tells.
CREATE TABLE IF NOT EXISTS access.audit (
  number    bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at        timestamptz NOT NULL DEFAULT clock_timestamp(),
  actor     text,                                       -- name and key; null: nobody was asked who they are
  action    text        NOT NULL,
  details   jsonb       NOT NULL
);

CREATE OR REPLACE FUNCTION access.refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit trail is append-only: % of access.% is refused', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE OR REPLACE TRIGGER refuse_statement BEFORE UPDATE OR DELETE OR TRUNCATE ON access.audit
  FOR EACH STATEMENT EXECUTE FUNCTION access.refuse();
ALTER TABLE access.audit ENABLE ALWAYS TRIGGER refuse_statement;
