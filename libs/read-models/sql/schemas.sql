CREATE SCHEMA IF NOT EXISTS read_models;
COMMENT ON SCHEMA read_models IS 'Which generation of the read models is the live one, and how they are rebuilt';
CREATE TABLE IF NOT EXISTS read_models.migrations (
  version    integer PRIMARY KEY,
  applied_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE read_models.migrations IS 'Which steps of this schema''s tables have been applied';
