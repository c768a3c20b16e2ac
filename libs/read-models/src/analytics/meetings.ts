import { meetingTable, participantTable } from '../views/meetings.ts';
import { type AnalyticsView, dated, named, namesOfMarkets, taken } from './analytics-view.ts';
import { sources } from './sources.ts';

export const meetings: AnalyticsView = {
  name: 'meetings',
  comment: 'Meetings, those that were held and those that are planned',
  columns: {
    ...taken(meetingTable, 'm', 'id', 'status'),
    ...dated('occurred', 'm.occurred', 'When, by the most exact claim'),
    ...dated('expected', 'm.expected', 'When a planned one is due'),
    ...taken(meetingTable, 'm', 'certainty', 'contested', 'disputed_by'),
    participant_ids: {
      of: `array(select c.company_id from :schema.meeting_participants c where c.meeting_id = m.id order by c.place)`,
      comment: 'Ids of the companies that met; the view meeting_participants has more of each',
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
  comment: 'Which companies met in each meeting',
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
    'Who was there in each meeting, and for whom; spellings that differ in case or punctuation are one person, other scripts are not',
  columns: {
    ...taken(participantTable, 'c', 'meeting_id', 'company_id'),
    person: { of: 'person.name', comment: 'Name as written' },
    role: { of: 'person.role', comment: 'As written; null: not said' },
    person_company: {
      of: 'person.company',
      comment: 'Whose person it is, as written, where that is another company',
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
