CREATE TABLE read_models.builder (
  holder        uuid,
  pid           integer,
  backend_start timestamptz,
  beat_at       timestamptz,
  only_row      boolean PRIMARY KEY DEFAULT true CHECK (only_row)
);
INSERT INTO read_models.builder DEFAULT VALUES;
COMMENT ON TABLE read_models.builder IS 'Who builds a generation, one at a time; one row';
COMMENT ON COLUMN read_models.builder.holder IS 'A run of a builder; null: nobody';
COMMENT ON COLUMN read_models.builder.pid IS 'Its session, and when that began';
COMMENT ON COLUMN read_models.builder.beat_at IS 'When it last said that it goes on: one that does not for long is frozen, and another one takes over';
