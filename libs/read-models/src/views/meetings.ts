import { foldMeeting, type Meeting } from '@sovereign-pipeline/domain';
import type { View } from './view.ts';

export const meetings: View<Meeting> = {
  name: 'meeting',
  fold: foldMeeting,

  tables: `
create table pipeline.meetings (
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
comment on table pipeline.meetings is 'Meetings that were held';
comment on column pipeline.meetings.occurred is 'When, in EDTF as written; null: nobody says';
comment on column pipeline.meetings.place_country is 'ISO 3166-1; where people met is not the market';
comment on column pipeline.meetings.partnership_id is 'The partnership that it was about';
comment on column pipeline.meetings.basis is 'Ids of the events that this row rests on';

create table pipeline.meeting_participants (
  meeting_id text collate "C" not null,
  company_id text collate "C" not null,
  name       text not null,
  people     jsonb not null,
  place      integer not null
);
comment on table pipeline.meeting_participants is 'Which companies met, and who was there for them';
comment on column pipeline.meeting_participants.people is 'Array of {name, role?}';
comment on column pipeline.meeting_participants.place is 'Place in the list of participants, from 1';
`,

  keys: `
alter table pipeline.meetings add primary key (id);
alter table pipeline.meeting_participants add primary key (meeting_id, company_id);
create index meeting_participants_company on pipeline.meeting_participants (company_id, meeting_id);
`,

  store: `
with rows as materialized (
  select * from json_to_recordset($1) as r(
    id text, occurred text, place json, topics text[], outcome text, partnership text, basis text[], participants json)
), participants as materialized (
  select rows.id as meeting_id, p.id as company_id, p.name, p.people, p.place
  from rows, rows from (json_to_recordset(rows.participants) as (id text, name text, people jsonb)) with ordinality as p(id, name, people, place)
), gone as (
  delete from pipeline.meetings where id = any($2)
), gone_participants as (
  delete from pipeline.meeting_participants p
  where p.meeting_id = any($2 || array(select id from rows))
    and not exists (select from participants n where n.meeting_id = p.meeting_id and n.company_id = p.company_id)
), kept_participants as (
  insert into pipeline.meeting_participants as stored (meeting_id, company_id, name, people, place)
  select * from participants
  on conflict (meeting_id, company_id) do update
  set name = excluded.name, people = excluded.people, place = excluded.place
  where (stored.name, stored.people, stored.place) is distinct from (excluded.name, excluded.people, excluded.place)
)
insert into pipeline.meetings
  (id, occurred, place_name, place_city, place_country, topics, outcome, partnership_id, basis)
select id, occurred, place->>'name', place->>'city', place->>'country', topics, outcome, partnership, basis from rows
on conflict (id) do update
set occurred = excluded.occurred, place_name = excluded.place_name, place_city = excluded.place_city,
  place_country = excluded.place_country, topics = excluded.topics, outcome = excluded.outcome,
  partnership_id = excluded.partnership_id, basis = excluded.basis`,

  records: [
    {
      table: 'meetings',
      columns: {
        id: 'text',
        occurred: 'text',
        place_name: 'text',
        place_city: 'text',
        place_country: 'text',
        topics: 'text[]',
        outcome: 'text',
        partnership_id: 'text',
        basis: 'text[]',
      },
      of: ({ id, occurred, place, topics, outcome, partnership, basis }) => [
        [id, occurred, place?.name, place?.city, place?.country, topics, outcome, partnership, basis],
      ],
    },
    {
      table: 'meeting_participants',
      columns: { meeting_id: 'text', company_id: 'text', name: 'text', people: 'jsonb', place: 'integer' },
      of: ({ id, participants }) =>
        participants.map((participant, index) => [
          id,
          participant.id,
          participant.name,
          participant.people,
          index + 1,
        ]),
    },
  ],
};

/** JSON array of the meetings that company $1 took part in. */
export const meetingsOfCompany = `
select coalesce(json_agg(
  jsonb_build_object(
    'id', m.id, 'occurred', m.occurred, 'topics', m.topics, 'basis', m.basis,
    'participants', (
      select jsonb_agg(jsonb_build_object('id', o.company_id, 'name', o.name, 'people', o.people) order by o.place)
      from pipeline.meeting_participants o where o.meeting_id = m.id))
  || jsonb_strip_nulls(jsonb_build_object(
    'outcome', m.outcome, 'partnership', m.partnership_id,
    'place', nullif(jsonb_strip_nulls(
      jsonb_build_object('name', m.place_name, 'city', m.place_city, 'country', m.place_country)), '{}')))), '[]')
from pipeline.meeting_participants mine join pipeline.meetings m on m.id = mine.meeting_id
where mine.company_id = $1`;
