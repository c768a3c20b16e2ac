export const parkedTables = `
create table pipeline.parked (
  event_id  text collate "C" not null,
  position  bigint not null,
  type      text not null,
  stream    text collate "C" not null,
  version   integer not null,
  event     json not null,
  parked_at timestamptz not null default now(),
  attempts  integer not null,
  tried_at  timestamptz,
  error     text,
  named     boolean not null
);
comment on table pipeline.parked is 'Events that are not in the read models yet: each that could not be projected, and the later ones of its stream';
comment on column pipeline.parked.event is 'The whole event, to be tried again';
comment on column pipeline.parked.named is 'company_events has whom it names; false: nobody can tell';
comment on column pipeline.parked.attempts is 'How often it was tried; 0: it waits for an earlier one of its stream';
comment on column pipeline.parked.error is 'What was wrong at the last attempt; null: it waits for an earlier one of its stream';
`;

export const parkedKeys = `
alter table pipeline.parked add primary key (event_id);
alter table pipeline.parked add constraint parked_position_key unique (position);
create index parked_stream on pipeline.parked (stream, version);
create index parked_unnamed on pipeline.parked (position) where not named;
`;
