-- Unlogged: what it says is of no use a few seconds later, and is not to cost the journal a flush.
CREATE UNLOGGED TABLE read_models.projectors (
  id         uuid PRIMARY KEY,
  host       text NOT NULL,
  pid        integer NOT NULL,
  address    text,
  version    integer NOT NULL,
  log        text NOT NULL CHECK (log IN ('journal', 'kafka')),
  slices     text[] NOT NULL,
  state      text NOT NULL CHECK (state IN ('starting', 'following', 'other-version', 'trouble', 'stopped')),
  reason     text,
  since      timestamptz NOT NULL DEFAULT clock_timestamp(),
  blocked    jsonb NOT NULL,
  set_aside  bigint NOT NULL,
  started_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  seen_at    timestamptz NOT NULL DEFAULT clock_timestamp()
) WITH (fillfactor = 50);
COMMENT ON TABLE read_models.projectors IS 'The projectors and how they are: each says so every second. One that has not been seen for some seconds is gone or hangs';
COMMENT ON COLUMN read_models.projectors.address IS 'Where its /health/live, /health/ready and /metrics are';
COMMENT ON COLUMN read_models.projectors.version IS 'The version of the projection that it has';
COMMENT ON COLUMN read_models.projectors.log IS 'What it reads';
COMMENT ON COLUMN read_models.projectors.slices IS 'The slices of the log that are its own: journal, or Kafka partitions';
COMMENT ON COLUMN read_models.projectors.state IS 'starting; following the log; other-version: the live read models are of another one, it applies nothing; trouble: something is in the way; stopped';
COMMENT ON COLUMN read_models.projectors.since IS 'Since when state and reason are as they are';
COMMENT ON COLUMN read_models.projectors.blocked IS 'Slices of the log that cannot go on: slice, reason, and for how many seconds when it was seen';
COMMENT ON COLUMN read_models.projectors.set_aside IS 'Records of the log that it has set aside since it was started, because they are not events of the journal';
