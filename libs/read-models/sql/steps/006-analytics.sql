-- What analysts build on: views that keep names and types, whatever becomes of the tables.
CREATE SCHEMA IF NOT EXISTS analytics;
COMMENT ON SCHEMA analytics IS 'For analysts: documented views of the live read models, which keep the names and types of their columns';

ALTER TABLE read_models.published ADD COLUMN schema name NOT NULL DEFAULT 'pipeline';
ALTER TABLE read_models.published DROP CONSTRAINT published_pkey, ADD PRIMARY KEY (schema, name);
COMMENT ON TABLE read_models.published IS 'The views of the schemas pipeline and analytics that a switch made: no other one is ever dropped';

-- Who may read them and nothing else. Roles are the whole server's: one that is there is left as it is.
DO $$ BEGIN
  BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'analyst') THEN
      CREATE ROLE analyst LOGIN CONNECTION LIMIT 20;
    END IF;
  EXCEPTION
    -- Whoever may not; whoever was not the first.
    WHEN insufficient_privilege OR duplicate_object OR unique_violation THEN NULL;
  END;
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'analyst') THEN
    GRANT USAGE ON SCHEMA analytics TO analyst;
  END IF;
  BEGIN
    EXECUTE (
      SELECT string_agg(format('ALTER ROLE analyst IN DATABASE %I SET %s', current_database(), setting), ';')
      FROM unnest(ARRAY[
        'search_path = analytics', 'default_transaction_read_only = on', 'statement_timeout = ''5min''',
        'idle_in_transaction_session_timeout = ''1min''', 'idle_session_timeout = ''1h'''
      ]) AS setting);
  EXCEPTION
    WHEN insufficient_privilege OR undefined_object THEN NULL;
  END;
END $$;
