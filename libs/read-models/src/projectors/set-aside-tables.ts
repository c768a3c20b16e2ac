export const setAsideTables = `
create table read_models.set_aside_records (
  topic        text not null,
  "partition"  integer not null,
  "offset"     bigint not null,
  reason       text not null check (reason in ('undecodable', 'not-in-journal', 'altered')),
  detail       text not null,
  event_id     text,
  position     bigint,
  first_bytes  bytea not null,
  set_aside_at timestamptz not null default clock_timestamp(),
  primary key (topic, "partition", "offset")
);
comment on table read_models.set_aside_records is 'Records of the Kafka topic that are no events of the journal: passed over, and never in the read models';
comment on column read_models.set_aside_records.reason is 'undecodable; not-in-journal; altered: the journal has that event with other content';
comment on column read_models.set_aside_records.detail is 'What is wrong with it';
comment on column read_models.set_aside_records.event_id is 'The event that it says it is, where it can be read';
comment on column read_models.set_aside_records.first_bytes is 'How its value begins';
`;
