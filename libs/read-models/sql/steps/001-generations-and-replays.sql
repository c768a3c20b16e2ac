CREATE TABLE read_models.generations (
  number  integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  schema  text NOT NULL UNIQUE GENERATED ALWAYS AS ('pipeline_' || number::text) STORED,
  version integer NOT NULL,
  state   text NOT NULL CHECK (state IN ('building', 'live', 'retired')),
  made_at timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX generations_live ON read_models.generations (state) WHERE state = 'live';
COMMENT ON TABLE read_models.generations IS 'The copies of the read models that exist, each in a schema of its own';
COMMENT ON COLUMN read_models.generations.version IS 'The version of the projection that makes its rows';
COMMENT ON COLUMN read_models.generations.state IS 'building; live: queries answer from it; retired: to be dropped. Nothing is applied to a retired one';

CREATE TABLE read_models.live (
  number   integer NOT NULL REFERENCES read_models.generations (number),
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row)
);
COMMENT ON TABLE read_models.live IS 'The generation that queries answer from; one row, none before the first one';

CREATE TABLE read_models.replays (
  id           uuid PRIMARY KEY DEFAULT uuidv7(),
  kind         text NOT NULL CHECK (kind IN ('rebuild', 'verify', 'version')),
  version      integer,
  status       text NOT NULL DEFAULT 'queued' CHECK (status IN ('queued', 'running', 'done', 'failed')),
  phase        text CHECK (phase IN ('reading', 'folding', 'catching-up', 'switching', 'comparing')),
  done         bigint NOT NULL DEFAULT 0,
  total        bigint NOT NULL DEFAULT 0,
  requested_at timestamptz NOT NULL DEFAULT now(),
  started_at   timestamptz,
  ended_at     timestamptz,
  generation   integer,
  position     bigint,
  error        jsonb,
  result       jsonb
);
CREATE UNIQUE INDEX replays_one_at_a_time ON read_models.replays ((true)) WHERE status IN ('queued', 'running');
COMMENT ON TABLE read_models.replays IS 'Replays of history that were asked for: what became of each, and how far the one that runs is';
COMMENT ON COLUMN read_models.replays.kind IS 'rebuild; verify: only compare; version: the projection has another version';
COMMENT ON COLUMN read_models.replays.version IS 'The version of the projection that it is for; null: that of whoever runs it';
COMMENT ON COLUMN read_models.replays.status IS 'queued; running, also while its process is gone: the next one starts it over; done; failed';
COMMENT ON COLUMN read_models.replays.done IS 'Events, of the total: half of each when it is read, half when it is folded';
COMMENT ON COLUMN read_models.replays.generation IS 'The generation that it builds';
COMMENT ON COLUMN read_models.replays.position IS 'Where it switched or compared';
