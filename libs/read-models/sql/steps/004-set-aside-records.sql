CREATE TABLE read_models.set_aside_records (
  topic        text NOT NULL,
  "partition"  integer NOT NULL,
  "offset"     bigint NOT NULL,
  reason       text NOT NULL CHECK (reason IN ('undecodable', 'not-in-journal', 'altered')),
  detail       text NOT NULL,
  event_id     text,
  position     bigint,
  first_bytes  bytea NOT NULL,
  set_aside_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (topic, "partition", "offset")
);
COMMENT ON TABLE read_models.set_aside_records IS 'Records of the Kafka topic that are no events of the journal: passed over, and never in the read models';
COMMENT ON COLUMN read_models.set_aside_records.reason IS 'undecodable; not-in-journal; altered: the journal has that event with other content';
COMMENT ON COLUMN read_models.set_aside_records.detail IS 'What is wrong with it';
COMMENT ON COLUMN read_models.set_aside_records.event_id IS 'The event that it says it is, where it can be read';
COMMENT ON COLUMN read_models.set_aside_records.first_bytes IS 'How its value begins';
