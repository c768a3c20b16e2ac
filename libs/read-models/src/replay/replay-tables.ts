export const replayTables = `
create table read_models.replays (
  id           uuid primary key default uuidv7(),
  kind         text not null check (kind in ('rebuild', 'verify', 'version')),
  version      integer,
  status       text not null default 'queued' check (status in ('queued', 'running', 'done', 'failed')),
  phase        text check (phase in ('reading', 'folding', 'catching-up', 'switching', 'comparing')),
  done         bigint not null default 0,
  total        bigint not null default 0,
  requested_at timestamptz not null default now(),
  started_at   timestamptz,
  ended_at     timestamptz,
  generation   integer,
  position     bigint,
  error        jsonb,
  result       jsonb
);
create unique index replays_one_at_a_time on read_models.replays ((true)) where status in ('queued', 'running');
comment on table read_models.replays is 'Replays of history that were asked for: what became of each, and how far the one that runs is';
comment on column read_models.replays.kind is 'rebuild; verify: only compare; version: the projection has another version';
comment on column read_models.replays.version is 'The version of the projection that it is for; null: that of whoever runs it';
comment on column read_models.replays.status is 'queued; running, also while its process is gone: the next one starts it over; done; failed';
comment on column read_models.replays.done is 'Events, of the total: half of each when it is read, half when it is folded';
comment on column read_models.replays.generation is 'The generation that it builds';
comment on column read_models.replays.position is 'Where it switched or compared';
`;

export const replayNotes = `
alter table read_models.replays add column parked jsonb, add column changed jsonb, add column waiting_for jsonb;
comment on column read_models.replays.parked is 'Events that could not be projected: how many are parked in what it built, and the first of them';
comment on column read_models.replays.changed is 'Objects of others that the switch could not leave as they were, and what became of each';
comment on column read_models.replays.waiting_for is 'Sessions that have been in the way of the switch for long';
`;
