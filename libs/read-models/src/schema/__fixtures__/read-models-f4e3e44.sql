-- What commit f4e3e44 made of an empty database: kept as it was, for later ones to open.
create schema if not exists read_models;
comment on schema read_models is 'Which generation of the read models is the live one, and how they are rebuilt';
create table if not exists read_models.migrations (
  version    integer primary key,
  applied_at timestamptz not null default now()
);
comment on table read_models.migrations is 'Which steps of this schema''s tables have been applied';
do $$ begin
  if exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where n.nspname = 'pipeline' and c.relname = 'checkpoints' and c.relkind = 'r') then
    drop schema pipeline cascade;
  end if;
end $$;
create schema if not exists pipeline;
comment on schema pipeline is 'The live read models, as views: the tables are in a schema of each generation';
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
insert into read_models.migrations (version) values (1);
insert into read_models.generations (version, state) values (1, 'building') returning number, schema, version, state;
create schema pipeline_1; 
create table pipeline_1.checkpoints (
  slice    text not null,
  position bigint not null check (position >= 0),
  mark     text
);
comment on table pipeline_1.checkpoints is 'How far the read models have got in each slice of the log (the whole journal, or one Kafka partition); commits together with the rows';
comment on column pipeline_1.checkpoints.slice is 'The slice: journal, or a Kafka partition';
comment on column pipeline_1.checkpoints.position is 'Everything of the slice up to there is in the read models: the last position of the journal, or the next offset of the partition';
comment on column pipeline_1.checkpoints.mark is 'By what the log knows the record before the checkpoint again; nothing for the journal';


create table pipeline_1.facts (
  event_id      text collate "C" not null,
  position      bigint not null,
  type          text not null,
  schemaversion integer not null,
  stream        text collate "C" not null,
  version       integer not null,
  recordedat    timestamptz not null,
  data          jsonb not null
);
comment on table pipeline_1.facts is 'A copy of every event that the read models rest on, as recorded';
comment on column pipeline_1.facts.position is 'Place in the order of recording, from 1';
comment on column pipeline_1.facts.schemaversion is 'Which shape the data of this type has';
comment on column pipeline_1.facts.stream is 'What the event is about: company-<id>, partnership-<id> or meeting-<id>';
comment on column pipeline_1.facts.version is 'Place in its stream, from 0';
comment on column pipeline_1.facts.recordedat is 'When the event was recorded; when it happened is data.occurred';
comment on column pipeline_1.facts.data is 'The claim as posted: who says that what happened when';

create table pipeline_1.contributions (
  view     text not null,
  key      text collate "C" not null,
  event_id text collate "C" not null
);
comment on table pipeline_1.contributions is 'Which facts each row of a view is folded from; corrections of those facts are not among them';
comment on column pipeline_1.contributions.view is 'partnership, market-target, model, meeting or company';
comment on column pipeline_1.contributions.key is 'The row within its view, for instance a partnership id, or company/market';


create table pipeline_1.progress (
  position  bigint not null default 0,
  only_row  boolean primary key default true check (only_row)
);
insert into pipeline_1.progress default values;
comment on table pipeline_1.progress is 'How far the read models have got, whatever slices the log has; one row';
comment on column pipeline_1.progress.position is 'Every event up to and including this position is in the read models or parked; some after it may be, too';


create table pipeline_1.company_names (
  company_id     text collate "C" not null,
  name           text collate "C" not null,
  first_position bigint not null,
  first_place    integer not null
);
comment on table pipeline_1.company_names is 'Every name as written of every company that any event names; a company''s id is the slug of its name';
comment on column pipeline_1.company_names.first_position is 'Position of the first event that writes the name this way';
comment on column pipeline_1.company_names.first_place is 'Place among the names in that event, from 0';

create table pipeline_1.company_events (
  company_id text collate "C" not null,
  position   bigint not null
);
comment on table pipeline_1.company_events is 'Which events name a company, by position (the table facts has the events)';


create table pipeline_1.parked (
  event_id  text collate "C" not null,
  position  bigint not null,
  type      text not null,
  stream    text collate "C" not null,
  version   integer not null,
  event     json not null,
  parked_at timestamptz not null default now(),
  attempts  integer not null,
  tried_at  timestamptz,
  error     text
);
comment on table pipeline_1.parked is 'Events that are not in the read models yet: each that could not be projected, and the later ones of its stream';
comment on column pipeline_1.parked.event is 'The whole event, to be tried again';
comment on column pipeline_1.parked.attempts is 'How often it was tried; 0: it waits for an earlier one of its stream';
comment on column pipeline_1.parked.error is 'What was wrong at the last attempt; null: it waits for an earlier one of its stream';


create table pipeline_1.partnerships (
  id            text collate "C" not null,
  stage         text not null,
  since         text,
  certainty     text not null,
  conflict      boolean not null,
  purpose       text,
  markets       text[] not null,
  market_claims jsonb not null,
  languages     text[] not null,
  pillars       text[] not null,
  evidence      integer not null,
  basis         text[] not null
);
comment on table pipeline_1.partnerships is 'Every partnership, with its stage as assessed from all claims about it';
comment on column pipeline_1.partnerships.stage is 'proposed, in-discussion, agreed, launched, paused or ended';
comment on column pipeline_1.partnerships.since is 'When it came to that stage, in EDTF as written (2024-06, 2024-06-24/2024-06-28, 2024~); null: nobody says';
comment on column pipeline_1.partnerships.certainty is 'confirmed, reported or speculative: of the claim that the stage rests on';
comment on column pipeline_1.partnerships.conflict is 'Another claim that counts says otherwise';
comment on column pipeline_1.partnerships.purpose is 'What it is for';
comment on column pipeline_1.partnerships.markets is 'ISO 3166-1 countries, UN M49 regions or named groupings';
comment on column pipeline_1.partnerships.market_claims is 'Array of {market, certainty, basis}, one for each of the markets: the surest certainty, and the ids of the events, of the claims that name it';
comment on column pipeline_1.partnerships.languages is 'BCP 47 tags';
comment on column pipeline_1.partnerships.pillars is 'infrastructure, data, workforce, business-network, model';
comment on column pipeline_1.partnerships.evidence is 'Number of pieces of evidence given';
comment on column pipeline_1.partnerships.basis is 'Ids of the events that the stage rests on';

create table pipeline_1.partnership_parties (
  partnership_id text collate "C" not null,
  company_id     text collate "C" not null,
  name           text not null,
  role           text,
  place          integer not null
);
comment on table pipeline_1.partnership_parties is 'Who takes part in a partnership, governments included';
comment on column pipeline_1.partnership_parties.role is 'builder, supplier, customer, funder, host, government or other; null: not said';
comment on column pipeline_1.partnership_parties.place is 'Place in the list of parties, from 1';


create table pipeline_1.market_targets (
  company_id     text collate "C" not null,
  market         text collate "C" not null,
  with_companies text[] not null,
  certainty      text not null,
  languages      text[] not null,
  purposes       text[] not null,
  basis          text[] not null
);
comment on table pipeline_1.market_targets is 'Which markets a company is said to target';
comment on column pipeline_1.market_targets.market is 'ISO 3166-1 country, UN M49 region or named grouping';
comment on column pipeline_1.market_targets.with_companies is 'Ids of the companies that it targets the market with';
comment on column pipeline_1.market_targets.certainty is 'confirmed, reported or speculative: the surest of the claims';
comment on column pipeline_1.market_targets.languages is 'BCP 47 tags';
comment on column pipeline_1.market_targets.purposes is 'What for, as written';
comment on column pipeline_1.market_targets.basis is 'Ids of the events that this row rests on';


create table pipeline_1.models (
  company_id text collate "C" not null,
  model_id   text collate "C" not null,
  name       text not null,
  languages  text[] not null,
  markets    text[] not null,
  basis      text[] not null
);
comment on table pipeline_1.models is 'AI models that a company has launched';
comment on column pipeline_1.models.model_id is 'Slug of the name: spellings that differ in case or punctuation are one model';
comment on column pipeline_1.models.languages is 'BCP 47 tags';
comment on column pipeline_1.models.markets is 'ISO 3166-1 countries, UN M49 regions or named groupings';
comment on column pipeline_1.models.basis is 'Ids of the events that this row rests on';


create table pipeline_1.meetings (
  id             text collate "C" not null,
  occurred       text,
  place_name     text,
  place_city     text,
  place_country  text,
  topics         text[] not null,
  outcome        text,
  partnership_id text collate "C",
  basis          text[] not null
);
comment on table pipeline_1.meetings is 'Meetings that were held';
comment on column pipeline_1.meetings.occurred is 'When, in EDTF as written; null: nobody says';
comment on column pipeline_1.meetings.place_country is 'ISO 3166-1; where people met is not the market';
comment on column pipeline_1.meetings.partnership_id is 'The partnership that it was about';
comment on column pipeline_1.meetings.basis is 'Ids of the events that this row rests on';

create table pipeline_1.meeting_participants (
  meeting_id text collate "C" not null,
  company_id text collate "C" not null,
  name       text not null,
  people     jsonb not null,
  place      integer not null
);
comment on table pipeline_1.meeting_participants is 'Which companies met, and who was there for them';
comment on column pipeline_1.meeting_participants.people is 'Array of {name, role?}';
comment on column pipeline_1.meeting_participants.place is 'Place in the list of participants, from 1';


create table pipeline_1.companies (
  id          text collate "C" not null,
  name        text not null,
  aliases     text[] not null,
  parent_id   text collate "C",
  parent_name text,
  country     text,
  kind        text,
  basis       text[] not null
);
comment on table pipeline_1.companies is 'Companies that have a profile; the table company_names has every company that is named anywhere';
comment on column pipeline_1.companies.name is 'Name as the latest profile writes it';
comment on column pipeline_1.companies.country is 'ISO 3166-1';
comment on column pipeline_1.companies.basis is 'Ids of the events that this row rests on';
create unique index if not exists facts_pkey on pipeline_1.facts (event_id);
create unique index if not exists facts_position_key on pipeline_1.facts (position);
create index if not exists facts_stream on pipeline_1.facts (stream, version);
create index if not exists facts_targets on pipeline_1.facts ((data->>'market')) where type = 'MarketTargeted';
create index if not exists facts_markets on pipeline_1.facts using gin ((data->'markets'))
  where type in ('PartnershipProposed', 'PartnershipAdvanced');
create index if not exists facts_corrections on pipeline_1.facts (stream) where type in ('ClaimDisputed', 'ClaimRetracted');

create unique index if not exists company_events_pkey on pipeline_1.company_events (company_id, position);
alter table pipeline_1.checkpoints add primary key (slice);


alter table pipeline_1.facts add constraint facts_pkey primary key using index facts_pkey,
  add constraint facts_position_key unique using index facts_position_key;
alter table pipeline_1.contributions add primary key (key, view, event_id);


alter table pipeline_1.company_names add primary key (company_id, name);
create index company_names_first on pipeline_1.company_names (company_id, first_position, first_place);
alter table pipeline_1.company_events add constraint company_events_pkey primary key using index company_events_pkey;


alter table pipeline_1.parked add primary key (event_id);
alter table pipeline_1.parked add constraint parked_position_key unique (position);
create index parked_stream on pipeline_1.parked (stream, version);


alter table pipeline_1.partnerships add primary key (id);
alter table pipeline_1.partnership_parties add primary key (partnership_id, company_id);
create index partnership_parties_company on pipeline_1.partnership_parties (company_id, partnership_id);


alter table pipeline_1.market_targets add primary key (company_id, market);


alter table pipeline_1.models add primary key (company_id, model_id);


alter table pipeline_1.meetings add primary key (id);
alter table pipeline_1.meeting_participants add primary key (meeting_id, company_id);
create index meeting_participants_company on pipeline_1.meeting_participants (company_id, meeting_id);


alter table pipeline_1.companies add primary key (id);
update read_models.generations set state = 'retired' where state = 'live';
update read_models.generations set state = 'live' where number = 1 and state = 'building';
insert into read_models.live (number) values (1) on conflict (only_row) do update set number = excluded.number;
set local lock_timeout = '1s';
do $publish$
declare
  source record;
  granted record;
  grants text[];
  described record;
begin
  for source in select relname as name from pg_class
    where relnamespace = 'pipeline'::regnamespace and relkind = 'v'
      and not exists (select from pg_class t where t.relnamespace = 'pipeline_1'::regnamespace and t.relkind = 'r' and t.relname = pg_class.relname)
  loop
    execute format('drop view pipeline.%I', source.name);
  end loop;

  for source in select oid, relname as name from pg_class
    where relnamespace = 'pipeline_1'::regnamespace and relkind = 'r' order by relname
  loop
    begin
      execute format('create or replace view pipeline.%1$I as select * from pipeline_1.%1$I', source.name);
    exception when invalid_table_definition then
      select array_agg(format('grant %s on pipeline.%I to %s%s', privilege_type, source.name,
          case grantee when 0 then 'public' else quote_ident(pg_get_userbyid(grantee)) end,
          case when is_grantable then ' with grant option' else '' end))
        into grants
        from pg_class v, aclexplode(v.relacl) where v.oid = format('pipeline.%I', source.name)::regclass and grantee <> v.relowner;
      execute format('drop view pipeline.%I', source.name);
      execute format('create view pipeline.%1$I as select * from pipeline_1.%1$I', source.name);
      for granted in select unnest(grants) as statement loop
        execute granted.statement;
      end loop;
    end;
    for described in
      select null::name as attname, obj_description(source.oid, 'pg_class') as description
      union all
      select a.attname, col_description(source.oid, a.attnum) from pg_attribute a
      where a.attrelid = source.oid and a.attnum > 0 and not a.attisdropped
    loop
      if described.attname is null then
        execute format('comment on view pipeline.%I is %L', source.name, described.description);
      else
        execute format('comment on column pipeline.%I.%I is %L', source.name, described.attname, described.description);
      end if;
    end loop;
  end loop;
end $publish$;
