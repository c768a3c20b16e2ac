import { type AnalyticsView, dated } from './analytics-view.ts';

export const events: AnalyticsView = {
  name: 'events',
  comment: 'Every event behind the views, as recorded: claims and corrections, including retracted ones',
  columns: {
    position: { of: 'f.position', comment: 'Place in the order of recording, from 1' },
    event_id: { of: 'f.event_id', comment: 'Its id, as in every basis' },
    type: { of: 'f.type', comment: 'What kind of fact it is, for instance PartnershipAdvanced' },
    stream: { of: 'f.stream', comment: 'Its subject: company-<id>, partnership-<id> or meeting-<id>' },
    version: { of: 'f.version', comment: 'Place in its stream, from 0' },
    schemaversion: { of: 'f.schemaversion', comment: 'The version of the shape of its data' },
    recorded_at: { of: 'f.recordedat', comment: 'When it was recorded' },
    ...dated('occurred', `f.data->>'occurred'`, 'When it happened'),
    ...dated('expected', `f.data->>'expected'`, 'The date of something planned'),
    certainty: {
      of: `case when f.type not in ('ClaimDisputed', 'ClaimRetracted', 'PersonErased') then coalesce(f.data->>'certainty', 'reported') end`,
      comment: 'confirmed, reported or speculative; null: it is a correction or an erasure',
    },
    corrects: {
      of: `f.data->>'eventId'`,
      comment: 'The event that it corrects; null: it is a claim',
    },
    note: { of: `f.data->>'note'`, comment: "The recorder's note" },
    data: { of: 'f.data', comment: 'The claim as posted, in the shape of its schemaversion' },
    recorded_by: {
      of: 'f.recordedby',
      comment: 'Name and public part of the key that recorded it; null: AUTH was off',
    },
  },
  from: ':schema.facts f',
};
