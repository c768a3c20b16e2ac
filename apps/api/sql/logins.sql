-- What the logins of the API and of the projector may do, and nothing else: src/database/logins.ts has it run, by the
-- owner of the schemas, whenever they are brought up to date. Every statement can be run again. `logins.api` and
-- `logins.projector` say which logins those are.
--
-- The journal and the access schema stay their owner's, whose triggers nobody else can switch off. The read models
-- are the projector's own: it makes and drops a schema for each generation.

DO $$
DECLARE
  api       CONSTANT name := current_setting('logins.api');
  projector CONSTANT name := current_setting('logins.projector');
  logins    CONSTANT text := format('%I, %I', api, projector);
  owner     CONSTANT regrole := quote_ident(current_user)::regrole;
  -- The views of these two that a switch made. As a table of ours: another's might be a view, whose functions would
  -- run with our rights.
  published name[] := '{}';
  statement text;
BEGIN
  -- An owner who is no superuser has to be a member of the projector's login, to give it something.
  IF NOT pg_has_role(projector, 'SET') THEN
    EXECUTE format('GRANT %I TO CURRENT_USER WITH INHERIT TRUE, SET TRUE', projector);
  END IF;
  EXECUTE format('GRANT CONNECT, TEMPORARY ON DATABASE %I TO %s', current_database(), logins);
  EXECUTE format('GRANT CREATE ON DATABASE %I TO %I', current_database(), projector);

  -- The journal: to read, and to add to. What may be changed beside that has a line of its own.
  EXECUTE format('GRANT USAGE ON SCHEMA journal TO %s', logins);
  EXECUTE format('GRANT SELECT ON ALL TABLES IN SCHEMA journal TO %s', logins);
  EXECUTE format('GRANT INSERT ON ALL TABLES IN SCHEMA journal TO %I', api);
  EXECUTE format('GRANT USAGE ON ALL SEQUENCES IN SCHEMA journal TO %I', api);
  EXECUTE format('GRANT UPDATE ON journal.append_lock, journal.leads, journal.relay, journal.published_heads TO %I', api);
  -- To lock its row.
  EXECUTE format('GRANT UPDATE (only_row) ON journal.tree TO %I', api);
  IF projector <> api AND projector <> current_user THEN
    EXECUTE format('REVOKE SELECT ON journal.signing_keys FROM %I', projector);
  END IF;

  -- Keys are made and revoked by whoever may be the owner.
  EXECUTE format('GRANT USAGE ON SCHEMA access TO %s', logins);
  EXECUTE format('GRANT SELECT ON access.migrations, access.keys, access.sessions TO %s', logins);
  EXECUTE format('GRANT SELECT, INSERT ON access.audit TO %I', api);
  EXECUTE format('GRANT INSERT, DELETE ON access.sessions TO %I', api);

  -- Watches are the API's own business.
  EXECUTE format('GRANT USAGE ON SCHEMA watches TO %I', api);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA watches TO %I', api);

  -- Keys of personal texts: the API makes and deletes them, the projector reads by them.
  EXECUTE format('GRANT USAGE ON SCHEMA personal TO %s', logins);
  EXECUTE format('GRANT SELECT ON personal.migrations, personal.keys, personal.erasures TO %s', logins);
  EXECUTE format('GRANT SELECT (after) ON personal.sealed TO %s', logins);
  EXECUTE format('GRANT SELECT, INSERT ON personal.sealed TO %I', api);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE ON personal.plain TO %I', api);
  EXECUTE format('GRANT INSERT, DELETE, MAINTAIN ON personal.keys TO %I', api);
  EXECUTE format('GRANT INSERT, UPDATE ON personal.erasures TO %I', api);

  -- What is installed is the owner's to say.
  IF api <> current_user THEN
    EXECUTE format('REVOKE INSERT, UPDATE, DELETE ON journal.migrations, watches.migrations FROM %I', api);
  END IF;

  -- Read models that were made when there was one login for everything.
  IF projector <> current_user THEN
    IF to_regclass('read_models.published') IS NULL THEN
      -- Of before there was that list.
      SELECT coalesce(array_agg(c.relname), '{}') INTO published
        FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace::regnamespace::text ~ '^pipeline_[0-9]+$';
    ELSIF EXISTS (SELECT FROM pg_class WHERE oid = to_regclass('read_models.published') AND relowner = owner) THEN
      SELECT coalesce(array_agg(p.name), '{}') INTO published FROM read_models.published p;
    END IF;
    FOR statement IN
      WITH schemas AS (
        SELECT oid, nspname AS name, nspowner FROM pg_namespace
         WHERE nspname IN ('read_models', 'pipeline', 'analytics') OR nspname ~ '^pipeline_[0-9]+$'
      )
      SELECT format('ALTER SCHEMA %I OWNER TO %I', name, projector) FROM schemas WHERE nspowner = owner
      UNION ALL
      SELECT format('ALTER TABLE %I.%I OWNER TO %I', s.name, c.relname, projector)
        FROM pg_class c JOIN schemas s ON s.oid = c.relnamespace
       WHERE c.relowner = owner AND c.relkind IN ('r', 'v')
         AND (s.name NOT IN ('pipeline', 'analytics') OR c.relname = ANY (published))
      UNION ALL
      SELECT format('ALTER ROUTINE %s OWNER TO %I', p.oid::regprocedure, projector)
        FROM pg_proc p JOIN schemas s ON s.oid = p.pronamespace
       WHERE p.proowner = owner AND s.name NOT IN ('pipeline', 'analytics')
    LOOP
      EXECUTE statement;
    END LOOP;
  END IF;

  -- The API reads the read models, asks for replays, and applies parked events again; those to come are like these.
  EXECUTE format('ALTER DEFAULT PRIVILEGES FOR ROLE %I GRANT USAGE ON SCHEMAS TO %I', projector, api);
  EXECUTE format('ALTER DEFAULT PRIVILEGES FOR ROLE %I GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO %I',
                 projector, api);
  FOR statement IN
    SELECT format('GRANT USAGE ON SCHEMA %1$I TO %2$I; GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA %1$I TO %2$I',
                  nspname, api)
      FROM pg_namespace WHERE nspowner = quote_ident(projector)::regrole AND nspname !~ '^pg_'
  LOOP
    EXECUTE statement;
  END LOOP;
END $$;

-- What only a superuser may give, and what the service can do without: to say who is in the way of a switch, and
-- advisory locks where `npm run sql` took them from everybody.
DO $$
DECLARE
  logins CONSTANT text := format('%I, %I', current_setting('logins.api'), current_setting('logins.projector'));
BEGIN
  EXECUTE format('GRANT pg_read_all_stats TO %I', current_setting('logins.projector'));
  EXECUTE (
    SELECT format('GRANT EXECUTE ON FUNCTION %s TO %s', string_agg(oid::regprocedure::text, ', '), logins)
      FROM pg_proc
     WHERE pronamespace = 'pg_catalog'::regnamespace AND proname ~ '^pg_(try_)?advisory_(xact_)?(un)?lock');
EXCEPTION
  WHEN insufficient_privilege THEN NULL;
END $$;

-- The role of analysts, which the projector could not make: what its schema's step 6 says of it.
DO $$
DECLARE
  setting text;
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'analyst') THEN
    CREATE ROLE analyst LOGIN CONNECTION LIMIT 20;
  END IF;
  FOREACH setting IN ARRAY ARRAY[
    'search_path = analytics', 'default_transaction_read_only = on', 'statement_timeout = ''5min''',
    'idle_in_transaction_session_timeout = ''1min''', 'idle_session_timeout = ''1h'''
  ] LOOP
    EXECUTE format('ALTER ROLE analyst IN DATABASE %I SET %s', current_database(), setting);
  END LOOP;
EXCEPTION
  WHEN insufficient_privilege OR duplicate_object OR unique_violation THEN NULL;
END $$;
