/** Unlogged: what it says is of no use a few seconds later, and is not to cost the journal a flush. */
export const projectorTables = `
create unlogged table read_models.projectors (
  id         uuid primary key,
  host       text not null,
  pid        integer not null,
  address    text,
  version    integer not null,
  log        text not null check (log in ('journal', 'kafka')),
  slices     text[] not null,
  state      text not null check (state in ('starting', 'following', 'other-version', 'trouble', 'stopped')),
  reason     text,
  since      timestamptz not null default clock_timestamp(),
  blocked    jsonb not null,
  set_aside  bigint not null,
  started_at timestamptz not null default clock_timestamp(),
  seen_at    timestamptz not null default clock_timestamp()
) with (fillfactor = 50);
comment on table read_models.projectors is 'The projectors and how they are: each says so every second. One that has not been seen for some seconds is gone or hangs';
comment on column read_models.projectors.address is 'Where its /health/live, /health/ready and /metrics are';
comment on column read_models.projectors.version is 'The version of the projection that it has';
comment on column read_models.projectors.log is 'What it reads';
comment on column read_models.projectors.slices is 'The slices of the log that are its own: journal, or Kafka partitions';
comment on column read_models.projectors.state is 'starting; following the log; other-version: the live read models are of another one, it applies nothing; trouble: something is in the way; stopped';
comment on column read_models.projectors.since is 'Since when state and reason are as they are';
comment on column read_models.projectors.blocked is 'Slices of the log that cannot go on: slice, reason, and for how many seconds when it was seen';
comment on column read_models.projectors.set_aside is 'Records of the log that it has set aside since it was started, because they are not events of the journal';
`;
