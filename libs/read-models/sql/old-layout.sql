-- Before there were generations the tables themselves were in the schema pipeline. They are built anew from the log.
DO $$ BEGIN
  IF EXISTS (SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
             WHERE n.nspname = 'pipeline' AND c.relname = 'checkpoints' AND c.relkind = 'r') THEN
    DROP SCHEMA pipeline CASCADE;
  END IF;
END $$;
CREATE SCHEMA IF NOT EXISTS pipeline;
COMMENT ON SCHEMA pipeline IS 'The live read models, as views: the tables are in a schema of each generation';
