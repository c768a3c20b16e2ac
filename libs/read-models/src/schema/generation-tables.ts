export const generationTables = `
create table read_models.generations (
  number  integer generated always as identity primary key,
  schema  text not null unique generated always as ('pipeline_' || number::text) stored,
  version integer not null,
  state   text not null check (state in ('building', 'live', 'retired')),
  made_at timestamptz not null default now()
);
create unique index generations_live on read_models.generations (state) where state = 'live';
comment on table read_models.generations is 'The copies of the read models that exist, each in a schema of its own';
comment on column read_models.generations.version is 'The version of the projection that makes its rows';
comment on column read_models.generations.state is 'building; live: queries answer from it; retired: to be dropped. Nothing is applied to a retired one';

create table read_models.live (
  number   integer not null references read_models.generations (number),
  only_row boolean primary key default true check (only_row)
);
comment on table read_models.live is 'The generation that queries answer from; one row, none before the first one';
`;
