import { foldMeetingRow, kinds, type Meeting, type MeetingRow } from '@sovereign-pipeline/domain';
import { type ItemTable, jsonOf, readBack, type RowTable, thePlace } from './columns.ts';
import { comments } from './comments.ts';
import { namedPeople } from './named-people.ts';
import { viewOf } from './view.ts';

const table: RowTable<MeetingRow> = {
  table: 'meetings',
  comment: 'Meetings, held and planned',
  key: ['id'],
  columns: {
    id: { of: 'id', type: 'id', comment: 'Its id in all answers' },
    status: {
      of: 'status',
      type: 'text',
      comment: 'held, or planned: a planned meeting is not a meeting held',
    },
    expected: {
      of: 'expected',
      type: 'text',
      else: 'nothing',
      comment: 'The date of a planned meeting, EDTF as written; null: none',
    },
    occurred: {
      of: 'occurred',
      type: 'text',
      else: 'null',
      comment: 'The date in the most exact claim, EDTF as written; null: none',
    },
    certainty: { of: 'certainty', type: 'text', comment: comments.certainty },
    contested: { of: 'contested', type: 'boolean', comment: comments.contested },
    disputed_by: { of: 'disputedBy', type: 'text[]', else: 'nothing', comment: comments.disputedBy },
    place_name: { of: 'place.name', type: 'text', else: 'nothing', comment: 'The place, as written' },
    place_city: { of: 'place.city', type: 'text', else: 'nothing', comment: 'As written' },
    place_country: {
      of: 'place.country',
      type: 'text',
      else: 'nothing',
      comment: 'ISO 3166-1 code of the place, which is not the market',
    },
    format: { of: 'format', type: 'text', else: 'nothing', comment: 'The form, as written' },
    topics: { of: 'topics', type: 'text[]', comment: 'The topics, as written' },
    markets: { of: 'markets', type: 'text[]', comment: comments.markets },
    outcome: { of: 'outcome', type: 'text', else: 'nothing', comment: 'The outcome, as written' },
    partnership_id: {
      of: 'partnership',
      type: 'id',
      else: 'nothing',
      comment: 'The partnership that it was about',
    },
    sources: { of: 'sources', type: 'jsonb', comment: comments.sources },
    basis: { of: 'basis', type: 'text[]', comment: comments.basis },
  },
};

const participants: ItemTable<MeetingRow, 'participants'> = {
  table: 'meeting_participants',
  comment: 'The companies that met, with their people',
  items: 'participants',
  key: ['meeting_id', 'company_id'],
  indexes: {
    meeting_participants_company: ['company_id', 'meeting_id', 'status'],
  },
  columns: {
    meeting_id: { of: { rowColumn: 'id' }, type: 'id', comment: "The meeting's id" },
    company_id: { of: 'id', type: 'id', comment: comments.companyId },
    name: { of: 'name', type: 'text', comment: comments.name },
    kind: { of: 'kind', type: 'text', else: 'nothing', comment: `${kinds.join(', ')}; null: not said` },
    people: { of: 'people', type: 'jsonb', comment: comments.people },
    contested: { of: 'contested', type: 'boolean', comment: comments.named.contested },
    disputed_by: { of: 'disputedBy', type: 'text[]', else: 'nothing', comment: comments.named.disputedBy },
    place: { of: thePlace, type: 'integer', comment: 'Place in the list of participants, from 1' },
    status: { of: { rowColumn: 'status' }, type: 'text', comment: 'held, or planned' },
    occurred: { of: { rowColumn: 'occurred' }, type: 'text', else: 'null', comment: 'When they met' },
    meeting_contested: {
      of: { rowColumn: 'contested' },
      type: 'boolean',
      comment: 'The meeting rests on disputed claims only',
    },
  },
};

export { table as meetingTable, participants as participantTable };

export const meetings = viewOf(
  { name: 'meeting', fold: foldMeetingRow },
  table,
  participants,
  namedPeople('meeting', ['id']),
);

/** JSON object of the meeting of a row `p`; absent values may be null. */
export const meetingAsJson = jsonOf(table, 'p', [participants]);
/** A meeting from its JSON. */
export const asMeeting = readBack<Meeting>(table);
