-- Unlogged: what it says is of no use a few seconds later. Not advisory locks, which anybody who may log in could keep.
CREATE UNLOGGED TABLE read_models.topic_readers (
  name       text NOT NULL,
  reader     uuid NOT NULL,
  session    integer NOT NULL,
  partitions integer[] NOT NULL DEFAULT '{}',
  joined_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
  renewed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (name, reader)
) WITH (fillfactor = 50);
COMMENT ON TABLE read_models.topic_readers IS 'Which projector reads which partitions of the Kafka topic. One that has not renewed its row for some seconds, or whose session is gone, has none';
COMMENT ON COLUMN read_models.topic_readers.name IS 'Of the topic and of the group of those who share it';
COMMENT ON COLUMN read_models.topic_readers.session IS 'Of the server: the process id';
