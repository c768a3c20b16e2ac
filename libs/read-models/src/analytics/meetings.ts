import { meetingTable, participantTable } from '../views/meetings.ts';
import { type AnalyticsView, dated, named, namesOfMarkets, taken } from './analytics-view.ts';
import { sources } from './sources.ts';

export const meetings: AnalyticsView = {
  name: 'meetings',
  comment: 'Meetings, held and planned',
  columns: {
    ...taken(meetingTable, 'm', 'id', 'status'),
    ...dated('occurred', 'm.occurred', 'The date in the most exact claim'),
    ...dated('expected', 'm.expected', 'The date of a planned meeting'),
    ...taken(meetingTable, 'm', 'certainty', 'contested', 'disputed_by'),
    participant_ids: {
      of: `array(select c.company_id from :schema.meeting_participants c where c.meeting_id = m.id order by c.place)`,
      comment: 'Ids of the companies that met; details are in meeting_participants',
    },
    participant_names: {
      of: `array(select c.name from :schema.meeting_participants c where c.meeting_id = m.id order by c.place)`,
      comment: 'Their names, in the same order',
    },
    ...taken(meetingTable, 'm', 'place_name', 'place_city', 'place_country'),
    ...named('place_country_name', 'm.place_country', 'Its name in English'),
    ...taken(meetingTable, 'm', 'format', 'topics', 'markets'),
    market_names: {
      of: namesOfMarkets('m.markets'),
      comment: 'Names of the markets in English, in the same order',
    },
    ...taken(meetingTable, 'm', 'outcome', 'partnership_id'),
    ...sources('m'),
    ...taken(meetingTable, 'm', 'basis'),
  },
  from: ':schema.meetings m',
};

export const meetingParticipants: AnalyticsView = {
  name: 'meeting_participants',
  comment: 'The companies in each meeting',
  columns: taken(
    participantTable,
    'c',
    ...['meeting_id', 'place', 'company_id', 'name', 'kind', 'contested', 'disputed_by'],
  ),
  from: ':schema.meeting_participants c',
};

export const meetingPeople: AnalyticsView = {
  name: 'meeting_people',
  comment:
    'The people in each meeting, with their companies; spellings that differ in case or punctuation ' +
    'are one person, other scripts are not',
  columns: {
    ...taken(participantTable, 'c', 'meeting_id', 'company_id'),
    person: { of: 'person.name', comment: 'Name as written' },
    role: { of: 'person.role', comment: 'As written; null: not given' },
    person_company: {
      of: 'person.company',
      comment: "The person's company as written, if another one",
    },
    place: {
      of: 'person.place::integer',
      comment: 'Place in the list of people of that participant, from 1',
    },
  },
  from: `:schema.meeting_participants c,
  rows from (jsonb_to_recordset(c.people) as (name text, role text, company text)) with ordinality
    as person(name, role, company, place)`,
};
