import { foldMeeting, type Meeting } from '@sovereign-pipeline/domain';
import type { View } from './view.ts';

export const meetings: View<Meeting> = {
  name: 'meeting',
  fold: foldMeeting,

  tables: `
create table pipeline.meetings (
  id             text collate "C" not null,
  occurred       text,
  certainty      text not null,
  contested      boolean not null,
  disputed_by    text[],
  place_name     text,
  place_city     text,
  place_country  text,
  topics         text[] not null,
  outcome        text,
  partnership_id text collate "C",
  sources        jsonb not null,
  basis          text[] not null
);
comment on table pipeline.meetings is 'Meetings that were held';
comment on column pipeline.meetings.occurred is 'When, in EDTF as the most exact claim wrote it; null: nobody says';
comment on column pipeline.meetings.certainty is 'confirmed, reported or speculative: the surest of the claims';
comment on column pipeline.meetings.contested is 'Only disputed claims say it';
comment on column pipeline.meetings.disputed_by is 'Whose word there is against claims that say it; null: nobody''s';
comment on column pipeline.meetings.sources is '{independent, pieces}: how many sources have a word of their own, and how many pieces of evidence there are';
comment on column pipeline.meetings.place_country is 'ISO 3166-1; where people met is not the market';
comment on column pipeline.meetings.partnership_id is 'The partnership that it was about';
comment on column pipeline.meetings.basis is 'Ids of the events that this row rests on';

create table pipeline.meeting_participants (
  meeting_id  text collate "C" not null,
  company_id  text collate "C" not null,
  name        text not null,
  people      jsonb not null,
  contested   boolean not null,
  disputed_by text[],
  place       integer not null
);
comment on table pipeline.meeting_participants is 'Which companies met, and who was there for them';
comment on column pipeline.meeting_participants.people is 'Array of {name, role?}';
comment on column pipeline.meeting_participants.contested is 'Only disputed claims name it';
comment on column pipeline.meeting_participants.disputed_by is 'Whose word there is against claims that name it; null: nobody''s';
comment on column pipeline.meeting_participants.place is 'Place in the list of participants, from 1';
`,

  keys: `
alter table pipeline.meetings add primary key (id);
alter table pipeline.meeting_participants add primary key (meeting_id, company_id);
create index meeting_participants_company on pipeline.meeting_participants (company_id, meeting_id);
`,

  store: `
with rows as materialized (
  select * from jsonb_to_recordset($1) as r(
    id text, occurred text, certainty text, contested boolean, "disputedBy" text[], place jsonb, topics text[],
    outcome text, partnership text, sources jsonb, basis text[], participants jsonb)
), participants as materialized (
  select rows.id as meeting_id, p.id as company_id, p.name, p.people, p.contested, p."disputedBy" as disputed_by, p.place
  from rows, rows from (jsonb_to_recordset(rows.participants) as (
    id text, name text, people jsonb, contested boolean, "disputedBy" text[]))
    with ordinality as p(id, name, people, contested, "disputedBy", place)
), gone as (
  delete from pipeline.meetings where id = any($2)
), gone_participants as (
  delete from pipeline.meeting_participants p
  where p.meeting_id = any($2 || array(select id from rows))
    and not exists (select from participants n where n.meeting_id = p.meeting_id and n.company_id = p.company_id)
), kept_participants as (
  insert into pipeline.meeting_participants as stored
    (meeting_id, company_id, name, people, contested, disputed_by, place)
  select * from participants
  on conflict (meeting_id, company_id) do update
  set name = excluded.name, people = excluded.people, contested = excluded.contested,
    disputed_by = excluded.disputed_by, place = excluded.place
  where (stored.name, stored.people, stored.contested, stored.disputed_by, stored.place)
    is distinct from (excluded.name, excluded.people, excluded.contested, excluded.disputed_by, excluded.place)
)
insert into pipeline.meetings
  (id, occurred, certainty, contested, disputed_by, place_name, place_city, place_country, topics, outcome,
   partnership_id, sources, basis)
select id, occurred, certainty, contested, "disputedBy", place->>'name', place->>'city', place->>'country', topics, outcome,
  partnership, sources, basis from rows
on conflict (id) do update
set occurred = excluded.occurred, certainty = excluded.certainty, contested = excluded.contested,
  disputed_by = excluded.disputed_by, place_name = excluded.place_name, place_city = excluded.place_city,
  place_country = excluded.place_country, topics = excluded.topics, outcome = excluded.outcome,
  partnership_id = excluded.partnership_id, sources = excluded.sources, basis = excluded.basis`,

  records: [
    {
      table: 'meetings',
      columns: {
        id: 'text',
        occurred: 'text',
        certainty: 'text',
        contested: 'boolean',
        disputed_by: 'text[]',
        place_name: 'text',
        place_city: 'text',
        place_country: 'text',
        topics: 'text[]',
        outcome: 'text',
        partnership_id: 'text',
        sources: 'jsonb',
        basis: 'text[]',
      },
      of: (row) => [
        [
          ...[row.id, row.occurred, row.certainty, row.contested, row.disputedBy],
          ...[row.place?.name, row.place?.city, row.place?.country, row.topics, row.outcome],
          ...[row.partnership, row.sources, row.basis],
        ],
      ],
    },
    {
      table: 'meeting_participants',
      columns: {
        meeting_id: 'text',
        company_id: 'text',
        name: 'text',
        people: 'jsonb',
        contested: 'boolean',
        disputed_by: 'text[]',
        place: 'integer',
      },
      of: ({ id, participants }) =>
        participants.map((participant, index) => [
          id,
          participant.id,
          participant.name,
          participant.people,
          participant.contested,
          participant.disputedBy,
          index + 1,
        ]),
    },
  ],
};

/** JSON array of the meetings that company $1 took part in. */
export const meetingsOfCompany = `
select coalesce(json_agg(
  jsonb_build_object(
    'id', m.id, 'occurred', m.occurred, 'certainty', m.certainty, 'contested', m.contested, 'topics', m.topics,
    'sources', m.sources, 'basis', m.basis,
    'participants', (
      select jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
        'id', o.company_id, 'name', o.name, 'people', o.people, 'contested', o.contested, 'disputedBy', o.disputed_by))
        order by o.place)
      from pipeline.meeting_participants o where o.meeting_id = m.id))
  || jsonb_strip_nulls(jsonb_build_object(
    'disputedBy', m.disputed_by, 'outcome', m.outcome, 'partnership', m.partnership_id,
    'place', nullif(jsonb_strip_nulls(
      jsonb_build_object('name', m.place_name, 'city', m.place_city, 'country', m.place_country)), '{}')))), '[]')
from pipeline.meeting_participants mine join pipeline.meetings m on m.id = mine.meeting_id
where mine.company_id = $1`;
